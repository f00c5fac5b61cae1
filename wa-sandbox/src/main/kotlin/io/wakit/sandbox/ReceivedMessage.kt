package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A message of the business on a user's phone.
 *
 * @property from the business number that sent it.
 * @property type Meta's `type`: `text`, `template`, ….
 * @property content what stood under the key [type], as the business wrote it: an object, but for contacts, a list.
 * @property replyTo the message that it quotes.
 * @property callbackData what the business gave along for its statuses; a real phone never sees it.
 * @property templateText what she reads of a template, its values in place: header, body and footer, then each button in
 * square brackets, then the cards, a line each. Null for any other type, and for a template that the account has not.
 */
public class ReceivedMessage internal constructor(
    public val id: MessageId,
    public val from: PhoneNumberId,
    public val type: String,
    public val content: JsonElement,
    public val replyTo: MessageId?,
    public val callbackData: String?,
    public val templateText: String? = null,
) {
    /** The words of a text; null for any other type. */
    public val text: String? get() = of("text", "body").asText

    /** The emoji of a reaction, empty where it takes one back; null for any other type. */
    public val emoji: String? get() = of("reaction", "emoji").asText

    /** The message that a reaction is on. */
    public val reactsTo: MessageId? get() = of("reaction", "message_id").asText?.let(::MessageId)

    /** The name of a template; null for any other type. */
    public val template: String? get() = of("template", "name").asText

    override fun toString(): String = "ReceivedMessage($type, $id)"

    private fun of(type: String, key: String): JsonElement? =
        (content as? JsonObject)?.get(key).takeIf { this.type == type }
}

/**
 * The blue ticks that the business gave a user: it has read [messageId] and all before it.
 *
 * @property isTyping whether the user sees the business typing from now on, for 25 seconds or until it answers.
 */
public class ReadMark internal constructor(public val messageId: MessageId, public val isTyping: Boolean) {
    override fun toString(): String = "ReadMark($messageId${if (isTyping) ", typing" else ""})"
}
