package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.PhoneNumberId
import io.wakit.model.SolutionId
import io.wakit.model.account.SolutionStatus
import io.wakit.model.phone.CallingSettings
import io.wakit.model.phone.MessagingLimit
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Meta warns of something, or tells of a limit that was not raised.
 *
 * @property entityId the portfolio or the phone number that it is about; see [entityType].
 * @property alertDescription what to do about it, in a sentence.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/account_alerts">account_alerts webhook</a>
 */
@Serializable
public data class AccountAlertEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("entity_type") val entityType: String? = null,
    @SerialName("entity_id") val entityId: String? = null,
    @SerialName("alert_severity") val alertSeverity: AlertSeverity? = null,
    @SerialName("alert_status") val alertStatus: String? = null,
    @SerialName("alert_type") val alertType: String? = null,
    @SerialName("alert_description") val alertDescription: String? = null,
) : InboundEvent

/** How much an alert matters (`alert_severity`). */
@Serializable(with = AlertSeverity.Serializer::class)
public class AlertSeverity(value: String) : OpenWord(value) {
    public companion object {
        /** Nothing is to be done. */
        @JvmField public val Informational: AlertSeverity = AlertSeverity("INFORMATIONAL")

        /** Something may have to be done. */
        @JvmField public val Warning: AlertSeverity = AlertSeverity("WARNING")

        /** Something was refused. */
        @JvmField public val Critical: AlertSeverity = AlertSeverity("CRITICAL")
    }

    internal object Serializer : AsWord<AlertSeverity>("AlertSeverity", ::AlertSeverity)
}

/**
 * Meta looked at an account, and decided whether it may use the API.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/account_review_update">account_review_update webhook</a>
 */
@Serializable
public data class AccountReviewEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val decision: ReviewDecision,
) : InboundEvent

/** What came of a review of an account, of a display name or of a username (`decision`). */
@Serializable(with = ReviewDecision.Serializer::class)
public class ReviewDecision(value: String) : OpenWord(value) {
    public companion object {
        /** Accepted. */
        @JvmField public val Approved: ReviewDecision = ReviewDecision("APPROVED")

        /** Refused. */
        @JvmField public val Rejected: ReviewDecision = ReviewDecision("REJECTED")

        /** Not decided yet. */
        @JvmField public val Pending: ReviewDecision = ReviewDecision("PENDING")

        /** Put off. */
        @JvmField public val Deferred: ReviewDecision = ReviewDecision("DEFERRED")
    }

    internal object Serializer : AsWord<ReviewDecision>("ReviewDecision", ::ReviewDecision)
}

/**
 * The settings of a phone number were changed, be it by the app itself. Only those of calling are told so far.
 *
 * @property type what kind of settings: `phone_number_settings`, which Meta also writes in capitals.
 */
@Serializable
public data class AccountSettingsEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val type: String? = null,
    @Serializable(with = Seconds::class) val timestamp: Instant? = null,
    @SerialName("phone_number_settings") val phoneNumberSettings: ChangedSettings? = null,
) : InboundEvent {
    /** The number, where the settings are one's. */
    val phone: PhoneNumberId? get() = phoneNumberSettings?.phoneNumberId

    /**
     * The settings of one number.
     *
     * @property calling those of calling as they are now; null where none of them changed.
     */
    @Serializable
    public data class ChangedSettings(
        @SerialName("phone_number_id") val phoneNumberId: PhoneNumberId? = null,
        val calling: CallingSettings? = null,
    )
}

/**
 * A portfolio may do more, or less, than before.
 *
 * @property maxDailyConversationPerPhone the messaging limit as a number, -1 for none; left out from February 2026 on.
 * @property maxDailyConversationsPerBusiness the messaging limit of the portfolio, as a tier: `TIER_2K`.
 * @property maxPhoneNumbersPerBusiness at the lowest messaging limit alone.
 * @property maxPhoneNumbersPerWaba at all others.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/business_capability_update">business_capability_update webhook</a>
 */
@Serializable
public data class BusinessCapabilityEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("max_daily_conversation_per_phone") val maxDailyConversationPerPhone: Long? = null,
    @SerialName("max_daily_conversations_per_business") val maxDailyConversationsPerBusiness: MessagingLimit? = null,
    @SerialName("max_phone_numbers_per_business") val maxPhoneNumbersPerBusiness: Int? = null,
    @SerialName("max_phone_numbers_per_waba") val maxPhoneNumbersPerWaba: Int? = null,
) : InboundEvent

/**
 * The two-step verification of a number was touched in WhatsApp Manager. If nobody of the house did it, somebody else did.
 *
 * @property event `PIN_CHANGED`, `PIN_RESET_REQUEST` or `PIN_REQUEST_SUCCESS`.
 * @property requester who asked to switch it off, by Business Suite user id; on requests alone.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/security">security webhook</a>
 */
@Serializable
public data class SecurityEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val event: String,
    @SerialName("display_phone_number") val displayPhoneNumber: String? = null,
    val requester: String? = null,
) : InboundEvent

/**
 * A multi-partner solution was made or changed. It comes to the portfolio, whose id stands where others have the account's.
 *
 * @property event `SOLUTION_CREATED` or `SOLUTION_UPDATED`.
 * @property solutionStatus how far it is; also `PENDING_DEACTIVATION` here.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/partner_solutions">partner_solutions webhook</a>
 */
@Serializable
public data class PartnerSolutionEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val event: String,
    @SerialName("solution_id") val solutionId: SolutionId? = null,
    @SerialName("solution_status") val solutionStatus: SolutionStatus? = null,
) : InboundEvent

/**
 * The link to a payment gateway has changed.
 *
 * @property configurationName the name that order details messages use.
 * @property providerName the gateway: `razorpay`, `payu`, `billdesk`, `zaakpay`.
 * @property providerMid the merchant's account at the gateway.
 * @property status `Active`, `Needs Connecting` or `Needs Testing`.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/payment_configuration_update">payment_configuration_update webhook</a>
 */
@Serializable
public data class PaymentConfigurationEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("configuration_name") val configurationName: String? = null,
    @SerialName("provider_name") val providerName: String? = null,
    @SerialName("provider_mid") val providerMid: String? = null,
    val status: String? = null,
    @SerialName("created_timestamp") @Serializable(with = Seconds::class) val createdTimestamp: Instant? = null,
    @SerialName("updated_timestamp") @Serializable(with = Seconds::class) val updatedTimestamp: Instant? = null,
) : InboundEvent
