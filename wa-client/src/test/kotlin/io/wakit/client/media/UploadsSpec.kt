package io.wakit.client.media

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.Loopback
import io.wakit.client.MediaSource
import io.wakit.client.Reply
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.NodeId
import io.wakit.model.UploadHandle
import io.wakit.model.UploadSessionId
import io.wakit.model.media.MediaType
import io.wakit.model.media.UploadSession
import io.wakit.model.media.UploadedFile
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest

/** Begins every upload and breaks all that is sent, [breaks] times. */
private class BreakingGraph(private val breaks: Int) : Graph {
    val asked = mutableListOf<String>()

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        asked += "$endpoint"
        val answer: Any = when ("$endpoint") {
            "POST /{UploadSessionId}" -> {
                if (asked.count { it == "$endpoint" } <= breaks) {
                    return Either.Left(WaError.Unreachable("broke", mayHaveBeenSent = true))
                }
                UploadedFile(UploadHandle("4:handle"))
            }

            else -> UploadSession(UploadSessionId("upload:A?sig=B"), fileOffset = 5)
        }
        @Suppress("UNCHECKED_CAST")
        return Either.Right(answer as R)
    }
}

@OptIn(ExperimentalCoroutinesApi::class)
class UploadsSpec : StringSpec({
    val bytes = noise(2_000_000)

    "a file becomes a handle, in the two calls that Meta documents" {
        Loopback { Reply.Answer(if (it == 1) """{"id":"upload:MTph=?sig=AR/q+1"}""" else """{"h":"2:c2FtcGxl"}""") }.use { meta ->
            WhatsApp(AccessToken("EAAG-the-token")) { baseUrl = meta.url }.use {
                val source = MediaSource.bytes("hello".toByteArray())
                it.app(AppId("99")).uploads.upload(source, MediaType.Png, "a b.png").getOrNull() shouldBe UploadHandle("2:c2FtcGxl")
            }
            meta.requests.map { it.line } shouldContainExactly listOf(
                "POST /v24.0/99/uploads?file_length=5&file_type=image%2Fpng&file_name=a+b.png HTTP/1.1",
                "POST /v24.0/upload:MTph=?sig=AR%2Fq+1 HTTP/1.1",
            )
            val sent = meta.requests.last()
            sent.headers["authorization"] shouldBe "OAuth EAAG-the-token"
            sent.headers["file_offset"] shouldBe "0"
            sent.headers["content-length"] shouldBe "5"
            sent.body shouldBe "hello"
        }
    }

    "an upload that breaks in the middle goes on by itself from where Meta got" {
        scene {
            sandbox.faults.breakNextUpload(afterBytes = 700_000)
            val handle = whatsApp.app(sandbox.app).uploads.upload(MediaSource.bytes(bytes), MediaType.Mp4, "clip.mp4")
            handle.getOrNull().shouldNotBeNull()
            sandbox.media.handled(handle.getOrNull()!!).shouldNotBeNull() shouldBe bytes
            sandbox.requests.map { "${it.method} ${it.status}" } shouldContainExactly
                listOf("POST 200", "POST null", "GET 200", "POST 200")
        }
    }

    "a process that comes later goes on with the session" {
        scene {
            val uploads = whatsApp.app(sandbox.app).uploads
            sandbox.faults.breakNextUpload(afterBytes = 700_000)
            val session = uploads.begin(bytes.size.toLong(), MediaType.Mp4).getOrNull().shouldNotBeNull().id
            uploads.send(session, MediaSource.bytes(bytes), from = 0).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
            uploads.status(session).getOrNull()?.fileOffset shouldBe 700_000
            val handle = uploads.resume(session, MediaSource.bytes(bytes)).getOrNull().shouldNotBeNull()
            sandbox.media.handled(handle) shouldBe bytes
        }
    }

    "it goes on so often and no more, and waits longer each time" {
        runTest {
            val graph = BreakingGraph(breaks = 9)
            val error = WhatsApp(graph).app(AppId("1")).uploads.upload(MediaSource.bytes(bytes), MediaType.Mp4).leftOrNull()
            error.shouldBeInstanceOf<WaError.Unreachable>()
            graph.asked.count { it == "POST /{UploadSessionId}" } shouldBe 6
            currentTime shouldBe 31_000
        }
        runTest {
            val graph = BreakingGraph(breaks = 2)
            WhatsApp(graph).app(AppId("1")).uploads.upload(MediaSource.bytes(bytes), MediaType.Mp4).isRight() shouldBe true
            currentTime shouldBe 3_000
        }
    }

    "what can be read once only cannot go on" {
        runTest {
            val graph = BreakingGraph(breaks = 1)
            val source = MediaSource.stream(bytes.inputStream(), bytes.size.toLong())
            WhatsApp(graph).app(AppId("1")).uploads.upload(source, MediaType.Mp4).isLeft() shouldBe true
            graph.asked.count { it == "POST /{UploadSessionId}" } shouldBe 1
        }
    }

    "Meta's no ends it at once" {
        scene {
            whatsApp.app(AppId("404")).uploads.upload(MediaSource.bytes(bytes), MediaType.Mp4).leftOrNull()
                .shouldBeInstanceOf<WaError.Refused>()
            sandbox.requests.size shouldBe 1
        }
    }

    "a file without a length, or without a byte, is refused before anything leaves" {
        scene {
            val uploads = whatsApp.app(sandbox.app).uploads
            listOf(MediaSource.supplier { bytes.inputStream() }, MediaSource.bytes(ByteArray(0))).forEach { source ->
                uploads.upload(source, MediaType.Mp4).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            }
            sandbox.requests.shouldBeEmpty()
        }
    }
})
