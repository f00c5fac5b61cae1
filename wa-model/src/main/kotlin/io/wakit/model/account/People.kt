package io.wakit.model.account

import io.wakit.model.AppId
import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.PortfolioId
import io.wakit.model.UnixTime
import io.wakit.model.UserId
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** What a user may do with an account, and what a partner may in a solution. */
@Serializable(with = Permission.Serializer::class)
public class Permission(value: String) : OpenWord(value) {
    public companion object {
        /** All of it. */
        @JvmField public val FullControl: Permission = Permission("FULL_CONTROL")

        /** Settings and people. */
        @JvmField public val Manage: Permission = Permission("MANAGE")

        /** Webhooks and the API. */
        @JvmField public val Develop: Permission = Permission("DEVELOP")

        /** Sending and receiving messages. */
        @JvmField public val Messaging: Permission = Permission("MESSAGING")

        /** Making and editing templates. */
        @JvmField public val ManageTemplates: Permission = Permission("MANAGE_TEMPLATES")

        /** Seeing templates. */
        @JvmField public val ViewTemplates: Permission = Permission("VIEW_TEMPLATES")

        /** Adding and removing numbers. */
        @JvmField public val ManagePhone: Permission = Permission("MANAGE_PHONE")

        /** Settings of numbers. */
        @JvmField public val ManagePhoneAssets: Permission = Permission("MANAGE_PHONE_ASSETS")

        /** Seeing numbers. */
        @JvmField public val ViewPhoneAssets: Permission = Permission("VIEW_PHONE_ASSETS")

        /** Flows and the like. */
        @JvmField public val ManageExtensions: Permission = Permission("MANAGE_EXTENSIONS")

        /** People and what they may do. */
        @JvmField public val ManageUsers: Permission = Permission("MANAGE_USERS")

        /** Cards and credit lines. */
        @JvmField public val ManageBilling: Permission = Permission("MANAGE_BILLING")

        /** Seeing what it costs. */
        @JvmField public val ViewCost: Permission = Permission("VIEW_COST")

        /** Seeing analytics. */
        @JvmField public val ViewInsights: Permission = Permission("VIEW_INSIGHTS")

        /** Receiving what users write. */
        @JvmField public val ReceiveIncomingMessages: Permission = Permission("RECEIVE_INCOMING_MESSAGES")
    }

    internal object Serializer : AsWord<Permission>("Permission", ::Permission)
}

/**
 * A user who may work with an account, or belongs to a portfolio.
 *
 * @property kind `BUSINESS_USER`, `SYSTEM_USER` or `PERSONAL_USER`, where users of an account are listed.
 * @property role `ADMIN` or `EMPLOYEE`, where users of a portfolio are listed.
 * @property tasks what the user may do with the account.
 */
@Serializable
public data class PortfolioUser @JvmOverloads constructor(
    val id: UserId,
    val name: String? = null,
    @SerialName("user_type") val kind: String? = null,
    val role: String? = null,
    val email: String? = null,
    val tasks: List<Permission> = emptyList(),
    val business: NamedPortfolio? = null,
) : Personal() {
    override val gist: String get() = "$id"
}

/** A user, and what he may do with an account. */
@Serializable
public data class Assignment(val user: UserId, val tasks: List<Permission>)

/** A user who is to lose an account. */
@Serializable
public data class Dismissal(val user: UserId)

/**
 * An account as one user has it.
 *
 * @property status `ACTIVE`, `PENDING`, `RESTRICTED` or `DISABLED`.
 */
@Serializable
public data class AssignedAccount @JvmOverloads constructor(
    val id: WabaId,
    val name: String? = null,
    val status: String? = null,
    @SerialName("assignment_date") @Serializable(with = UnixTime::class) val assignedAt: Instant? = null,
    val permissions: List<Permission> = emptyList(),
    @SerialName("business_id") val portfolio: PortfolioId? = null,
    @SerialName("phone_numbers") val numbers: List<Number> = emptyList(),
) {
    /** A number of the account. */
    @Serializable
    public data class Number @JvmOverloads constructor(
        val id: PhoneNumberId,
        @SerialName("display_phone_number") val displayNumber: String? = null,
        @SerialName("verified_name") val verifiedName: String? = null,
        val status: String? = null,
        @SerialName("quality_rating") val quality: String? = null,
    )
}

/** An app that a system user may work with. */
@Serializable
public data class AssignedApp @JvmOverloads constructor(
    val id: AppId,
    val name: String? = null,
    val tasks: List<String> = emptyList(),
)

/**
 * Something that was done to an account.
 *
 * @property type such as `PHONE_NUMBER_VERIFIED`, `TEMPLATE_CREATED` or `USER_ROLE_CHANGED`.
 * @property actorType `USER`, `SYSTEM`, `API`, `ADMIN` or `AUTOMATED_PROCESS`.
 * @property details what belongs to the type.
 */
@Serializable
public data class Activity @JvmOverloads constructor(
    val id: String,
    @SerialName("activity_type") val type: String? = null,
    @Serializable(with = UnixTime::class) val timestamp: Instant? = null,
    @SerialName("actor_type") val actorType: String? = null,
    @SerialName("actor_id") val actorId: UserId? = null,
    @SerialName("actor_name") val actorName: String? = null,
    val description: String? = null,
    val details: JsonObject? = null,
    @SerialName("ip_address") val ipAddress: String? = null,
    @SerialName("user_agent") val userAgent: String? = null,
) : Personal() {
    override val gist: String get() = "$id $type"
}
