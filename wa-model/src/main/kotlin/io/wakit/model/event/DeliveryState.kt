package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/**
 * How far a message came, in Meta's word (`status`). Statuses come in any order and more than once: [advances] tells whether
 * one says more than what is known.
 */
@Serializable(with = DeliveryState.Serializer::class)
public class DeliveryState(value: String) : OpenWord(value) {
    /**
     * Whether this is news to someone who knows [known]; null is nothing. `sent`, `delivered`, `read`, `played` follow each
     * other, and `deleted` ends them. `failed` says more than `sent`, and less than `delivered`: a message that arrived did
     * not fail. A word of tomorrow is news only where nothing is known, since nobody knows its place.
     */
    public fun advances(known: DeliveryState?): Boolean {
        if (known == null) return true
        val mine = order.indexOf(value)
        return mine > order.indexOf(known.value)
    }

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

        /** Deleted by the user; in older lists. */
        @JvmField public val Deleted: DeliveryState = DeliveryState("deleted")

        /** Sent, but a product in it is not in the catalog any more; in older lists. */
        @JvmField public val Warning: DeliveryState = DeliveryState("warning")

        private val order = listOf("warning", "sent", "failed", "delivered", "read", "played", "deleted")
    }

    internal object Serializer : AsWord<DeliveryState>("DeliveryState", ::DeliveryState)
}
