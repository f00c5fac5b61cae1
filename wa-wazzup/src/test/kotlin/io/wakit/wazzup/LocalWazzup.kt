package io.wakit.wazzup

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.client.RetryPolicy
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** What was asked of the server. */
class Asked(val line: String, val authorization: String?, val contentType: String?, val body: String)

/** What the server does with it; no status is a connection that is closed without an answer. */
data class Said(val body: String = "", val status: Int? = 200, val headers: Map<String, String> = emptyMap()) {
    companion object {
        val Dropped = Said(status = null)
    }
}

/** Wazzup on this machine: it answers as it is told, and keeps what it was asked. */
class LocalWazzup(private val reply: (Asked, Int) -> Said) : AutoCloseable {
    val asked = CopyOnWriteArrayList<Asked>()
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
            exchange.requestHeaders.getFirst("Authorization"),
            exchange.requestHeaders.getFirst("Content-Type"),
            exchange.requestBody.readBytes().decodeToString(),
        )
        val number = synchronized(asked) {
            asked += request
            asked.size
        }
        val said = reply(request, number)
        val status = said.status ?: return
        said.headers.forEach { (name, value) -> exchange.responseHeaders.add(name, value) }
        val bytes = said.body.toByteArray()
        exchange.sendResponseHeaders(status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        if (bytes.isNotEmpty()) exchange.responseBody.write(bytes)
    }

    /** A client of this server, whose waits are short. */
    fun client(key: String = KEY, configure: WazzupConfig.() -> Unit = {}): WazzupClient = WazzupClient(ApiKey(key)) {
        publicBaseUrl = url
        techBaseUrl = "$url/tech"
        integrationsBaseUrl = "$url/integrations"
        retry = RetryPolicy(firstWait = Duration.ofMillis(1), longestWait = Duration.ofMillis(2), maxTime = Duration.ofSeconds(4))
        configure()
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }

    companion object {
        const val KEY = "0123456789abcdef0123456789abcdef"
    }
}

/** A server that answers so, a client of it, and what is tried with both. */
suspend fun <R> playing(
    vararg answers: Said,
    configure: WazzupConfig.() -> Unit = {},
    block: suspend (WazzupClient, LocalWazzup) -> R,
): R = LocalWazzup(*answers).use { server -> server.client(configure = configure).use { block(it, server) } }
