package io.wakit.flows.media

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import io.wakit.flows.corpusFolder
import io.wakit.flows.endpoint.FlowResponse
import io.wakit.flows.media.FlowMediaException.Check
import io.wakit.model.WaJson
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.nio.file.Path
import java.security.MessageDigest
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec
import kotlin.io.path.div
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText

private val key = ByteArray(32) { it.toByte() }
private val hmacKey = ByteArray(32) { (it + 32).toByte() }
private val vector = ByteArray(16) { (it + 64).toByte() }

/** What a phone uploads for [plain], and what it tells of it. */
private class Upload(plain: ByteArray, layout: FlowMediaLayout = FlowMediaLayout.Meta) {
    val file: ByteArray = Cipher.getInstance("AES/CBC/PKCS5Padding").run {
        init(Cipher.ENCRYPT_MODE, SecretKeySpec(key, "AES"), IvParameterSpec(vector))
        val cipher = doFinal(plain)
        val signed = if (layout == FlowMediaLayout.Meta) vector + cipher else cipher
        cipher + Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(hmacKey, "HmacSHA256")) }.doFinal(signed).copyOf(10)
    }
    val keys = FlowMediaEncryption(base64(key), base64(hmacKey), base64(vector), sha(file), sha(plain))

    fun media(keys: FlowMediaEncryption = this.keys) = FlowMedia("m-1", "https://cdn.example/f", keys, "holiday.jpg")

    companion object {
        fun base64(bytes: ByteArray): String = Base64.getEncoder().encodeToString(bytes)
        fun sha(bytes: ByteArray): String = base64(MessageDigest.getInstance("SHA-256").digest(bytes))
    }
}

private fun FlowMedia.read(file: ByteArray, layout: FlowMediaLayout = FlowMediaLayout.Meta): ByteArray =
    open(layout) { ByteArrayInputStream(file) }.use { it.readBytes() }

class FlowMediaSpec : StringSpec({
    val plain = "what the user chose".toByteArray()

    "any file comes out as it was chosen, read in whatever pieces" {
        checkAll(60, Arb.byteArray(Arb.int(0..40_000), Arb.byte()), Arb.int(1..5_000), Arb.element(FlowMediaLayout.entries)) {
                bytes,
                piece,
                layout,
            ->
            val upload = Upload(bytes, layout)
            val read = ByteArrayOutputStream()
            upload.media().open(layout) { Trickle(upload.file) }.use { stream ->
                while (true) read.write(stream.readNBytes(piece).takeIf { it.isNotEmpty() } ?: break)
            }
            read.toByteArray().contentEquals(bytes) shouldBe true
        }
    }

    "the address that is fetched is the one of the file" {
        val asked = mutableListOf<String>()
        val upload = Upload(plain)
        upload.media().open {
            asked += it
            ByteArrayInputStream(upload.file)
        }.use { it.readBytes().decodeToString() } shouldBe plain.decodeToString()
        asked shouldContainExactly listOf("https://cdn.example/f")
    }

    "each check fails on its own, in Meta's order" {
        val upload = Upload(plain)
        fun failed(file: ByteArray, keys: FlowMediaEncryption) = shouldThrow<FlowMediaException> { upload.media(keys).read(file) }.check
        val changed = upload.file.copyOf().also { it[0] = (it[0].toInt() xor 1).toByte() }
        failed(changed, upload.keys) shouldBe Check.EncryptedHash
        failed(changed, upload.keys.copy(encryptedHash = Upload.sha(changed))) shouldBe Check.Tag
        failed(upload.file, upload.keys.copy(encryptionKey = Upload.base64(ByteArray(32)))) shouldBe Check.Padding
        failed(upload.file, upload.keys.copy(plaintextHash = Upload.sha(ByteArray(1)))) shouldBe Check.PlaintextHash
        // The hash comes before the tag, also where both are wrong.
        failed(changed, upload.keys.copy(hmacKey = Upload.base64(ByteArray(32)))) shouldBe Check.EncryptedHash
    }

    "the vector is under the tag, so that it cannot be changed" {
        val upload = Upload(plain)
        val other = upload.keys.copy(iv = Upload.base64(ByteArray(16)))
        shouldThrow<FlowMediaException> { upload.media(other).read(upload.file) }.check shouldBe Check.Tag
    }

    "a file in the layout of one is not taken in that of the other" {
        FlowMediaLayout.entries.forAll { layout ->
            val upload = Upload(plain, layout)
            val other = FlowMediaLayout.entries.single { it != layout }
            shouldThrow<FlowMediaException> { upload.media().read(upload.file, other) }.check shouldBe Check.Tag
        }
    }

    "files too short for a tag, and keys that are none, are errors of their own" {
        (0..10).toList().forAll { size ->
            val file = ByteArray(size)
            val keys = Upload(plain).keys.copy(encryptedHash = Upload.sha(file))
            shouldThrow<FlowMediaException> { Upload(plain).media(keys).read(file) }.check shouldBe Check.Tag
        }
        val keys = Upload(plain).keys
        listOf(keys.copy(iv = "!"), keys.copy(iv = ""), keys.copy(encryptionKey = "AAAA"), keys.copy(hmacKey = "")).forAll {
            shouldThrow<FlowMediaException> { Upload(plain).media(it).read(Upload(plain).file) }.check shouldBe Check.Metadata
        }
    }

    "no temporary file is left, whether it was read, left half-way, refused or never came" {
        fun left() = Path.of(System.getProperty("java.io.tmpdir")).listDirectoryEntries("flow*.enc").toSet()
        val before = left()
        val upload = Upload(ByteArray(100_000))
        upload.media().read(upload.file)
        upload.media().open { ByteArrayInputStream(upload.file) }.use { it.read() }
        shouldThrow<FlowMediaException> { upload.media().read(upload.file.copyOf(50)) }
        shouldThrow<IOException> {
            upload.media().open {
                object : InputStream() {
                    override fun read(): Int = throw IOException("gone")
                }
            }
        }
        (left() - before) shouldBe emptySet()
    }

    "neither keys nor address nor name are printed" {
        "${Upload(plain).media()} ${Upload(plain).keys} ${FlowFile("1", "holiday.jpg")}".let {
            it shouldNotContain "cdn"
            it shouldNotContain "holiday"
            it shouldNotContain Upload.base64(key)
        }
    }

    "the files of a completed Flow are named by their media ids" {
        val response = FlowResponse.read(
            """{"flow_token":"t","photos":[{"id":"1","file_name":"a.jpg","mime_type":"image/jpeg","sha256":"AA=="}],"n":"3"}""",
        )
        response?.files("photos") shouldBe listOf(FlowFile("1", "a.jpg", "image/jpeg", "AA=="))
        response?.files("none") shouldBe emptyList()
        shouldThrow<IllegalArgumentException> { response?.files("n") }
    }

    "the published vectors of both layouts are opened".config(enabledIf = { vectors() != null }) {
        listOf("meta" to FlowMediaLayout.Meta, "kapso" to FlowMediaLayout.Kapso).forAll { (name, layout) ->
            val vector = WaJson.parseToJsonElement((vectors()!! / "flow-media-vector-$name-layout.json").readText()).jsonObject
            val keys = (vector["media"]?.jsonObject ?: vector).getValue("encryption_metadata")
            val media = FlowMedia("m", "u", WaJson.decodeFromJsonElement(FlowMediaEncryption.serializer(), keys))
            fun bytes(name: String) = Base64.getDecoder().decode(vector.getValue(name).jsonPrimitive.content)
            media.read(bytes("cdn_file_base64"), layout).contentEquals(bytes("plaintext_base64")) shouldBe true
        }
    }
})

/** Gives a few bytes at a time, as a network may. */
private class Trickle(bytes: ByteArray) : ByteArrayInputStream(bytes) {
    override fun read(into: ByteArray, offset: Int, length: Int): Int = super.read(into, offset, minOf(length, 777))
}

private fun vectors() = corpusFolder("../kapso/examples")
