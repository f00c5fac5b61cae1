package io.wakit.wazzup.webhook

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import java.io.IOException
import java.io.UncheckedIOException
import java.net.InetSocketAddress
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

/** A small server for [receiver], on the JDK's own and its own threads: nothing else is needed to listen. */
internal class WazzupListener(
    private val receiver: WazzupReceiver,
    host: String,
    port: Int,
    private val path: String,
) : AutoCloseable {
    // They may block: no coroutine's dispatcher is held up by a sender that is slow.
    private val threads = Executors.newCachedThreadPool { work ->
        Thread(work, "wakit-wazzup").apply { isDaemon = true }
    }
    private val scope = CoroutineScope(SupervisorJob() + threads.asCoroutineDispatcher())
    private val isClosed = AtomicBoolean()
    private val server: HttpServer

    init {
        require(path.startsWith("/")) { "path is '$path'; write it from the root: /webhooks" }
        server = try {
            HttpServer.create(InetSocketAddress(host, port), 0)
        } catch (e: IOException) {
            threads.shutdownNow()
            throw UncheckedIOException("Cannot listen at $host:$port", e)
        }
        server.executor = threads
        server.createContext("/", ::take)
    }

    val url: String = "http://$host:${server.address.port}$path"

    /** Until then its port is taken, and what comes has to wait. */
    fun start(): Unit = server.start()

    private fun take(exchange: HttpExchange) {
        when {
            exchange.requestURI.path != path -> exchange.answer(WazzupAnswer(NOT_FOUND, ""))

            exchange.requestMethod != "POST" -> exchange.answer(WazzupAnswer(NOT_ALLOWED, ""))

            else -> {
                // One byte beyond the cap is enough to see that there is too much.
                val body = exchange.requestBody.readNBytes(receiver.maxBodyBytes + 1)
                scope.launch {
                    exchange.answer(receiver.receive(body, exchange.requestHeaders.getFirst("Authorization")))
                }
            }
        }
    }

    private fun HttpExchange.answer(answer: WazzupAnswer) = try {
        use {
            val bytes = answer.body.encodeToByteArray()
            responseHeaders.add("Content-Type", "application/json")
            sendResponseHeaders(answer.status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
            if (bytes.isNotEmpty()) responseBody.write(bytes)
        }
    } catch (_: IOException) {
        // Whoever asked went away.
        close()
    }

    private fun HttpExchange.use(block: () -> Unit) = try {
        block()
    } finally {
        close()
    }

    override fun close() {
        if (!isClosed.compareAndSet(false, true)) return
        server.stop(0)
        scope.cancel()
        threads.shutdown()
    }

    private companion object {
        const val NOT_FOUND = 404
        const val NOT_ALLOWED = 405
    }
}
