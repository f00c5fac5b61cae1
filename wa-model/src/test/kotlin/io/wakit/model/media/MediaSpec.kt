package io.wakit.model.media

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.MediaId
import io.wakit.model.MediaUrl
import io.wakit.model.WaJson
import io.wakit.model.fixture
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import java.io.File
import java.time.Duration

private val corpus: File? = System.getProperty("wa.corpus").orEmpty().ifBlank { null }?.let(::File)

class MediaSpec : StringSpec({
    "what Meta says of a file is read, its size as a number or as a text" {
        val info = WaJson.decodeFromString<MediaInfo>(fixture("media/info.json"))
        info shouldBe MediaInfo(
            MediaId("2761093840155"),
            MediaUrl("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=2761093840155&ext=1&hash=A"),
            MediaType.Jpeg,
            "cd372fb85148700fa88095e3492d3f9f5beb43e555e5ff26d95f5a6adc36f8e6",
            20_480,
        )
        WaJson.decodeFromString<MediaInfo>(fixture("media/info-number.json")) shouldBe info
        WaJson.decodeFromString<MediaInfo>("""{"id":"1"}""") shouldBe MediaInfo(MediaId("1"))
        WaJson.encodeToString(MediaInfo(MediaId("1"), type = MediaType.Png)) shouldEqualJson """{"id":"1","mime_type":"image/png"}"""
    }

    "an upload is answered with the id" {
        WaJson.decodeFromString<UploadedMedia>("""{"id":"2761093840155"}""").id shouldBe MediaId("2761093840155")
    }

    "each type weighs as much as Meta takes, and not a byte more" {
        MediaType.Supported.size shouldBe 18
        MediaType.Supported.forAll { type ->
            val most = type.maxBytes!!
            MediaDraft(type, most).violations().shouldBeEmpty()
            val violation = MediaDraft(type, most + 1).violations().single()
            violation.path shouldBe "file"
            violation.limit shouldBe most
            violation.actual shouldBe most + 1
        }
    }

    "a sticker that stands still weighs less than one that moves" {
        MediaDraft(MediaType.WebP, 102_400, isAnimated = false).violations().shouldBeEmpty()
        MediaDraft(MediaType.WebP, 102_401, isAnimated = false).violations().single().limit shouldBe 102_400
        MediaDraft(MediaType.WebP, 102_401, isAnimated = true).violations().shouldBeEmpty()
        MediaDraft(MediaType.WebP, 102_401).violations().shouldBeEmpty()
        MediaDraft(MediaType.WebP, 512_001).violations().single().limit shouldBe 512_000
    }

    "all faults of an upload are told at once" {
        MediaDraft(MediaType("image/gif"), 0, Duration.ofMinutes(59)).violations().map { it.path } shouldContainExactly
            listOf("type", "file", "ttl_minutes")
        MediaDraft(type = null).violations().single().path shouldBe "type"
    }

    "a file that is larger than a number of Kotlin's is refused with the truth" {
        val violation = MediaDraft(MediaType.Pdf, 5_000_000_000).violations().single()
        violation.rule shouldContain "5000000000"
        violation.actual shouldBe Int.MAX_VALUE
    }

    "Meta keeps a file an hour to 30 days" {
        listOf(60L, 43_200L).forAll { MediaDraft(MediaType.Pdf, 1, Duration.ofMinutes(it)).violations().shouldBeEmpty() }
        listOf(59L, 43_201L).forAll {
            MediaDraft(MediaType.Pdf, 1, Duration.ofMinutes(it)).violations().single().path shouldBe "ttl_minutes"
        }
    }

    "a type is known by its name alone, whatever its case and its parameters" {
        MediaType.OggOpus.kind shouldBe MediaKind.Audio
        MediaType("Image/JPEG").maxBytes shouldBe 5_242_880
        MediaType("audio/ogg;codecs=opus").essence shouldBe "audio/ogg"
        MediaType("application/zip").let { listOf(it.kind, it.maxBytes, it.extension) }.forAll { it.shouldBeNull() }
    }

    "the ending of a name tells the type" {
        MediaType.ofName("menu.final.PDF") shouldBe MediaType.Pdf
        MediaType.ofName("photo.jpeg") shouldBe MediaType.Jpeg
        listOf("archive.zip", "README", "", "x.").forAll { MediaType.ofName(it).shouldBeNull() }
        MediaType.Supported.forAll { MediaType.ofName("x.${it.extension}") shouldBe it }
    }

    "the table is Meta's own".config(enabledIf = { corpus != null }) {
        val rows = Json.parseToJsonElement(corpus!!.resolve("limits.json").readText()).jsonArray.map { it.jsonObject }
            .filter { it["kind"]?.jsonPrimitive?.content == "media_type" }
        val agreed = rows.count { row ->
            val type = MediaType(row.getValue("value").jsonPrimitive.content)
            val animated = row.getValue("name").jsonPrimitive.content == "Animated sticker"
            type.kind?.name?.lowercase() == row.getValue("where").jsonPrimitive.content.removePrefix("media.") &&
                MediaDraft(type, isAnimated = animated).maxBytes == row.getValue("maxBytes").jsonPrimitive.long &&
                MediaType.ofName("x" + row.getValue("extension").jsonPrimitive.content) == type
        }
        println("media types as in limits.json: $agreed of ${rows.size}")
        agreed shouldBe rows.size
        rows.map { it.getValue("value").jsonPrimitive.content }.toSet() shouldBe MediaType.Supported.map { it.essence }.toSet()
    }
})
