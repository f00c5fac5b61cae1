package io.wakit.model.event

import io.wakit.model.phone.MessagingLimit
import io.wakit.model.phone.UsernameRejection
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Meta looked at the display name of a number.
 *
 * @property rejectionReason Meta's word, such as `NAME_FORMAT_UNACCEPTABLE`; `NONE` or null where it was not refused.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/phone_number_name_update">phone_number_name_update webhook</a>
 */
@Serializable
public data class PhoneNumberNameEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("display_phone_number") val displayPhoneNumber: String,
    val decision: ReviewDecision,
    @SerialName("requested_verified_name") val requestedVerifiedName: String? = null,
    @SerialName("rejection_reason") val rejectionReason: String? = null,
) : InboundEvent

/**
 * A number may send faster, or to more people, than before.
 *
 * @property event `ONBOARDING`, `THROUGHPUT_UPGRADE`, `UPGRADE`, `DOWNGRADE`, `FLAGGED` or `UNFLAGGED`.
 * @property currentLimit the messaging limit or the throughput as of now; left out from February 2026 on.
 * @property oldLimit the one before; left out from February 2026 on.
 * @property maxDailyConversationsPerBusiness the messaging limit of the portfolio.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/phone_number_quality_update">phone_number_quality_update webhook</a>
 */
@Serializable
public data class PhoneNumberQualityEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("display_phone_number") val displayPhoneNumber: String,
    val event: String,
    @SerialName("current_limit") val currentLimit: MessagingLimit? = null,
    @SerialName("old_limit") val oldLimit: MessagingLimit? = null,
    @SerialName("max_daily_conversations_per_business") val maxDailyConversationsPerBusiness: MessagingLimit? = null,
) : InboundEvent

/**
 * Meta looked at the username that was asked for a number.
 *
 * @property rejectionReasons why not; one that says so where it was not refused.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business-scoped user IDs</a>
 */
@Serializable
public data class PhoneNumberUsernameEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("display_phone_number") val displayPhoneNumber: String,
    val decision: ReviewDecision,
    @SerialName("requested_username") val requestedUsername: String? = null,
    @SerialName("rejection_reasons") val rejectionReasons: List<UsernameRejection> = emptyList(),
) : InboundEvent
