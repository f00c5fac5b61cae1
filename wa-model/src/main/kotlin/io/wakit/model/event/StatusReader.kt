package io.wakit.model.event

import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** One of `statuses` beside messages: of a message, as nearly all are, or of a payment. And the way back. */
internal object StatusReader {
    fun read(origin: Origin, metadata: PhoneMetadata?, raw: JsonObject, contact: UserContact?): InboundEvent {
        val phone = metadata ?: throw SerializationException("a status that does not say whose message it is about")
        val type = raw.said("type") ?: MESSAGE
        return try {
            when (type) {
                MESSAGE -> message(origin, phone, raw, contact)
                PAYMENT -> payment(origin, phone, raw, contact)
                else -> UnknownStatus(origin, phone, type, raw)
            }
        } catch (_: SerializationException) {
            UnknownStatus(origin, phone, raw.said("type").orEmpty(), raw)
        }
    }

    fun write(status: MessageStatus): JsonObject = JsonObject(
        buildMap {
            common(status.id, status.state.value, status.timestamp?.epochSecond, status.to)
            status.participant?.let { parties(it, PARTICIPANT, PARTICIPANT_USER, PARTICIPANT_PARENT) }
            put("biz_opaque_callback_data", status.callbackData)
            put("recipient_identity_key_hash", status.identityKeyHash)
            if (status.errors.isNotEmpty()) put("errors", encode(MessageReader.errorList, status.errors))
            status.pricing?.let { put("pricing", encode(Pricing.serializer(), it)) }
            status.conversation?.let { put("conversation", encode(Conversation.serializer(), it)) }
            status.input?.let { put("message", buildJsonObject { put("recipient_id", it) }) }
        },
    )

    fun write(status: PaymentStatus): JsonObject = JsonObject(
        buildMap {
            common(status.id, status.state.value, status.timestamp?.epochSecond, status.to)
            put("type", PAYMENT)
            put("from", status.from?.value)
            put("payment", encode(Payment.Wire, status.payment))
            if (status.errors.isNotEmpty()) put("errors", encode(MessageReader.errorList, status.errors))
        },
    )

    private fun message(origin: Origin, phone: PhoneMetadata, raw: JsonObject, contact: UserContact?) = MessageStatus(
        origin = origin,
        metadata = phone,
        id = raw.messageId(),
        state = DeliveryState(raw.status()),
        timestamp = raw["timestamp"]?.let { Seconds.of(raw.said("timestamp")) },
        to = raw.recipient(),
        participant = raw.party(PARTICIPANT, PARTICIPANT_USER, PARTICIPANT_PARENT)
            ?: raw.party("participant_recipient_id", PARTICIPANT_USER, PARTICIPANT_PARENT),
        contact = contact,
        callbackData = raw.text("biz_opaque_callback_data"),
        errors = raw["errors"]?.let { decode(it, MessageReader.errorList) }.orEmpty(),
        pricing = raw["pricing"]?.let { decode(it, Pricing.serializer()) },
        conversation = raw["conversation"]?.let { decode(it, Conversation.serializer()) },
        identityKeyHash = raw.said("recipient_identity_key_hash"),
        input = (raw["message"] as? JsonObject)?.said("recipient_id"),
    )

    private fun payment(origin: Origin, phone: PhoneMetadata, raw: JsonObject, contact: UserContact?) = PaymentStatus(
        origin = origin,
        metadata = phone,
        id = raw.messageId(),
        state = PaymentState(raw.status()),
        payment = decode(raw["payment"] ?: JsonObject(emptyMap()), Payment.Wire),
        timestamp = raw["timestamp"]?.let { Seconds.of(raw.said("timestamp")) },
        to = raw.recipient(),
        from = raw.said("from")?.let<String, Recipient>(::WaId),
        contact = contact,
        errors = raw["errors"]?.let { decode(it, MessageReader.errorList) }.orEmpty(),
    )

    private fun JsonObject.messageId(): MessageId =
        MessageId(said("id") ?: throw SerializationException("a status without the id of its message"))

    private fun JsonObject.status(): String =
        said("status") ?: throw SerializationException("a status that says nothing")

    private fun JsonObject.recipient(): Party? =
        party("recipient_id", USER, PARENT, isGroup = text("recipient_type") == "group")

    private fun MutableMap<String, JsonElement>.common(id: MessageId, state: String, second: Long?, to: Party?) {
        put("id", id.value)
        put("status", state)
        put("timestamp", second?.toString())
        to?.let { parties(it, "recipient_id", USER, PARENT) }
        if (to?.recipient is GroupId) put("recipient_type", "group")
    }

    private fun MutableMap<String, JsonElement>.put(key: String, text: String?) {
        if (text != null) put(key, JsonPrimitive(text))
    }

    private fun <T> decode(element: JsonElement, serializer: KSerializer<T>): T =
        EventJson.decodeFromJsonElement(serializer, element)

    private fun <T> encode(serializer: KSerializer<T>, value: T): JsonElement =
        EventJson.encodeToJsonElement(serializer, value)

    private const val MESSAGE = "message"
    private const val PAYMENT = "payment"
    private const val USER = "recipient_user_id"
    private const val PARENT = "recipient_parent_user_id"
    private const val PARTICIPANT = "recipient_participant_id"
    private const val PARTICIPANT_USER = "recipient_participant_user_id"
    private const val PARTICIPANT_PARENT = "recipient_participant_parent_user_id"
}
