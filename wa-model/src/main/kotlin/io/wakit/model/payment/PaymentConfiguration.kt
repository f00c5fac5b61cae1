package io.wakit.model.payment

import io.wakit.model.AsWord
import io.wakit.model.FirstOfData
import io.wakit.model.OpenWord
import io.wakit.model.UnixTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Where the money of orders goes in India: a payment gateway, or a UPI handle. Order details name it.
 *
 * @property providerName `razorpay`, `payu`, `zaakpay`, `upi_vpa`; in capitals of any kind.
 * @property providerMid the business's number at the gateway.
 * @property merchantVpa the UPI handle.
 * @property dataEndpointUrl where WhatsApp asks for coupons, addresses and stock at the checkout.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/onboarding-apis">Onboarding APIs</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = PaymentConfiguration.FromList::class)
public data class PaymentConfiguration @JvmOverloads constructor(
    @SerialName("configuration_name") val configurationName: String? = null,
    @SerialName("merchant_category_code") val merchantCategoryCode: Code? = null,
    @SerialName("purpose_code") val purposeCode: Code? = null,
    val status: PaymentConfigurationStatus? = null,
    @SerialName("provider_name") val providerName: String? = null,
    @SerialName("provider_mid") val providerMid: String? = null,
    @SerialName("merchant_vpa") val merchantVpa: String? = null,
    @SerialName("data_endpoint_url") val dataEndpointUrl: String? = null,
    @SerialName("created_timestamp") @Serializable(with = UnixTime::class) val createdTimestamp: Instant? = null,
    @SerialName("updated_timestamp") @Serializable(with = UnixTime::class) val updatedTimestamp: Instant? = null,
) {
    /** A code of the banks, and what it stands for. */
    @Serializable
    public data class Code @JvmOverloads constructor(val code: String, val description: String? = null)

    internal object FromList : FirstOfData<PaymentConfiguration>(generatedSerializer())
}

/** Whether a configuration can be used. */
@Serializable(with = PaymentConfigurationStatus.Serializer::class)
public class PaymentConfigurationStatus(value: String) : OpenWord(value) {
    public companion object {
        /** It can. */
        @JvmField public val Active: PaymentConfigurationStatus = PaymentConfigurationStatus("Active")

        /** The business has to connect its gateway first, by the OAuth link. */
        @JvmField public val NeedsConnecting: PaymentConfigurationStatus =
            PaymentConfigurationStatus("Needs_Connecting")

        /** A trial payment has to go through first. */
        @JvmField public val NeedsTesting: PaymentConfigurationStatus = PaymentConfigurationStatus("Needs_Testing")
    }

    internal object Serializer :
        AsWord<PaymentConfigurationStatus>("PaymentConfigurationStatus", ::PaymentConfigurationStatus)
}

/**
 * A configuration to be made.
 *
 * @property providerName one of `upi_vpa`, `razorpay`, `payu`, `zaakpay`.
 * @property merchantVpa the UPI handle, with `upi_vpa`.
 * @property redirectUrl where the business's browser goes after it connected its gateway.
 */
@Serializable
public data class PaymentConfigurationDraft @JvmOverloads constructor(
    @SerialName("configuration_name") val configurationName: String,
    @SerialName("provider_name") val providerName: String,
    @SerialName("merchant_category_code") val merchantCategoryCode: String? = null,
    @SerialName("purpose_code") val purposeCode: String? = null,
    @SerialName("merchant_vpa") val merchantVpa: String? = null,
    @SerialName("redirect_url") val redirectUrl: String? = null,
)

/**
 * What Meta says to a new configuration.
 *
 * @property oauthUrl where the business connects its gateway; none for a UPI handle.
 * @property expiration when [oauthUrl] ends.
 */
@Serializable
public data class PaymentConfigurationReceipt @JvmOverloads constructor(
    val success: Boolean = false,
    @SerialName("oauth_url") val oauthUrl: String? = null,
    @Serializable(with = UnixTime::class) val expiration: Instant? = null,
)

/** The address that WhatsApp asks at the checkout. */
@Serializable
public data class PaymentDataEndpoint(@SerialName("data_endpoint_url") val url: String)

/** A configuration, by its name. */
@Serializable
public data class PaymentConfigurationName(@SerialName("configuration_name") val name: String)
