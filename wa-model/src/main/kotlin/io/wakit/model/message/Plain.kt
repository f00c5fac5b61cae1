package io.wakit.model.message

import io.wakit.model.Also
import io.wakit.model.AsWord
import io.wakit.model.MessageId
import io.wakit.model.OpenWord
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

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
public data class Reaction @JvmOverloads constructor(
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
 * A place, shown as a map.
 *
 * @property latitude degrees north, -90 to 90. Meta's pages write it as text or as a number; both are read.
 * @property longitude degrees east, -180 to 180.
 * @property name what stands under the map, up to 100 characters by what peers found; Meta gives no number.
 * @property address the line below the name.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-messages">Location messages</a>
 */
@Serializable
@SerialName("location")
public data class Location @JvmOverloads constructor(
    @Also("string") val latitude: Double,
    @Also("string") val longitude: Double,
    val name: String? = null,
    val address: String? = null,
) : Content() {
    override val type: String get() = "location"
}

/**
 * Fixes a message to the top of a group, or takes it down. Three are pinned at most: a fourth takes the place of the
 * oldest. Only a group takes it.
 *
 * @property messageId the message that is pinned.
 * @property expirationDays how long it stays, 1 to 30 days; null for taking it down.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/groups/groups-messaging">Group messaging</a>
 */
@Serializable
@SerialName("pin")
@OptIn(ExperimentalSerializationApi::class)
public data class Pin @JvmOverloads constructor(
    @SerialName("message_id") val messageId: MessageId,
    @SerialName("expiration_days") val expirationDays: Int? = null,
    @EncodeDefault @SerialName("type") val operation: PinOperation = PinOperation.Pin,
) : Content() {
    override val type: String get() = "pin"

    public companion object {
        /** Takes [messageId] down again. */
        @JvmStatic
        public fun removal(messageId: MessageId): Pin = Pin(messageId, null, PinOperation.Unpin)
    }
}

/** What a [Pin] does. */
@Serializable(with = PinOperation.Serializer::class)
public class PinOperation(value: String) : OpenWord(value) {
    public companion object {
        /** Puts it up. */
        @JvmField public val Pin: PinOperation = PinOperation("pin")

        /** Takes it down. */
        @JvmField public val Unpin: PinOperation = PinOperation("unpin")
    }

    internal object Serializer : AsWord<PinOperation>("PinOperation", ::PinOperation)
}
