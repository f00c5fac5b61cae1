package io.wakit.client.media

import arrow.core.left
import arrow.core.right
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.KeptFiles
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.model.MediaId
import io.wakit.model.PhoneNumberId
import io.wakit.model.media.MediaType
import java.nio.file.Path
import java.time.Duration

private fun key(digest: String, phone: String = "1063") = KeptFiles.Key(PhoneNumberId(phone), digest, "image/png")

class KeptFilesSpec : StringSpec({
    val life = Duration.ofDays(29)

    "the same file of the same type is uploaded once, until it is deleted" {
        scene {
            suspend fun once(bytes: ByteArray, type: MediaType = MediaType.Pdf) =
                phone.media.uploadOnce(MediaSource.bytes(bytes), type).getOrNull().shouldNotBeNull()
            val first = once(noise(300_000))
            once(noise(300_000)) shouldBe first
            once(noise(300_000), MediaType.PlainText) shouldNotBe first
            once(noise(300_001)) shouldNotBe first
            whatsApp.phone(sandbox.phone).media.uploadOnce(MediaSource.bytes(noise(300_000)), filename = "a.pdf").getOrNull() shouldBe first
            phone.media.delete(first).isRight() shouldBe true
            once(noise(300_000)) shouldNotBe first
            asked.count { it.startsWith("POST") } shouldBe 4
        }
    }

    "what can be read once only, or has no type, is left to a plain upload" {
        scene {
            repeat(2) { phone.media.uploadOnce(MediaSource.stream(noise(9).inputStream()), MediaType.Pdf).isRight() shouldBe true }
            phone.media.uploadOnce(MediaSource.bytes(noise(9))).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            phone.media.uploadOnce(MediaSource.file(Path.of("none.pdf"))).leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
            asked.size shouldBe 2
        }
    }

    "an id lives for its time and no longer" {
        val clock = HandClock()
        val kept = KeptFiles(clock)
        var uploads = 0
        suspend fun id() = kept.idOf(key("a"), life) { MediaId("${++uploads}").right() }.getOrNull()
        id() shouldBe MediaId("1")
        clock.forward(life.minusSeconds(1))
        id() shouldBe MediaId("1")
        clock.forward(Duration.ofSeconds(1))
        id() shouldBe MediaId("2")
    }

    "numbers share nothing, an upload that failed is not kept, and the oldest gives way" {
        val kept = KeptFiles(HandClock(), capacity = 2)
        suspend fun id(file: KeptFiles.Key, id: String) = kept.idOf(file, life) { MediaId(id).right() }.getOrNull()?.value
        kept.idOf(key("a"), life) { WaError.Unreachable("gone", mayHaveBeenSent = false).left() }.isLeft() shouldBe true
        id(key("a"), "1") shouldBe "1"
        id(key("a", "2063"), "2") shouldBe "2"
        id(key("a"), "3") shouldBe "1"
        id(key("b"), "4") shouldBe "4"
        id(key("a"), "5") shouldBe "1"
        id(key("a", "2063"), "6") shouldBe "6"
    }

    "a day of thirty is left for the way, and of an hour six minutes" {
        KeptFiles.margin(KeptFiles.LIFE) shouldBe Duration.ofDays(1)
        KeptFiles.margin(Duration.ofHours(1)) shouldBe Duration.ofMinutes(6)
    }
})
