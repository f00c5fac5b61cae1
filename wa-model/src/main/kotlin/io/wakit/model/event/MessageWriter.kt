package io.wakit.model.event

import io.wakit.model.message.Text
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The way back of [MessageReader]: a message as it stands in a delivery. */
internal object MessageWriter {
    fun write(message: InboundMessage): JsonObject {
        val raw = message.asItCame()
        // One that was made by hand may have nothing but its content there.
        if (raw != null && (message is Unknown || "id" in raw)) return raw
        val content = raw ?: content(message)
        return JsonObject(head(message.head) + ("type" to JsonPrimitive(message.type)) + content)
    }

    /** What is kept with its JSON is written from that. */
    private fun InboundMessage.asItCame(): JsonObject? = when (this) {
        is UnknownMessage -> raw
        is UnknownInteractiveMessage -> raw
        is OwnMessage -> raw
        else -> null
    }

    private fun head(head: MessageHead): Map<String, JsonElement> = buildMap {
        MessageReader.FROM.put(head.sender, this)
        head.to?.let { MessageReader.TO.put(it, this) }
        put("id", JsonPrimitive(head.id.value))
        head.timestamp?.let { put("timestamp", encode(Seconds, it)) }
        head.groupId?.let { put("group_id", JsonPrimitive(it.value)) }
        head.logicalId?.let { put("from_logical_id", JsonPrimitive(it)) }
        context(head)
        head.referral?.let { put("referral", encode(Referral.serializer(), it)) }
        head.identity?.let { put("identity", encode(UserIdentity.serializer(), it)) }
        if (head.errors.isNotEmpty()) put("errors", encode(MessageReader.errorList, head.errors))
        putAll(head.unread)
    }

    private fun content(message: InboundMessage): Map<String, JsonElement> = when (message) {
        is TextMessage -> one("text", Text.serializer(), message.text)

        is MediaMessage -> one(message.type, InboundMedia.serializer(), message.media)

        is LocationMessage -> one("location", SharedLocation.serializer(), message.location)

        is ContactsMessage -> one("contacts", ListSerializer(SharedContact.serializer()), message.contacts)

        is ReactionMessage -> one("reaction", SharedReaction.serializer(), message.reaction)

        is OrderMessage -> one("order", PlacedOrder.serializer(), message.order)

        is ButtonMessage -> one("button", TappedButton.serializer(), message.button)

        is ButtonReplyMessage -> reply(message, ChosenReply.serializer(), message.reply)

        is ListReplyMessage -> reply(message, ChosenReply.serializer(), message.reply)

        is FormMessage -> reply(message, FormReply.serializer(), message.form)

        is CallPermissionReplyMessage -> reply(message, CallPermissionReply.serializer(), message.reply)

        is PaymentMethodMessage -> reply(message, ChosenPaymentMethod.serializer(), message.payment)

        is SystemMessage -> one("system", SystemNotice.serializer(), message.system)

        is EditMessage -> mapOf("edit" to edit(message))

        is RevokeMessage -> one("revoke", Revoked.serializer(), Revoked(message.originalId))

        is UnsupportedMessage -> message.unsupportedType?.let {
            mapOf("unsupported" to buildJsonObject { put("type", it) })
        }.orEmpty()

        is MediaPlaceholderMessage, is RequestWelcomeMessage -> emptyMap()

        is UnknownMessage, is UnknownInteractiveMessage, is OwnMessage -> emptyMap()
    }

    private fun edit(message: EditMessage): JsonObject = buildJsonObject {
        put("original_message_id", message.originalId.value)
        put(
            "message",
            message.message.asItCame() ?: JsonObject(
                buildMap {
                    val now = message.message
                    context(now.head)
                    putAll(now.head.unread)
                    if (now.type.isNotEmpty()) put("type", JsonPrimitive(now.type))
                    putAll(content(now))
                },
            ),
        )
    }

    private fun MutableMap<String, JsonElement>.context(head: MessageHead) {
        head.context?.let { put("context", encode(MessageContext.serializer(), it)) }
    }

    private fun <T> one(key: String, serializer: KSerializer<T>, value: T): Map<String, JsonElement> =
        mapOf(key to encode(serializer, value))

    private fun <T> reply(message: InteractiveMessage, serializer: KSerializer<T>, value: T): Map<String, JsonElement> =
        mapOf(
            "interactive" to buildJsonObject {
                put("type", message.interactiveType)
                put(message.interactiveType, encode(serializer, value))
            },
        )

    private fun <T> encode(serializer: KSerializer<T>, value: T): JsonElement =
        EventJson.encodeToJsonElement(serializer, value)
}
