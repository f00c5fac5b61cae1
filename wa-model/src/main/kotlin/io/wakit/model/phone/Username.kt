package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.FirstOfData
import io.wakit.model.OpenWord
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The name by which users find a business number without knowing it.
 *
 * @property username empty where the number has none.
 * @property requestedUsername a name that is still under review.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business usernames</a>
 */
@Serializable
public data class Username @JvmOverloads constructor(
    val username: String? = null,
    val status: UsernameStatus? = null,
    @SerialName("requested_username") val requestedUsername: String? = null,
)

/**
 * A name that a number asks for: 3 to 35 of English letters, digits, `.` and `_`, with a letter among them; no period at
 * either end or next to another; not beginning with `www`, nor ending like a domain. Capitals make no difference.
 *
 * @property transferAction what happens where another number of the same portfolio has the name; without it, error 147005.
 */
@Serializable
public data class UsernameRequest @JvmOverloads constructor(
    val username: String,
    @SerialName("transfer_action") val transferAction: UsernameTransfer? = null,
)

/** What happens to a name that another number of the same portfolio has (`transfer_action`). */
@Serializable(with = UsernameTransfer.Serializer::class)
public class UsernameTransfer(value: String) : OpenWord(value) {
    public companion object {
        /** It stays there, and the request is refused. */
        @JvmField public val None: UsernameTransfer = UsernameTransfer("none")

        /** It is taken from there. */
        @JvmField public val ForceTransfer: UsernameTransfer = UsernameTransfer("force_transfer")
    }

    internal object Serializer : AsWord<UsernameTransfer>("UsernameTransfer", ::UsernameTransfer)
}

/**
 * What Meta says to a name at once. A pending one is decided later, by the webhook `phone_number_username_update`.
 *
 * @property rejectionReasons why not; where the answer was yes, `NONE` or nothing.
 */
@Serializable
public data class UsernameDecision @JvmOverloads constructor(
    val status: UsernameStatus,
    @SerialName("rejection_reasons") val rejectionReasons: List<UsernameRejection> = emptyList(),
)

/** Names that Meta keeps for the portfolio; asking for one of them is likelier to succeed. */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = UsernameSuggestions.FromList::class)
public data class UsernameSuggestions(
    @SerialName("username_suggestions") val usernames: List<String> = emptyList(),
) {
    internal object FromList : FirstOfData<UsernameSuggestions>(generatedSerializer())
}

/**
 * How a username stands: three words for one that was asked for, two for one that the number has. Meta's page has them in
 * capitals, and services that pass them on in small letters: read, both are in capitals.
 */
@Serializable(with = UsernameStatus.Serializer::class)
public class UsernameStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Allowed; it is active as soon as usernames are. */
        @JvmField public val Approved: UsernameStatus = UsernameStatus("APPROVED")

        /** Refused; the one before stays. */
        @JvmField public val Rejected: UsernameStatus = UsernameStatus("REJECTED")

        /** Under review. */
        @JvmField public val Pending: UsernameStatus = UsernameStatus("PENDING")

        /** Users can find the number by it. */
        @JvmField public val Active: UsernameStatus = UsernameStatus("ACTIVE")

        /** Kept for the number, not active yet. */
        @JvmField public val Reserved: UsernameStatus = UsernameStatus("RESERVED")
    }

    internal object Serializer : AsWord<UsernameStatus>("UsernameStatus", { UsernameStatus(it.uppercase()) })
}

/** Why a username was refused. */
@Serializable(with = UsernameRejection.Serializer::class)
public class UsernameRejection(value: String) : OpenWord(value) {
    public companion object {
        /** It was not refused. */
        @JvmField public val None: UsernameRejection = UsernameRejection("NONE")

        /** It may be had once the number is linked to its Facebook Page. */
        @JvmField public val RequireFacebookLink: UsernameRejection = UsernameRejection("REQUIRE_FB_ACCOUNT_LINKING")

        /** It may be had once the number is linked to its Instagram account. */
        @JvmField public val RequireInstagramLink: UsernameRejection = UsernameRejection("REQUIRE_IG_ACCOUNT_LINKING")

        /** Another name is still under review. */
        @JvmField public val ExistingPendingRequest: UsernameRejection = UsernameRejection("EXISTING_PENDING_REQUEST")

        /** Somebody else has it, or Meta does not want it. */
        @JvmField public val NotAvailable: UsernameRejection = UsernameRejection("NOT_AVAILABLE")

        /** The display name is not approved, or the business not verified. */
        @JvmField public val AccountIneligible: UsernameRejection = UsernameRejection("ACCOUNT_INELIGIBLE")

        /** Meta does not say. */
        @JvmField public val Unknown: UsernameRejection = UsernameRejection("UNKNOWN")
    }

    internal object Serializer : AsWord<UsernameRejection>("UsernameRejection", ::UsernameRejection)
}
