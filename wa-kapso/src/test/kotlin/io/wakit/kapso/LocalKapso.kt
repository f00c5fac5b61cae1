package io.wakit.kapso

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.client.RetryPolicy
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig
import io.wakit.model.PhoneNumberId
import io.wakit.model.WabaId
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URLDecoder
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** What was asked of the server. */
class Asked(val line: String, val headers: Map<String, String>, val body: ByteArray) {
    val text: String get() = body.decodeToString()
    val key: String? get() = headers["x-api-key"]
    val bearer: String? get() = headers["authorization"]
}

/** What the server does with it; no status is a connection that is closed without an answer. */
class Said(val body: ByteArray, val status: Int?, val headers: Map<String, String>) {
    constructor(body: String = "", status: Int? = 200, headers: Map<String, String> = emptyMap()) :
        this(body.toByteArray(), status, headers)

    companion object {
        val Dropped = Said(status = null)
    }
}

/** Kapso on this machine: it answers as it is told, and keeps what it was asked. */
class LocalKapso(private val reply: (Asked, Int) -> Said) : AutoCloseable {
    val asked = CopyOnWriteArrayList<Asked>()
    val lines: List<String> get() = asked.map { URLDecoder.decode(it.line, Charsets.UTF_8) }
    private val threads = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        executor = threads
        createContext("/") { it.use(::answer) }
        start()
    }
    val url: String = "http://127.0.0.1:${server.address.port}"

    constructor(vararg answers: Said) : this({ _, number -> answers[minOf(number, answers.size) - 1] })

    private fun HttpExchange.use(block: (HttpExchange) -> Unit) = try {
        block(this)
    } finally {
        close()
    }

    private fun answer(exchange: HttpExchange) {
        val request = Asked(
            "${exchange.requestMethod} ${exchange.requestURI}",
            exchange.requestHeaders.entries.associate { (name, values) -> name.lowercase() to values.first() },
            exchange.requestBody.readBytes(),
        )
        val number = synchronized(asked) {
            asked += request
            asked.size
        }
        val said = reply(request, number)
        val status = said.status ?: return
        said.headers.forEach { (name, value) -> exchange.responseHeaders.add(name, value) }
        exchange.sendResponseHeaders(status, if (said.body.isEmpty()) -1 else said.body.size.toLong())
        if (said.body.isNotEmpty()) exchange.responseBody.write(said.body)
    }

    /** A client of this server, whose waits are short. */
    fun client(credentials: KapsoCredentials = KapsoCredentials(KapsoApiKey(KEY)), configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
        WhatsApp(credentials) {
            baseUrl = "$url/meta/whatsapp"
            retry = RetryPolicy(firstWait = Duration.ofMillis(1), longestWait = Duration.ofMillis(2))
            configure()
        }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }

    companion object {
        const val KEY = "kapso-key-demo"
    }
}

val PHONE = PhoneNumberId("100200300400500")
val ACCOUNT = WabaId("900800700600500")

/** A server that answers so, a client of it, and what is tried with both. */
suspend fun <R> playing(vararg answers: Said, configure: WhatsAppConfig.() -> Unit = {}, block: suspend (WhatsApp, LocalKapso) -> R): R =
    LocalKapso(*answers).use { server -> server.client(configure = configure).use { block(it, server) } }

/** A fixture of this module. */
fun fixture(name: String): String = checkNotNull(LocalKapso::class.java.getResource("/kapso/$name.json")) { "No fixture $name" }.readText()
