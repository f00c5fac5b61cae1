package io.wakit.bot

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.client.WhatsApp
import io.wakit.model.WaId
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import io.wakit.sandbox.SandboxUser
import io.wakit.webhook.Answer
import io.wakit.webhook.Inbox
import io.wakit.webhook.MemoryInbox
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import kotlinx.coroutines.runBlocking
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.URLDecoder
import java.time.Duration
import java.util.concurrent.Executors

/** Meta played, a client that talks to it, and a program behind a webhook that can be ended and started again. */
class Desk(val sandbox: Sandbox, val whatsapp: WhatsApp) {
    val letters: Inbox = MemoryInbox()
    val alice: SandboxUser = sandbox.user(WaId("15550100001"), "Alice")
    private var server: HttpServer? = null
    private var receiver: Receiver? = null

    /** Starts a program with these settings, in place of the one before. */
    suspend fun start(configure: ReceiverConfig.() -> Unit) {
        stop()
        val made = Receiver {
            appSecret(sandbox.appSecret)
            verifyToken = sandbox.verifyToken
            inbox(letters) {
                attempts = 2
                firstRetry = Duration.ofMillis(1)
                poll = Duration.ofMillis(20)
            }
            configure()
        }
        receiver = made
        server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
            executor = Executors.newCachedThreadPool()
            createContext("/webhook") { it.answer(made) }
            start()
        }
        sandbox.webhooks.subscribe("http://127.0.0.1:${server!!.address.port}/webhook")
    }

    suspend fun stop() {
        server?.stop(0)
        receiver?.shutDown()
    }

    private fun HttpExchange.answer(receiver: Receiver) {
        val answer: Answer = if (requestMethod == "GET") {
            val query = requestURI.query()
            receiver.subscribe(query["hub.mode"], query["hub.verify_token"], query["hub.challenge"])
        } else {
            val body = requestBody.readBytes()
            runBlocking { receiver.receive(body, requestHeaders.getFirst("X-Hub-Signature-256")) }
        }
        val bytes = answer.body.encodeToByteArray()
        sendResponseHeaders(answer.status, bytes.size.toLong())
        responseBody.use { it.write(bytes) }
    }

    private fun URI.query(): Map<String, String> = rawQuery.split('&').associate { part ->
        part.substringBefore('=') to URLDecoder.decode(part.substringAfter('='), Charsets.UTF_8)
    }
}

suspend fun desk(configure: SandboxConfig.() -> Unit = {}, use: suspend Desk.() -> Unit) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                val desk = Desk(sandbox, it)
                try {
                    desk.use()
                } finally {
                    desk.stop()
                }
            }
        }
    }
}
