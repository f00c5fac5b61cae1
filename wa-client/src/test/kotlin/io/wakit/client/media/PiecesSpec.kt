package io.wakit.client.media

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.ktor.utils.io.ByteChannel
import io.ktor.utils.io.ByteReadChannel
import io.wakit.client.Sha256
import io.wakit.client.nextPiece
import java.io.IOException

class PiecesSpec : StringSpec({
    "a channel that failed is not one that has ended" {
        val broken = ByteChannel().apply { cancel(IOException("the connection broke")) }
        shouldThrow<IOException> { broken.nextPiece(ByteArray(8)) }
        ByteReadChannel(ByteArray(0)).nextPiece(ByteArray(8)) shouldBe -1
    }

    "a digest is read in hex of either case and in Base64, and in no other form" {
        val hex = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        val bytes = Sha256.bytesOf(hex)
        bytes?.size shouldBe 32
        listOf(hex.uppercase(), "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", "LPJNul-wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ").forEach {
            Sha256.bytesOf(it) shouldBe bytes
        }
        listOf("", hex.drop(1), "29ed500fa64eb55fc19dc4124acb300e5dcca0f822a301ae99944db", "AAAA", "not a digest!").forEach {
            Sha256.bytesOf(it) shouldBe null
        }
    }
})
