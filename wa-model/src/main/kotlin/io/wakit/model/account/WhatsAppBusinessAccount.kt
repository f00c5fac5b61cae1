package io.wakit.model.account

import io.wakit.model.OpenWord
import io.wakit.model.PortfolioId
import io.wakit.model.TextOrNumber
import io.wakit.model.UnixTime
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/**
 * A WhatsApp Business Account (WABA): what owns numbers, templates and flows. What was not asked for by [WabaField] is null.
 *
 * @property timezoneId Meta's number of a time zone; `1` is Los Angeles.
 * @property namespace of its templates, for the retired On-Premises API.
 * @property reviewStatus `APPROVED`, `PENDING`, `REJECTED` or `RESTRICTED`.
 * @property ownership `SELF_OWNED`, `CLIENT_OWNED` or `AGENCY_OWNED`.
 * @property isInsightsOn whether template analytics were turned on; that cannot be taken back.
 * @property marketingMessages how far the account is in joining the Marketing Messages API: a word, or an object with a time.
 * @property primaryFundingId the credit line or card that pays, by which a shared credit line can be checked.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/whatsapp-business-accounts">WhatsApp Business Accounts</a>
 */
@Serializable
public data class WhatsAppBusinessAccount @JvmOverloads constructor(
    val id: WabaId,
    val name: String? = null,
    val currency: String? = null,
    val country: String? = null,
    @SerialName("timezone_id") @Serializable(with = TextOrNumber::class) val timezoneId: String? = null,
    @SerialName("message_template_namespace") val namespace: String? = null,
    @SerialName("account_review_status") val reviewStatus: String? = null,
    @SerialName("business_verification_status") val verificationStatus: String? = null,
    @SerialName("ownership_type") val ownership: String? = null,
    @SerialName("business_type") val businessType: String? = null,
    val status: String? = null,
    @SerialName("purchase_order_number") val purchaseOrderNumber: String? = null,
    @SerialName("primary_funding_id") @Serializable(with = TextOrNumber::class) val primaryFundingId: String? = null,
    @SerialName("primary_business_location") val primaryLocation: String? = null,
    @SerialName("is_enabled_for_insights") val isInsightsOn: Boolean? = null,
    @SerialName("owner_business_info") val owner: NamedPortfolio? = null,
    @SerialName("on_behalf_of_business_info") val onBehalfOf: NamedPortfolio? = null,
    @SerialName("marketing_messages_onboarding_status") val marketingMessages: JsonElement? = null,
    @SerialName("auth_international_rate_eligibility") val internationalRate: InternationalRate? = null,
    @SerialName("health_status") val health: HealthStatus? = null,
) {
    /** From when Meta's higher price for authentication abroad holds, and where it holds from another time on. */
    @Serializable
    public data class InternationalRate @JvmOverloads constructor(
        @SerialName("start_time") @Serializable(with = UnixTime::class) val start: Instant? = null,
        @SerialName("exception_countries") val exceptions: List<Exception> = emptyList(),
    ) {
        /** A country with a time of its own. */
        @Serializable
        public data class Exception @JvmOverloads constructor(
            @SerialName("country_code") val country: String,
            @SerialName("start_time") @Serializable(with = UnixTime::class) val start: Instant? = null,
        )
    }
}

/** A portfolio by id and name, as other nodes name it. */
@Serializable
public data class NamedPortfolio @JvmOverloads constructor(val id: PortfolioId? = null, val name: String? = null)

/** What may be asked of an account (`fields=`). Any other word of Meta's can be made with the constructor. */
public class WabaField(value: String) : OpenWord(value) {
    public companion object {
        /** `name` */
        @JvmField public val Name: WabaField = WabaField("name")

        /** `currency` */
        @JvmField public val Currency: WabaField = WabaField("currency")

        /** `country` */
        @JvmField public val Country: WabaField = WabaField("country")

        /** `timezone_id` */
        @JvmField public val Timezone: WabaField = WabaField("timezone_id")

        /** `message_template_namespace` */
        @JvmField public val Namespace: WabaField = WabaField("message_template_namespace")

        /** `account_review_status` */
        @JvmField public val ReviewStatus: WabaField = WabaField("account_review_status")

        /** `business_verification_status` */
        @JvmField public val VerificationStatus: WabaField = WabaField("business_verification_status")

        /** `ownership_type` */
        @JvmField public val Ownership: WabaField = WabaField("ownership_type")

        /** `status` */
        @JvmField public val Status: WabaField = WabaField("status")

        /** `purchase_order_number` */
        @JvmField public val PurchaseOrderNumber: WabaField = WabaField("purchase_order_number")

        /** `primary_funding_id` */
        @JvmField public val PrimaryFunding: WabaField = WabaField("primary_funding_id")

        /** `primary_business_location` */
        @JvmField public val PrimaryLocation: WabaField = WabaField("primary_business_location")

        /** `is_enabled_for_insights` */
        @JvmField public val Insights: WabaField = WabaField("is_enabled_for_insights")

        /** `owner_business_info` */
        @JvmField public val Owner: WabaField = WabaField("owner_business_info")

        /** `on_behalf_of_business_info` */
        @JvmField public val OnBehalfOf: WabaField = WabaField("on_behalf_of_business_info")

        /** `marketing_messages_onboarding_status` */
        @JvmField public val MarketingMessages: WabaField = WabaField("marketing_messages_onboarding_status")

        /** `auth_international_rate_eligibility` */
        @JvmField public val InternationalRate: WabaField = WabaField("auth_international_rate_eligibility")

        /** `health_status`: whether messages can be sent now, and what stands in the way. */
        @JvmField public val Health: WabaField = WabaField("health_status")
    }
}

/** What is to be other in an account; what is null stays. */
@Serializable
public data class WabaEdit @JvmOverloads constructor(
    val name: String? = null,
    @SerialName("timezone_id") val timezoneId: String? = null,
)

/** An account that a partner makes for a customer; [currency] is a code of ISO 4217. */
@Serializable
public data class WabaDraft(
    val name: String,
    val currency: String,
    @SerialName("timezone_id") @Serializable(with = TextOrNumber::class) val timezoneId: String,
)
