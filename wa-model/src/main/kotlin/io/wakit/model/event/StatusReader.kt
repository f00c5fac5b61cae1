package io.wakit.model.event

import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.SchemaWords
import io.wakit.model.WaId
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

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
            status.participant?.let { PARTICIPANT.put(it, this) }
            put(CALLBACK.name, status.callbackData)
            put(IDENTITY.name, status.identityKeyHash)
            if (status.errors.isNotEmpty()) put(ERRORS.name, encode(ERRORS.serializer, status.errors))
            status.pricing?.let { put(PRICING.name, encode(PRICING.serializer, it)) }
            status.conversation?.let { put(CONVERSATION.name, encode(CONVERSATION.serializer, it)) }
            status.input?.let { put(INPUT.name, buildJsonObject { put(RECIPIENT, it) }) }
        },
    )

    fun write(status: PaymentStatus): JsonObject = JsonObject(
        buildMap {
            common(status.id, status.state.value, status.timestamp?.epochSecond, status.to)
            put("type", PAYMENT)
            put(PAYER.name, status.from?.value)
            put(PAID.name, encode(PAID.serializer, status.payment))
            if (status.errors.isNotEmpty()) put(ERRORS.name, encode(ERRORS.serializer, status.errors))
        },
    )

    private fun message(origin: Origin, phone: PhoneMetadata, raw: JsonObject, contact: UserContact?) = MessageStatus(
        origin = origin,
        metadata = phone,
        id = raw.messageId(),
        state = DeliveryState(raw.status()),
        timestamp = raw.time(),
        to = raw.recipient(),
        participant = PARTICIPANT.of(raw) ?: OLD_PARTICIPANT.of(raw),
        contact = contact,
        callbackData = raw.text(CALLBACK.name),
        errors = ERRORS.of(raw).orEmpty(),
        pricing = PRICING.of(raw),
        conversation = CONVERSATION.of(raw),
        identityKeyHash = raw.said(IDENTITY.name),
        input = (raw[INPUT.name] as? JsonObject)?.said(RECIPIENT),
    )

    private fun payment(origin: Origin, phone: PhoneMetadata, raw: JsonObject, contact: UserContact?) = PaymentStatus(
        origin = origin,
        metadata = phone,
        id = raw.messageId(),
        state = PaymentState(raw.status()),
        payment = PAID.of(raw) ?: Payment(),
        timestamp = raw.time(),
        to = raw.recipient(),
        from = raw.said(PAYER.name)?.let<String, Recipient>(::WaId),
        contact = contact,
        errors = ERRORS.of(raw).orEmpty(),
    )

    private fun JsonObject.messageId(): MessageId =
        MessageId(said(ID.name) ?: throw SerializationException("a status without the id of its message"))

    private fun JsonObject.status(): String = said(STATUS) ?: throw SerializationException("a status that says nothing")

    private fun JsonObject.time(): Instant? = this[TIMESTAMP.name]?.let { Seconds.of(said(TIMESTAMP.name)) }

    private fun JsonObject.recipient(): Party? = TO.of(this, isGroup = text(KIND.name) == GROUP)

    private fun MutableMap<String, JsonElement>.common(id: MessageId, state: String, second: Long?, to: Party?) {
        put(ID.name, id.value)
        put(STATUS, state)
        put(TIMESTAMP.name, second?.toString())
        to?.let { TO.put(it, this) }
        if (to?.recipient is GroupId) put(KIND.name, GROUP)
    }

    private fun MutableMap<String, JsonElement>.put(key: String, text: String?) {
        if (text != null) put(key, JsonPrimitive(text))
    }

    private fun <T> encode(serializer: KSerializer<T>, value: T): JsonElement =
        EventJson.encodeToJsonElement(serializer, value)

    private const val MESSAGE = "message"
    private const val PAYMENT = "payment"
    private const val STATUS = "status"
    private const val GROUP = "group"
    private const val RECIPIENT = "recipient_id"
    private const val USER = "recipient_participant_user_id"
    private const val PARENT = "recipient_participant_parent_user_id"
    private val TO = PartyKeys(RECIPIENT, "recipient_user_id", "recipient_parent_user_id")
    private val PARTICIPANT = PartyKeys("recipient_participant_id", USER, PARENT)
    private val OLD_PARTICIPANT = PartyKeys("participant_recipient_id", USER, PARENT)

    private val ID = Part("id", MessageId.serializer(), isNeeded = true)
    private val TIMESTAMP = Part("timestamp", Seconds)
    private val KIND = Part("recipient_type", String.serializer())
    private val ERRORS = Part("errors", MessageReader.errorList)
    private val CALLBACK = Part("biz_opaque_callback_data", String.serializer())
    private val PRICING = Part("pricing", Pricing.serializer())
    private val CONVERSATION = Part("conversation", Conversation.serializer())
    private val IDENTITY = Part("recipient_identity_key_hash", String.serializer())
    private val INPUT = Key("message", inPlace { it.keyed(listOf(Part(RECIPIENT, String.serializer()))) })
    private val PAYER = Part("from", WaId.serializer())
    private val PAID = Part(PAYMENT, Payment.Wire)

    private val common = listOf(ID, TIMESTAMP, KIND, ERRORS) + TO.all
    private val ofMessage = common + listOf(
        Key("type", oneOf(MESSAGE)),
        Part(STATUS, DeliveryState.serializer(), isNeeded = true),
        CALLBACK,
        PRICING,
        CONVERSATION,
        IDENTITY,
        INPUT,
    ) + PARTICIPANT.all + OLD_PARTICIPANT.all
    private val ofPayment = common + listOf(
        Key("type", oneOf(PAYMENT), isNeeded = true),
        Part(STATUS, PaymentState.serializer(), isNeeded = true),
        PAYER,
        PAID,
    )

    /** What a status looks like: where it says no type, it is of a message. */
    val shape: SerialDescriptor =
        byHand("Status") { parts -> SchemaWords.anyOf(parts.keyed(ofMessage), parts.keyed(ofPayment)) }
}
