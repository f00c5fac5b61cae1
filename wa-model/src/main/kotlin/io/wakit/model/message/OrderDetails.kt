package io.wakit.model.message

import io.wakit.model.AsWord
import io.wakit.model.Fixed
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An order with what it costs, and a button to look through it and pay (India, Brazil). What becomes of the payment comes
 * as statuses of this message; the business tells it on by an [OrderStatus].
 *
 * @property body up to 1,024 characters.
 * @property order what is sold, and how it can be paid.
 * @property header an image; the first product's picture where it is left out.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in">Payments</a>
 */
@Serializable
@SerialName("order_details")
@OptIn(ExperimentalSerializationApi::class)
public data class OrderDetails @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters") val order: OrderRequest,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("review_and_pay")
    @SerialName("action.name")
    private val name: String = "review_and_pay"

    override val kind: String get() = "order_details"
}

/**
 * An order that asks to be paid: the parameters of [OrderDetails], and of a template's order button.
 *
 * @property referenceId the business's own number of the order, new for each message: letters, digits, `_`, `-` and `.`, up to
 * 35 in India and 60 in Brazil.
 * @property type whether something is shipped.
 * @property currency ISO 4217: `INR` or `BRL`.
 * @property totalAmount subtotal, tax and shipping less the discount, to the cent.
 * @property order the items and what is added to them.
 * @property paymentSettings how it can be paid.
 * @property paymentType `br` in Brazil; `upi` in older messages of India.
 * @property paymentConfiguration the name of a configuration in WhatsApp Manager, in older messages of India.
 * @property beneficiaries who gets the goods, where India's law asks for it. The user does not see it.
 * @property shippingInfo where the goods go, as far as it is known; for a template's checkout button in India.
 * @property preferredPaymentMethods the UPI app that is shown first, one at most: `gpay`, `phonepe`, `paytm`, `bhim`, ….
 */
@Serializable
public data class OrderRequest @JvmOverloads constructor(
    @SerialName("reference_id") val referenceId: String,
    val type: GoodsType,
    val currency: String,
    @SerialName("total_amount") val totalAmount: Amount,
    val order: Order,
    @SerialName("payment_settings") val paymentSettings: List<PaymentSetting> = emptyList(),
    @SerialName("payment_type") val paymentType: String? = null,
    @SerialName("payment_configuration") val paymentConfiguration: String? = null,
    val beneficiaries: List<Beneficiary> = emptyList(),
    @SerialName("shipping_info") val shippingInfo: ShippingInfo? = null,
    @SerialName("preferred_payment_methods") val preferredPaymentMethods: List<PreferredPaymentMethod> = emptyList(),
) : Personal() {
    override val gist: String get() = referenceId
}

/** Whether something is shipped. */
@Serializable(with = GoodsType.Serializer::class)
public class GoodsType(value: String) : OpenWord(value) {
    public companion object {
        /** Nothing is shipped. */
        @JvmField public val Digital: GoodsType = GoodsType("digital-goods")

        /** Something is shipped. */
        @JvmField public val Physical: GoodsType = GoodsType("physical-goods")
    }

    internal object Serializer : AsWord<GoodsType>("GoodsType", ::GoodsType)
}

/**
 * Who gets the goods. All but the second line has to be there.
 *
 * @property name up to 200 characters.
 * @property addressLine1 up to 100 characters.
 * @property addressLine2 up to 100 characters.
 * @property country `India`.
 * @property postalCode six digits.
 */
@Serializable
public data class Beneficiary @JvmOverloads constructor(
    val name: String,
    @SerialName("address_line1") val addressLine1: String,
    val city: String,
    val state: String,
    val country: String,
    @SerialName("postal_code") val postalCode: String,
    @SerialName("address_line2") val addressLine2: String? = null,
) : Personal()

/**
 * Where the goods go.
 *
 * @property country two letters, by ISO 3166.
 * @property addresses each by field, as in [AddressMessage.values].
 */
@Serializable
public data class ShippingInfo(val country: String, val addresses: List<Map<String, String>>) : Personal()

/** @property method an app by Meta's short name: `gpay`. */
@Serializable
public data class PreferredPaymentMethod(val method: String)
