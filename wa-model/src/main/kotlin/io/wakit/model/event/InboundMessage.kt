package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A message from a user to a business phone number. What is common to all kinds stands in [head] and is at hand here too.
 * Kinds of your own are [OwnMessage]s.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages">messages webhook</a>
 */
public sealed class InboundMessage :
    Personal(),
    PhoneEvent {
    /** Who, when, where to, and in answer to what. */
    public abstract val head: MessageHead

    /** Meta's `type`: `text`, `image`, … */
    public abstract val type: String

    final override val origin: Origin get() = head.origin

    final override val metadata: PhoneMetadata get() = head.metadata

    /** The message itself: what to reply to, react to, or mark as read. */
    public val id: MessageId get() = head.id

    /** Who wrote it: by phone number, or by user id where the number is hidden. */
    public val from: Recipient get() = head.from

    /** Where an answer belongs: the group that it was written in, else [from]; the user, where the business wrote it itself. */
    public val chat: Recipient get() = head.groupId ?: head.to?.recipient ?: head.from

    /** When the user's phone sent it, to the second; null only where Meta left it out or wrote something else. */
    public val timestamp: Instant? get() = head.timestamp

    final override val field: String get() = origin.field.orEmpty()

    override val gist: String get() = "$id from $from"
}

/**
 * What every message says of itself.
 *
 * @property sender who wrote it, under each name that Meta gave along.
 * @property contact what Meta tells of the user of the chat: the sender, or whom the business's own message went to.
 * @property groupId the group that it was written in.
 * @property to whom it went to; in echoes and history alone, where the business may be the sender.
 * @property context what it answers, or that it was forwarded.
 * @property referral the advertisement or post that the user came by.
 * @property identity the security code of the chat, where it was asked for.
 * @property errors why Meta could not pass the message on whole; on unsupported ones mostly.
 * @property logicalId `from_logical_id`: a second id of the sender that Meta's pages show and do not explain.
 * @property unread what stood under keys of the head in a form that Meta does not document: a time that is no number, a
 * context that is no object. Empty as a rule.
 */
public data class MessageHead(
    val origin: Origin,
    val metadata: PhoneMetadata,
    val id: MessageId,
    val sender: Party,
    val timestamp: Instant? = null,
    val contact: UserContact? = null,
    val groupId: GroupId? = null,
    val to: Party? = null,
    val context: MessageContext? = null,
    val referral: Referral? = null,
    val identity: UserIdentity? = null,
    val errors: List<GraphError> = emptyList(),
    val logicalId: String? = null,
    val unread: JsonObject = NOTHING,
) : Personal() {
    override val gist: String get() = "$id"

    /** The business number that it came to. */
    val phone: PhoneNumberId get() = metadata.phoneNumberId

    /** Who wrote it, in the form to answer to. */
    val from: Recipient get() = sender.recipient

    /** The sender's number; null where the user hides it. */
    val waId: WaId? get() = sender.waId ?: contact?.waId

    /** The sender's business-scoped user id; null until Meta sends it to this business. */
    val userId: Bsuid? get() = sender.userId ?: sender.recipient as? Bsuid ?: contact?.userId

    /** The name that the user gave to the profile. */
    val profileName: String? get() = contact?.profile?.name

    /** The user's handle, where there is one. */
    val username: String? get() = contact?.profile?.username

    internal companion object {
        val NOTHING = JsonObject(emptyMap())
    }
}

/**
 * A message of a type that this version does not know, or whose content was not as Meta documents it. Who wrote it is
 * known all the same, so that it can be answered. A type that you know can have a class of yours: see [MessageTypes].
 *
 * @property type Meta's word; empty where the message does not say.
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
