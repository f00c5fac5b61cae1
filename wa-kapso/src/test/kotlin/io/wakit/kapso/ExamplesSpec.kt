package io.wakit.kapso

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.client.RetryPolicy
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowEnvelope
import io.wakit.flows.crypto.FlowKey
import io.wakit.flows.crypto.KapsoEnvelope
import io.wakit.flows.endpoint.FlowEndpoint
import io.wakit.flows.endpoint.FlowRequest
import io.wakit.flows.media.FlowMedia
import io.wakit.flows.media.FlowMediaEncryption
import io.wakit.flows.media.FlowMediaLayout
import io.wakit.kapso.model.ContactEdit
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.ConversationStatus
import io.wakit.local.Said
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.call.SessionDescription
import io.wakit.model.flow.FlowCategory
import io.wakit.model.flow.FlowDraft
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.util.Base64

private val USER = WaId("15550100001")
private val SENT = MessageId("wamid.HBgLMTU1NTAxMDAwMDEVAgASGBQzQTAxAA==")

/** What a program says for each request of the examples. */
internal val REQUESTS: Map<String, suspend WhatsApp.() -> Any> = mapOf(
    "call-connect-request" to say {
        val offer = SessionDescription(SessionDescription.Offer, "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\n")
        phone(PHONE).calls.connect(USER, offer, "track-1")
    },
    "contact-update-request" to say {
        val tier = JsonObject(mapOf("tier" to JsonPrimitive("gold")))
        phone(PHONE).contacts.update(USER, ContactEdit(displayName = "Olga (VIP)", metadata = tier))
    },
    "conversation-status-request" to say {
        phone(PHONE).conversations.updateStatus(ConversationId("c"), ConversationStatus.Ended)
    },
    "flow-create-request" to say {
        val json = """{"version":"6.0","screens":[]}"""
        waba(ACCOUNT).flows.create(FlowDraft("booking", listOf(FlowCategory.Other), flowJson = json, publish = false))
    },
    "mark-read-typing-request" to say { phone(PHONE).messages.typing(SENT) },
    "message-send-bsuid-request" to say {
        phone(PHONE).messages.send(OutboundMessage(Bsuid("US.70011223344556677889"), Text("Hi")))
    },
    "message-send-text-request" to say { phone(PHONE).messages.send(OutboundMessage(USER, Text("Hi"))) },
)

private val ERRORS: Map<String, (WaError) -> Boolean> = mapOf(
    "error-401" to sorts { it is WaError.Unauthorized },
    "error-402-credits" to sorts { it.kapsoSlug == KapsoSlug.InsufficientCredits },
    "error-409-in-flight" to sorts { it is WaError.RateLimited },
    "error-409-thread" to sorts { it.kapsoSlug == KapsoSlug.ThreadNotOwner },
    "error-422-account-mismatch" to sorts { it.kapsoSlug == KapsoSlug.MessagingAccountMismatch },
    "error-422-marketing-stopped" to sorts { it.kapsoSlug == KapsoSlug.MarketingPreferenceStopped },
    "error-422-window" to sorts { (it as WaError.Refused).code == ErrorCode.ReengagementWindow },
    "error-graph" to sorts { (it as WaError.Refused).run { code == ErrorCode(100) && error.details == "bad to" } },
    "error-proxy-string" to sorts { (it as WaError.Refused).error.message == "hsm_id is required" },
)

private fun say(request: suspend WhatsApp.() -> Any): suspend WhatsApp.() -> Any = request

private fun sorts(check: (WaError) -> Boolean): (WaError) -> Boolean = check

private fun json(name: String): JsonObject = WaJson.parseToJsonElement(example(name)).jsonObject

private fun JsonObject.word(key: String): String = getValue(key).jsonPrimitive.content

private suspend fun asked(envelope: FlowEnvelope, body: String) = FlowEndpoint(envelope) {
    signedWhen { _, _ -> true }
    otherwise {
        when {
            request.flowToken != "tok-1" -> expired("Invalid flow token")

            request.screen == "SUMMARY" -> close(JsonObject(mapOf("order_id" to JsonPrimitive("A-17"))))

            else -> next(
                "CONFIRMATION",
                JsonObject(mapOf("order_id" to JsonPrimitive("A-17"), "total" to JsonPrimitive(99.99))),
            )
        }
    }
}.receive(body.toByteArray(), null)

/** The examples that go over HTTP, and those of Flows. */
class ExamplesSpec : StringSpec({
    "every request is produced by our own code, over HTTP".config(enabled = examples != null) {
        LocalKapso(Said("{}")).use { server ->
            server.client().use { whatsapp ->
                REQUESTS.forEach { (name, say) ->
                    withClue(name) {
                        whatsapp.say()
                        // false is what Meta takes where preview_url is left out, and our code leaves it out.
                        val wanted = example(name).replace(Regex(",\\s*\"preview_url\": false"), "")
                        server.asked.last().text shouldEqualJson wanted
                    }
                }
            }
        }
        println("Kapso requests: ${REQUESTS.size} of ${REQUESTS.size} are produced")
    }

    "every error is sorted as it is meant, over HTTP".config(enabled = examples != null) {
        val files = all().filter { it.startsWith("error-") }.toSet()
        files shouldBe ERRORS.keys
        ERRORS.forEach { (name, fits) ->
            val status = Regex("\\d{3}").find(name)?.value?.toInt() ?: 400
            playing(Said(example(name), status), configure = { retry = RetryPolicy.None }) { whatsapp, _ ->
                val error = whatsapp.phone(PHONE).messages.send(OutboundMessage(USER, Text("Hi"))).leftOrNull()
                withClue(name) { fits(error.shouldNotBeNull()) shouldBe true }
            }
        }
        println("Kapso errors: ${ERRORS.size} of ${files.size} are sorted")
    }

    "Flows behind Kapso: the answers to each request in the clear, as its SDKs and Meta encrypt it, and to a function".config(
        enabled =
        examples != null,
    ) {
        val answer = example("flow-respond-body")
        val read =
            mutableSetOf(
                "flow-respond-body",
                "flow-create-request",
                "flow-create-response",
                "flow-get-preview-response",
                "flow-asset-upload-response",
            )
        listOf("flow-event-back", "flow-event-data-exchange", "flow-event-init").forEach {
            asked(KapsoEnvelope.ClearText, example(it)).run { status to contentType } shouldBe (200 to "application/json")
            asked(KapsoEnvelope.ClearText, example(it)).body shouldEqualJson answer
            read += it
        }
        fun function(name: String) = """{"source":"whatsapp_flow","data_exchange":${example(name)},"signature_valid":true}"""
        asked(KapsoEnvelope.HostedFunction, function("flow-event-ping")).body shouldEqualJson example("flow-ping-reply")
        asked(KapsoEnvelope.HostedFunction, function("flow-event-error-notification")).body shouldEqualJson example("flow-error-ack")
        asked(KapsoEnvelope.HostedFunction, function("flow-event-complete")).body shouldEqualJson example("flow-respond-final")
        read +=
            setOf(
                "flow-event-ping",
                "flow-ping-reply",
                "flow-event-error-notification",
                "flow-error-ack",
                "flow-event-complete",
                "flow-respond-final",
            )
        val hosted = example("flow-kapso-function-request")
        asked(KapsoEnvelope.HostedFunction, hosted).body shouldEqualJson
            JsonObject(mapOf("version" to JsonPrimitive("3.0")) + json("flow-respond-body")).toString()
        asked(KapsoEnvelope.HostedFunction, hosted.replace("\"signature_valid\": true", "\"signature_valid\": false")).status shouldBe 432
        asked(KapsoEnvelope.ClearText, example("flow-event-init").replace("tok-1", "tok-2")).status shouldBe 427
        read += setOf("flow-kapso-function-request", "flow-error-body")

        val sdk = json("flow-event-encrypted-kapso-sdk")
        val opened = KapsoEnvelope.SdkEncrypted().open(sdk.getValue("request").toString().toByteArray()).text
        opened shouldEqualJson sdk.getValue("expected").toString()
        read += "flow-event-encrypted-kapso-sdk"

        val meta = json("flow-meta-aesgcm-vector")
        val key = FlowKey { Base64.getDecoder().decode(meta.word("aes_key_base64")) }
        val request = """{"encrypted_flow_data":"${meta.word(
            "encrypted_flow_data",
        )}","encrypted_aes_key":"AA==","initial_vector":"${meta.word("initial_vector")}"}"""
        val exchange = FlowCipher(key).open(request.toByteArray())
        exchange.text shouldEqualJson meta.getValue("decrypted").toString()
        exchange.seal(meta.word("response_plain")) shouldBe meta.word("response_body_base64")
        // Its parts are words, not ciphertext: the form is read, and then the key does not fit.
        asked(FlowCipher(FlowKey { null }), example("flow-meta-encrypted-request")).status shouldBe 421
        read += setOf("flow-meta-aesgcm-vector", "flow-meta-encrypted-request")

        mapOf(
            "flow-media-vector-meta-layout" to FlowMediaLayout.Meta,
            "flow-media-vector-kapso-layout" to FlowMediaLayout.Kapso,
        ).forEach { (name, layout) ->
            val file = json(name)
            val keys = (file["media"] as? JsonObject ?: file).getValue("encryption_metadata")
            val media = FlowMedia("m", "c", WaJson.decodeFromJsonElement(FlowMediaEncryption.serializer(), keys))
            val clear = media.open(layout) { Base64.getDecoder().decode(file.word("cdn_file_base64")).inputStream() }.use { it.readBytes() }
            clear.decodeToString() shouldBe Base64.getDecoder().decode(file.word("plaintext_base64")).decodeToString()
            read += name
        }
        FlowRequest.read(opened)?.screen shouldBe "BOOKING"
        val files = all().filter { it.startsWith("flow-") }.toSet()
        (files - read) shouldBe emptySet()
        println("Kapso Flows: ${read.size} of ${files.size} files are read or written")
    }
})
