package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.message.Text
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.DateTimeException
import java.time.Instant

/** One change of the field `messages`: its messages, its statuses, and whatever else stands beside them. */
internal class MessagesReader(private val waba: WabaId?, private val field: String, private val value: JsonObject) {
    private val metadata = value["metadata"] as? JsonObject
    private val phone = metadata?.said("phone_number_id")?.let(::PhoneNumberId)
    private val contacts = (value["contacts"] as? JsonArray).orEmpty().filterIsInstance<JsonObject>()

    fun read(): List<InboundEvent> = items("messages", ::message) + items("statuses", ::status) + listOfNotNull(rest())

    private fun items(key: String, read: (JsonObject) -> InboundEvent): List<InboundEvent> =
        (value[key] as? JsonArray).orEmpty().map { item ->
            try {
                read(item as? JsonObject ?: throw SerializationException("an item of '$key' that is not an object"))
            } catch (e: SerializationException) {
                UnknownEvent(waba, field, raw = item, reason = e.message ?: "an item of '$key' in a new form")
            }
        }

    private fun message(raw: JsonObject): InboundEvent {
        val head = head(raw)
        val type = raw.said("type") ?: throw SerializationException("a message without a type")
        val read = contents[type] ?: return UnknownMessage(head, type, raw)
        return try {
            read(head, raw[type] ?: throw SerializationException("a message without its '$type'"))
        } catch (_: SerializationException) {
            UnknownMessage(head, type, raw)
        }
    }

    private fun head(raw: JsonObject): MessageHead {
        val waId = raw.said("from")?.let(::WaId)
        val contact = contactOf(raw)
        val userId = (raw.said("from_user_id") ?: contact?.said("user_id"))?.let(::Bsuid)
        val profile = contact?.get("profile") as? JsonObject
        return MessageHead(
            wabaId = waba,
            field = field,
            phone = phone ?: throw SerializationException("a message that does not say which number it came to"),
            id = MessageId(raw.said("id") ?: throw SerializationException("a message without an id")),
            from = waId ?: userId ?: throw SerializationException("a message that does not say who wrote it"),
            timestamp = raw.instant("timestamp"),
            displayPhoneNumber = metadata?.said("display_phone_number"),
            profileName = profile?.said("name"),
            username = profile?.said("username"),
            waId = waId,
            userId = userId,
            groupId = raw.said("group_id")?.let(::GroupId),
            context = raw["context"]?.let { decode(MessageContext.serializer(), it) },
        )
    }

    /** The entry of `contacts` that speaks of the sender; a batch may hold messages of several. */
    private fun contactOf(message: JsonObject): JsonObject? {
        val from = message.said("from")
        val userId = message.said("from_user_id")
        return contacts.find { from != null && it.said("wa_id") == from }
            ?: contacts.find { userId != null && it.said("user_id") == userId }
            ?: contacts.singleOrNull().takeIf { from == null && userId == null }
    }

    private fun status(raw: JsonObject): InboundEvent = MessageStatus(
        wabaId = waba,
        field = field,
        phone = phone ?: throw SerializationException("a status that does not say whose message it is about"),
        id = MessageId(raw.said("id") ?: throw SerializationException("a status without the id of its message")),
        state = DeliveryState(raw.said("status") ?: throw SerializationException("a status that says nothing")),
        timestamp = raw.instant("timestamp"),
        recipient = recipientOf(raw),
        callbackData = raw.text("biz_opaque_callback_data"),
        errors = (raw["errors"] as? JsonArray).orEmpty().map { decode(GraphError.serializer(), it) },
    )

    private fun recipientOf(status: JsonObject): Recipient? {
        val number = status.said("recipient_id")
        return when {
            number == null -> status.said("recipient_user_id")?.let(::Bsuid)
            status.text("recipient_type") == "group" -> GroupId(number)
            else -> WaId(number)
        }
    }

    /** What the value holds beside messages and statuses, so that no part of a delivery is dropped unseen. */
    private fun rest(): InboundEvent? {
        val others = value.filterKeys { it !in known }
        val readable = listOf("messages", "statuses").any { value[it] is JsonArray }
        if (others.isEmpty() && readable) return null
        val reason = if (others.isEmpty()) {
            "neither messages nor statuses"
        } else {
            "'${others.keys.joinToString(
                "', '",
            )}' beside the messages"
        }
        return UnknownEvent(waba, field, raw = if (readable) JsonObject(others) else value, reason = reason)
    }

    private fun JsonObject.instant(key: String): Instant {
        val seconds = text(key)?.toLongOrNull() ?: throw SerializationException("no '$key' in seconds")
        return try {
            Instant.ofEpochSecond(seconds)
        } catch (_: DateTimeException) {
            throw SerializationException("a '$key' beyond all calendars")
        }
    }

    private companion object {
        val known = setOf("messaging_product", "metadata", "contacts", "messages", "statuses")

        val contents: Map<String, (MessageHead, JsonElement) -> InboundMessage> = mapOf(
            "text" to { head, payload -> TextMessage(head, decode(Text.serializer(), payload)) },
        )

        fun <T> decode(case: KSerializer<T>, payload: JsonElement): T = WaJson.decodeFromJsonElement(case, payload)
    }
}
