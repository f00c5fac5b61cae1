package io.wakit.model.event

import io.wakit.model.AppId
import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Something changed for a whole account: a ban, a restriction, a partner, a price. Which parts are there depends on [event].
 *
 * @property event what happened.
 * @property phoneNumber the number that it is about, where it is about one.
 * @property wabaInfo who the account belongs to and who may use it.
 * @property violationInfo the rule that was broken.
 * @property restrictionInfo what is not allowed any more.
 * @property banInfo that sending is switched off, or on again.
 * @property certificationInfo what came of a verification by a partner.
 * @property certificationNeededInfo that a verification by a partner is asked for.
 * @property internationalRates since when the rate for authentication from abroad holds.
 * @property volumeTierInfo the price step that was reached.
 * @property disconnectionInfo why a number left.
 * @property country where Meta takes the business to be based, in two letters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/account_update">account_update webhook</a>
 */
@Serializable
public data class AccountUpdateEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val event: AccountUpdateKind,
    @SerialName("phone_number") val phoneNumber: String? = null,
    @SerialName("waba_info") val wabaInfo: WabaInfo? = null,
    @SerialName("violation_info") val violationInfo: ViolationInfo? = null,
    @SerialName("restriction_info") val restrictionInfo: List<RestrictionInfo> = emptyList(),
    @SerialName("ban_info") val banInfo: BanInfo? = null,
    @SerialName("partner_client_certification_info") val certificationInfo: CertificationInfo? = null,
    @SerialName("partner_client_certification_needed_info") val certificationNeededInfo: CertificationInfo? = null,
    @SerialName("auth_international_rate_eligibility") val internationalRates: InternationalRates? = null,
    @SerialName("volume_tier_info") val volumeTierInfo: VolumeTierInfo? = null,
    @SerialName("disconnection_info") val disconnectionInfo: DisconnectionInfo? = null,
    val country: String? = null,
) : InboundEvent {
    /** The account, its owner, and the partners that it is shared with. */
    @Serializable
    public data class WabaInfo(
        @SerialName("waba_id") val wabaId: WabaId? = null,
        @SerialName("owner_business_id") val ownerBusinessId: PortfolioId? = null,
        @SerialName("partner_app_id") val partnerAppId: AppId? = null,
        @SerialName("solution_id") val solutionId: SolutionId? = null,
        @SerialName("solution_partner_business_ids") val solutionPartnerBusinessIds: List<PortfolioId> = emptyList(),
        @SerialName("ad_account_linked") val adAccountLinked: String? = null,
    )

    /**
     * A rule that was broken.
     *
     * @property violationType Meta's word: `ADULT`, `SPAM`, `USER_INITIATED_CALLS_LOW_PICKUP_RATE`, …
     * @property remediation what to do, in a sentence.
     */
    @Serializable
    public data class ViolationInfo(
        @SerialName("violation_type") val violationType: String? = null,
        val remediation: String? = null,
    )

    /**
     * Something that is not allowed any more.
     *
     * @property restrictionType Meta's word: `RESTRICTED_BIZ_INITIATED_MESSAGING`, …
     * @property expiration until when; null where it lasts.
     */
    @Serializable
    public data class RestrictionInfo(
        @SerialName("restriction_type") val restrictionType: String? = null,
        @Serializable(with = Seconds::class) val expiration: Instant? = null,
        val remediation: String? = null,
    )

    /**
     * Sending is switched off, or on again.
     *
     * @property wabaBanState `SCHEDULE_FOR_DISABLE`, `DISABLE` or `REINSTATE`.
     * @property wabaBanDate a day in words: `April 17, 2025`.
     */
    @Serializable
    public data class BanInfo(
        @SerialName("waba_ban_state") val wabaBanState: String? = null,
        @SerialName("waba_ban_date") val wabaBanDate: String? = null,
    )

    /**
     * A verification of a business that a partner handed in.
     *
     * @property status `APPROVED`, `FAILED`, `PENDING`, `DISCARDED` or `REVOKED`.
     * @property rejectionReasons why not; `NONE` where it went well.
     */
    @Serializable
    public data class CertificationInfo(
        @SerialName("client_business_id") val clientBusinessId: PortfolioId? = null,
        val status: String? = null,
        @SerialName("rejection_reasons") val rejectionReasons: List<String> = emptyList(),
    )

    /** Since when the rate for authentication from abroad holds, in general and by country. */
    @Serializable
    public data class InternationalRates(
        @SerialName("start_time") @Serializable(with = Seconds::class) val startTime: Instant? = null,
        @SerialName("exception_countries") val exceptionCountries: List<ExceptionCountry> = emptyList(),
    )

    /** A country with a start of its own. */
    @Serializable
    public data class ExceptionCountry(
        @SerialName("country_code") val countryCode: String? = null,
        @SerialName("start_time") @Serializable(with = Seconds::class) val startTime: Instant? = null,
    )

    /**
     * The price step that was reached.
     *
     * @property tier from and to how many messages, with a colon between.
     * @property effectiveMonth as `YYYY-MM`.
     */
    @Serializable
    public data class VolumeTierInfo(
        val tier: String? = null,
        @SerialName("pricing_category") val pricingCategory: String? = null,
        @SerialName("effective_month") val effectiveMonth: String? = null,
        val region: String? = null,
        @SerialName("tier_update_time") @Serializable(with = Seconds::class) val tierUpdateTime: Instant? = null,
    )

    /**
     * Why a number with the WhatsApp Business app left the API.
     *
     * @property reason `ACCOUNT_DISCONNECTED`, `PRIMARY_INACTIVITY`, `CHANGE_NUMBER`, …
     * @property initiatedBy `SYSTEM` or `USER`.
     */
    @Serializable
    public data class DisconnectionInfo(
        val reason: String? = null,
        @SerialName("initiated_by") val initiatedBy: String? = null,
    )
}

/** What happened to an account (`event`). */
@Serializable(with = AccountUpdateKind.Serializer::class)
public class AccountUpdateKind(value: String) : OpenWord(value) {
    public companion object {
        /** The account is gone. */
        @JvmField public val AccountDeleted: AccountUpdateKind = AccountUpdateKind("ACCOUNT_DELETED")

        /** It broke a rule. */
        @JvmField public val AccountViolation: AccountUpdateKind = AccountUpdateKind("ACCOUNT_VIOLATION")

        /** Something is not allowed any more. */
        @JvmField public val AccountRestriction: AccountUpdateKind = AccountUpdateKind("ACCOUNT_RESTRICTION")

        /** It left the Cloud API for the Business app. */
        @JvmField public val AccountOffboarded: AccountUpdateKind = AccountUpdateKind("ACCOUNT_OFFBOARDED")

        /** It came back from there. */
        @JvmField public val AccountReconnected: AccountUpdateKind = AccountUpdateKind("ACCOUNT_RECONNECTED")

        /** An advertising account was linked to it. */
        @JvmField public val AdAccountLinked: AccountUpdateKind = AccountUpdateKind("AD_ACCOUNT_LINKED")

        /** The rate for authentication from abroad holds for it. */
        @JvmField public val AuthInternationalEligibility: AccountUpdateKind =
            AccountUpdateKind("AUTH_INTL_PRICE_ELIGIBILITY_UPDATE")

        /** Meta knows where the business is based. */
        @JvmField public val PrimaryLocationCountry: AccountUpdateKind =
            AccountUpdateKind("BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE")

        /** Sending is switched off, or on again. */
        @JvmField public val DisabledUpdate: AccountUpdateKind = AccountUpdateKind("DISABLED_UPDATE")

        /** The terms of the Marketing Messages API were accepted. */
        @JvmField public val MarketingTermsSigned: AccountUpdateKind = AccountUpdateKind("MM_LITE_TERMS_SIGNED")

        /** The account is shared with a partner. */
        @JvmField public val PartnerAdded: AccountUpdateKind = AccountUpdateKind("PARTNER_ADDED")

        /** It is shared no more. */
        @JvmField public val PartnerRemoved: AccountUpdateKind = AccountUpdateKind("PARTNER_REMOVED")

        /** A customer gave the app one more permission. */
        @JvmField public val PartnerAppInstalled: AccountUpdateKind = AccountUpdateKind("PARTNER_APP_INSTALLED")

        /** A customer took the app away. */
        @JvmField public val PartnerAppUninstalled: AccountUpdateKind = AccountUpdateKind("PARTNER_APP_UNINSTALLED")

        /** A verification by a partner went on. */
        @JvmField public val PartnerCertificationStatus: AccountUpdateKind =
            AccountUpdateKind("PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE")

        /** A price step was reached. */
        @JvmField public val VolumeTierUpdate: AccountUpdateKind = AccountUpdateKind("VOLUME_BASED_PRICING_TIER_UPDATE")
    }

    internal object Serializer : AsWord<AccountUpdateKind>("AccountUpdateKind", ::AccountUpdateKind)
}
