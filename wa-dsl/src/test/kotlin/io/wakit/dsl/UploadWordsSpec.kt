package io.wakit.dsl

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.WaError
import io.wakit.model.WaId
import io.wakit.model.media.MediaType
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteIfExists
import kotlin.io.path.div
import kotlin.io.path.writeBytes

private val bytes = ByteArray(2_000) { it.toByte() }

class UploadWordsSpec : StringSpec({
    "a file is uploaded on the way, and the message names it" {
        val folder = createTempDirectory("upload-words")
        val path = (folder / "aloe.png").apply { writeBytes(bytes) }
        try {
            desk {
                val user = sandbox.user(WaId(alice.value)).also { it.writes("hello") }
                phone.messages.send(alice) { image(file(path)) { caption("Aloe") } }.isRight() shouldBe true
                val stored = sandbox.media.all.single()
                stored.bytes() shouldBe bytes
                stored.type shouldBe MediaType.Png
                user.awaitMessage()
                payload(message(alice) { image(stored.id) { caption("Aloe") } }.content).toString() shouldBe
                    sandbox.requests.last().body.let { (it as Map<*, *>)["image"] }.toString()
            }
        } finally {
            path.deleteIfExists()
            folder.deleteIfExists()
        }
    }

    "the same bytes travel once, also where many ask at the same time; other bytes and other types travel" {
        desk {
            sandbox.user(WaId(alice.value)).writes("hello")
            coroutineScope {
                List(8) { async { phone.messages.send(alice) { image(bytes(bytes.copyOf(), MediaType.Png)) } } }.awaitAll()
            }.count { it.isRight() } shouldBe 8
            asked("/media") shouldBe 1
            phone.messages.send(alice) { image(bytes(bytes, MediaType.Jpeg)) }
            phone.messages.send(alice) { image(bytes(bytes + 1, MediaType.Png)) }
            asked("/media") shouldBe 3
        }
    }

    "a stream can be read once only, so it travels each time" {
        desk {
            sandbox.user(WaId(alice.value)).writes("hello")
            repeat(2) { phone.messages.send(alice) { document(stream(bytes.inputStream(), MediaType.Pdf)) }.isRight() shouldBe true }
            sandbox.media.all shouldHaveSize 2
        }
    }

    "an upload that fails ends the block with its error, and nothing is sent" {
        desk {
            phone.messages.send(alice) { image(bytes(bytes, MediaType("image/gif"))) }.leftOrNull()
                .shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "type"
            val folder = createTempDirectory("upload-words")
            phone.messages.send(alice) { image(file(folder / "none.png")) }.leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
            folder.deleteIfExists()
            sandbox.requests shouldHaveSize 0
        }
    }
})
