package io.wakit.model

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

private const val SECRET = "the-app-secret"

/** The header that Meta sends along with [body]. */
private fun sign(body: ByteArray, secret: String = SECRET): String {
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "HmacSHA256")) }
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))
}

class SignatureSpec : StringSpec({
    val signature = Signature(listOf(AppSecret(SECRET)))

    "the published test vector of HMAC-SHA256 is signed" {
        // RFC 4231, test case 2.
        Signature(listOf(AppSecret("Jefe"))).matches(
            "what do ya want for nothing?".toByteArray(),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ) shouldBe true
    }

    "the bytes on the wire are signed, escaped or not" {
        listOf("""{"body":"\u00e4\u00f6\u00e5"}""", """{"body":"äöå 👋"}""").map { it.toByteArray() }.forEach {
            signature.matches(it, sign(it)) shouldBe true
        }
    }

    "any bytes under their own signature match; with one bit changed anywhere they do not" {
        checkAll(Arb.byteArray(Arb.int(1..200), Arb.byte()), Arb.int(0..10_000)) { body, at ->
            val header = sign(body)
            signature.matches(body, header) shouldBe true
            val changed = body.copyOf().also { it[at % it.size] = (it[at % it.size].toInt() xor 1).toByte() }
            signature.matches(changed, header) shouldBe false
        }
    }

    "a header that is missing, of another kind, too short, too long or no hex signs nothing" {
        val body = "{}".toByteArray()
        val good = sign(body)
        listOf(
            null,
            "",
            "sha256=",
            good.removePrefix("sha256="),
            good.dropLast(1),
            good + "0",
            good.dropLast(2) + "zz",
            "sha1=" + "0".repeat(40),
        )
            .forEach { signature.matches(body, it) shouldBe false }
        signature.matches(body, good.uppercase().replace("SHA256", "sha256")) shouldBe true
    }

    "old and new secret are both taken while it is changed, others never" {
        val body = "{}".toByteArray()
        val both = Signature(listOf(AppSecret("old"), AppSecret("new")))
        listOf("old" to true, "new" to true, "other" to false).forEach { (secret, taken) ->
            both.matches(body, sign(body, secret)) shouldBe
                taken
        }
    }

    "without a secret there is no signature check to make" {
        shouldThrow<IllegalArgumentException> { Signature(emptyList()) }.message shouldContain "app dashboard"
    }
})
