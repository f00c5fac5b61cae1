package io.wakit.model.message

import io.wakit.model.AsSeconds
import io.wakit.model.AsSecondsText
import io.wakit.model.AsWord
import io.wakit.model.Fixed
import io.wakit.model.Media
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What is sold, and what is added to it.
 *
 * @property items at least one; ten at most where any of them has a picture of its own.
 * @property subtotal the sum of all items: sale amount, or else amount, times quantity.
 * @property tax may be of value 0, and is not shown then.
 * @property shipping what the way costs.
 * @property discount what is taken off.
 * @property catalogId the catalog that the items are of. Without it, India asks for each item's origin and importer.
 * @property expiration until when it can be paid.
 * @property status `pending`; Meta takes no other in an order that asks to be paid.
 * @property type `quick_pay` shows the button to pay alone.
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class Order @JvmOverloads constructor(
    val items: List<OrderItem>,
    val subtotal: Amount,
    val tax: Charge? = null,
    val shipping: Charge? = null,
    val discount: Charge? = null,
    @SerialName("catalog_id") val catalogId: String? = null,
    val expiration: OrderExpiration? = null,
    @EncodeDefault val status: String = "pending",
    val type: String? = null,
) : Personal()

/**
 * One line of an order.
 *
 * @property name up to 60 characters.
 * @property amount the price of one.
 * @property saleAmount the price of one after a discount; the subtotal is reckoned with it.
 * @property retailerId its number in the catalog.
 * @property countryOfOrigin up to 100 characters; in India, where the order has no catalog.
 * @property importerName up to 200 characters; in India, where the order has no catalog.
 * @property importerAddress in India, where the order has no catalog.
 * @property image a picture, where the item is in no catalog.
 */
@Serializable
public data class OrderItem @JvmOverloads constructor(
    val name: String,
    val amount: Amount,
    val quantity: Int,
    @SerialName("sale_amount") val saleAmount: Amount? = null,
    @SerialName("retailer_id") val retailerId: String? = null,
    @SerialName("country_of_origin") val countryOfOrigin: String? = null,
    @SerialName("importer_name") val importerName: String? = null,
    @SerialName("importer_address") val importerAddress: ImporterAddress? = null,
    val image: Media? = null,
) : Personal()

/**
 * Where an importer sits.
 *
 * @property addressLine1 up to 100 characters.
 * @property addressLine2 up to 100 characters.
 * @property city up to 120 characters.
 * @property zoneCode two letters: `MH`.
 * @property postalCode six digits.
 */
@Serializable
public data class ImporterAddress @JvmOverloads constructor(
    @SerialName("address_line1") val addressLine1: String,
    val city: String,
    @SerialName("country_code") val countryCode: String,
    @SerialName("postal_code") val postalCode: String,
    @SerialName("zone_code") val zoneCode: String? = null,
    @SerialName("address_line2") val addressLine2: String? = null,
) : Personal()

/**
 * A sum of money: [value] divided by [offset]. 12.34 rupees are 1234 with an offset of 100, the one that Meta takes for
 * rupees and reais.
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class Amount @JvmOverloads constructor(val value: Long, @EncodeDefault val offset: Int = 100)

/**
 * A sum that is added to an order or taken off, with words to it.
 *
 * @property description up to 60 characters.
 * @property offset as in [Amount].
 * @property discountProgramName up to 60 characters, of a discount that the order earned.
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class Charge @JvmOverloads constructor(
    val value: Long,
    val description: String? = null,
    @EncodeDefault val offset: Int = 100,
    @SerialName("discount_program_name") val discountProgramName: String? = null,
) : Personal()

/**
 * Until when an order can be paid.
 *
 * @property timestamp to the second; at least 300 seconds ahead.
 * @property description up to 120 characters; Brazil wants it.
 */
@Serializable
public data class OrderExpiration @JvmOverloads constructor(
    @Serializable(with = AsSecondsText::class) val timestamp: Instant,
    val description: String? = null,
) : Personal()

/**
 * How an order goes on that an [OrderDetails] began. The user's order is brought up to date, and a message says so.
 *
 * @property body up to 1,024 characters.
 * @property referenceId that of the order.
 * @property status the new state.
 * @property description up to 120 characters: why it was cancelled, say.
 * @property footer up to 60 characters.
 * @property header text, image, video or document.
 * @property paymentStatus what became of the payment, in Brazil: `captured`, `failed`, `pending`.
 * @property paymentTimestamp when that was; to the second.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in">Payments</a>
 */
@Serializable
@SerialName("order_status")
@OptIn(ExperimentalSerializationApi::class)
public data class OrderStatus @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.reference_id") val referenceId: String,
    @SerialName("action.parameters.order.status") val status: OrderState,
    @SerialName("action.parameters.order.description") val description: String? = null,
    @SerialName("footer.text") val footer: String? = null,
    val header: Header? = null,
    @SerialName("action.parameters.payment.status") val paymentStatus: String? = null,
    @SerialName("action.parameters.payment.timestamp")
    @Serializable(with = AsSeconds::class)
    val paymentTimestamp: Instant? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("review_order")
    @SerialName("action.name")
    private val name: String = "review_order"

    override val kind: String get() = "order_status"
}

/** How far an order has come. */
@Serializable(with = OrderState.Serializer::class)
public class OrderState(value: String) : OpenWord(value) {
    public companion object {
        /** Nothing has been done yet. */
        @JvmField public val Pending: OrderState = OrderState("pending")

        /** It is being filled, or the service done. */
        @JvmField public val Processing: OrderState = OrderState("processing")

        /** A part is on its way. */
        @JvmField public val PartiallyShipped: OrderState = OrderState("partially-shipped")

        /** All is on its way. */
        @JvmField public val Shipped: OrderState = OrderState("shipped")

        /** All is with the user; it cannot be cancelled any more. */
        @JvmField public val Completed: OrderState = OrderState("completed")

        /** It is off. Meta refuses this once it was paid. */
        @JvmField public val Canceled: OrderState = OrderState("canceled")
    }

    internal object Serializer : AsWord<OrderState>("OrderState", ::OrderState)
}
