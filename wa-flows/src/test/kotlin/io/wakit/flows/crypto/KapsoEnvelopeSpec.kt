package io.wakit.flows.crypto

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.shouldBe
import io.wakit.flows.corpusFolder
import io.wakit.flows.endpoint.FlowEndpoint
import io.wakit.flows.endpoint.exchange
import io.wakit.flows.media.FlowMediaLayout
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import java.security.MessageDigest
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec
import kotlin.io.path.div
import kotlin.io.path.readText

private val bytes = ByteArray(32) { it.toByte() }

/** What Kapso's SDKs make of [request]. */
private fun sealed(request: String, layout: FlowMediaLayout = FlowMediaLayout.Kapso): Map<String, String> {
    val vector = bytes.copyOf(16)
    val cipher = Cipher.getInstance("AES/CBC/PKCS5Padding")
        .apply { init(Cipher.ENCRYPT_MODE, SecretKeySpec(bytes, "AES"), IvParameterSpec(vector)) }.doFinal(request.toByteArray())
    val tagged = if (layout == FlowMediaLayout.Meta) vector + cipher else cipher
    val data = cipher + Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(bytes, "HmacSHA256")) }.doFinal(tagged).copyOf(10)
    fun base64(content: ByteArray) = Base64.getEncoder().encodeToString(content)
    fun sha(content: ByteArray) = base64(MessageDigest.getInstance("SHA-256").digest(content))
    return mapOf(
        "encrypted_flow_data" to base64(data),
        "encryption_key" to base64(bytes),
        "hmac_key" to base64(bytes),
        "iv" to base64(vector),
        "encrypted_hash" to sha(data),
        "plaintext_hash" to sha(request.toByteArray()),
    )
}

private fun body(parts: Map<String, String>): ByteArray {
    val json = parts.mapValues { JsonPrimitive(it.value) }
    val keys = JsonObject(json - "encrypted_flow_data")
    return JsonObject(mapOf("encrypted_flow_data" to json.getValue("encrypted_flow_data"), "encryption_metadata" to keys)).toString()
        .toByteArray()
}

class KapsoEnvelopeSpec : StringSpec({
    val request = exchange("BOOKING", """{"guests":"2"}""")
    suspend fun asked(envelope: FlowEnvelope, body: ByteArray) = FlowEndpoint(envelope) {
        signedWhen { _, _ -> true }
        otherwise { next("SLOTS") }
    }.receive(body, null)

    "a request in the clear is answered in the clear, where that was chosen" {
        val answer = asked(KapsoEnvelope.ClearText, request.toByteArray())
        answer.status shouldBe 200
        answer.contentType shouldBe "application/json"
        answer.body shouldEqualJson """{"screen":"SLOTS","data":{}}"""
        asked(FlowCipher(FlowPrivateKey.generate()), request.toByteArray()).status shouldBe 421
    }

    "a request in the form of the SDKs is read in either layout, the one that was chosen" {
        FlowMediaLayout.entries.forAll { layout ->
            val envelope = KapsoEnvelope.SdkEncrypted(layout)
            envelope.open(body(sealed(request, layout))).text shouldBe request
            asked(envelope, body(sealed(request, layout))).body shouldEqualJson """{"screen":"SLOTS","data":{}}"""
            val other = FlowMediaLayout.entries.single { it != layout }
            shouldThrow<FlowCipherException.Forged> { envelope.open(body(sealed(request, other))) }.status shouldBe 432
        }
    }

    "each fault has the status that Kapso's SDKs give it" {
        val good = sealed(request)
        val envelope = KapsoEnvelope.SdkEncrypted()
        mapOf(
            body(good + ("encrypted_hash" to good.getValue("plaintext_hash"))) to 421,
            body(good + ("plaintext_hash" to good.getValue("encrypted_hash"))) to 421,
            body(good + ("encrypted_flow_data" to "AAAA")) to 421,
            body(good + ("hmac_key" to "AAAA")) to 432,
            body(good + ("encryption_key" to "AAAA")) to 400,
            body(sealed("[]")) to 400,
            body(sealed("no JSON")) to 400,
            "{}".toByteArray() to 400,
            "no JSON".toByteArray() to 400,
        ).entries.forAll { (body, status) -> asked(envelope, body).status shouldBe status }
        listOf("", "[]", "no JSON").forAll { asked(KapsoEnvelope.ClearText, it.toByteArray()).status shouldBe 400 }
    }

    "the published request of the SDKs is opened".config(enabledIf = { corpusFolder("../kapso/examples") != null }) {
        val file = corpusFolder("../kapso/examples")!! / "flow-event-encrypted-kapso-sdk.json"
        val example = WaJson.parseToJsonElement(file.readText()).jsonObject
        val exchange = KapsoEnvelope.SdkEncrypted().open(example.getValue("request").toString().toByteArray())
        WaJson.parseToJsonElement(exchange.text) shouldBe example.getValue("expected")
    }

    "a function that Kapso calls gets the request out of its frame, and answers with its version" {
        fun call(signed: String) = """{"source":"whatsapp_flow","data_exchange":$request,$signed"received_at":"2025-06-15T15:06:40Z"}"""
        listOf("", """"signature_valid":true,""").forAll {
            val answer = asked(KapsoEnvelope.HostedFunction, call(it).toByteArray())
            answer.status shouldBe 200
            answer.body shouldEqualJson """{"version":"3.0","screen":"SLOTS","data":{}}"""
        }
        asked(KapsoEnvelope.HostedFunction, call(""""signature_valid":false,""").toByteArray()).status shouldBe 432
        listOf("", "{}", "[]", """{"data_exchange":7}""").forAll {
            asked(KapsoEnvelope.HostedFunction, it.toByteArray()).status shouldBe 400
        }
    }
})
