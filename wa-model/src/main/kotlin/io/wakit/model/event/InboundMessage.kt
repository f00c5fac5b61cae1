package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.model.message.Text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A message from a user to a business phone number. What is common to all kinds stands in [head] and is at hand here too.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages">messages webhook</a>
 */
public sealed class InboundMessage :
    Personal(),
    InboundEvent {
    /** Who, when, where to, and in answer to what. */
    public abstract val head: MessageHead

    /** Meta's `type`: `text`, `image`, … */
    public abstract val type: String

    /** The message itself: what to reply to, react to, or mark as read. */
    public val id: MessageId get() = head.id

    /** Who wrote it: by phone number, or by user id where the number is hidden. */
    public val from: Recipient get() = head.from

    /** Where an answer belongs: the group that it was written in, else [from]. */
    public val chat: Recipient get() = head.groupId ?: head.from

    /** The business phone number that it came to, and that answers it. */
    public val phone: PhoneNumberId get() = head.phone

    /** When the user's phone sent it; to the second. */
    public val timestamp: Instant get() = head.timestamp

    override val wabaId: WabaId? get() = head.wabaId

    override val field: String get() = head.field

    override val gist: String get() = "$id from $from"
}

/**
 * What every message says of itself.
 *
 * @property displayPhoneNumber the business number as people dial it.
 * @property profileName the name that the user gave to the profile.
 * @property username the user's handle, where there is one.
 * @property waId the sender's number; null where the user hides it.
 * @property userId the sender's business-scoped user id; null until Meta sends it to this business.
 * @property groupId the group that it was written in.
 * @property context what it answers, or that it was forwarded.
 */
public data class MessageHead @JvmOverloads constructor(
    val wabaId: WabaId?,
    val field: String,
    val phone: PhoneNumberId,
    val id: MessageId,
    val from: Recipient,
    val timestamp: Instant,
    val displayPhoneNumber: String? = null,
    val profileName: String? = null,
    val username: String? = null,
    val waId: WaId? = null,
    val userId: Bsuid? = null,
    val groupId: GroupId? = null,
    val context: MessageContext? = null,
) : Personal() {
    override val gist: String get() = "$id"
}

/**
 * What a message refers to.
 *
 * @property from the sender of the message that is answered: the business or the user.
 * @property id the message that is answered.
 * @property frequentlyForwarded forwarded more than five times.
 */
@Serializable
public data class MessageContext @JvmOverloads constructor(
    val from: WaId? = null,
    val id: MessageId? = null,
    val forwarded: Boolean = false,
    @SerialName("frequently_forwarded") val frequentlyForwarded: Boolean = false,
)

/** Words that a user typed. */
public data class TextMessage(override val head: MessageHead, val text: Text) : InboundMessage() {
    override val type: String get() = "text"

    /** The words themselves. */
    val body: String get() = text.body
}

/**
 * A message of a type that this version does not know, or whose content was not as Meta documents it. Who wrote it is
 * known all the same, so that it can be answered.
 *
 * @property raw the whole message.
 */
public data class UnknownMessage(
    override val head: MessageHead,
    override val type: String,
    override val raw: JsonObject,
) : InboundMessage(),
    Unknown {
    override val gist: String get() = "$type, ${super.gist}"
}
