package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import io.wakit.model.MediaId
import io.wakit.model.UploadHandle
import io.wakit.model.media.MediaType
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runInterruptible
import java.io.IOException
import java.net.InetAddress
import java.net.Socket
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import kotlin.io.path.listDirectoryEntries

private const val MEDIA = "/v24.0/106540352242922/media"
private const val BEARER = "Bearer sandbox-access-token"
private const val OAUTH = "OAuth sandbox-access-token"
private val http = HttpClient.newHttpClient()

/** A client that sends what it is told, right or wrong. */
private suspend fun SandboxServer.ask(
    method: String,
    path: String,
    body: ByteArray = ByteArray(0),
    headers: Map<String, String> = mapOf("Authorization" to BEARER),
): HttpResponse<ByteArray> {
    val request = HttpRequest.newBuilder(URI(if (path.startsWith("http")) path else baseUrl + path)).timeout(Duration.ofSeconds(20))
    headers.forEach { (name, value) -> request.header(name, value) }
    request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()).await()
}

/** How many bytes of an answer come before its connection ends too early. */
private suspend fun SandboxServer.countBytes(url: String): Int = runInterruptible(Dispatchers.IO) {
    Socket(InetAddress.getLoopbackAddress(), port).use { socket ->
        socket.soTimeout = 20_000
        val head = "GET ${url.removePrefix(baseUrl)} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: spec\r\nAuthorization: $BEARER\r\n\r\n"
        socket.getOutputStream().write(head.toByteArray())
        socket.getInputStream().readAllBytes().toString(Charsets.ISO_8859_1).substringAfter("\r\n\r\n").length
    }
}

private val HttpResponse<ByteArray>.json get() = strictJson(body()).shouldNotBeNull()
private val HttpResponse<ByteArray>.code get() = json.at("error", "code").text.toInt()

private fun kotlinx.serialization.json.JsonElement.at(vararg keys: String) = (this as kotlinx.serialization.json.JsonObject).at(*keys)

private class Upload(
    val file: ByteArray? = "hello".toByteArray(),
    val fileType: String? = "text/plain",
    val product: String? = "whatsapp",
    val type: String? = "text/plain",
    val more: Map<String, String> = emptyMap(),
) {
    val body: ByteArray
        get() {
            val fields = mapOf("messaging_product" to product, "type" to type) + more
            val head = fields.entries.filter { it.value != null }.joinToString("") { (name, value) ->
                "--B\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n"
            }
            val part = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n" +
                fileType?.let { "Content-Type: $it\r\n" }.orEmpty() + "\r\n"
            return head.toByteArray() + (file?.let { part.toByteArray() + it + "\r\n".toByteArray() } ?: ByteArray(0)) +
                "--B--\r\n".toByteArray()
        }
}

private suspend fun SandboxServer.upload(upload: Upload, token: String = BEARER, path: String = MEDIA) =
    ask("POST", path, upload.body, mapOf("Authorization" to token, "Content-Type" to "multipart/form-data; boundary=B"))

private fun webp(size: Int, flags: Int) = "RIFF____WEBPVP8X____".toByteArray() + flags.toByte() + ByteArray(size - 21)

private class HandClock(var now: Instant = Instant.parse("2026-01-01T00:00:00Z")) : Clock() {
    override fun getZone() = ZoneOffset.UTC

    override fun withZone(zone: java.time.ZoneId?) = this

    override fun instant() = now
}

private suspend fun open(clock: Clock = Clock.systemUTC(), use: suspend (Sandbox, SandboxServer) -> Unit) =
    Sandbox { this.clock = clock }.use { use(it, it.start()) }

class MediaDeskSpec : StringSpec({
    "an upload gives an id, and the file is kept as it came" {
        open { sandbox, graph ->
            val answer = graph.upload(Upload())
            answer.statusCode() shouldBe 200
            val media = sandbox.media.find(MediaId(answer.json.at("id").text)).shouldNotBeNull()
            media.bytes().decodeToString() shouldBe "hello"
            listOf(media.type, media.filename, media.size) shouldBe listOf(MediaType.PlainText, "a.txt", 5L)
            sandbox.requests.single().let { "${it.method} ${it.path} ${it.status}" } shouldBe "POST $MEDIA 200"
        }
    }

    "an upload is checked as Meta checks it" {
        open { sandbox, graph ->
            val faults = listOf(
                Upload(product = null) to 100,
                Upload(product = "telegram") to 100,
                Upload(file = null) to 100,
                Upload(fileType = "application/zip", type = null) to 100,
                Upload(fileType = null) to 100,
                Upload(more = mapOf("ttl_minutes" to "59")) to 100,
                Upload(more = mapOf("ttl_minutes" to "soon")) to 100,
                Upload(type = "application/pdf") to 131053,
                Upload(file = ByteArray(0)) to 131053,
                Upload(ByteArray(5_242_881), "image/png", type = "image/png") to 131053,
                Upload(webp(102_401, flags = 0), "image/webp", type = "image/webp") to 131053,
                Upload(webp(512_001, flags = 2), "image/webp", type = "image/webp") to 131053,
            )
            faults.forAll { (upload, code) -> graph.upload(upload).let { it.statusCode() to it.code } shouldBe (400 to code) }
            graph.upload(Upload(), token = "Bearer wrong").code shouldBe 190
            graph.upload(Upload(), path = "/v24.0/404/media").code shouldBe 100
            graph.ask(
                "POST",
                MEDIA,
                "{}".toByteArray(),
                mapOf("Authorization" to BEARER, "Content-Type" to "application/json"),
            ).code shouldBe
                100
            sandbox.media.all.shouldBeEmpty()
            graph.upload(Upload(fileType = "application/zip", type = null)).json.at("error", "message").text shouldContain
                "Received file of type 'application/zip'"
        }
    }

    "what is just small enough is taken" {
        open { sandbox, graph ->
            graph.upload(Upload(ByteArray(5_242_880), "image/png", type = "image/png")).statusCode() shouldBe 200
            graph.upload(Upload(webp(512_000, flags = 2), "image/webp", type = null)).statusCode() shouldBe 200
            graph.upload(Upload(webp(102_400, flags = 0), "image/webp", type = null)).statusCode() shouldBe 200
            graph.upload(Upload(more = mapOf("ttl_minutes" to "60"))).statusCode() shouldBe 200
            sandbox.media.all.size shouldBe 4
        }
    }

    "what has no parts is no form" {
        open { sandbox, graph ->
            val headers = mapOf("Authorization" to BEARER, "Content-Type" to "multipart/form-data; boundary=B")
            graph.ask("POST", MEDIA, "hello".toByteArray(), headers).code shouldBe 100
            sandbox.media.all.shouldBeEmpty()
        }
    }

    "the URL of a file asks for the token and a name, and lives 5 minutes" {
        val clock = HandClock()
        open(clock) { sandbox, graph ->
            val id = sandbox.media.add("hello".toByteArray(), MediaType.PlainText)
            val info = graph.ask("GET", "/v24.0/$id").json
            listOf("id", "mime_type", "file_size", "messaging_product").map { info.at(it).text } shouldContainExactly
                listOf(id.value, "text/plain", "5", "whatsapp")
            val url = info.at("url").text
            url shouldStartWith "${graph.baseUrl}/whatsapp_business/attachments/?mid=$id&ext="
            graph.ask("GET", url).let {
                it.body().decodeToString() shouldBe "hello"
                it.headers().firstValue("Content-Type").get() shouldBe "text/plain"
                it.headers().firstValue("Content-Length").get() shouldBe "5"
            }
            graph.ask("GET", url, headers = emptyMap()).statusCode() shouldBe 401
            graph.ask("GET", url, headers = mapOf("Authorization" to "Bearer wrong")).statusCode() shouldBe 401
            graph.ask("GET", url, headers = mapOf("Authorization" to BEARER, "User-Agent" to "")).statusCode() shouldBe 403
            graph.ask("GET", url.substringBefore("hash=") + "hash=guess").statusCode() shouldBe 404
            clock.now += Duration.ofSeconds(299)
            graph.ask("GET", url).statusCode() shouldBe 200
            clock.now += Duration.ofSeconds(1)
            graph.ask("GET", url).statusCode() shouldBe 404
        }
    }

    "a file of a user lives 7 days, one of the business 30" {
        val clock = HandClock()
        open(clock) { sandbox, graph ->
            val theirs = sandbox.media.add("hello".toByteArray(), MediaType.PlainText)
            val ours = MediaId(graph.upload(Upload()).json.at("id").text)
            clock.now += Duration.ofDays(7)
            sandbox.media.find(theirs).shouldBeNull()
            graph.ask("GET", "/v24.0/$theirs").code shouldBe 100
            sandbox.media.find(ours).shouldNotBeNull()
            clock.now += Duration.ofDays(23)
            sandbox.media.find(ours).shouldBeNull()
        }
    }

    "a number that is named has to be the file's" {
        open { sandbox, graph ->
            val id = sandbox.media.add("hello".toByteArray(), MediaType.PlainText)
            listOf("GET", "DELETE").forAll { graph.ask(it, "/v24.0/$id?phone_number_id=1").code shouldBe 100 }
            graph.ask("DELETE", "/v24.0/$id?phone_number_id=${sandbox.phone}").json.at("success").text shouldBe "true"
            graph.ask("GET", "/v24.0/$id").code shouldBe 100
        }
    }

    "an upload in a session is checked, and says how far it got" {
        open { sandbox, graph ->
            val app = sandbox.app.value
            graph.ask("POST", "/v24.0/$app/uploads?file_length=0&file_type=image/png").code shouldBe 100
            graph.ask("POST", "/v24.0/$app/uploads?file_length=10").code shouldBe 100
            graph.ask("POST", "/v24.0/404/uploads?file_length=10&file_type=image/png").code shouldBe 100
            val session = graph.ask("POST", "/v24.0/$app/uploads?file_length=10&file_type=image/png").json.at("id").text
            val path = "/v24.0/$session"
            suspend fun send(bytes: Int, offset: String?, token: String = OAUTH) = graph.ask(
                "POST",
                path,
                ByteArray(bytes),
                mapOf("Authorization" to token) + (offset?.let { mapOf("file_offset" to it) }.orEmpty()),
            )
            send(10, "0", BEARER).code shouldBe 0
            send(10, null).code shouldBe 100
            send(10, "5").code shouldBe 100
            send(4, "0").code shouldBe 100
            graph.ask("GET", path).code shouldBe 0
            graph.ask("GET", path, headers = mapOf("Authorization" to OAUTH)).json.at("file_offset").text shouldBe "4"
            send(7, "4").code shouldBe 100
            graph.ask("GET", "/v24.0/upload:none", headers = mapOf("Authorization" to OAUTH)).code shouldBe 100
            graph.ask("POST", "/v24.0/upload:none", headers = mapOf("Authorization" to OAUTH, "file_offset" to "0")).code shouldBe 100
            val next = graph.ask("POST", "/v24.0/$app/uploads?file_length=3&file_type=image/png").json.at("id").text
            val handle = graph.ask("POST", "/v24.0/$next", "abc".toByteArray(), mapOf("Authorization" to OAUTH, "file_offset" to "0"))
            sandbox.media.handled(UploadHandle(handle.json.at("h").text))?.decodeToString() shouldBe "abc"
            sandbox.media.handled(UploadHandle("none")).shouldBeNull()
        }
    }

    "connections break where they were asked to, and files come wrong" {
        open { sandbox, graph ->
            val bytes = ByteArray(3_000_000) { it.toByte() }
            sandbox.faults.breakNextUpload(afterBytes = 1_000)
            runCatching {
                graph.upload(Upload(bytes, "video/mp4", type = null))
            }.exceptionOrNull().let { (it is IOException) shouldBe true }
            sandbox.media.all.shouldBeEmpty()
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            suspend fun url() = graph.ask("GET", "/v24.0/$id").json.at("url").text
            sandbox.faults.breakNextDownload(afterBytes = 1_000)
            graph.countBytes(url()) shouldBe 1_000
            sandbox.faults.corruptNextDownload()
            val wrong = graph.ask("GET", url()).body()
            wrong.size shouldBe bytes.size
            wrong.indices.filter { wrong[it] != bytes[it] } shouldContainExactly listOf(0)
            graph.ask("GET", url()).body() shouldBe bytes
            sandbox.faults.unused.shouldBeEmpty()
        }
    }

    "large files are on the disk while the sandbox is open, and not after" {
        fun files() = Path.of(System.getProperty("java.io.tmpdir")).listDirectoryEntries("sandbox-media-*").toSet()
        val before = files()
        open { sandbox, graph ->
            graph.upload(Upload(ByteArray(3_000_000), "video/mp4", type = null)).statusCode() shouldBe 200
            sandbox.media.add(ByteArray(1_000), MediaType.Mp4)
            runInterruptible { (files() - before).size } shouldBe 1
        }
        (files() - before).shouldBeEmpty()
    }
})
