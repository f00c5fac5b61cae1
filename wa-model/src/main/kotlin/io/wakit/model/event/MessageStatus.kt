package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.GraphError
import io.wakit.model.MessageId
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WabaId
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What became of a message that the business sent. Statuses may come twice, in any order, and before the receipt of the
 * send; `delivered` may be left out when `read` comes at once.
 *
 * @property phone the business number that sent the message.
 * @property id the message, as its receipt named it.
 * @property state how far it came.
 * @property timestamp when that happened; to the second.
 * @property recipient who it was sent to; null where Meta leaves the number out and gives no user id.
 * @property callbackData what the send gave along as `biz_opaque_callback_data`.
 * @property errors why it [failed][DeliveryState.Failed]; empty otherwise.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/status">status webhook</a>
 */
public data class MessageStatus @JvmOverloads constructor(
    override val wabaId: WabaId?,
    override val field: String,
    val phone: PhoneNumberId,
    val id: MessageId,
    val state: DeliveryState,
    val timestamp: Instant,
    val recipient: Recipient? = null,
    val callbackData: String? = null,
    val errors: List<GraphError> = emptyList(),
) : Personal(),
    InboundEvent {
    override val gist: String get() = "$id $state" +
        if (errors.isEmpty()) "" else errors.joinToString(prefix = " ") { "${it.code}" }
}

/** How far a message came, in Meta's word (`status`). */
@Serializable(with = DeliveryState.Serializer::class)
public class DeliveryState(value: String) : OpenWord(value) {
    public companion object {
        /** On its way to the user: Meta's servers have it. */
        @JvmField public val Sent: DeliveryState = DeliveryState("sent")

        /** On the user's device. */
        @JvmField public val Delivered: DeliveryState = DeliveryState("delivered")

        /** Seen, by a user who lets others know. */
        @JvmField public val Read: DeliveryState = DeliveryState("read")

        /** A voice message was listened to. */
        @JvmField public val Played: DeliveryState = DeliveryState("played")

        /** Not sent or not delivered; the errors say why. */
        @JvmField public val Failed: DeliveryState = DeliveryState("failed")
    }

    internal object Serializer : AsWord<DeliveryState>("DeliveryState", ::DeliveryState)
}
