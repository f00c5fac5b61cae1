package io.wakit.sandbox

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowPrivateKey
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

/** The endpoint of a Flow that says what it is told to say, one answer after another. */
class Clerk : AutoCloseable {
    private val workers = Executors.newCachedThreadPool()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    private val answers = ConcurrentLinkedQueue<(String, (String) -> String) -> Pair<Int, String>?>()
    private val closed = CountDownLatch(1)

    /** The questions, decrypted; notices of phones among them. */
    val asked = CopyOnWriteArrayList<JsonObject>()

    val url: String get() = "http://127.0.0.1:${server.address.port}/flow"
    val publicPem: String = key.publicPem()

    init {
        server.executor = workers
        server.createContext("/flow") { it.take() }
        server.start()
    }

    /** The next answers, encrypted; the end of the row acknowledges. */
    fun says(vararg json: String) {
        json.forEach { text -> answers += { _, seal -> 200 to seal(text) } }
    }

    /** The next answer as it stands. */
    fun answers(status: Int, body: String) {
        answers += { _, _ -> status to body }
    }

    /** The next answer, with 200, in no one's cipher. */
    fun writes(body: () -> String) {
        answers += { _, _ -> 200 to body() }
    }

    /** The next question gets no answer before the end. */
    fun holds() {
        answers += { _, _ ->
            closed.await()
            null
        }
    }

    private fun HttpExchange.take() {
        val exchange = cipher.open(requestBody.readAllBytes())
        asked += Json.parseToJsonElement(exchange.text).jsonObject
        val next = answers.poll() ?: { _, seal -> 200 to seal("""{"data":{"acknowledged":true}}""") }
        val (status, body) = next(exchange.text, exchange::seal) ?: return close()
        val bytes = body.encodeToByteArray()
        sendResponseHeaders(status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        responseBody.use { it.write(bytes) }
    }

    override fun close() {
        closed.countDown()
        server.stop(0)
        workers.shutdownNow()
    }

    companion object {
        val key: FlowPrivateKey by lazy { FlowPrivateKey.generate() }
        private val cipher by lazy { FlowCipher(key) }
    }
}
