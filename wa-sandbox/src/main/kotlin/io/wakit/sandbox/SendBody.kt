package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * What a `POST /{phone_number_id}/messages` asks for. It is read from the raw JSON, type by type, so that a client
 * whose own classes would read their own mistakes back is caught here.
 */
internal sealed interface SendBody {
    class Mark(val messageId: MessageId, val isTyping: Boolean) : SendBody

    /** @property userId whether [to] is a business-scoped user id. */
    class Message(
        val to: String,
        val userId: Boolean,
        val type: String,
        val content: JsonObject,
        val replyTo: MessageId?,
        val callbackData: String?,
    ) : SendBody

    companion object {
        fun read(body: JsonElement?): SendBody {
            val json = body as? JsonObject
                ?: throw GraphRefusal.of(ErrorCode.InvalidParameter, "The body of the request is not a JSON object.")
            val product = json.text("messaging_product")
            if (product != "whatsapp") {
                throw GraphRefusal.parameter("Param messaging_product must be one of {WHATSAPP} - got \"$product\".")
            }
            return if (json["status"] == null) message(json) else mark(json)
        }

        private fun mark(json: JsonObject): SendBody {
            if (json.text("status") != "read") throw GraphRefusal.parameter("Param status must be one of {READ}.")
            val typing = json.optional("typing_indicator")
            if (typing != null && typing.inside("typing_indicator", "type").text("type") != "text") {
                throw GraphRefusal.parameter("Param typing_indicator['type'] must be one of {TEXT}.")
            }
            return Mark(MessageId(json.text("message_id")), typing != null)
        }

        private fun message(json: JsonObject): SendBody {
            val byNumber = json["to"].present != null
            if (!byNumber &&
                json["recipient"].present == null
            ) {
                throw GraphRefusal.parameter("The parameter to is required.")
            }
            if (json["recipient_type"].present != null && json.text("recipient_type") != "individual") {
                throw GraphRefusal.of(
                    ErrorCode.ParameterValueInvalid,
                    "The sandbox plays recipient_type individual alone.",
                )
            }
            val type = if (json["type"].present == null) "text" else json.text("type")
            val content = content(json, type)
            val context = json.optional("context")?.inside("context", "message_id")
            if (context != null && type == "reaction") {
                throw GraphRefusal.parameter("A reaction takes no context; it names its message itself.")
            }
            return Message(
                to = if (byNumber) json.text("to") else json.text("recipient"),
                userId = !byNumber,
                type,
                content,
                replyTo = context?.let { MessageId(it.text("message_id", "context['message_id']")) },
                callbackData = json["biz_opaque_callback_data"].present?.let {
                    json.text("biz_opaque_callback_data").atMost(CALLBACK_DATA, "biz_opaque_callback_data")
                },
            )
        }

        private fun content(json: JsonObject, type: String): JsonObject = when (type) {
            "text" -> json.required(type).inside(type, "body", "preview_url").also {
                it.text("body", "text['body']").atMost(TEXT_BODY, "text['body']")
                val preview = it["preview_url"].present
                if (preview != null && (preview as? JsonPrimitive)?.isTruthValue != true) {
                    throw GraphRefusal.parameter("Param text['preview_url'] must be a boolean.")
                }
            }

            "reaction" -> json.required(type).inside(type, "message_id", "emoji").also {
                it.text("message_id", "reaction['message_id']")
                val emoji = it["emoji"].asText ?: throw it.missing("emoji", "reaction['emoji']")
                if (emoji.any { char -> char in 'a'..'z' || char in 'A'..'Z' }) {
                    throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, "reaction['emoji'] is not an emoji.")
                }
            }

            in metaTypes -> throw GraphRefusal.of(
                ErrorCode.UnsupportedMessageType,
                "The sandbox does not play messages of type $type yet.",
            )

            else -> throw GraphRefusal.parameter(
                "Param type must be one of {${(metaTypes + played).joinToString { it.uppercase() }}} - got \"$type\".",
            )
        }

        private val JsonElement?.present: JsonElement? get() = takeIf { it != JsonNull }

        /** A text that has to be there and not be empty. */
        private fun JsonObject.text(key: String, path: String = key): String =
            this[key].asText?.ifEmpty { null } ?: throw missing(key, path)

        private fun JsonObject.missing(key: String, path: String): GraphRefusal =
            if (this[key].present == null || this[key].asText == "") {
                GraphRefusal.parameter("The parameter $path is required.")
            } else {
                GraphRefusal.parameter("Param $path must be a string.")
            }

        private fun JsonObject.optional(key: String): JsonObject? = this[key].present?.let {
            it as? JsonObject ?: throw GraphRefusal.parameter("Param $key must be an object.")
        }

        private fun JsonObject.required(key: String): JsonObject =
            optional(key) ?: throw GraphRefusal.parameter("The parameter $key is required.")

        private fun JsonObject.inside(path: String, vararg known: String): JsonObject = apply {
            val other = keys.find { it !in known } ?: return this
            throw GraphRefusal.parameter("Unexpected key \"$other\" on param \"$path\".")
        }

        private fun String.atMost(limit: Int, path: String): String = apply {
            if (codePointCount(0, length) > limit) {
                throw GraphRefusal.parameter("Param $path must be at most $limit characters long.")
            }
        }

        private const val TEXT_BODY = 4096
        private const val CALLBACK_DATA = 512
        private val played = listOf("text", "reaction")
        private val metaTypes = listOf(
            "image", "audio", "video", "document", "sticker", "location", "contacts", "template", "interactive", "pin",
        )
    }
}
