package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * What a `POST /{phone_number_id}/messages` asks for. It is read from the raw JSON, type by type, so that a client
 * whose own classes would read their own mistakes back is caught here.
 */
internal sealed interface SendBody {
    class Mark(val messageId: MessageId, val isTyping: Boolean) : SendBody

    /** What [Message.to] is. */
    enum class To { Number, UserId, Group }

    class Message(
        val to: String,
        val kind: To,
        val type: String,
        val content: JsonElement,
        val replyTo: MessageId?,
        val callbackData: String?,
    ) : SendBody

    companion object {
        fun read(body: JsonElement?): SendBody {
            val json = envelope(body)
            return if ("status" in json) mark(json) else message(json)
        }

        /** What a `POST /{phone_number_id}/marketing_messages` asks for. */
        fun readMarketing(body: JsonElement?): Message {
            val json = envelope(body)
            if ("product_policy" in json) json.word("product_policy", "cloud_api_fallback", "strict")
            json.flag("message_activity_sharing")
            return message(json).also {
                if (it.type !=
                    "template"
                ) {
                    throw GraphRefusal.of(ErrorCode(MARKETING_ONLY), "Send a marketing template.")
                }
            }
        }

        private fun envelope(body: JsonElement?): Part {
            val json = body as? JsonObject
                ?: throw GraphRefusal.of(ErrorCode.InvalidParameter, "The body of the request is not a JSON object.")
            return Part(json).also { it.word("messaging_product", "whatsapp") }
        }

        private fun mark(json: Part): SendBody {
            json.word("status", "read")
            val typing = json.optional("typing_indicator")?.inside("type")
            typing?.word("type", "text")
            return Mark(MessageId(json.text("message_id")), typing != null)
        }

        private fun message(json: Part): Message {
            val kind = kind(json)
            val type = if ("type" in json) json.text("type") else "text"
            if (type !in contentChecks) {
                val known = contentChecks.keys.joinToString { it.uppercase() }
                throw GraphRefusal.parameter("Param type must be one of {$known} - got \"$type\".")
            }
            contentChecks.getValue(type)(json)
            val context = json.optional("context")?.inside("message_id")
            if (context != null && type == "reaction") {
                throw GraphRefusal.parameter("A reaction takes no context; it names its message itself.")
            }
            if (kind == To.Group && type == "interactive") {
                throw GraphRefusal.of(ErrorCode.UnsupportedMessageType, "A group takes no interactive messages.")
            }
            if (kind != To.Group && type == "pin") throw json.invalid("pin", "goes to a group alone.")
            json.optionalText("recipient_identity_key_hash")
            return Message(
                json.text(if (kind == To.UserId) "recipient" else "to"),
                kind,
                type,
                json.json.getValue(type),
                replyTo = context?.let { MessageId(it.text("message_id")) },
                callbackData = json.optionalText("biz_opaque_callback_data", CALLBACK_DATA),
            )
        }

        private fun kind(json: Part): To {
            val type = if ("recipient_type" in
                json
            ) {
                json.word("recipient_type", "individual", "group")
            } else {
                "individual"
            }
            val byUserId = "to" !in json && "recipient" in json
            if (!byUserId) json.text("to")
            return when {
                type == "group" -> To.Group
                byUserId -> To.UserId
                else -> To.Number
            }
        }

        private const val CALLBACK_DATA = 512
        private const val MARKETING_ONLY = 131055
    }
}
