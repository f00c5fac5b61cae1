package io.wakit.samples.wazzupcontacts.demo

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.model.WaJson
import io.wakit.wazzup.ApiKey
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.WebhooksSettings
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import kotlinx.serialization.builtins.ListSerializer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/**
 * Wazzup, played on this machine as far as the sample goes: contacts by pages of 100, the second of them held back once, and
 * webhooks to an address that passes a test first.
 */
internal class PretendWazzup(private val contacts: List<Contact>) : AutoCloseable {
    val apiKey = ApiKey("0123456789abcdef0123456789abcdef")
    val crmKey = CrmKey("crm_0123456789abcdef")
    val asked = CopyOnWriteArrayList<String>()

    @Volatile var webhooksUri: String? = null
        private set

    private val threads = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        executor = threads
        createContext("/") { exchange ->
            try {
                answer(exchange)
            } finally {
                exchange.close()
            }
        }
        start()
    }
    private val http = HttpClient.newHttpClient()
    val url: String = "http://127.0.0.1:${server.address.port}"

    /** Posts [body] to where webhooks go, and gives the answer. */
    suspend fun deliver(body: String, key: CrmKey = crmKey): HttpResponse<String> =
        runInterruptible(Dispatchers.IO) { post(checkNotNull(webhooksUri) { "No address was set" }, body, key) }

    private fun post(uri: String, body: String, key: CrmKey): HttpResponse<String> = http.send(
        HttpRequest.newBuilder(URI(uri)).header("Authorization", "Bearer ${key.reveal()}")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString(),
    )

    private fun answer(exchange: HttpExchange) {
        val line = "${exchange.requestMethod} ${exchange.requestURI}"
        val isFirst = asked.addIfAbsent(line)
        when {
            exchange.requestHeaders.getFirst(
                "Authorization",
            ) != "Bearer ${apiKey.reveal()}" -> exchange.say(UNAUTHORIZED)

            line == "GET /v3/contacts?offset=$PAGE" && isFirst -> {
                exchange.responseHeaders.add("Retry-After", "0")
                exchange.say(TOO_MANY, """{"error":"TOO_MANY_REQUESTS"}""")
            }

            line.startsWith("GET /v3/contacts?offset=") -> exchange.say(OK, page(line.substringAfter('=').toInt()))

            line == "PATCH /v3/webhooks" -> exchange.subscribe()

            else -> exchange.say(NOT_FOUND)
        }
    }

    private fun page(offset: Int): String {
        val data = WaJson.encodeToString(ListSerializer(Contact.serializer()), contacts.drop(offset).take(PAGE))
        return """{"count":${contacts.size},"data":$data}"""
    }

    private fun HttpExchange.subscribe() {
        val settings = WaJson.decodeFromString(WebhooksSettings.serializer(), requestBody.readBytes().decodeToString())
        val status = settings.webhooksUri?.let { post(it, """{"test":true}""", crmKey).statusCode() }
        if (status == OK) {
            webhooksUri = settings.webhooksUri
            say(OK, "{ok}")
        } else {
            say(
                BAD_REQUEST,
                """{"error":"testPostNotPassed","description":"The address did not answer 200","data":$status}""",
            )
        }
    }

    private fun HttpExchange.say(status: Int, body: String = "") {
        val bytes = body.encodeToByteArray()
        sendResponseHeaders(status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        if (bytes.isNotEmpty()) responseBody.write(bytes)
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }

    private companion object {
        const val PAGE = 100
        const val OK = 200
        const val BAD_REQUEST = 400
        const val UNAUTHORIZED = 401
        const val NOT_FOUND = 404
        const val TOO_MANY = 429
    }
}
