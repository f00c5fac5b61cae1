package io.wakit.flows.crypto

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeIn
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import io.kotest.property.Arb
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.constant
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import java.security.KeyPairGenerator
import java.util.Base64

class FlowPrivateKeySpec : StringSpec({
    val key = FlowPrivateKey.generate()
    val secret = "one two  three"
    val message = "sixteen bytes !!".toByteArray()

    fun opens(read: FlowPrivateKey) {
        TestPhone(key.publicPem()).run { read.unwrap(Textbook.oaep(publicKeyOf(key), message))?.decodeToString() } shouldBe
            message.decodeToString()
        read.publicPem() shouldBe key.publicPem()
    }

    "a new key is read again under its passphrase, also with its line breaks escaped" {
        val pem = key.toPem(secret)
        pem shouldStartWith "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
        opens(FlowPrivateKey.read(pem, secret))
        opens(FlowPrivateKey.read(pem.replace("\n", "\\n"), secret))
        opens(FlowPrivateKey.read("Bag Attributes\n    friendlyName: flows\n$pem".replace("\n", "\r\n"), secret))
    }

    "every form that openssl writes is read".config(enabledIf = { OpenSsl.version != null }) {
        val pass = arrayOf("-passout", "pass:$secret")
        val pkcs8 = OpenSsl.file(key.toPem(secret)) { OpenSsl.run("pkey", "-in", it, "-passin", "pass:$secret").decodeToString() }
        val forms = OpenSsl.file(pkcs8) { plain ->
            fun write(vararg arguments: String) = OpenSsl.run(*arguments, "-in", plain).decodeToString()
            mapOf(
                "PKCS#8" to pkcs8,
                "PKCS#1" to write("rsa", "-traditional"),
                "PKCS#1, DES-EDE3" to write("rsa", "-traditional", "-des3", *pass),
                "PKCS#1, AES-128" to write("rsa", "-traditional", "-aes128", *pass),
                "PKCS#1, AES-256" to write("rsa", "-traditional", "-aes256", *pass),
                "PKCS#8, PBES2, DES-EDE3, as genrsa -des3 writes it" to write("rsa", "-des3", *pass),
                "PKCS#8, PBES2, AES-128" to write("rsa", "-aes128", *pass),
                "PKCS#8, PBES2, AES-192" to write("rsa", "-aes192", *pass),
                "PKCS#8, PBES2, AES-256" to write("pkcs8", "-topk8", *pass),
                "PKCS#8, PBES2, HMAC-SHA1" to write("pkcs8", "-topk8", "-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA1", *pass),
                "PKCS#8, PBES2, HMAC-SHA512" to write("pkcs8", "-topk8", "-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512", *pass),
                "PKCS#8, PKCS#12's SHA-1 with 3DES" to write("pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES", *pass),
            )
        }
        println("FlowPrivateKeySpec: ${forms.size} of ${forms.size} forms of ${OpenSsl.version} read")
        forms.values.forAll { opens(FlowPrivateKey.read(it, secret)) }
        forms.filterValues { "ENCRYPTED" in it }.values.forAll {
            shouldThrow<FlowKeyException> { FlowPrivateKey.read(it) }.message shouldContain "none was given"
            shouldThrow<FlowKeyException> { FlowPrivateKey.read(it, "wrong") }.message shouldContain "does not open"
        }
    }

    "openssl reads what is written here, and draws the same public key from it".config(enabledIf = { OpenSsl.version != null }) {
        OpenSsl.file(key.toPem(secret)) {
            OpenSsl.run("pkey", "-in", it, "-passin", "pass:$secret", "-pubout").decodeToString() shouldBe key.publicPem()
        }
    }

    "what is no key says what it is instead" {
        listOf(
            "" to "no PEM text",
            "hello" to "no PEM text",
            key.publicPem() to "'PUBLIC KEY'",
            "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----" to "no Base64",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" to "no RSA private key",
            "-----BEGIN RSA PRIVATE KEY-----\n-----END RSA PRIVATE KEY-----" to "no RSA private key",
        ).forAll { (pem, said) -> shouldThrow<FlowKeyException> { FlowPrivateKey.read(pem) }.message shouldContain said }
    }

    "a key of another size is refused before Meta refuses it" {
        val small = KeyPairGenerator.getInstance("RSA").apply { initialize(1024) }.generateKeyPair().private.encoded
        shouldThrow<FlowKeyException> { FlowPrivateKey.read(Pem.write("PRIVATE KEY", small)) }.message shouldContain "1024"
    }

    "an empty passphrase keeps nothing" {
        shouldThrow<IllegalArgumentException> { key.toPem("") }
    }

    "any bytes in the place of a key are an error that quotes none of them" {
        val labels = listOf("PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY")
        checkAll(300, Arb.byteArray(Arb.int(0..200), Arb.byte()), Arb.int(0..2)) { bytes, label ->
            shouldThrow<FlowKeyException> { FlowPrivateKey.read(Pem.write(labels[label], bytes), secret) }
        }
    }

    "a key that was cut off or changed anywhere is an error, never a crash" {
        val der = TestPhone.der(key.toPem(secret))
        checkAll(10, Arb.int(der.indices), Arb.constant(0)) { at, _ ->
            shouldThrow<FlowKeyException> { FlowPrivateKey.read(Pem.write("ENCRYPTED PRIVATE KEY", der.copyOf(at)), secret) }
        }
        (0 until 100 step 7).toList().forAll { at ->
            val changed = der.copyOf().also { it[at] = (it[at].toInt() xor 0x55).toByte() }
            runCatching { FlowPrivateKey.read(Pem.write("ENCRYPTED PRIVATE KEY", changed), secret) }
                .exceptionOrNull()?.let { it::class shouldBe FlowKeyException::class }
        }
    }

    "the fastest provider on the class path is found by itself" {
        val corretto = runCatching { Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider") }.isSuccess
        println("FlowPrivateKeySpec: RSA by ${key.provider.name}")
        key.provider.name shouldBeIn if (corretto) listOf("AmazonCorrettoCryptoProvider", "SunJCE") else listOf("SunJCE")
        if (System.getProperty("os.name") == "Linux" && System.getProperty("os.arch") == "amd64" && corretto) {
            key.provider.name shouldBe "AmazonCorrettoCryptoProvider"
        }
    }

    "nothing of a key is printed" {
        val text = Base64.getEncoder().encodeToString(TestPhone.der(key.toPem(secret)))
        "$key ${FlowCipher(key)}" shouldNotContain text.take(8)
        "$key" shouldBe "FlowPrivateKey(${key.provider.name})"
    }
})
