package io.wakit.local

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URLDecoder
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** What was asked of the server; headers by their names in lower case. */
class Asked(val line: String, val headers: Map<String, String>, val body: ByteArray) {
    val text: String get() = body.decodeToString()
}

/** What the server does with it; no status is a connection that is closed without an answer. */
class Said(val body: ByteArray, val status: Int?, val headers: Map<String, String>) {
    constructor(body: String = "", status: Int? = 200, headers: Map<String, String> = emptyMap()) :
        this(body.toByteArray(), status, headers)

    companion object {
        val Dropped = Said(status = null)
    }
}

/**
 * A service on this machine: it answers as it is told, and keeps what it was asked. Modules beside this one take this folder
 * into their own specs, and say there which service it stands for.
 */
open class LocalServer(private val reply: (Asked, Int) -> Said) : AutoCloseable {
    val asked = CopyOnWriteArrayList<Asked>()

    /** The request lines, as a person writes them. */
    val lines: List<String> get() = asked.map { URLDecoder.decode(it.line, Charsets.UTF_8) }

    private val threads = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        executor = threads
        createContext("/", ::answer)
        start()
    }
    val url: String = "http://127.0.0.1:${server.address.port}"

    private fun answer(exchange: HttpExchange) {
        try {
            val request = Asked(
                "${exchange.requestMethod} ${exchange.requestURI}",
                exchange.requestHeaders.entries.associate { (name, values) -> name.lowercase() to values.first() },
                exchange.requestBody.readBytes(),
            )
            val number = synchronized(asked) {
                asked += request
                asked.size
            }
            exchange.say(reply(request, number))
        } finally {
            exchange.close()
        }
    }

    private fun HttpExchange.say(said: Said) {
        val status = said.status ?: return
        said.headers.forEach { (name, value) -> responseHeaders.add(name, value) }
        sendResponseHeaders(status, if (said.body.isEmpty()) -1 else said.body.size.toLong())
        if (said.body.isNotEmpty()) responseBody.write(said.body)
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }

    companion object {
        /** One answer after the other; the last one is given from then on. */
        fun inTurn(answers: Array<out Said>): (Asked, Int) -> Said = { _, number -> answers[minOf(number, answers.size) - 1] }
    }
}
