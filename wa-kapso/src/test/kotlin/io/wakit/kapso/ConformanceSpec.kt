package io.wakit.kapso

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.wakit.kapso.model.Conversation
import io.wakit.kapso.model.KapsoCall
import io.wakit.kapso.model.KapsoContact
import io.wakit.kapso.model.KapsoMessage
import io.wakit.kapso.webhook.KapsoEvent
import io.wakit.kapso.webhook.KapsoHeaders
import io.wakit.kapso.webhook.KapsoWebhook
import io.wakit.kapso.webhook.UnknownKapsoEvent
import io.wakit.kapso.webhook.normalizeWebhook
import io.wakit.model.AppSecret
import io.wakit.model.Page
import io.wakit.model.Signature
import io.wakit.model.Success
import io.wakit.model.WaJson
import io.wakit.model.call.CallPermissions
import io.wakit.model.call.CallReceipt
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.Unknown
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowJsonTaken
import io.wakit.model.flow.FlowMade
import io.wakit.model.media.MediaInfo
import io.wakit.model.media.UploadedMedia
import io.wakit.model.message.MessageReceipt
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateReceipt
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.nio.file.Path
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText

/** The examples beside the corpus of the Cloud API, where one was given. */
internal val examples: Path? = System.getProperty("wa.corpus")?.takeIf { it.isNotBlank() }
    ?.let { (Path(it) / ".." / "kapso" / "examples").normalize() }?.takeIf { it.exists() }

internal fun example(name: String): String = (examples!! / "$name.json").readText()

private fun json(name: String): JsonObject = WaJson.parseToJsonElement(example(name)).jsonObject

private fun page(of: KSerializer<*>) = Page.serializer(of)

/** What answers are, by the names of the files. */
private val ANSWERS: Map<String, KSerializer<*>> = mapOf(
    "call-action-response" to Success.serializer(),
    "call-connect-response" to CallReceipt.serializer(),
    "call-permissions-response" to CallPermissions.serializer(),
    "calls-list-page" to page(KapsoCall.serializer()),
    "contact-get" to KapsoContact.serializer(),
    "contacts-list-page" to page(KapsoContact.serializer()),
    "conversation-get" to Conversation.serializer(),
    "conversations-list-page" to page(Conversation.serializer()),
    "flow-asset-upload-response" to FlowJsonTaken.serializer(),
    "flow-create-response" to FlowMade.serializer(),
    "flow-get-preview-response" to Flow.serializer(),
    "media-get-response" to MediaInfo.serializer(),
    "media-upload-response" to UploadedMedia.serializer(),
    "message-bsuid-only" to KapsoMessage.serializer(),
    "message-failed" to KapsoMessage.serializer(),
    "message-flow-response" to KapsoMessage.serializer(),
    "message-get-inbound-text" to KapsoMessage.serializer(),
    "message-get-wrapped" to KapsoMessage.serializer(),
    "message-history-sync" to KapsoMessage.serializer(),
    "message-order" to KapsoMessage.serializer(),
    "message-outbound-image" to KapsoMessage.serializer(),
    "message-send-response" to MessageReceipt.serializer(),
    "message-send-response-bsuid" to MessageReceipt.serializer(),
    "message-template" to KapsoMessage.serializer(),
    "messages-list-last-page" to page(KapsoMessage.serializer()),
    "messages-list-no-kapso" to page(KapsoMessage.serializer()),
    "messages-list-page" to page(KapsoMessage.serializer()),
    "success-response" to Success.serializer(),
    "template-create-response" to TemplateReceipt.serializer(),
    "templates-list-page" to page(Template.serializer()),
)

/** Kapso's own events, by the names of the files: what the header says. */
private val EVENTS: Map<String, String?> = mapOf(
    "webhook-v2-batch" to null,
    "webhook-v2-conversation-created" to "whatsapp.conversation.created",
    "webhook-v2-conversation-ended" to "whatsapp.conversation.ended",
    "webhook-v2-conversation-inactive" to "whatsapp.conversation.inactive",
    "webhook-v2-message-delivered" to "whatsapp.message.delivered",
    "webhook-v2-message-failed" to "whatsapp.message.failed",
    "webhook-v2-message-read" to "whatsapp.message.read",
    "webhook-v2-message-received" to "whatsapp.message.received",
    "webhook-v2-message-received-audio" to "whatsapp.message.received",
    "webhook-v2-message-sent" to "whatsapp.message.sent",
    "webhook-v2-phone-number-created" to "whatsapp.phone_number.created",
    "webhook-v2-workflow-failed" to null,
    "webhook-v2-workflow-handoff" to null,
)

/** Outside of what this module speaks: Kapso's Platform API, which sets up webhooks and projects. */
private val ELSEWHERE = setOf("platform-webhook-create-request", "platform-webhook-response")

/** Every example of the fact file decodes, and what programs write is produced by our own code. */
class ConformanceSpec : StringSpec({
    "every answer is read, and what Kapso keeps comes back as it was".config(enabled = examples != null) {
        var kept = 0
        ANSWERS.forEach { (name, serializer) ->
            withClue(name) {
                @Suppress("UNCHECKED_CAST")
                val plain = serializer as KSerializer<Any>
                val value = WaJson.decodeFromString(plain, example(name))
                if (value is KapsoObject) {
                    val raw = json(name).let { if ("id" in it) it else it.getValue("data").jsonObject }
                    WaJson.encodeToString(plain, value) shouldEqualJson raw.toString()
                    kept++
                }
                (value as? Page<*>)?.data?.shouldNotBeEmpty()
            }
        }
        println("Kapso answers: ${ANSWERS.size} of ${ANSWERS.size} read, $kept objects of Kapso's come back as they were")
    }

    "every message is one of Meta's, of the user or of the business".config(enabled = examples != null) {
        val messages = ANSWERS.keys.filter { it.startsWith("message-") && "send" !in it }.map { name ->
            name to WaJson.decodeFromString(KapsoMessage.serializer(), example(name))
        }
        val inbound = messages.count { (_, message) -> message.inbound(PHONE) != null }
        val outbound = messages.count { (_, message) -> message.outbound() != null }
        messages.forEach { (name, message) ->
            withClue(name) { (message.inbound(PHONE) == null) shouldBe (message.outbound() != null) }
        }
        inbound + outbound shouldBe messages.size
        println("Kapso messages: $inbound inbound and $outbound outbound of ${messages.size} read as Meta's")
    }

    "every webhook is an event that is known, and Meta's are read and flattened".config(enabled = examples != null) {
        val secret = "demo-secret"
        val webhook = KapsoWebhook(listOf(KapsoWebhookSecret(secret)))
        val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "HmacSHA256")) }
        fun read(name: String, event: String?): List<InboundEvent> = example(name).toByteArray().let {
            webhook.read(it, KapsoHeaders(event, HexFormat.of().formatHex(mac.doFinal(it)), "key", "v2")).getOrNull()!!
        }
        EVENTS.forEach { (name, event) ->
            withClue(name) {
                read(name, event).onEach { (it is KapsoEvent && it !is UnknownKapsoEvent) shouldBe true }.shouldNotBeEmpty()
            }
        }
        val meta = all().filter { it.startsWith("meta-") }
        meta.forEach { name ->
            withClue(name) {
                val events = read(name, null)
                events.shouldNotBeEmpty()
                // No delivery, and a call without the id that Meta documents.
                val isUnknown = name in setOf("meta-malformed", "meta-calls-wacid")
                events.forEach { (it is Unknown) shouldBe isUnknown }
                val flat = normalizeWebhook(example(name))
                flat.raw.isEmpty() shouldBe (name == "meta-malformed")
            }
        }
        println("Kapso webhooks: ${EVENTS.size} of ${EVENTS.size} of its own kind and ${meta.size} of ${meta.size} of Meta's are read")
    }

    "the signature of the example fits in both forms".config(enabled = examples != null) {
        val vector = json("signature-vectors").mapValues { it.value.jsonPrimitive.content }
        val body = vector.getValue("raw_body").toByteArray()
        val secret = vector.getValue("secret")
        KapsoWebhook(listOf(KapsoWebhookSecret(secret)))
            .isSigned(body, KapsoHeaders(signature = vector.getValue("kapso_x_webhook_signature"))) shouldBe true
        Signature(listOf(AppSecret(secret))).matches(body, vector.getValue("meta_x_hub_signature_256")) shouldBe true
    }

    "every file is spoken of by a spec".config(enabled = examples != null) {
        val meta = all().filter { it.startsWith("meta-") || it.startsWith("error-") || it.startsWith("flow-") }
        val known = ANSWERS.keys + EVENTS.keys + meta + REQUESTS.keys + ELSEWHERE + "signature-vectors"
        (all() - known) shouldBe emptySet()
        println(
            "Kapso examples: ${all().size - ELSEWHERE.size} of ${all().size} are read or written; ${ELSEWHERE.size} are of the Platform API",
        )
    }
})

internal fun all(): Set<String> = examples!!.listDirectoryEntries("*.json").map { it.nameWithoutExtension }.toSet()
