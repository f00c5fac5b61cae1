package io.wakit.kapso.webhook

import io.wakit.kapso.flag
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import io.wakit.webhook.DeliveryForm
import io.wakit.webhook.EventKey
import io.wakit.webhook.Letter
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Kapso's own deliveries, and Meta's where Kapso passes them on. */
internal class KapsoForm(private val types: MessageTypes = MessageTypes.None) : DeliveryForm {
    override fun read(delivery: JsonElement): List<InboundEvent> =
        KapsoDelivery.of(delivery, types)?.let(::events) ?: InboundEvent.read(delivery, types)

    override fun letters(delivery: JsonElement): List<Letter> =
        KapsoDelivery.of(delivery)?.let(::events)?.map { Letter(keyOf(it), it.lane, it.delivery.toString()) }
            ?: DeliveryForm.Meta.letters(delivery)

    override fun knowing(types: MessageTypes): DeliveryForm = KapsoForm(this.types + types)

    /** The events of a delivery: one, or those of a batch in their order. */
    fun events(delivery: KapsoDelivery): List<KapsoEvent> {
        val body = delivery.body as? JsonObject
        val entries = body?.takeIf { it.flag("batch") == true }?.get("data") as? JsonArray
            ?: return listOf(event(delivery))
        val batch = body.objectAt("batch_info")?.let(::KapsoBatch)
        return entries.map { event(delivery.of(it, body.text("type") ?: delivery.event, batch)) }
    }

    private fun event(delivery: KapsoDelivery): KapsoEvent {
        val body = delivery.body as? JsonObject
        val kind = KINDS[delivery.event]
        val isKnown = kind != null && delivery.payloadVersion != V1 &&
            (kind.part == null || body?.objectAt(kind.part) != null)
        return if (isKnown && body != null) kind.make(delivery) else UnknownKapsoEvent(delivery)
    }

    /**
     * Kapso takes a batch apart when it delivers it again, so an event is known by what it is about: a message by its id, a
     * conversation or a run by all that is told of it. Of a number nothing is told that would tell two times apart, so there
     * the key of the delivery does.
     */
    private fun keyOf(event: KapsoEvent): EventKey {
        val kind = "kapso/${event.head.event}"
        val message = (event as? KapsoMessageEvent)?.message?.id?.value.orEmpty()
        val key = event.head.idempotencyKey.takeIf { event.head.batch == null }
        return when {
            message.isNotEmpty() -> EventKey.ofName(kind, message)

            event is KapsoConversationEvent || event is KapsoWorkflowEvent || key == null ->
                EventKey.ofContent(kind, event.head.body)

            else -> EventKey.ofName(kind, key)
        }
    }

    /** @property part the object without which an event of the kind says nothing. */
    private class Kind(val part: String?, val make: (KapsoDelivery) -> KapsoEvent)

    private companion object {
        const val V1 = "v1"

        val KINDS: Map<String, Kind> = mapOf(
            "whatsapp.message.received" to Kind("message", ::KapsoMessageReceived),
            "whatsapp.message.sent" to Kind("message", ::KapsoMessageSent),
            "whatsapp.message.delivered" to Kind("message", ::KapsoMessageDelivered),
            "whatsapp.message.read" to Kind("message", ::KapsoMessageRead),
            "whatsapp.message.failed" to Kind("message", ::KapsoMessageFailed),
            "whatsapp.conversation.created" to Kind("conversation", ::KapsoConversationCreated),
            "whatsapp.conversation.ended" to Kind("conversation", ::KapsoConversationEnded),
            "whatsapp.conversation.inactive" to Kind("conversation", ::KapsoConversationInactive),
            "whatsapp.phone_number.created" to Kind(null, ::KapsoNumberCreated),
            "whatsapp.phone_number.deleted" to Kind(null, ::KapsoNumberDeleted),
            "whatsapp.config.created" to Kind(null, ::KapsoConfigCreated),
            "workflow.execution.handoff" to Kind(null, ::KapsoWorkflowHandoff),
            "workflow.execution.failed" to Kind(null, ::KapsoWorkflowFailed),
        )
    }
}
