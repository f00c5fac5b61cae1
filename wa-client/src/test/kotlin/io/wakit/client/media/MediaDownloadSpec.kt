package io.wakit.client.media

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.utils.io.readByteArray
import io.wakit.client.Loopback
import io.wakit.client.Reply
import io.wakit.client.WaError
import io.wakit.client.WhatsAppConfig
import io.wakit.model.MediaId
import io.wakit.model.MediaUrl
import io.wakit.model.WaId
import io.wakit.model.media.MediaInfo
import io.wakit.model.media.MediaType
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import java.security.MessageDigest
import java.time.Duration
import java.util.Base64
import java.util.concurrent.TimeUnit
import kotlin.io.path.div
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readBytes
import kotlin.io.path.readText
import kotlin.io.path.writeText

private val bytes = noise(2_500_000)

class MediaDownloadSpec : StringSpec({
    "a file comes as it is, with what is known of it" {
        scene {
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            phone.media.download(id) {
                it.info.id shouldBe id
                it.type shouldBe MediaType.Mp4
                it.size shouldBe bytes.size
                it.bytes()
            }.getOrNull() shouldBe bytes
            asked shouldContainExactly listOf("GET /v24.0/$id", "GET /whatsapp_business/attachments/")
        }
    }

    "a file is saved under its name when it is whole, in place of what stood there" {
        inFolder { folder ->
            scene {
                val target = (folder / "clip.mp4").apply { writeText("the old one") }
                val id = sandbox.media.add(bytes, MediaType.Mp4)
                phone.media.downloadTo(id, target).getOrNull()?.id shouldBe id
                target.readBytes() shouldBe bytes
                folder.listDirectoryEntries() shouldContainExactly listOf(target)
            }
        }
    }

    "a file with a wrong byte is an error; nothing of it is left, and what stood there stands" {
        inFolder { folder ->
            scene {
                val target = (folder / "clip.mp4").apply { writeText("the old one") }
                val id = sandbox.media.add(bytes, MediaType.Mp4)
                sandbox.faults.corruptNextDownload()
                phone.media.downloadTo(id, target).leftOrNull().shouldBeInstanceOf<WaError.Corrupted>()
                target.readText() shouldBe "the old one"
                folder.listDirectoryEntries() shouldContainExactly listOf(target)
            }
        }
    }

    "a stream with a wrong byte has no end, and its block's result does not count" {
        scene {
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            sandbox.faults.corruptNextDownload()
            var isWhole = false
            val result = phone.media.download(id) {
                it.bytes()
                isWhole = true
            }
            result.leftOrNull().shouldBeInstanceOf<WaError.Corrupted>()
            isWhole shouldBe false
            sandbox.faults.corruptNextDownload()
            // Neither where the block asks for just so many bytes, and never sees an end.
            phone.media.download(id) { it.channel.readByteArray(bytes.size).size }.leftOrNull().shouldBeInstanceOf<WaError.Corrupted>()
        }
    }

    "a download that breaks off is an error, and nothing of it is left" {
        inFolder { folder ->
            scene {
                val id = sandbox.media.add(bytes, MediaType.Mp4)
                sandbox.faults.breakNextDownload(afterBytes = 1_000_000)
                val error = phone.media.downloadTo(id, folder / "clip.mp4").leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe false
                folder.listDirectoryEntries().shouldBeEmpty()
                phone.media.downloadTo(id, folder / "clip.mp4").isRight() shouldBe true
            }
        }
    }

    "a folder that is not there is told before anything is asked" {
        inFolder { folder ->
            scene {
                val id = sandbox.media.add(bytes, MediaType.Mp4)
                phone.media.downloadTo(id, folder / "none" / "clip.mp4").leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
                sandbox.requests.shouldBeEmpty()
            }
        }
    }

    "what a webhook told saves a call, its digest in Base64" {
        scene {
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            val told = phone.media.get(id).getOrNull().shouldNotBeNull()
            val digest = MessageDigest.getInstance("SHA-256").digest(bytes)
            val known = told.copy(sha256 = Base64.getEncoder().encodeToString(digest))
            phone.media.download(id, known) { it.bytes().size }.getOrNull() shouldBe bytes.size
            asked.count { it.endsWith("/$id") } shouldBe 1
            val wrong = told.copy(sha256 = Base64.getEncoder().encodeToString(digest.reversedArray()))
            phone.media.download(id, wrong) { it.bytes().size }.leftOrNull().shouldBeInstanceOf<WaError.Corrupted>()
        }
    }

    "a URL that is out of date is looked up again by itself" {
        scene {
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            val known = phone.media.get(id).getOrNull().shouldNotBeNull()
            clock.forward(Duration.ofMinutes(5))
            phone.media.download(id, known) { it.bytes() }.getOrNull() shouldBe bytes
            val download = "GET /whatsapp_business/attachments/"
            asked shouldContainExactly listOf("GET /v24.0/$id", download, "GET /v24.0/$id", download)
            sandbox.requests.map { it.status } shouldContainExactly listOf(200, 404, 200, 200)
        }
    }

    "but once: a host that goes on to refuse has the last word" {
        listOf("401 Unauthorized" to 401, "404 Not Found" to 404).forEach { (status, code) ->
            Loopback { if (it % 2 == 1) Reply.Answer(info("http://127.0.0.1:PORT/f")) else Reply.Answer("no", status) }.use { meta ->
                val error = phoneAt(meta.url) { it.media.download(MediaId("7")) { it.bytes() } }.leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>().status shouldBe code
                meta.requests.size shouldBe 4
            }
        }
    }

    "any other refusal is not looked up again" {
        Loopback { if (it % 2 == 1) Reply.Answer(info("http://127.0.0.1:PORT/f")) else Reply.Answer("no", "403 Forbidden") }.use { meta ->
            val error = phoneAt(meta.url) { it.media.download(MediaId("7")) { it.bytes() } }.leftOrNull()
            error.shouldBeInstanceOf<WaError.Unreachable>().status shouldBe 403
            meta.requests.size shouldBe 2
        }
    }

    "media of a user that is over its 7 days is refused by Meta" {
        scene {
            val id = sandbox.media.add(bytes, MediaType.Mp4)
            clock.forward(Duration.ofDays(7))
            phone.media.download(id) { it.bytes() }.leftOrNull().shouldBeInstanceOf<WaError.Refused>()
        }
    }

    "a digest that nobody can read is not held against the file; its size is" {
        val page = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello"
        listOf("5" to true, "6" to false).forAll { (size, isGood) ->
            val known = """{"id":"7","url":"http://127.0.0.1:PORT/f","sha256":"29ed500fa64e","file_size":"$size"}"""
            Loopback { if (it == 1) Reply.Answer(known) else Reply.Raw(page) }.use { meta ->
                phoneAt(meta.url) { it.media.download(MediaId("7")) { it.bytes().decodeToString() } }.let {
                    if (isGood) it.getOrNull() shouldBe "hello" else it.leftOrNull().shouldBeInstanceOf<WaError.Corrupted>()
                }
            }
        }
    }

    "the caller is named to the download host, which turns away those without a name" {
        Loopback { Reply.Answer(info("http://127.0.0.1:PORT/f")) }.use { meta ->
            phoneAt(meta.url) { it.media.download(MediaId("7")) { it.bytes() } }
            meta.requests.last().headers["user-agent"] shouldBe "Wakit"
        }
    }

    "a block that has enough ends the connection, and its result is good" {
        endless { meta, known ->
            phoneAt(meta.url) { phone ->
                phone.media.download(known.id, known) { it.channel.readByteArray(4).decodeToString() }.getOrNull() shouldBe "some"
                runInterruptible(Dispatchers.IO) { meta.hungUp.await(10, TimeUnit.SECONDS) } shouldBe true
            }
        }
    }

    "what a block throws is its caller's, and the connection ends" {
        endless { meta, known ->
            phoneAt(meta.url) { phone ->
                shouldThrow<NoSuchElementException> { phone.media.download(known.id, known) { throw NoSuchElementException("mine") } }
                    .message shouldBe "mine"
                runInterruptible(Dispatchers.IO) { meta.hungUp.await(10, TimeUnit.SECONDS) } shouldBe true
            }
        }
    }

    "giving up ends the connection and leaves no file" {
        inFolder { folder ->
            endless { meta, known ->
                phoneAt(meta.url) { phone ->
                    coroutineScope {
                        val call = launch { phone.media.downloadTo(known.id, folder / "f", known) }
                        runInterruptible(Dispatchers.IO) { meta.held.await(10, TimeUnit.SECONDS) } shouldBe true
                        call.cancelAndJoin()
                        call.isCancelled shouldBe true
                    }
                    runInterruptible(Dispatchers.IO) { meta.hungUp.await(10, TimeUnit.SECONDS) } shouldBe true
                }
            }
            folder.listDirectoryEntries().shouldBeEmpty()
        }
    }

    "a download that stands still ends, and a block is not run twice for it" {
        endless { meta, known ->
            phoneAt(meta.url, { timeout = Duration.ofMillis(300) }) { phone ->
                var runs = 0
                val error = phone.media.download(known.id, known) {
                    runs++
                    it.bytes()
                }.leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>()
                runs shouldBe 1
                meta.requests.size shouldBe 1
            }
        }
    }

    "downloads that stand still hold up neither each other nor the messages" {
        val started = List(MANY) { CompletableDeferred<Unit>() }
        endless { meta, known ->
            scene({ mediaHosts = setOf(meta.url.removePrefix("http://")) }) {
                sandbox.user(WaId("15550100001")).writes("hello")
                coroutineScope {
                    val downloads = started.map { begun ->
                        launch(Dispatchers.Default) {
                            phone.media.download(known.id, known) {
                                it.channel.readByteArray(4)
                                begun.complete(Unit)
                                awaitCancellation()
                            }
                        }
                    }
                    started.forEach { it.await() }
                    phone.messages.send(
                        OutboundMessage(
                            WaId("15550100001"),
                            Text("hi"),
                        ),
                    ).isRight() shouldBe true
                    downloads.forEach { it.cancel() }
                }
            }
        }
    }
})

private const val MANY = 24

private suspend fun scene(configure: WhatsAppConfig.() -> Unit, use: suspend Scene.() -> Unit) =
    scene(engine = null, configure = configure, use = use)

private fun info(url: String) = """{"id":"7","url":"$url"}"""

/** A host that begins a large file and then says no more. */
private suspend fun endless(use: suspend (Loopback, MediaInfo) -> Unit) {
    val head = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 90000000\r\n\r\nsome bytes"
    Loopback { Reply.Begin(head) }.use { meta ->
        use(meta, MediaInfo(MediaId("7"), MediaUrl("${meta.url}/f")))
    }
}
