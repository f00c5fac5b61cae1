package io.wakit.inbox.jdbc

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.webhook.Answer
import io.wakit.webhook.Receiver
import kotlinx.coroutines.runBlocking
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.URLDecoder
import java.util.concurrent.Executors

/** The JDK's own server around a receiver: the handshake and the deliveries. */
class Shell(private val receiver: Receiver, port: Int) {
    init {
        HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0).apply {
            executor = Executors.newFixedThreadPool(8)
            createContext("/webhook", ::take)
            start()
        }
    }

    private fun take(exchange: HttpExchange) = exchange.use {
        val answer: Answer = if (it.requestMethod == "GET") {
            val query = it.requestURI.query()
            receiver.subscribe(query["hub.mode"], query["hub.verify_token"], query["hub.challenge"])
        } else {
            val body = it.requestBody.readNBytes(receiver.maxBodyBytes + 1)
            // A server that has threads to block.
            runBlocking { receiver.receive(body, it.requestHeaders.getFirst("X-Hub-Signature-256")) }
        }
        val bytes = answer.body.encodeToByteArray()
        it.sendResponseHeaders(answer.status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        it.responseBody.write(bytes)
    }

    private fun URI.query(): Map<String, String> = rawQuery.split('&').associate { part ->
        part.substringBefore('=') to URLDecoder.decode(part.substringAfter('='), Charsets.UTF_8)
    }
}
