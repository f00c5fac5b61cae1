package io.wakit.client

import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread

/** What the server does when it has read a request whole. */
sealed interface Reply {
    /** Answers and keeps the connection. */
    data class Answer(val body: String, val status: String = "200 OK", val headers: Map<String, String> = emptyMap()) : Reply

    /** Writes these bytes as they are, then closes. */
    data class Raw(val bytes: String) : Reply

    /** Writes these bytes as they are, then no more; the client has to end it. */
    data class Begin(val bytes: String) : Reply

    /** Closes without a byte: the request was taken, its answer is lost. */
    data object Close : Reply

    /** Answers never; the client has to end it. */
    data object Hold : Reply
}

/** A bare HTTP/1.1 server on this machine that counts connections and requests, and does with each what it is told. */
class Loopback(private val reply: (request: Int) -> Reply) : AutoCloseable {
    private val server = ServerSocket(0, 128, InetAddress.getLoopbackAddress())
    private val open = CopyOnWriteArrayList<Socket>()
    val connections = AtomicInteger()
    val requests = CopyOnWriteArrayList<Seen>()

    /** Counted down when a client ends a connection on which its answer was held. */
    val hungUp = CountDownLatch(1)
    val held = CountDownLatch(1)
    val url get() = "http://127.0.0.1:${server.localPort}"

    class Seen(val line: String, val headers: Map<String, String>, val body: String)

    init {
        thread(isDaemon = true) {
            while (!server.isClosed) {
                val socket = runCatching { server.accept() }.getOrNull() ?: break
                connections.incrementAndGet()
                open += socket
                thread(isDaemon = true) { runCatching { serve(socket) } }
            }
        }
    }

    private fun serve(socket: Socket): Unit = socket.use {
        val input = socket.getInputStream().buffered()
        do {
            val seen = read(input) ?: break
            val number = synchronized(requests) {
                requests += seen
                requests.size
            }
        } while (answer(reply(number), socket, input))
    }

    /** Whether the connection goes on. */
    private fun answer(reply: Reply, socket: Socket, input: InputStream): Boolean {
        when (reply) {
            is Reply.Answer -> socket.getOutputStream().write(reply.bytes())

            is Reply.Raw -> socket.getOutputStream().write(reply.bytes.toByteArray())

            is Reply.Begin -> {
                socket.getOutputStream().write(reply.bytes.toByteArray())
                hold(input)
            }

            Reply.Close -> Unit

            Reply.Hold -> hold(input)
        }
        return reply is Reply.Answer
    }

    private fun hold(input: InputStream) {
        held.countDown()
        runCatching { input.read() }
        hungUp.countDown()
    }

    /** An answer may name this server's own port, which its writer does not know. */
    private fun Reply.Answer.bytes(): ByteArray {
        val content = body.replace("PORT", "${server.localPort}").toByteArray()
        val head = headers + mapOf("Content-Type" to "application/json", "Content-Length" to "${content.size}")
        return ("HTTP/1.1 $status\r\n" + head.entries.joinToString("") { "${it.key}: ${it.value}\r\n" } + "\r\n").toByteArray() + content
    }

    private fun read(input: InputStream): Seen? {
        val first = input.line() ?: return null
        val headers = generateSequence { input.line()?.ifEmpty { null } }
            .associate { it.substringBefore(':').lowercase() to it.substringAfter(':').trim() }
        val body = input.readNBytes(headers["content-length"]?.toInt() ?: 0)
        return Seen(first, headers, body.decodeToString())
    }

    private fun InputStream.line(): String? {
        val text = StringBuilder()
        while (true) {
            when (val byte = read()) {
                -1 -> return null
                '\n'.code -> return text.toString().trimEnd('\r')
                else -> text.append(byte.toChar())
            }
        }
    }

    override fun close() {
        server.close()
        open.forEach { it.close() }
    }
}

/** Meta's answer to a message that it took. */
const val RECEIPT: String =
    """{"messaging_product":"whatsapp","contacts":[{"input":"15550100001","wa_id":"15550100001"}],"messages":[{"id":"wamid.A"}]}"""

fun failure(code: Int, details: String = "why"): String =
    """{"error":{"message":"(#$code) what","type":"OAuthException","code":$code,"error_data":{"details":"$details"},"fbtrace_id":"AbC"}}"""
