package io.wakit.client.media

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import io.ktor.utils.io.ByteReadChannel
import io.wakit.client.Loopback
import io.wakit.client.MediaSource
import io.wakit.client.Reply
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.media.MediaType
import io.wakit.sandbox.Sandbox
import java.time.Duration
import kotlin.io.path.div
import kotlin.io.path.writeBytes

class MediaUploadSpec : StringSpec({
    "from wherever the bytes come, they arrive as they are, with their type and their name" {
        inFolder { folder ->
            val bytes = noise(300_000)
            val path = (folder / "menu.pdf").apply { writeBytes(bytes) }
            val sources = listOf(
                MediaSource.bytes(bytes) to "menu.pdf",
                MediaSource.file(path) to null,
                MediaSource.stream(bytes.inputStream(), bytes.size.toLong()) to "menu.pdf",
                MediaSource.stream(bytes.inputStream()) to "menu.pdf",
                MediaSource.supplier(bytes.size.toLong()) { bytes.inputStream() } to "menu.pdf",
                MediaSource.channel(ByteReadChannel(bytes), bytes.size.toLong()) to "menu.pdf",
            )
            scene {
                sources.forEach { (source, name) ->
                    val id = phone.media.upload(source, filename = name).getOrNull().shouldNotBeNull()
                    val stored = sandbox.media.find(id).shouldNotBeNull()
                    stored.bytes() shouldBe bytes
                    listOf(stored.type, stored.filename, stored.phone) shouldBe listOf(MediaType.Pdf, "menu.pdf", sandbox.phone)
                }
            }
        }
    }

    "every engine brings a file up and down" {
        val bytes = noise(3_000_000)
        listOf(null, CIO, Java).forEach { engine ->
            engine?.create().use { given ->
                scene(given) {
                    val id = phone.media.upload(MediaSource.bytes(bytes), MediaType.Mp4).getOrNull().shouldNotBeNull()
                    phone.media.download(id) { it.bytes() }.getOrNull() shouldBe bytes
                }
            }
        }
    }

    "and so does the sandbox's engine, with no socket" {
        Sandbox().use { sandbox ->
            WhatsApp(sandbox.accessToken) { engine = sandbox.engine }.use {
                val media = it.phone(sandbox.phone).media
                val bytes = noise(3_000_000)
                val id = media.upload(MediaSource.bytes(bytes), MediaType.Mp4).getOrNull().shouldNotBeNull()
                media.download(id) { it.bytes() }.getOrNull() shouldBe bytes
            }
        }
    }

    "what Meta does not take never leaves, and all reasons are told" {
        scene {
            val small = MediaSource.bytes(ByteArray(10))
            val refused = listOf(
                phone.media.upload(small, MediaType("application/zip")) to listOf("type"),
                phone.media.upload(small) to listOf("type"),
                phone.media.upload(small, filename = "notes") to listOf("type"),
                phone.media.upload(MediaSource.bytes(ByteArray(0)), MediaType.Pdf) to listOf("file"),
                phone.media.upload(MediaSource.supplier(5_242_881) { Endless() }, MediaType.Png) to listOf("file"),
                phone.media.upload(small, MediaType("image/gif"), ttl = Duration.ofMinutes(5)) to listOf("type", "ttl_minutes"),
            )
            refused.forAll { (answer, paths) ->
                answer.leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.map { it.path } shouldContainExactly paths
            }
            sandbox.requests.shouldBeEmpty()
        }
    }

    "who checks no limits leaves it to Meta to say no" {
        scene(configure = { checkLimits = false }) {
            val large = ByteArray(5_242_881)
            val source = MediaSource.bytes(large)
            listOf(source, MediaSource.supplier { large.inputStream() }).forAll {
                phone.media.upload(it, MediaType.Png).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code.value shouldBe 131053
            }
            phone.media.upload(source, MediaType("image/gif")).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
            phone.media.upload(source).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
        }
    }

    "a sticker that stands still is held to its own limit" {
        fun webp(flags: Int) = "RIFF____WEBPVP8X____".toByteArray() + flags.toByte() + ByteArray(150_000)
        scene {
            val still = phone.media.upload(MediaSource.bytes(webp(flags = 0)), MediaType.WebP).leftOrNull()
            still.shouldBeInstanceOf<WaError.Invalid>().violations.single().limit shouldBe 102_400
            phone.media.upload(MediaSource.bytes(webp(flags = 2)), MediaType.WebP).isRight() shouldBe true
        }
    }

    "the form is as Meta documents it, and its length is announced" {
        Loopback { Reply.Answer("""{"id":"7"}""") }.use { meta ->
            phoneAt(meta.url) {
                it.media.upload(MediaSource.bytes("hello".toByteArray()), MediaType.PlainText, "hi.txt", Duration.ofHours(2))
            }
            val seen = meta.requests.single()
            seen.line shouldBe "POST /v24.0/1063/media HTTP/1.1"
            val boundary = seen.headers.getValue("content-type").removePrefix("multipart/form-data; boundary=")
            seen.headers["content-length"] shouldBe "${seen.body.length}"
            seen.body shouldBe listOf(
                "--$boundary", "Content-Disposition: form-data; name=\"messaging_product\"", "", "whatsapp",
                "--$boundary", "Content-Disposition: form-data; name=\"type\"", "", "text/plain",
                "--$boundary", "Content-Disposition: form-data; name=\"ttl_minutes\"", "", "120",
                "--$boundary", "Content-Disposition: form-data; name=\"file\"; filename=\"hi.txt\"",
                "Content-Type: text/plain", "", "hello",
                "--$boundary--", "",
            ).joinToString("\r\n")
        }
    }

    "a name with quotes and line breaks stays one name" {
        Loopback { Reply.Answer("""{"id":"7"}""") }.use { meta ->
            phoneAt(meta.url) {
                it.media.upload(MediaSource.bytes(ByteArray(1)), MediaType.Pdf, "a\".pdf\r\nX-Evil: 1\r\n\r\nMenü ☕.pdf")
            }
            val head = meta.requests.single().body
            head shouldContain "filename=\"a%22.pdf%0D%0AX-Evil: 1%0D%0A%0D%0AMenü ☕.pdf\""
            head shouldNotContain "\nX-Evil"
        }
    }

    "Meta's no is told by its code" {
        scene {
            val error = whatsApp.phone(PhoneNumberId("404")).media.upload(MediaSource.bytes(ByteArray(9)), MediaType.Pdf).leftOrNull()
            error.shouldBeInstanceOf<WaError.Refused>().code.value shouldBe 100
        }
    }

    "an upload whose connection breaks is an error, and nothing is repeated unasked" {
        scene {
            sandbox.faults.breakNextUpload(afterBytes = 100_000)
            val error = phone.media.upload(MediaSource.bytes(noise(5_000_000)), MediaType.Mp4).leftOrNull()
            error.shouldBeInstanceOf<WaError.Unreachable>()
            asked shouldContainExactly listOf("POST /v24.0/${sandbox.phone}/media")
            sandbox.media.all.shouldBeEmpty()
        }
    }

    "an app that asks for proof gets it with files too" {
        Sandbox { requireAppSecretProof = true }.use { sandbox ->
            WhatsApp(sandbox.accessToken) {
                engine = sandbox.engine
                appSecret = sandbox.appSecret
            }.use {
                val media = it.phone(sandbox.phone).media
                val id = media.upload(MediaSource.bytes(ByteArray(9)), MediaType.Pdf).getOrNull().shouldNotBeNull()
                media.download(id) { it.bytes().size }.getOrNull() shouldBe 9
                val handle = it.app(sandbox.app).uploads.upload(MediaSource.bytes(ByteArray(9)), MediaType.Png)
                handle.isRight() shouldBe true
            }
            WhatsApp(sandbox.accessToken) { engine = sandbox.engine }.use {
                it.phone(sandbox.phone).media.upload(MediaSource.bytes(ByteArray(9)), MediaType.Pdf).isLeft() shouldBe true
            }
        }
    }

    "a deleted file is gone" {
        scene {
            val id = phone.media.upload(MediaSource.bytes(ByteArray(9)), MediaType.Pdf).getOrNull().shouldNotBeNull()
            phone.media.delete(id).getOrNull()?.isDone shouldBe true
            phone.media.get(id).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
        }
    }

    "what Meta says of a file is scoped to the number" {
        val other = PhoneNumberId("2")
        Sandbox {
            number(PhoneNumberId("1"), "15550783881")
            number(other, "15550783882")
        }.use { sandbox ->
            val id = sandbox.media.add("hello".toByteArray(), MediaType.PlainText, to = PhoneNumberId("1"))
            WhatsApp(sandbox.accessToken) { engine = sandbox.engine }.use {
                val info = it.phone(PhoneNumberId("1")).media.get(id).getOrNull().shouldNotBeNull()
                listOf(info.id, info.type, info.fileSize) shouldBe listOf(id, MediaType.PlainText, 5L)
                info.sha256 shouldBe "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
                it.phone(other).media.get(id).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
                it.phone(other).media.delete(id).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
            }
            sandbox.requests.first().path shouldBe "/v24.0/$id?phone_number_id=1"
        }
    }
})
