package io.wakit.model.event

import io.wakit.model.GraphError
import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.Recipient
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * What became of a message that the business sent. Statuses may come twice, in any order, and before the receipt of the
 * send; `delivered` may be left out when `read` comes at once. See [DeliveryState.advances].
 *
 * @property id the message, as its receipt named it.
 * @property state how far it came.
 * @property timestamp when that happened, to the second; null only where Meta left it out.
 * @property to who it was sent to, under each name that Meta gave along.
 * @property participant of a message to a group, the member whom this status is about: one status for each.
 * @property contact what Meta tells of the user.
 * @property callbackData what the send gave along as `biz_opaque_callback_data`.
 * @property errors why it [failed][DeliveryState.Failed]; empty otherwise.
 * @property pricing what it costs; on `sent` and one of the next two.
 * @property conversation the conversation that it was counted in; up to v23.0, and later in free entry windows alone.
 * @property identityKeyHash the security code that the message was sent under; only with the identity check on.
 * @property input the recipient as the send wrote it, where Meta repeats it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/status">status webhook</a>
 */
public data class MessageStatus(
    override val origin: Origin,
    override val metadata: PhoneMetadata,
    val id: MessageId,
    val state: DeliveryState,
    val timestamp: Instant? = null,
    val to: Party? = null,
    val participant: Party? = null,
    val contact: UserContact? = null,
    val callbackData: String? = null,
    val errors: List<GraphError> = emptyList(),
    val pricing: Pricing? = null,
    val conversation: Conversation? = null,
    val identityKeyHash: String? = null,
    val input: String? = null,
) : Personal(),
    PhoneEvent {
    /** Who it was sent to: a user, or a group; null where Meta leaves the number out and gives no user id. */
    val recipient: Recipient? get() = to?.recipient

    /** Whether it says more than [known], the furthest state that came before; see [DeliveryState.advances]. */
    public fun advances(known: DeliveryState?): Boolean = state.advances(known)

    override val gist: String get() = "$id $state" +
        if (errors.isEmpty()) "" else errors.joinToString(prefix = " ") { "${it.code}" }
}

/**
 * What became of a payment that the business asked for, in India or Singapore. It comes among the statuses of messages.
 *
 * @property id the message that asked for it.
 * @property state how far it came.
 * @property from who paid, on pages that name the user so.
 */
public data class PaymentStatus(
    override val origin: Origin,
    override val metadata: PhoneMetadata,
    val id: MessageId,
    val state: PaymentState,
    val payment: Payment,
    val timestamp: Instant? = null,
    val to: Party? = null,
    val from: Recipient? = null,
    val contact: UserContact? = null,
    val errors: List<GraphError> = emptyList(),
) : Personal(),
    PhoneEvent {
    override val gist: String get() = "$id $state"
}

/**
 * A status of a kind that this version does not know, or in another form than Meta documents.
 *
 * @property type Meta's word for what it is about; empty where it does not say.
 */
public data class UnknownStatus(
    override val origin: Origin,
    override val metadata: PhoneMetadata,
    val type: String,
    override val raw: JsonObject,
) : Personal(),
    PhoneEvent,
    Unknown {
    override val gist: String get() = type
}
