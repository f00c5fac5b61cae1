package io.wakit.samples.kapsohistory.demo

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CopyOnWriteArrayList

/** As much of Kapso as this sample asks for: one conversation, whose messages come in two pages. */
class PlayedKapso(private val key: String) : AutoCloseable {
    /** What was asked, in its order. */
    val asked = CopyOnWriteArrayList<String>()

    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        createContext("/") { exchange -> exchange.use { it.answer() } }
        start()
    }

    /** Where it is. */
    val url: String = "http://127.0.0.1:${server.address.port}/meta/whatsapp"

    private fun HttpExchange.use(block: (HttpExchange) -> Unit) = try {
        block(this)
    } finally {
        close()
    }

    private fun HttpExchange.answer() {
        val path = requestURI.toString()
        asked += "$requestMethod $path"
        val isKnown = requestHeaders.getFirst("X-API-Key") == key
        val body = if (isKnown) page(path) else """{"error":"Invalid API key"}"""
        val bytes = body.toByteArray()
        sendResponseHeaders(if (isKnown) 200 else 401, bytes.size.toLong())
        responseBody.write(bytes)
    }

    private fun page(path: String): String = when {
        "/conversations" in path -> """{"data":[{"id":"3f0c","status":"active","phone_number":"15550100001"}]}"""

        "after=" in path -> """{"data":[${message(1, "inbound", "Is the kettle in stock?")}],"paging":{"cursors":{}}}"""

        else -> """{"data":[${message(3, "inbound", "Great, thank you!")},""" +
            """${message(2, "outbound", "Yes, it leaves today.")}],"paging":{"cursors":{"after":"cGFnZTI="}}}"""
    }

    private fun message(number: Int, direction: String, words: String): String {
        val side = if (direction == "inbound") "from" else "to"
        val time = FIRST + MINUTE * number
        return """{"id":"wamid.$number","timestamp":"$time","type":"text","$side":"15550100001",""" +
            """"text":{"body":"$words"},"kapso":{"direction":"$direction","status":"read",""" +
            """"contact_name":"Ada","content":"$words"}}"""
    }

    override fun close() = server.stop(0)

    private companion object {
        const val FIRST = 1_750_000_000L
        const val MINUTE = 60L
    }
}
