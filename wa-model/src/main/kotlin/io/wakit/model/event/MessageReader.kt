package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.message.Text
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One message of a delivery, wherever it stands: among those of users, as an echo, or in a history. */
internal class MessageReader(
    private val origin: Origin,
    private val metadata: PhoneMetadata?,
    private val types: MessageTypes,
) {
    fun read(raw: JsonObject, contact: UserContact?): InboundMessage = content(head(raw, contact), raw)

    private fun head(raw: JsonObject, contact: UserContact?): MessageHead {
        val parts = Parts(raw)
        val sender = raw.party("from", "from_user_id", "from_parent_user_id")
            ?: (contact?.userId ?: contact?.waId)?.let { Party(it) }
        return MessageHead(
            origin = origin,
            metadata = metadata ?: throw SerializationException("a message that does not say which number it came to"),
            id = MessageId(raw.said("id") ?: throw SerializationException("a message without an id")),
            sender = sender ?: throw SerializationException("a message that does not say who wrote it"),
            timestamp = parts.read("timestamp") { Seconds.of(raw.said("timestamp")) },
            contact = contact,
            groupId = raw.said("group_id")?.let(::GroupId),
            to = raw.party("to", "to_user_id", "to_parent_user_id"),
            context = parts.read("context", MessageContext.serializer()),
            referral = parts.read("referral", Referral.serializer()),
            identity = parts.read("identity", UserIdentity.serializer()),
            errors = parts.read("errors", errorList).orEmpty(),
            logicalId = raw.said("from_logical_id"),
            unread = parts.unread,
        )
    }

    private fun content(head: MessageHead, raw: JsonObject): InboundMessage {
        val type = tag(raw) { it in contents || types.hasMessage(it) } ?: return UnknownMessage(head, "", raw)
        return types.message(type, head, raw) ?: try {
            contents[type]?.invoke(this, head, raw) ?: UnknownMessage(head, type, raw)
        } catch (_: SerializationException) {
            UnknownMessage(head, type, raw)
        }
    }

    private fun interactive(head: MessageHead, raw: JsonObject): InboundMessage {
        val parts = raw["interactive"] as? JsonObject ?: return UnknownInteractiveMessage(head, "", raw)
        val said = parts.said("type")
        // One of Meta's pages writes "interactive" here too; what it is stands in the key beside.
        val kind = said?.takeIf(::isReply) ?: tag(JsonObject(parts - "type"), ::isReply) ?: said.orEmpty()
        return types.reply(kind, head, raw) ?: try {
            replies[kind]?.invoke(head, parts.payload(kind))
        } catch (_: SerializationException) {
            null
        } ?: UnknownInteractiveMessage(head, kind, raw)
    }

    private fun isReply(kind: String): Boolean = kind in replies || types.hasReply(kind)

    /** What was edited has a content and a context of its own, and is spoken of by its first id. */
    private fun edit(head: MessageHead, raw: JsonObject): EditMessage {
        val edit = raw.payload("edit") as? JsonObject ?: throw SerializationException("an edit that is no object")
        val original = MessageId(edit.said("original_message_id") ?: throw SerializationException("an edit of nothing"))
        val now = edit["message"] as? JsonObject ?: throw SerializationException("an edit that leaves nothing")
        val parts = Parts(now)
        val inner = head.copy(
            id = original,
            context = parts.read("context", MessageContext.serializer()),
            referral = null,
            errors = emptyList(),
            unread = parts.unread,
        )
        return EditMessage(head, original, content(inner, now))
    }

    /** Parts of a head, each on its own: what cannot be read is kept, and costs nothing else. */
    private class Parts(private val raw: JsonObject) {
        var unread: JsonObject = MessageHead.NOTHING

        fun <T : Any> read(key: String, serializer: KSerializer<T>): T? =
            read(key) { EventJson.decodeFromJsonElement(serializer, it) }

        inline fun <T : Any> read(key: String, read: (JsonElement) -> T): T? {
            val element = raw[key] ?: return null
            return try {
                read(element)
            } catch (_: SerializationException) {
                unread = JsonObject(unread + (key to element))
                null
            }
        }
    }

    internal companion object {
        val errorList: KSerializer<List<GraphError>> = ListSerializer(GraphError.serializer())

        private val cards = ListSerializer(SharedContact.serializer())

        private val contents: Map<String, MessageReader.(MessageHead, JsonObject) -> InboundMessage> = mapOf(
            "text" to { head, raw -> TextMessage(head, text(raw.payload("text"))) },
            "image" to { head, raw -> ImageMessage(head, raw.decode("image", InboundMedia.serializer())) },
            "video" to { head, raw -> VideoMessage(head, raw.decode("video", InboundMedia.serializer())) },
            "audio" to { head, raw -> AudioMessage(head, raw.decode("audio", InboundMedia.serializer())) },
            "document" to { head, raw -> DocumentMessage(head, raw.decode("document", InboundMedia.serializer())) },
            "sticker" to { head, raw -> StickerMessage(head, raw.decode("sticker", InboundMedia.serializer())) },
            "location" to { head, raw -> LocationMessage(head, raw.decode("location", SharedLocation.serializer())) },
            "contacts" to { head, raw -> ContactsMessage(head, raw.decode("contacts", cards)) },
            "reaction" to { head, raw -> ReactionMessage(head, raw.decode("reaction", SharedReaction.serializer())) },
            "order" to { head, raw -> OrderMessage(head, raw.decode("order", PlacedOrder.serializer())) },
            "button" to { head, raw -> ButtonMessage(head, raw.decode("button", TappedButton.serializer())) },
            "interactive" to { head, raw -> interactive(head, raw) },
            "system" to { head, raw -> SystemMessage(head, raw.decode("system", SystemNotice.serializer())) },
            "request_welcome" to { head, _ -> RequestWelcomeMessage(head) },
            "edit" to { head, raw -> edit(head, raw) },
            "revoke" to { head, raw -> RevokeMessage(head, raw.decode("revoke", Revoked.serializer()).originalId) },
            "media_placeholder" to { head, _ -> MediaPlaceholderMessage(head) },
            "unsupported" to { head, raw -> UnsupportedMessage(head, "unsupported", raw.unsupported()) },
            "unknown" to { head, raw -> UnsupportedMessage(head, "unknown", raw.unsupported()) },
            "errors" to { head, raw -> UnsupportedMessage(head, "errors", raw.unsupported()) },
        )

        private val replies: Map<String, (MessageHead, JsonElement) -> InboundMessage> = mapOf(
            "button_reply" to { head, it -> ButtonReplyMessage(head, decode(it, ChosenReply.serializer())) },
            "list_reply" to { head, it -> ListReplyMessage(head, decode(it, ChosenReply.serializer())) },
            "nfm_reply" to { head, it -> form(head, decode(it, FormReply.serializer())) },
            "call_permission_reply" to { head, it ->
                CallPermissionReplyMessage(head, decode(it, CallPermissionReply.serializer()))
            },
            "payment_method" to { head, it ->
                PaymentMethodMessage(head, decode(it, ChosenPaymentMethod.serializer()))
            },
        )

        /** By hand where it is words alone, as nearly all that arrives is. */
        private fun text(payload: JsonElement): Text {
            val body = (payload as? JsonObject)?.takeIf { it.size == 1 }?.get("body") as? JsonPrimitive
            return if (body != null && body.isString) Text(body.content) else decode(payload, Text.serializer())
        }

        private fun form(head: MessageHead, form: FormReply): FormMessage =
            if (form.name == ADDRESS) AddressReplyMessage(head, form) else FlowReplyMessage(head, form)

        private fun JsonObject.unsupported(): String? = (this["unsupported"] as? JsonObject)?.said("type")

        /** Meta's word for what this is; where it is left out, the one key that can hold a content. */
        private inline fun tag(raw: JsonObject, isKnown: (String) -> Boolean): String? =
            raw.said("type") ?: raw.keys.singleOrNull(isKnown)

        private fun JsonObject.payload(tag: String): JsonElement =
            this[tag] ?: throw SerializationException("'$tag' says nothing under its own key")

        private fun <T> JsonObject.decode(tag: String, serializer: KSerializer<T>): T = decode(payload(tag), serializer)

        private fun <T> decode(element: JsonElement, serializer: KSerializer<T>): T =
            EventJson.decodeFromJsonElement(serializer, element)
    }
}

internal const val ADDRESS: String = "address_message"

/** One side of a message, call or status, from the keys that name it; null where none says anything. */
internal fun JsonObject.party(number: String, userId: String, parentUserId: String, isGroup: Boolean = false): Party? {
    val id = said(userId)?.let(::Bsuid)
    val recipient: Recipient? = said(number)?.let { if (isGroup) GroupId(it) else WaId(it) }
    return Party(recipient ?: id ?: return null, id.takeIf { recipient != null }, said(parentUserId)?.let(::Bsuid))
}
