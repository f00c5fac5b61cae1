package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/**
 * What users think of a number's messages over the last days (`quality_rating`): blocks and reports lower it, and a low one
 * keeps the messaging limit from growing.
 */
@Serializable(with = QualityRating.Serializer::class)
public class QualityRating(value: String) : OpenWord(value) {
    public companion object {
        /** High quality. */
        @JvmField public val Green: QualityRating = QualityRating("GREEN")

        /** Medium quality. */
        @JvmField public val Yellow: QualityRating = QualityRating("YELLOW")

        /** Low quality. */
        @JvmField public val Red: QualityRating = QualityRating("RED")

        /** Not known yet, as with a new number. */
        @JvmField public val NotAvailable: QualityRating = QualityRating("NA")

        /** The same as [NotAvailable], in the word of some answers. */
        @JvmField public val Unknown: QualityRating = QualityRating("UNKNOWN")
    }

    internal object Serializer : AsWord<QualityRating>("QualityRating", ::QualityRating)
}

/** How far Meta's review of a display name came (`name_status`, `new_name_status`). */
@Serializable(with = NameStatus.Serializer::class)
public class NameStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Reviewed and allowed. */
        @JvmField public val Approved: NameStatus = NameStatus("APPROVED")

        /** May be used although nobody reviewed it. */
        @JvmField public val AvailableWithoutReview: NameStatus = NameStatus("AVAILABLE_WITHOUT_REVIEW")

        /** Refused: choose another name. */
        @JvmField public val Declined: NameStatus = NameStatus("DECLINED")

        /** The certificate ran out. */
        @JvmField public val Expired: NameStatus = NameStatus("EXPIRED")

        /** Being reviewed. */
        @JvmField public val PendingReview: NameStatus = NameStatus("PENDING_REVIEW")

        /** No name was handed in. */
        @JvmField public val None: NameStatus = NameStatus("NONE")
    }

    internal object Serializer : AsWord<NameStatus>("NameStatus", ::NameStatus)
}

/** Whether the business proved by a code that the number is its own (`code_verification_status`). */
@Serializable(with = CodeVerificationStatus.Serializer::class)
public class CodeVerificationStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Proved. */
        @JvmField public val Verified: CodeVerificationStatus = CodeVerificationStatus("VERIFIED")

        /** Not proved; [NotVerified] is the same in the word of some answers. */
        @JvmField public val Unverified: CodeVerificationStatus = CodeVerificationStatus("UNVERIFIED")

        /** Not proved. */
        @JvmField public val NotVerified: CodeVerificationStatus = CodeVerificationStatus("NOT_VERIFIED")

        /** Proved too long ago: ask for a new code before registering. */
        @JvmField public val Expired: CodeVerificationStatus = CodeVerificationStatus("EXPIRED")
    }

    internal object Serializer : AsWord<CodeVerificationStatus>("CodeVerificationStatus", ::CodeVerificationStatus)
}

/** What a number can do at present (`status`): only a connected one sends and receives. */
@Serializable(with = PhoneStatus.Serializer::class)
public class PhoneStatus(value: String) : OpenWord(value) {
    public companion object {
        /** It sends and receives. */
        @JvmField public val Connected: PhoneStatus = PhoneStatus("CONNECTED")

        /** It is not registered. */
        @JvmField public val Disconnected: PhoneStatus = PhoneStatus("DISCONNECTED")

        /** Registration or review is under way. */
        @JvmField public val Pending: PhoneStatus = PhoneStatus("PENDING")

        /** Its quality is low; it goes back to connected if that ends within days. */
        @JvmField public val Flagged: PhoneStatus = PhoneStatus("FLAGGED")

        /** It used up its messaging limit while flagged. */
        @JvmField public val Restricted: PhoneStatus = PhoneStatus("RESTRICTED")

        /** It is held back for calls that came too fast. */
        @JvmField public val RateLimited: PhoneStatus = PhoneStatus("RATE_LIMITED")

        /** Nobody proved by a code whose number it is. */
        @JvmField public val Unverified: PhoneStatus = PhoneStatus("UNVERIFIED")
    }

    internal object Serializer : AsWord<PhoneStatus>("PhoneStatus", ::PhoneStatus)
}

/** Whether a number is for customers or for trials (`account_mode`). */
@Serializable(with = AccountMode.Serializer::class)
public class AccountMode(value: String) : OpenWord(value) {
    public companion object {
        /** For customers. */
        @JvmField public val Live: AccountMode = AccountMode("LIVE")

        /** For trials. */
        @JvmField public val Sandbox: AccountMode = AccountMode("SANDBOX")
    }

    internal object Serializer : AsWord<AccountMode>("AccountMode", ::AccountMode)
}

/** Where a number is served from (`platform_type`). */
@Serializable(with = PlatformType.Serializer::class)
public class PlatformType(value: String) : OpenWord(value) {
    public companion object {
        /** From Meta's servers, by this API. */
        @JvmField public val CloudApi: PlatformType = PlatformType("CLOUD_API")

        /** From the business's own servers, which Meta no longer offers. */
        @JvmField public val OnPremise: PlatformType = PlatformType("ON_PREMISE")

        /** From nowhere: it is not registered. */
        @JvmField public val NotApplicable: PlatformType = PlatformType("NOT_APPLICABLE")
    }

    internal object Serializer : AsWord<PlatformType>("PlatformType", ::PlatformType)
}

/** How many messages a second a number may send and receive together (`throughput.level`). */
@Serializable(with = ThroughputLevel.Serializer::class)
public class ThroughputLevel(value: String) : OpenWord(value) {
    public companion object {
        /** 80 a second; 20 where the WhatsApp Business app is in use too. */
        @JvmField public val Standard: ThroughputLevel = ThroughputLevel("STANDARD")

        /** 1,000 a second, which Meta gives by itself to busy numbers of good quality. */
        @JvmField public val High: ThroughputLevel = ThroughputLevel("HIGH")

        /** The number is not registered. */
        @JvmField public val NotApplicable: ThroughputLevel = ThroughputLevel("NOT_APPLICABLE")
    }

    internal object Serializer : AsWord<ThroughputLevel>("ThroughputLevel", ::ThroughputLevel)
}

/**
 * To how many different users a portfolio may send templates in 24 hours, outside of customer service windows.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/messaging-limits">Messaging limits</a>
 */
@Serializable(with = MessagingLimit.Serializer::class)
public class MessagingLimit(value: String) : OpenWord(value) {
    /** The number in the word: 2,000 for `TIER_2K`; null where there is no limit, or a word of a new kind. */
    public val users: Int?
        get() = NUMBER.matchEntire(value)?.let { (it.groupValues[1].toIntOrNull() ?: return null) * it.thousands }

    private val MatchResult.thousands: Int get() = if (groupValues[2].isEmpty()) 1 else THOUSAND

    public companion object {
        private val NUMBER = Regex("""TIER_(\d{1,6})(K?)""")
        private const val THOUSAND = 1000

        /** 50 users: in webhooks of older days. */
        @JvmField public val Tier50: MessagingLimit = MessagingLimit("TIER_50")

        /** 250 users: where a portfolio begins. */
        @JvmField public val Tier250: MessagingLimit = MessagingLimit("TIER_250")

        /** 2,000 users. */
        @JvmField public val Tier2K: MessagingLimit = MessagingLimit("TIER_2K")

        /** 10,000 users. */
        @JvmField public val Tier10K: MessagingLimit = MessagingLimit("TIER_10K")

        /** 100,000 users. */
        @JvmField public val Tier100K: MessagingLimit = MessagingLimit("TIER_100K")

        /** As many as there are. */
        @JvmField public val Unlimited: MessagingLimit = MessagingLimit("TIER_UNLIMITED")

        /** Nothing was sent yet, as webhooks tell it. */
        @JvmField public val NotSet: MessagingLimit = MessagingLimit("TIER_NOT_SET")
    }

    internal object Serializer : AsWord<MessagingLimit>("MessagingLimit", ::MessagingLimit)
}
