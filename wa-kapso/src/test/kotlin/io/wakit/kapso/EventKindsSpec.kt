package io.wakit.kapso

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.kapso.webhook.KapsoConfigCreated
import io.wakit.kapso.webhook.KapsoConversationCreated
import io.wakit.kapso.webhook.KapsoConversationEnded
import io.wakit.kapso.webhook.KapsoConversationInactive
import io.wakit.kapso.webhook.KapsoEvent
import io.wakit.kapso.webhook.KapsoHeaders
import io.wakit.kapso.webhook.KapsoMessageDelivered
import io.wakit.kapso.webhook.KapsoMessageFailed
import io.wakit.kapso.webhook.KapsoMessageRead
import io.wakit.kapso.webhook.KapsoMessageReceived
import io.wakit.kapso.webhook.KapsoMessageSent
import io.wakit.kapso.webhook.KapsoNumberCreated
import io.wakit.kapso.webhook.KapsoNumberDeleted
import io.wakit.kapso.webhook.KapsoWebhook
import io.wakit.kapso.webhook.KapsoWorkflowFailed
import io.wakit.kapso.webhook.KapsoWorkflowHandoff
import io.wakit.model.Bsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.UserIdUpdateEvent
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.reflect.KClass

private const val MESSAGE = """{"message":{"id":"wamid.A","from":"1"},"conversation":{"id":"c1"},"phone_number_id":"100"}"""
private const val CONVERSATION = """{"conversation":{"id":"c1"},"phone_number_id":"100"}"""
private const val NUMBER = """{"phone_number_id":"100","project":{"id":"p"},"customer":{"id":"k"}}"""
private const val RUN = """{"workflow_execution_id":"w1","whatsapp_conversation_id":"c1"}"""

private val KINDS: Map<String, Pair<String, KClass<out KapsoEvent>>> = mapOf(
    "whatsapp.message.received" to (MESSAGE to KapsoMessageReceived::class),
    "whatsapp.message.sent" to (MESSAGE to KapsoMessageSent::class),
    "whatsapp.message.delivered" to (MESSAGE to KapsoMessageDelivered::class),
    "whatsapp.message.read" to (MESSAGE to KapsoMessageRead::class),
    "whatsapp.message.failed" to (MESSAGE to KapsoMessageFailed::class),
    "whatsapp.conversation.created" to (CONVERSATION to KapsoConversationCreated::class),
    "whatsapp.conversation.ended" to (CONVERSATION to KapsoConversationEnded::class),
    "whatsapp.conversation.inactive" to (CONVERSATION to KapsoConversationInactive::class),
    "whatsapp.phone_number.created" to (NUMBER to KapsoNumberCreated::class),
    "whatsapp.phone_number.deleted" to (NUMBER to KapsoNumberDeleted::class),
    "whatsapp.config.created" to (NUMBER to KapsoConfigCreated::class),
    "workflow.execution.handoff" to (RUN to KapsoWorkflowHandoff::class),
    "workflow.execution.failed" to (RUN to KapsoWorkflowFailed::class),
)

private const val SECRET = "hook-secret"

private fun read(body: String, event: String?): List<InboundEvent> {
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256")) }
    val headers = KapsoHeaders(event, HexFormat.of().formatHex(mac.doFinal(body.toByteArray())), "k-1", "v2")
    return KapsoWebhook(listOf(KapsoWebhookSecret(SECRET))).read(body.toByteArray(), headers).getOrNull()!!
}

class EventKindsSpec : StringSpec({
    "each name that Kapso has for an event is a class of its own, alone and in a batch" {
        KINDS.forEach { (name, kind) ->
            val (body, type) = kind
            val alone = read(body, name)
            val batch = read("""{"type":"$name","batch":true,"data":[$body,$body],"batch_info":{"size":2}}""", event = null)
            withClue(name) {
                (alone + batch).map { it::class } shouldBe List(3) { type }
                (alone + batch).forEach { it.field shouldBe name }
            }
        }
        val all = KapsoEvent::class.java.permittedSubclasses.flatMap { it.permittedSubclasses?.toList() ?: listOf(it) }
        all.map { it.simpleName }.toSet() - "UnknownKapsoEvent" shouldBe KINDS.values.map { it.second.simpleName }.toSet()
    }

    "a number, a project and a customer are told of an event about a number" {
        read(NUMBER, "whatsapp.phone_number.deleted").single().shouldBeInstanceOf<KapsoNumberDeleted>().run {
            phone shouldBe PhoneNumberId("100")
            projectId shouldBe "p"
            customerId shouldBe "k"
        }
    }

    "a user's new id, which Kapso passes on as Meta's, has both ids" {
        val body = """{"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"user_id_update","value":{
            "metadata":{"phone_number_id":"100"},"user_id_update":[{"wa_id":"1","user_id":{"previous":"US.1","current":"US.2"}}]}}]}]}"""
        read(body, event = null).single().shouldBeInstanceOf<UserIdUpdateEvent>().userId.run {
            previous shouldBe Bsuid("US.1")
            current shouldBe Bsuid("US.2")
        }
    }
})
