package io.wakit.model.event

import io.wakit.model.Also
import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.TemplateId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/** News of one template in one language. Meta writes the language with `-` in some of them and with `_` in others. */
public sealed interface TemplateEvent : InboundEvent {
    /** The template. */
    public val templateId: TemplateId?

    /** Its name, which all its languages share. */
    public val name: String?

    /** Its language, such as `en_US`. */
    public val language: String?
}

/**
 * A template may be sent now, or may not.
 *
 * @property event what it is now.
 * @property reason why it was refused, in Meta's word; `NONE` or null otherwise.
 * @property category `MARKETING`, `UTILITY` or `AUTHENTICATION`.
 * @property disableInfo since when it is disabled.
 * @property otherInfo that it was paused or taken up again.
 * @property rejectionInfo why it was refused and what to do about it, in sentences.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/message_template_status_update">message_template_status_update webhook</a>
 */
@Serializable
public data class TemplateStatusEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val event: TemplateStatusKind,
    @Also("integer") @SerialName("message_template_id") override val templateId: TemplateId? = null,
    @SerialName("message_template_name") override val name: String? = null,
    @SerialName("message_template_language") override val language: String? = null,
    val reason: String? = null,
    @SerialName("message_template_category") val category: String? = null,
    @SerialName("disable_info") val disableInfo: DisableInfo? = null,
    @SerialName("other_info") val otherInfo: OtherInfo? = null,
    @SerialName("rejection_info") val rejectionInfo: RejectionInfo? = null,
) : TemplateEvent {
    /** Since when a template is disabled. */
    @Serializable
    public data class DisableInfo(
        @SerialName("disable_date") @Serializable(with = Seconds::class) val disableDate: Instant? = null,
    )

    /** A pause: `FIRST_PAUSE`, `SECOND_PAUSE`, `RATE_LIMITING_PAUSE`, `UNPAUSE` or `DISABLED`, and the same in a sentence. */
    @Serializable
    public data class OtherInfo(val title: String? = null, val description: String? = null)

    /** Why a template was refused, and what would help. */
    @Serializable
    public data class RejectionInfo(val reason: String? = null, val recommendation: String? = null)
}

/** What a template has become (`event`). */
@Serializable(with = TemplateStatusKind.Serializer::class)
public class TemplateStatusKind(value: String) : OpenWord(value) {
    public companion object {
        /** It may be sent. */
        @JvmField public val Approved: TemplateStatusKind = TemplateStatusKind("APPROVED")

        /** It was refused. */
        @JvmField public val Rejected: TemplateStatusKind = TemplateStatusKind("REJECTED")

        /** It is being looked at. */
        @JvmField public val Pending: TemplateStatusKind = TemplateStatusKind("PENDING")

        /** It is held back for a while, since users did not like it. */
        @JvmField public val Paused: TemplateStatusKind = TemplateStatusKind("PAUSED")

        /** It may be sent again after a pause. */
        @JvmField public val Reinstated: TemplateStatusKind = TemplateStatusKind("REINSTATED")

        /** Users do not like it: it may be disabled. */
        @JvmField public val Flagged: TemplateStatusKind = TemplateStatusKind("FLAGGED")

        /** It may not be sent any more. */
        @JvmField public val Disabled: TemplateStatusKind = TemplateStatusKind("DISABLED")

        /** The refusal was appealed against. */
        @JvmField public val InAppeal: TemplateStatusKind = TemplateStatusKind("IN_APPEAL")

        /** It will be deleted. */
        @JvmField public val PendingDeletion: TemplateStatusKind = TemplateStatusKind("PENDING_DELETION")

        /** It is gone. */
        @JvmField public val Deleted: TemplateStatusKind = TemplateStatusKind("DELETED")

        /** It was put away to keep lists short. */
        @JvmField public val Archived: TemplateStatusKind = TemplateStatusKind("ARCHIVED")

        /** The account has as many templates as it may have. */
        @JvmField public val LimitExceeded: TemplateStatusKind = TemplateStatusKind("LIMIT_EXCEEDED")
    }

    internal object Serializer : AsWord<TemplateStatusKind>("TemplateStatusKind", ::TemplateStatusKind)
}

/**
 * Users like a template more, or less, than before.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/message_template_quality_update">message_template_quality_update webhook</a>
 */
@Serializable
public data class TemplateQualityEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName("new_quality_score") val newQualityScore: TemplateQualityScore,
    @SerialName("previous_quality_score") val previousQualityScore: TemplateQualityScore? = null,
    @Also("integer") @SerialName("message_template_id") override val templateId: TemplateId? = null,
    @SerialName("message_template_name") override val name: String? = null,
    @SerialName("message_template_language") override val language: String? = null,
) : TemplateEvent

/** How users like a template. */
@Serializable(with = TemplateQualityScore.Serializer::class)
public class TemplateQualityScore(value: String) : OpenWord(value) {
    public companion object {
        /** Well. */
        @JvmField public val Green: TemplateQualityScore = TemplateQualityScore("GREEN")

        /** Less well. */
        @JvmField public val Yellow: TemplateQualityScore = TemplateQualityScore("YELLOW")

        /** Badly: it will be paused soon. */
        @JvmField public val Red: TemplateQualityScore = TemplateQualityScore("RED")

        /** Not known yet. */
        @JvmField public val Unknown: TemplateQualityScore = TemplateQualityScore("UNKNOWN")
    }

    internal object Serializer : AsWord<TemplateQualityScore>("TemplateQualityScore", ::TemplateQualityScore)
}

/**
 * A template was edited.
 *
 * @property body its text.
 * @property title its header, where it is a text.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/message_template_components_update">message_template_components_update webhook</a>
 */
@Serializable
public data class TemplateComponentsEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @Also("integer") @SerialName("message_template_id") override val templateId: TemplateId? = null,
    @SerialName("message_template_name") override val name: String? = null,
    @SerialName("message_template_language") override val language: String? = null,
    @SerialName("message_template_element") val body: String? = null,
    @SerialName("message_template_title") val title: String? = null,
    @SerialName("message_template_footer") val footer: String? = null,
    @SerialName("message_template_buttons") val buttons: List<Button> = emptyList(),
) : TemplateEvent {
    /**
     * A button of the template as it is now.
     *
     * @property type `URL`, `PHONE_NUMBER`, `QUICK_REPLY`, `FLOW`, `OTP`, …
     */
    @Serializable
    public data class Button(
        @SerialName("message_template_button_type") val type: String? = null,
        @SerialName("message_template_button_text") val text: String? = null,
        @SerialName("message_template_button_url") val url: String? = null,
        @SerialName("message_template_button_phone_number") val phoneNumber: String? = null,
    )
}

/**
 * The category of a template, and with it the price, was changed by Meta, or will be within 24 hours.
 *
 * @property newCategory what it is now.
 * @property previousCategory what it was, once it has changed.
 * @property correctCategory what it will be, while it has not.
 * @property categoryUpdateTimestamp when it will be.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/template_category_update">template_category_update webhook</a>
 */
@Serializable
public data class TemplateCategoryEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @Also("integer") @SerialName("message_template_id") override val templateId: TemplateId? = null,
    @SerialName("message_template_name") override val name: String? = null,
    @SerialName("message_template_language") override val language: String? = null,
    @SerialName("new_category") val newCategory: String? = null,
    @SerialName("previous_category") val previousCategory: String? = null,
    @SerialName("correct_category") val correctCategory: String? = null,
    @SerialName(
        "category_update_timestamp",
    ) @Serializable(with = Seconds::class) val categoryUpdateTimestamp: Instant? =
        null,
) : TemplateEvent
