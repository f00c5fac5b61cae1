package io.wakit.model.message

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.MessageId
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
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * A message of a business, whole, as `POST /{phone_number_id}/messages` takes it: who it goes to, what it says, and what
 * it answers.
 *
 * @property replyTo the message that it quotes. Meta shows no quote for one older than 30 days, and takes none with a reaction.
 * @property callbackData up to 512 characters that come back on each status of this message (`biz_opaque_callback_data`); the
 * one thing by which a message can be told whose receipt was lost.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
@Serializable(with = OutboundMessage.Serializer::class)
public data class OutboundMessage @JvmOverloads constructor(
    val to: Recipient,
    val content: Content,
    val replyTo: MessageId? = null,
    val callbackData: String? = null,
) : Personal() {
    override val gist: String get() = "${content.type} to $to"

    /** Meta's envelope; the payload stands under a key that is named as the type. */
    internal object Serializer : KSerializer<OutboundMessage> {
        @OptIn(ExperimentalSerializationApi::class)
        override val descriptor: SerialDescriptor =
            SerialDescriptor("io.wakit.OutboundMessage", JsonObject.serializer().descriptor)

        override fun serialize(encoder: Encoder, value: OutboundMessage) {
            val json = encoder as? JsonEncoder ?: throw SerializationException("A message is written as JSON only")
            json.encodeJsonElement(
                buildJsonObject {
                    put("messaging_product", "whatsapp")
                    put("recipient_type", if (value.to is GroupId) "group" else "individual")
                    put(if (value.to is Bsuid) "recipient" else "to", value.to.value)
                    value.replyTo?.let { putJsonObject("context") { put("message_id", it.value) } }
                    value.callbackData?.let { put("biz_opaque_callback_data", it) }
                    put("type", value.content.type)
                    put(value.content.type, ContentCases.byTag.encode(json.json, value.content.type, value.content))
                },
            )
        }

        override fun deserialize(decoder: Decoder): OutboundMessage {
            val json = decoder as? JsonDecoder ?: throw SerializationException("A message is read from JSON only")
            val raw =
                json.decodeJsonElement() as? JsonObject ?: throw SerializationException("A message is a JSON object")
            val type = raw.text("type") ?: "text"
            return OutboundMessage(
                to = raw.recipient(),
                content = ContentCases.byTag.decode(json.json, type, raw[type]),
                replyTo = (raw["context"] as? JsonObject)?.text("message_id")?.let(::MessageId),
                callbackData = raw.text("biz_opaque_callback_data"),
            )
        }

        private fun JsonObject.recipient(): Recipient = text("recipient")?.let(::Bsuid) ?: run {
            val to = text("to") ?: throw SerializationException("A message names its recipient in 'to' or 'recipient'")
            if (text("recipient_type") == "group") GroupId(to) else WaId(to)
        }

        private fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.contentOrNull
    }
}
