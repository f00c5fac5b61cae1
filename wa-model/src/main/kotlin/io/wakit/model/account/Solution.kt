package io.wakit.model.account

import io.wakit.model.AppId
import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Page
import io.wakit.model.SolutionId
import io.wakit.model.TextOrNumber
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/** How far a solution is between two partners. */
@Serializable(with = SolutionStatus.Serializer::class)
public class SolutionStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Made, and the partner not asked yet. */
        @JvmField public val Draft: SolutionStatus = SolutionStatus("DRAFT")

        /** The partner was asked. */
        @JvmField public val Initiated: SolutionStatus = SolutionStatus("INITIATED")

        /** Both agreed. */
        @JvmField public val Active: SolutionStatus = SolutionStatus("ACTIVE")

        /** The partner said no. */
        @JvmField public val Rejected: SolutionStatus = SolutionStatus("REJECTED")

        /** Both ended it. */
        @JvmField public val Deactivated: SolutionStatus = SolutionStatus("DEACTIVATED")
    }

    internal object Serializer : AsWord<SolutionStatus>("SolutionStatus", ::SolutionStatus)
}

/**
 * A multi-partner solution. What was not asked for by [SolutionField] is null.
 *
 * @property pending what waits for the partner's answer: `PENDING_ACTIVATION`, `PENDING_DEACTIVATION` or `NONE`.
 * @property partners who take part beside the owner, and how far they are.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/multi-partner-solutions">Multi-partner solutions</a>
 */
@Serializable
public data class Solution @JvmOverloads constructor(
    val id: SolutionId? = null,
    val name: String? = null,
    val status: SolutionStatus? = null,
    @SerialName("status_for_pending_request") val pending: String? = null,
    @SerialName("owner_app") val owner: NamedApp? = null,
    @SerialName("owner_permissions") val ownerPermissions: List<Permission> = emptyList(),
    val partners: Page<Partner>? = null,
    @SerialName("success") val isDone: Boolean? = null,
) {
    /** A partner's app and its part. */
    @Serializable
    public data class Partner @JvmOverloads constructor(
        @Serializable(with = TextOrNumber::class) val id: String? = null,
        @SerialName("partner_app") val app: NamedApp? = null,
        val status: String? = null,
        @SerialName("partner_permissions") val permissions: List<Permission> = emptyList(),
    )
}

/** An app by id and name. */
@Serializable
public data class NamedApp @JvmOverloads constructor(
    val id: AppId,
    val name: String? = null,
    val link: String? = null,
)

/** What may be asked of a solution (`fields=`). Any other word of Meta's can be made with the constructor. */
public class SolutionField(value: String) : OpenWord(value) {
    public companion object {
        /** `name` */
        @JvmField public val Name: SolutionField = SolutionField("name")

        /** `status` */
        @JvmField public val Status: SolutionField = SolutionField("status")

        /** `status_for_pending_request` */
        @JvmField public val Pending: SolutionField = SolutionField("status_for_pending_request")

        /** `owner_app` */
        @JvmField public val Owner: SolutionField = SolutionField("owner_app")

        /** `owner_permissions` */
        @JvmField public val OwnerPermissions: SolutionField = SolutionField("owner_permissions")

        /** `partners` */
        @JvmField public val Partners: SolutionField = SolutionField("partners")
    }
}

/**
 * A solution that is to be offered to a partner.
 *
 * @property name 2 to 75 characters.
 * @property ownerPermissions what the owner may do with customers' accounts; one of both has to have `MESSAGING`.
 */
@Serializable
public data class SolutionDraft(
    @SerialName("solution_name") val name: String,
    @SerialName("partner_app_id") val partner: AppId,
    @SerialName("owner_permissions") val ownerPermissions: List<Permission>,
    @SerialName("partner_permissions") val partnerPermissions: List<Permission>,
)

/** The id of a solution that was made. */
@Serializable
public data class SolutionMade(@SerialName("solution_id") val id: SolutionId)

/** Who accepts a solution: the partner's app. */
@Serializable
public data class SolutionAcceptance @JvmOverloads constructor(
    @SerialName("partner_app_id") val partner: AppId,
    @SerialName("log_session_id") val logSession: String? = null,
)

/** What became of an offer that was accepted. */
@Serializable
public data class SolutionAccepted @JvmOverloads constructor(
    @SerialName("solution_id") val id: SolutionId? = null,
    @SerialName("partner_status") val partnerStatus: String? = null,
    @SerialName("success") val isDone: Boolean = true,
    val message: String? = null,
    @SerialName("update_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
)

/**
 * What is refused, and why.
 *
 * @property request `PARTNERSHIP_REQUEST` or `DEACTIVATION_REQUEST`.
 * @property reason up to 500 characters.
 */
@Serializable
public data class SolutionRejection @JvmOverloads constructor(
    @SerialName("request_type") val request: String,
    @SerialName("rejection_reason") val reason: String? = null,
    @SerialName("partner_app_id") val partner: AppId? = null,
)

/** What was refused. */
@Serializable
public data class SolutionRejected @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    @SerialName("solution_id") val id: SolutionId? = null,
    @SerialName("rejected_request_type") val request: String? = null,
    @SerialName("rejection_timestamp") @Serializable(with = UnixTime::class) val rejectedAt: Instant? = null,
    @SerialName("partner_app_id") val partner: AppId? = null,
)

/** Why a solution is to end, in up to 500 characters. */
@Serializable
public data class Deactivation @JvmOverloads constructor(val reason: String? = null)

/** Says no to the end of a solution; it has one value. */
@Serializable
public data class DeactivationRefusal(@SerialName("reject_deactivation_request") val isRejected: Boolean)

/** What became of the wish to end a solution. */
@Serializable
public data class DeactivationAsked @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    val message: String? = null,
    @SerialName("request_id") val request: String? = null,
)
