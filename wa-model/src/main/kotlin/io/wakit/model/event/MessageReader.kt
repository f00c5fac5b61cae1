package io.wakit.model.event

import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.SchemaWords
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** One message of a delivery, wherever it stands: among those of users, as an echo, or in a history. */
internal class MessageReader(
    private val origin: Origin,
    private val metadata: PhoneMetadata?,
    private val types: MessageTypes,
) {
    fun read(raw: JsonObject, contact: UserContact?): InboundMessage = content(head(raw, contact), raw)

    private fun head(raw: JsonObject, contact: UserContact?): MessageHead {
        val parts = Parts(raw)
        val sender = FROM.of(raw)
            ?: (contact?.userId ?: contact?.waId)?.let { Party(it) }
        return MessageHead(
            origin = origin,
            metadata = metadata ?: throw SerializationException("a message that does not say which number it came to"),
            id = MessageId(raw.said(ID.name) ?: throw SerializationException("a message without an id")),
            sender = sender ?: throw SerializationException("a message that does not say who wrote it"),
            timestamp = parts.read(TIMESTAMP) { Seconds.of(raw.said(TIMESTAMP.name)) },
            contact = contact,
            groupId = raw.said(GROUP.name)?.let(::GroupId),
            to = TO.of(raw),
            context = parts.read(CONTEXT),
            referral = parts.read(REFERRAL),
            identity = parts.read(IDENTITY),
            errors = parts.read(ERRORS).orEmpty(),
            logicalId = raw.said(LOGICAL_ID.name),
            unread = parts.unread,
        )
    }

    private fun content(head: MessageHead, raw: JsonObject): InboundMessage {
        val type =
            tag(raw) { it in MessageCases.contents || types.hasMessage(it) } ?: return UnknownMessage(head, "", raw)
        return types.message(type, head, raw) ?: try {
            MessageCases.contents[type]?.read(this, head, raw) ?: UnknownMessage(head, type, raw)
        } catch (_: SerializationException) {
            UnknownMessage(head, type, raw)
        }
    }

    fun interactive(head: MessageHead, raw: JsonObject): InboundMessage {
        val parts = raw["interactive"] as? JsonObject ?: return UnknownInteractiveMessage(head, "", raw)
        val said = parts.said("type")
        // One of Meta's pages writes "interactive" here too; what it is stands in the key beside.
        val kind = said?.takeIf(::isReply) ?: tag(JsonObject(parts - "type"), ::isReply) ?: said.orEmpty()
        return types.reply(kind, head, raw) ?: try {
            MessageCases.replies[kind]?.read(head, payload(parts, kind))
        } catch (_: SerializationException) {
            null
        } ?: UnknownInteractiveMessage(head, kind, raw)
    }

    private fun isReply(kind: String): Boolean = kind in MessageCases.replies || types.hasReply(kind)

    /** What was edited has a content and a context of its own, and is spoken of by its first id. */
    fun edit(head: MessageHead, raw: JsonObject): EditMessage {
        val edit = payload(raw, "edit") as? JsonObject ?: throw SerializationException("an edit that is no object")
        val original = MessageId(edit.said(ORIGINAL.name) ?: throw SerializationException("an edit of nothing"))
        val now = edit[NOW.name] as? JsonObject ?: throw SerializationException("an edit that leaves nothing")
        val parts = Parts(now)
        val inner = head.copy(
            id = original,
            context = parts.read(CONTEXT),
            referral = null,
            errors = emptyList(),
            unread = parts.unread,
        )
        return EditMessage(head, original, content(inner, now))
    }

    /** Parts of a head, each on its own: what cannot be read is kept, and costs nothing else. */
    private class Parts(private val raw: JsonObject) {
        var unread: JsonObject = MessageHead.NOTHING

        fun <T : Any> read(part: Part<T>): T? = read(part) { part.of(raw) }

        inline fun <T : Any> read(part: Part<T>, read: () -> T?): T? {
            val element = raw[part.name] ?: return null
            return try {
                read()
            } catch (_: SerializationException) {
                unread = JsonObject(unread + (part.name to element))
                null
            }
        }
    }

    internal companion object {
        val errorList: KSerializer<List<GraphError>> = ListSerializer(GraphError.serializer())

        private val CONTEXT = Part("context", MessageContext.serializer())
        private val REFERRAL = Part("referral", Referral.serializer())
        private val IDENTITY = Part("identity", UserIdentity.serializer())
        private val ERRORS = Part("errors", errorList)
        private val ID = Part("id", MessageId.serializer(), isNeeded = true)
        private val TIMESTAMP = Part("timestamp", Seconds)
        private val GROUP = Part("group_id", GroupId.serializer())
        private val LOGICAL_ID = Part("from_logical_id", String.serializer())
        val FROM = PartyKeys("from", "from_user_id", "from_parent_user_id")
        val TO = PartyKeys("to", "to_user_id", "to_parent_user_id")

        /** What a message looks like. Who wrote it may be told by `contacts` alone; Meta's pages say it in the message, too. */
        val shape: SerialDescriptor = byHand("InboundMessage") { parts ->
            val head = listOf(ID, TIMESTAMP, GROUP, LOGICAL_ID, CONTEXT, REFERRAL, IDENTITY, ERRORS) + FROM.all + TO.all
            SchemaWords.all(parts.keyed(head), listOf(FROM.needed()) + MessageCases.schema(parts))
        }

        /** What is left of a message in an edit. */
        private val now = byHand("EditedMessage") { parts ->
            SchemaWords.all(parts.keyed(listOf(CONTEXT)), MessageCases.schema(parts))
        }

        private val ORIGINAL = Part("original_message_id", MessageId.serializer(), isNeeded = true)
        private val NOW = Key("message", now, isNeeded = true)

        val editShape: SerialDescriptor = byHand("Edit") { it.keyed(listOf(ORIGINAL, NOW)) }

        /** Meta's word for what this is; where it is left out, the one key that can hold a content. */
        private inline fun tag(raw: JsonObject, isKnown: (String) -> Boolean): String? =
            raw.said("type") ?: raw.keys.singleOrNull(isKnown)

        fun payload(raw: JsonObject, tag: String): JsonElement =
            raw[tag] ?: throw SerializationException("'$tag' says nothing under its own key")
    }
}
