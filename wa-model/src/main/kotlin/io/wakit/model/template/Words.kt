package io.wakit.model.template

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/**
 * What a template is for, which decides its price and what may stand in it. Meta moves a template to the category that
 * it holds for right, also after approval.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-categorization">Categories</a>
 */
@Serializable(with = TemplateCategory.Serializer::class)
public class TemplateCategory(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** One-time passwords, with texts that Meta writes. */
        @JvmField public val Authentication: TemplateCategory = TemplateCategory("AUTHENTICATION")

        /** Anything that promotes, and whatever is mixed. */
        @JvmField public val Marketing: TemplateCategory = TemplateCategory("MARKETING")

        /** What the user asked for or needs to know. */
        @JvmField public val Utility: TemplateCategory = TemplateCategory("UTILITY")
    }

    internal object Serializer : AsWord<TemplateCategory>("TemplateCategory", ::TemplateCategory)
}

/** Where a template stands between its making and its end. Only an approved one can be sent. */
@Serializable(with = TemplateStatus.Serializer::class)
public class TemplateStatus(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** Ready to be sent. */
        @JvmField public val Approved: TemplateStatus = TemplateStatus("APPROVED")

        /** Under review, up to 24 hours. */
        @JvmField public val Pending: TemplateStatus = TemplateStatus("PENDING")

        /** Refused by the review; it can be edited and goes to review again. */
        @JvmField public val Rejected: TemplateStatus = TemplateStatus("REJECTED")

        /** Held back for some hours, since users found fault with it. */
        @JvmField public val Paused: TemplateStatus = TemplateStatus("PAUSED")

        /** Switched off after its third pause; it can be neither sent nor deleted. */
        @JvmField public val Disabled: TemplateStatus = TemplateStatus("DISABLED")

        /** A second review was asked for. */
        @JvmField public val InAppeal: TemplateStatus = TemplateStatus("IN_APPEAL")

        /** Gone once the messages under way have arrived, 30 days at most. */
        @JvmField public val PendingDeletion: TemplateStatus = TemplateStatus("PENDING_DELETION")

        /** Gone; the name is not to be had again for 30 days. */
        @JvmField public val Deleted: TemplateStatus = TemplateStatus("DELETED")

        /** The account has as many templates as it may have. */
        @JvmField public val LimitExceeded: TemplateStatus = TemplateStatus("LIMIT_EXCEEDED")

        /** Put away, by hand or after 12 months without use; deleted after 28 days. */
        @JvmField public val Archived: TemplateStatus = TemplateStatus("ARCHIVED")
    }

    internal object Serializer : AsWord<TemplateStatus>("TemplateStatus", ::TemplateStatus)
}

/** How variables stand in the texts: `{{1}}`, or `{{first_name}}`. Meta takes positional where nothing is said. */
@Serializable(with = ParameterFormat.Serializer::class)
public class ParameterFormat(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** `{{1}}`, `{{2}}` in order. */
        @JvmField public val Positional: ParameterFormat = ParameterFormat("POSITIONAL")

        /** `{{first_name}}`: lower-case letters and underscores. */
        @JvmField public val Named: ParameterFormat = ParameterFormat("NAMED")
    }

    internal object Serializer : AsWord<ParameterFormat>("ParameterFormat", ::ParameterFormat)
}

/** What a header shows. */
@Serializable(with = HeaderFormat.Serializer::class)
public class HeaderFormat(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** A line of words. */
        @JvmField public val Text: HeaderFormat = HeaderFormat("TEXT")

        /** A picture. */
        @JvmField public val Image: HeaderFormat = HeaderFormat("IMAGE")

        /** A video. */
        @JvmField public val Video: HeaderFormat = HeaderFormat("VIDEO")

        /** A moving picture, as MP4 of up to 3.5 MB; for the Marketing Messages API only. */
        @JvmField public val Gif: HeaderFormat = HeaderFormat("GIF")

        /** A document; PDF shows its first page. */
        @JvmField public val Document: HeaderFormat = HeaderFormat("DOCUMENT")

        /** A map; not in authentication templates. */
        @JvmField public val Location: HeaderFormat = HeaderFormat("LOCATION")

        /** A product of the catalogue. */
        @JvmField public val Product: HeaderFormat = HeaderFormat("PRODUCT")
    }

    internal object Serializer : AsWord<HeaderFormat>("HeaderFormat", ::HeaderFormat)
}

/** How a one-time password comes from the message into the app. */
@Serializable(with = OtpType.Serializer::class)
public class OtpType(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** The user copies it. */
        @JvmField public val CopyCode: OtpType = OtpType("COPY_CODE")

        /** A tap fills it in, on Android. */
        @JvmField public val OneTap: OtpType = OtpType("ONE_TAP")

        /** The app reads it without a tap, on Android; Meta's terms have to be accepted. */
        @JvmField public val ZeroTap: OtpType = OtpType("ZERO_TAP")
    }

    internal object Serializer : AsWord<OtpType>("OtpType", ::OtpType)
}

/** What users' reactions of the last 7 days say of a template. */
@Serializable(with = TemplateQuality.Serializer::class)
public class TemplateQuality(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** Hardly anyone finds fault. */
        @JvmField public val Green: TemplateQuality = TemplateQuality("GREEN")

        /** Some do; a pause may follow. */
        @JvmField public val Yellow: TemplateQuality = TemplateQuality("YELLOW")

        /** Many do; a pause is near. */
        @JvmField public val Red: TemplateQuality = TemplateQuality("RED")

        /** Not enough is known. */
        @JvmField public val Unknown: TemplateQuality = TemplateQuality("UNKNOWN")
    }

    internal object Serializer : AsWord<TemplateQuality>("TemplateQuality", ::TemplateQuality)
}

/** Why the review refused a template. */
@Serializable(with = RejectedReason.Serializer::class)
public class RejectedReason(value: String) : OpenWord(value.uppercase()) {
    public companion object {
        /** Words against the policy. */
        @JvmField public val AbusiveContent: RejectedReason = RejectedReason("ABUSIVE_CONTENT")

        /** Variables at the edge, twice, or in a row. */
        @JvmField public val InvalidFormat: RejectedReason = RejectedReason("INVALID_FORMAT")

        /** It was not refused. */
        @JvmField public val None: RejectedReason = RejectedReason("NONE")

        /** It promotes where it may not. */
        @JvmField public val Promotional: RejectedReason = RejectedReason("PROMOTIONAL")

        /** The words are not what the category promises. */
        @JvmField public val TagContentMismatch: RejectedReason = RejectedReason("TAG_CONTENT_MISMATCH")

        /** It looks like fraud. */
        @JvmField public val Scam: RejectedReason = RejectedReason("SCAM")
    }

    internal object Serializer : AsWord<RejectedReason>("RejectedReason", ::RejectedReason)
}
