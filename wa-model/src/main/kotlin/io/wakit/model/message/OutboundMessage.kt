package io.wakit.model.message

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.JsonSchema
import io.wakit.model.MessageId
import io.wakit.model.ParentBsuid
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * A message of a business, whole, as `POST /{phone_number_id}/messages` takes it: who it goes to, what it says, and what
 * it answers.
 *
 * It is read without loss and without throwing: what has no class stays JSON ([Raw] and its kind, [more]), and what is
 * missing is told by [violations] before it is sent, not when it is read.
 *
 * @property to who it goes to. Where JSON names nobody it is an empty phone number, and an empty one is not written.
 * @property replyTo the message that it quotes. Meta shows no quote for one older than 30 days, and takes none with a reaction.
 * @property callbackData up to 512 characters that come back on each status of this message (`biz_opaque_callback_data`); the
 * one thing by which a message can be told whose receipt was lost.
 * @property identityKeyHash the hash of the user's identity as last seen in a webhook, where the number checks identities:
 * after a change of phone the message fails with error 137000 in a status, and is shown to nobody.
 * @property more further keys beside those that the others write, for an option that Meta ships before this library has it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
@Serializable(with = OutboundMessage.Serializer::class)
public data class OutboundMessage @JvmOverloads constructor(
    val to: Recipient,
    val content: Content,
    val replyTo: MessageId? = null,
    val callbackData: String? = null,
    val identityKeyHash: String? = null,
    val more: JsonObject = JsonObject(emptyMap()),
) : Personal() {
    override val gist: String get() = "${content.type} to $to"

    /** Meta's envelope; the payload stands under a key that is named as the type. */
    internal object Serializer : KSerializer<OutboundMessage> {
        @OptIn(ExperimentalSerializationApi::class)
        override val descriptor: SerialDescriptor = JsonSchema.define(
            SerialDescriptor("io.wakit.OutboundMessage", JsonObject.serializer().descriptor),
            MessageShape,
        )

        override fun serialize(encoder: Encoder, value: OutboundMessage) {
            val json = encoder as? JsonEncoder ?: throw SerializationException("A message is written as JSON only")
            json.encodeJsonElement(write(json.json, value))
        }

        fun write(json: Json, value: OutboundMessage): JsonObject = buildJsonObject {
            put("messaging_product", "whatsapp")
            put("recipient_type", if (value.to is GroupId) "group" else "individual")
            if (value.to.value.isNotEmpty()) put(value.to.key, value.to.value)
            value.replyTo?.let { putJsonObject("context") { put("message_id", it.value) } }
            value.callbackData?.let { put(CALLBACK_DATA, it) }
            value.identityKeyHash?.let { put(IDENTITY, it) }
            put("type", value.content.type)
            ContentCases.write(json, value.content)?.let { put(value.content.type, it) }
            value.more.forEach { (key, it) -> put(key, it) }
        }

        private val Recipient.key get() = if (this is Bsuid || this is ParentBsuid) "recipient" else "to"

        override fun deserialize(decoder: Decoder): OutboundMessage {
            val json = decoder as? JsonDecoder ?: throw SerializationException("A message is read from JSON only")
            return read(
                json.decodeJsonElement() as? JsonObject ?: throw SerializationException("A message is a JSON object"),
            )
        }

        fun read(raw: JsonObject): OutboundMessage {
            val type = raw.text("type") ?: raw.keys.singleOrNull { it in ContentCases.tags } ?: "text"
            val context = raw["context"] as? JsonObject
            val replyTo = context?.takeIf { it.size == 1 }?.text("message_id")
            val callbackData = raw.text(CALLBACK_DATA)
            val identity = raw.text(IDENTITY)
            val read = buildSet {
                addAll(setOf("messaging_product", "recipient_type", "to", "recipient", "type", type))
                if (replyTo != null) add("context")
                if (callbackData != null) add(CALLBACK_DATA)
                if (identity != null) add(IDENTITY)
            }
            return OutboundMessage(
                raw.recipient(),
                ContentCases.read(type, raw[type]),
                replyTo?.let(::MessageId),
                callbackData,
                identity,
                JsonObject(raw - read),
            )
        }

        private fun JsonObject.recipient(): Recipient {
            text("recipient")?.let { return if (".ENT." in it) ParentBsuid(it) else Bsuid(it) }
            val to = text("to").orEmpty()
            return if (text("recipient_type") == "group") GroupId(to) else WaId(to)
        }

        private fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.takeIf {
            it.isString
        }?.content

        private const val CALLBACK_DATA = "biz_opaque_callback_data"
        private const val IDENTITY = "recipient_identity_key_hash"
    }
}
