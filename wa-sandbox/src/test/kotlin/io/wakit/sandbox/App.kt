package io.wakit.sandbox

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** The app under test as Meta sees it: a plain HTTP server that knows nothing of Wakit. */
class App(port: Int = 0) : AutoCloseable {
    private val workers = Executors.newCachedThreadPool()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)

    val posts = CopyOnWriteArrayList<Post>()

    /** What the next posts are answered with; 200 when it has run out. */
    val statuses = CopyOnWriteArrayList<Int>()

    /** Runs before a post is answered. */
    @Volatile
    var meanwhile: (Post) -> Unit = {}

    @Volatile
    var challenged: (query: String) -> Pair<Int, String> = { 200 to it.valueOf("hub.challenge") }

    val url: String get() = "http://127.0.0.1:${server.address.port}/webhook"

    init {
        server.executor = workers
        server.createContext("/webhook") { if (it.requestMethod == "GET") it.challenge() else it.take() }
        server.start()
    }

    /** What came, one change after another, over all posts. */
    val changes: List<JsonObject> get() = posts.flatMap { it.changes }

    val texts: List<String> get() = changes.items("messages").map { it.at("text", "body").text }

    val statusWords: List<String> get() = changes.items("statuses").map { it.getValue("status").text }

    private fun HttpExchange.challenge() {
        val (status, body) = challenged(requestURI.rawQuery)
        answer(status, body)
    }

    private fun HttpExchange.take() {
        val post = Post(
            requestBody.readAllBytes(),
            requestHeaders.getFirst("X-Hub-Signature-256"),
            requestHeaders.getFirst("Content-Type"),
        )
        val status = synchronized(statuses) { statuses.removeFirstOrNull() ?: 200 }
        posts += post
        meanwhile(post)
        answer(status, "")
    }

    private fun HttpExchange.answer(status: Int, body: String) {
        val bytes = body.encodeToByteArray()
        sendResponseHeaders(status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        if (bytes.isNotEmpty()) responseBody.write(bytes)
        close()
    }

    override fun close() {
        server.stop(0)
        workers.shutdownNow()
    }

    class Post(val bytes: ByteArray, val signature: String?, val contentType: String?) {
        val json: JsonElement get() = Json.parseToJsonElement(bytes.decodeToString())

        val changes: List<JsonObject>
            get() = json.jsonObject.getValue("entry").jsonArray
                .flatMap { it.jsonObject.getValue("changes").jsonArray }
                .map { it.jsonObject.getValue("value").jsonObject }
    }
}

fun List<JsonObject>.items(key: String): List<JsonObject> = flatMap { it[key]?.jsonArray.orEmpty() }.map { it.jsonObject }

fun String.valueOf(key: String): String = split('&').first { it.startsWith("$key=") }.substringAfter('=')

/** A port that nobody listens on now. */
fun freePort(): Int = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
