package io.wakit.inbox.jdbc

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.webhook.Inbox
import io.wakit.webhook.InboxConfig
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import java.io.IOException
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.HexFormat
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

private const val SECRET = "the-app-secret"

/** One node of an app: a receiver with an inbox behind the JDK's own server. */
class Node(inbox: Inbox, settings: InboxConfig.() -> Unit = {}, configure: ReceiverConfig.() -> Unit) : AutoCloseable {
    private val threads: ExecutorService = Executors.newFixedThreadPool(16)
    val receiver: Receiver = Receiver {
        appSecret(AppSecret(SECRET))
        verifyToken = VerifyToken("agreed")
        onFailure { _, _ -> }
        inbox(inbox, settings)
        configure()
    }
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        executor = threads
        createContext("/webhook", ::take)
        start()
    }
    val url: URI = URI("http://127.0.0.1:${server.address.port}/webhook")

    private fun take(exchange: HttpExchange) = exchange.use {
        val body = it.requestBody.readNBytes(receiver.maxBodyBytes + 1)
        // A server that has threads to block.
        val answer = runBlocking { receiver.receive(body, it.requestHeaders.getFirst("X-Hub-Signature-256")) }
        it.sendResponseHeaders(answer.status, -1)
    }

    override fun close() {
        server.stop(0)
        runBlocking { receiver.shutDown(Duration.ofSeconds(5)) }
        threads.shutdownNow()
    }
}

/** Posts as Meta does. */
object Meta {
    private val http = HttpClient.newHttpClient()
    private val key = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256")) }

    /** The status; null where no answer came. */
    suspend fun post(url: URI, body: ByteArray): Int? {
        val hash = HexFormat.of().formatHex((key.clone() as Mac).doFinal(body))
        val request = HttpRequest.newBuilder(url).header("X-Hub-Signature-256", "sha256=$hash")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build()
        return try {
            http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).await().statusCode()
        } catch (_: IOException) {
            null
        }
    }
}

fun text(id: String, from: String = "15550100001", body: String = "hi") =
    """{"from":"$from","id":"$id","timestamp":"1750000000","type":"text","text":{"body":"$body"}}"""

fun delivery(vararg messages: String): ByteArray =
    """{"object":"whatsapp_business_account","entry":[{"id":"WABA","changes":[${messages.joinToString(",") {
        """{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"1063"},"messages":[$it]}}"""
    }}]}]}""".toByteArray()

/** All [messages] in one change. */
fun change(vararg messages: String): ByteArray = delivery(messages.joinToString(","))
