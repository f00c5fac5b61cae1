package io.wakit.model.message

import io.wakit.model.Personal
import io.wakit.model.Tagged
import io.wakit.model.Unmodelled
import io.wakit.model.case
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * One way in which an order can be paid.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg">Payment gateways in
 * India</a>
 */
@Serializable(with = PaymentSetting.Serializer::class)
public sealed class PaymentSetting : Personal() {
    internal object Serializer : Tagged<PaymentSetting>(
        "PaymentSetting",
        ::RawPaymentSetting,
        {
            listOf(
                case(PaymentGateway.serializer()),
                case(UpiIntentLink.serializer()),
                case(PaymentLink.serializer()),
                case(PixDynamicCode.serializer()),
                case(Boleto.serializer()),
                case(OffsiteCardPay.serializer()),
            )
        },
    )
}

/**
 * Through a payment gateway that is linked in WhatsApp Manager (India).
 *
 * @property gateway `razorpay`, `payu`, `billdesk` or `zaakpay`.
 * @property configurationName the name of the configuration there; up to 60 characters. A wrong one is found out by the user.
 * @property razorpay what Razorpay gives back with its signals.
 * @property payu `udf1` to `udf4`, up to 255 characters each.
 * @property billdesk `additional_info1` to `additional_info7`, up to 120 characters each.
 * @property zaakpay `extra1` and `extra2`, up to 180 characters each.
 * @property preferredPaymentMethods the UPI app that is shown first, one at most.
 * @property enabledPaymentOptions what may be paid with: `upi`, `web`; all where it is left out.
 */
@Serializable
@SerialName("payment_gateway")
public data class PaymentGateway @JvmOverloads constructor(
    @SerialName("payment_gateway.type") val gateway: String,
    @SerialName("payment_gateway.configuration_name") val configurationName: String,
    @SerialName("payment_gateway.razorpay") val razorpay: RazorpayFields? = null,
    @SerialName("payment_gateway.payu") val payu: Map<String, String>? = null,
    @SerialName("payment_gateway.billdesk") val billdesk: Map<String, String>? = null,
    @SerialName("payment_gateway.zaakpay") val zaakpay: Map<String, String>? = null,
    @SerialName("payment_gateway.preferred_payment_methods")
    val preferredPaymentMethods: List<PreferredPaymentMethod> = emptyList(),
    @SerialName("payment_gateway.enabled_payment_options") val enabledPaymentOptions: List<String> = emptyList(),
) : PaymentSetting() {
    override val gist: String get() = gateway
}

/**
 * What Razorpay gives back with its signals.
 *
 * @property receipt 1 to 40 characters.
 * @property notes up to 15, of up to 256 characters each.
 */
@Serializable
public data class RazorpayFields @JvmOverloads constructor(
    val receipt: String? = null,
    val notes: Map<String, String>? = null,
) : Personal()

/**
 * By a link that opens a UPI app (India).
 *
 * @property link `upi://pay?…`
 */
@Serializable
@SerialName("upi_intent_link")
public data class UpiIntentLink(@SerialName("upi_intent_link.link") val link: String) : PaymentSetting()

/** By a page of the business or its gateway. */
@Serializable
@SerialName("payment_link")
public data class PaymentLink(@SerialName("payment_link.uri") val uri: String) : PaymentSetting()

/**
 * By Pix (Brazil).
 *
 * @property code the code to copy.
 * @property merchantName whose account it is.
 * @property key the key of the account.
 * @property keyType `CPF`, `CNPJ`, `EMAIL`, `PHONE` or `EVP`.
 */
@Serializable
@SerialName("pix_dynamic_code")
public data class PixDynamicCode(
    @SerialName("pix_dynamic_code.code") val code: String,
    @SerialName("pix_dynamic_code.merchant_name") val merchantName: String,
    @SerialName("pix_dynamic_code.key") val key: String,
    @SerialName("pix_dynamic_code.key_type") val keyType: String,
) : PaymentSetting()

/**
 * By boleto (Brazil).
 *
 * @property digitableLine the line of digits to copy.
 */
@Serializable
@SerialName("boleto")
public data class Boleto(@SerialName("boleto.digitable_line") val digitableLine: String) : PaymentSetting()

/**
 * With a card that the business keeps, by one tap (Brazil).
 *
 * @property lastFourDigits what the user sees of the card.
 * @property credentialId what comes back when the user agrees.
 */
@Serializable
@SerialName("offsite_card_pay")
public data class OffsiteCardPay(
    @SerialName("offsite_card_pay.last_four_digits") val lastFourDigits: String,
    @SerialName("offsite_card_pay.credential_id") val credentialId: String,
) : PaymentSetting()

/** A way to pay as JSON, of a kind that this version does not know. */
public data class RawPaymentSetting(override val raw: JsonElement) :
    PaymentSetting(),
    Unmodelled
