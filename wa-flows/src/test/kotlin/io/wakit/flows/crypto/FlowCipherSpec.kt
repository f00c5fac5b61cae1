package io.wakit.flows.crypto

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.property.Arb
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.io.IOException
import java.security.Security
import java.util.Base64
import kotlin.io.path.div
import kotlin.io.path.readText

class FlowCipherSpec : StringSpec({
    val key = FlowPrivateKey.generate()
    val cipher = FlowCipher(key)
    val request = """{"version":"3.0","action":"INIT","flow_token":"Ümlaut 👋"}"""

    fun roundTrip(cipher: FlowCipher, phone: TestPhone) {
        val exchange = cipher.open(phone.encrypt(request))
        exchange.text shouldBe request
        phone.read(exchange.seal("""{"screen":"Ä 👋"}""")) shouldBe """{"screen":"Ä 👋"}"""
    }

    "a request of an independent implementation is read here, and the answer there" {
        roundTrip(cipher, TestPhone(key.publicPem()))
    }

    "each provider reads what each other writes" {
        val pem = key.toPem("pass")
        val providers = listOfNotNull(NativeProvider.found, Security.getProvider("SunJCE"))
        println("FlowCipherSpec: providers ${providers.map { it.name }}")
        providers.forAll { provider ->
            val its = FlowCipher(listOf(FlowPrivateKey.read(pem, "pass", provider)), provider)
            roundTrip(its, TestPhone(key.publicPem()))
            roundTrip(its, TestPhone(key.publicPem(), TestPhone::jdk))
        }
    }

    "a body that comes again is answered again, by any provider" {
        val pem = key.toPem("pass")
        listOfNotNull(NativeProvider.found, Security.getProvider("SunJCE")).forAll { provider ->
            val its = FlowCipher(listOf(FlowPrivateKey.read(pem, "pass", provider)), provider)
            val phone = TestPhone(key.publicPem())
            val body = phone.encrypt(request)
            List(3) { its.open(body).seal("{}") }.toSet().single().let(phone::read) shouldBe "{}"
        }
    }

    "a request whose key openssl wrapped is read here, and the answer there".config(enabledIf = { OpenSsl.version != null }) {
        val phone = TestPhone(key.publicPem()) { _, aesKey ->
            OpenSsl.file(key.publicPem()) { public ->
                OpenSsl.run(
                    "pkeyutl", "-encrypt", "-pubin", "-inkey", public,
                    "-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:sha256", "-pkeyopt", "rsa_mgf1_md:sha256",
                    input = aesKey,
                )
            }
        }
        roundTrip(cipher, phone)
    }

    "SHA-1 for MGF1, the default of Java, is not Meta's scheme and does not pass for it".config(enabledIf = { OpenSsl.version != null }) {
        val phone = TestPhone(key.publicPem()) { _, aesKey ->
            OpenSsl.file(key.publicPem()) { public ->
                OpenSsl.run(
                    "pkeyutl", "-encrypt", "-pubin", "-inkey", public,
                    "-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:sha256", "-pkeyopt", "rsa_mgf1_md:sha1",
                    input = aesKey,
                )
            }
        }
        shouldThrow<FlowCipherException.WrongKey> { cipher.open(phone.encrypt(request)) }
    }

    "any text goes there and back" {
        checkAll(100, Arb.string(0..2_000), Arb.string(0..300)) { said, answered ->
            val phone = TestPhone(key.publicPem(), TestPhone::jdk)
            val exchange = cipher.open(phone.encrypt(said))
            exchange.text shouldBe said.toByteArray().decodeToString()
            phone.read(exchange.seal(answered)) shouldBe answered.toByteArray().decodeToString()
        }
    }

    "while keys are rotated both are taken, the one that fitted last first" {
        val asked = mutableListOf<String>()
        fun noted(name: String, key: FlowKey) = FlowKey { wrapped ->
            asked += name
            key.unwrap(wrapped)
        }
        val new = FlowPrivateKey.generate()
        val both = FlowCipher(noted("old", key), noted("new", new))
        listOf(key, new, new, key).forEach { roundTrip(both, TestPhone(it.publicPem())) }
        asked shouldContainExactly listOf("old", "old", "new", "new", "new", "old")
    }

    "a key that Meta does not have is told from data that was changed" {
        val stranger = TestPhone(FlowPrivateKey.generate().publicPem())
        shouldThrow<FlowCipherException.WrongKey> { cipher.open(stranger.encrypt(request)) }
        val (data, aes, vector) = TestPhone(key.publicPem()).parts(request)
        val bytes = Base64.getDecoder().decode(data)
        bytes.indices.toList().forAll { at ->
            val changed = bytes.copyOf().also { it[at] = (it[at].toInt() xor 1).toByte() }
            shouldThrow<FlowCipherException.Tampered> {
                cipher.open(TestPhone.body(Base64.getEncoder().encodeToString(changed), aes, vector))
            }
        }
    }

    "a body that is cut off anywhere is an error of its own, never a crash" {
        val body = TestPhone(key.publicPem()).encrypt(request)
        (0 until body.size - 1 step 7).toList().forAll { size ->
            shouldThrow<FlowCipherException> { cipher.open(body.copyOf(size)) }
        }
    }

    "a part that is missing, short or no Base64 is named" {
        val (data, aes, vector) = TestPhone(key.publicPem()).parts(request)
        listOf(
            "" to "not JSON",
            "[]" to "not JSON",
            """{"encrypted_flow_data":"$data","initial_vector":"$vector"}""" to "three parts",
            TestPhone.body("!", aes, vector).decodeToString() to "encrypted_flow_data is no Base64",
            TestPhone.body("AAAA", aes, vector).decodeToString() to "shorter than its tag",
            TestPhone.body("", aes, vector).decodeToString() to "shorter than its tag",
            TestPhone.body(data, "", vector).decodeToString() to "encrypted_aes_key is empty",
            TestPhone.body(data, aes, "AAAA").decodeToString() to "initial_vector",
        ).forAll { (body, said) ->
            shouldThrow<FlowCipherException.Malformed> { cipher.open(body.toByteArray()) }.message shouldContain said
        }
        shouldThrow<FlowCipherException.WrongKey> { cipher.open(TestPhone.body(data, "AAAA", vector)) }
    }

    "any bytes at all are an error that quotes none of them" {
        checkAll(300, Arb.byteArray(Arb.int(0..400), Arb.byte())) { bytes ->
            shouldThrow<FlowCipherException> { cipher.open(bytes) }
        }
    }

    "Base64 in the alphabet of URLs is read too, as an example of Meta's has it" {
        val phone = TestPhone(key.publicPem())
        val (data, aes, vector) = phone.parts(request).map { it.replace('+', '-').replace('/', '_').trimEnd('=') }
        cipher.open(TestPhone.body(data, aes, vector)).text shouldBe request
    }

    "a key that is kept elsewhere and cannot be asked is not the fault of the request" {
        val remote = FlowKey { throw IOException("no route to the KMS") }
        FlowCipher(remote).isLocal shouldBe false
        shouldThrow<FlowCipherException.KeyUnavailable> { FlowCipher(remote).open(TestPhone(key.publicPem()).encrypt(request)) }
            .cause.shouldBeInstanceOf<IOException>()
        roundTrip(FlowCipher(FlowKey(key::unwrap)), TestPhone(key.publicPem()))
    }

    "what was decrypted is not printed" {
        cipher.open(TestPhone(key.publicPem()).encrypt(request)).toString() shouldNotContain "INIT"
    }

    "without a key there is nothing to open with" {
        shouldThrow<IllegalArgumentException> { FlowCipher() }.message shouldContain "FlowPrivateKey.read"
    }

    "the published vector of the scheme is opened and answered to the byte".config(
        enabledIf = { corpusVectors() != null },
    ) {
        val vector = Json.parseToJsonElement((corpusVectors()!! / "flow-meta-aesgcm-vector.json").readText()).jsonObject
        fun JsonObject.text(name: String) = getValue(name).jsonPrimitive.content
        val wrapped = Textbook.oaep(publicKeyOf(key), Base64.getDecoder().decode(vector.text("aes_key_base64")))
        val exchange = cipher.open(
            TestPhone.body(
                vector.text("encrypted_flow_data"),
                Base64.getEncoder().encodeToString(wrapped),
                vector.text("initial_vector"),
            ),
        )
        Json.parseToJsonElement(exchange.text) shouldBe vector.getValue("decrypted")
        exchange.seal(vector.text("response_plain")) shouldBe vector.text("response_body_base64")
    }
})

private fun corpusVectors() = io.wakit.flows.corpusFolder("../kapso/examples")
