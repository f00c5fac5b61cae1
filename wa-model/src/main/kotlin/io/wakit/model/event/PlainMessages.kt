package io.wakit.model.event

import io.wakit.model.Also
import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.message.Text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.math.BigDecimal

/** Words that a user typed. */
public data class TextMessage(override val head: MessageHead, val text: Text) : InboundMessage() {
    override val type: String get() = "text"

    /** The words themselves. */
    val body: String get() = text.body
}

/** A place that a user shared, of their own accord or in answer to a location request. */
public data class LocationMessage(override val head: MessageHead, val location: SharedLocation) : InboundMessage() {
    override val type: String get() = "location"
}

/**
 * A place on the map.
 *
 * @property latitude in degrees, north positive.
 * @property longitude in degrees, east positive.
 * @property url the web page of the place; for businesses on the map mostly.
 */
@Serializable
public data class SharedLocation @JvmOverloads constructor(
    @Also("string") val latitude: Double,
    @Also("string") val longitude: Double,
    val name: String? = null,
    val address: String? = null,
    val url: String? = null,
) : Personal()

/** An emoji that a user put on a message, or took back from it. */
public data class ReactionMessage(override val head: MessageHead, val reaction: SharedReaction) : InboundMessage() {
    override val type: String get() = "reaction"
}

/**
 * A reaction to one message.
 *
 * @property messageId the message that it is about.
 * @property emoji one emoji; null or empty where the reaction was taken back.
 */
@Serializable
public data class SharedReaction(
    @SerialName("message_id") val messageId: MessageId,
    val emoji: String? = null,
) : Personal() {
    override val gist: String get() = "$messageId"

    /** Whether it takes an earlier reaction back. */
    val isRemoval: Boolean get() = emoji.isNullOrEmpty()
}

/** A cart that a user sent: what they want to buy, nothing paid yet. */
public data class OrderMessage(override val head: MessageHead, val order: PlacedOrder) : InboundMessage() {
    override val type: String get() = "order"
}

/**
 * What a user put into the cart.
 *
 * @property text what they wrote along.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/order">order messages webhook</a>
 */
@Serializable
public data class PlacedOrder(
    @SerialName("catalog_id") val catalogId: String? = null,
    @SerialName("product_items") val productItems: List<Item> = emptyList(),
    val text: String? = null,
) : Personal() {
    override val gist: String get() = "${productItems.size} items of $catalogId"

    /**
     * One line of the cart.
     *
     * @property itemPrice for one piece, in whole units of [currency].
     */
    @Serializable
    public data class Item(
        @SerialName("product_retailer_id") val productRetailerId: String,
        val quantity: Int,
        @SerialName("item_price") @Serializable(with = Decimal::class) val itemPrice: BigDecimal? = null,
        val currency: String? = null,
    )
}

/**
 * A user opened the chat for the first time, and nothing is written yet: the place for a greeting. It comes only where
 * welcome messages are switched on.
 */
public data class RequestWelcomeMessage(override val head: MessageHead) : InboundMessage() {
    override val type: String get() = "request_welcome"
}
