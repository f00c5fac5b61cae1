package io.wakit.model.message

import io.wakit.model.KeyedByType
import io.wakit.model.MessageId
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * What a message says: one case for each value of Meta's `type`.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public sealed class Content : Personal() {
    /** The tag under which Meta files it, and the JSON key that holds it. */
    public abstract val type: String

    override val gist: String get() = type
}

/** The cases by their tags. Not in [Content] itself: its class is made ready before those of its cases, which this needs. */
internal object ContentCases {
    val byTag = KeyedByType<Content>(::Unsupported, Text.serializer(), Reaction.serializer())
}

/**
 * Plain words, with WhatsApp's own marks for bold, italic and the like.
 *
 * @property body 1 to 4,096 characters.
 * @property previewUrl whether the first link in the body, which has to begin with `http://` or `https://`, is shown as a card.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages">Text messages</a>
 */
@Serializable
@SerialName("text")
public data class Text @JvmOverloads constructor(
    val body: String,
    @SerialName("preview_url") val previewUrl: Boolean = false,
) : Content() {
    override val type: String get() = "text"
}

/**
 * An emoji on a message, at most one from each side. Only the status `sent` follows; a message older than 30 days, a
 * deleted one, or a reaction itself cannot be reacted to (error 131009).
 *
 * @property messageId the message that is reacted to.
 * @property emoji one emoji; empty takes the reaction back.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/reaction-messages">Reaction messages</a>
 */
@Serializable
@SerialName("reaction")
@OptIn(ExperimentalSerializationApi::class)
public data class Reaction(
    @SerialName("message_id") val messageId: MessageId,
    @EncodeDefault val emoji: String = "",
) : Content() {
    override val type: String get() = "reaction"

    /** Whether it takes an earlier reaction back. */
    val isRemoval: Boolean get() = emoji.isEmpty()

    public companion object {
        /** Takes the business's reaction to [messageId] back. */
        @JvmStatic
        public fun removal(messageId: MessageId): Reaction = Reaction(messageId, emoji = "")
    }
}

/**
 * A content of a type that this version has no class for, kept whole. It can be read, not sent.
 *
 * @property raw what stood under the key [type]; null where nothing did.
 */
public data class Unsupported(override val type: String, val raw: JsonElement?) : Content()
