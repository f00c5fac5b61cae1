package io.wakit.webhook.ktor

import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.routing
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.endpoint.FlowClientError
import io.wakit.flows.endpoint.FlowEndpointConfig
import io.wakit.model.AppSecret
import io.wakit.sandbox.FlowPlayer
import io.wakit.sandbox.FlowPlayerConfig
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import kotlinx.serialization.Serializable
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.util.HexFormat
import java.util.concurrent.CopyOnWriteArrayList
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

@Serializable
data class Opening(val greeting: String, val earliest: String)

@Serializable
data class Table(val day: String, val guests: Int)

@Serializable
data class Slot(val id: String, val title: String)

@Serializable
data class Times(val slots: List<Slot>, val price: Double)

@Serializable
data class Choice(val slot: String, val day: String, val extras: List<String> = emptyList())

@Serializable
data class Summary(val text: String)

@Serializable
data class Sure(val sure: Boolean)

/** What the phones told that they could not do with. */
val told = CopyOnWriteArrayList<FlowClientError>()

/** The endpoint of `table.json`, with a case for everything that can happen. */
val tables: FlowEndpointConfig.() -> Unit = {
    onInit { next("TABLE", Opening("Good evening", "2030-01-01")) }
    on<Table>("TABLE") { table ->
        when {
            table.guests > 8 -> snackbar("At most 8 guests")
            table.day == "2030-12-31" -> next("SUMMARY", Summary("No way leads here"))
            table.day == "2030-12-30" -> next("TIME", Summary("Not what TIME is shown with"))
            table.day == "2030-12-29" -> error("the book is lost")
            else -> next("TIME", Times(listOf(Slot("20", "8 pm"), Slot("21", "9 pm")), 9.5))
        }
    }
    onBack("TIME") { next("TABLE", Opening("Good night", "2030-01-01")) }
    on<Choice>("TIME") { choice ->
        if (choice.slot == "21") expired("Nine is gone") else next("SUMMARY", Summary("${choice.day} at ${choice.slot}"))
    }
    on<Sure>("SUMMARY") { close(Choice("20", "2030-01-02")) }
    onClientError { _, error -> told += error }
    onFailure { _, _ -> null }
}

const val TABLE_SECRET = "the-app-secret"

val tableKey: FlowPrivateKey by lazy { FlowPrivateKey.generate() }

val tableJson: String get() = checkNotNull(object {}.javaClass.getResource("/flow/table.json")).readText()

/** The endpoint over HTTP, in Ktor Netty. */
class Tables(val url: String) {
    fun phone(publicPem: () -> String? = { tableKey.publicPem() }, configure: FlowPlayerConfig.() -> Unit = {}): FlowPlayer =
        FlowPlayer(tableJson) {
            endpoint(url, AppSecret(TABLE_SECRET), publicPem)
            flowToken = "t-1"
            configure()
        }

    /** Posts what was captured, whole or in part, with a signature that fits unless another is given. */
    suspend fun post(body: ByteArray, signature: String? = sign(body)): HttpResponse<String> {
        val request = HttpRequest.newBuilder(URI(url)).POST(BodyPublishers.ofByteArray(body))
        signature?.let { request.header("X-Hub-Signature-256", it) }
        return runInterruptible(Dispatchers.IO) { http.send(request.build(), HttpResponse.BodyHandlers.ofString()) }
    }

    companion object {
        private val http = HttpClient.newHttpClient()

        fun sign(body: ByteArray): String = Mac.getInstance("HmacSHA256").run {
            init(SecretKeySpec(TABLE_SECRET.toByteArray(), "HmacSHA256"))
            "sha256=" + HexFormat.of().formatHex(doFinal(body))
        }
    }
}

suspend fun serving(configure: FlowEndpointConfig.() -> Unit = tables, use: suspend Tables.() -> Unit) {
    val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
        routing {
            flowEndpoint(FlowCipher(tableKey), "/tables") {
                appSecret(AppSecret(TABLE_SECRET))
                configure()
            }
        }
    }.startSuspend(wait = false)
    try {
        Tables("http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/tables").use()
    } finally {
        server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
    }
}
