package io.wakit.model.call

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import java.time.Instant
import java.time.Period
import java.time.format.DateTimeParseException

/**
 * Whether the business may call one user, and ask whether it may. Someone who cannot be called at all shows as
 * [CallPermissionStatus.NoPermission].
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/user-call-permissions">User call permissions</a>
 */
@Serializable
public data class CallPermissions @JvmOverloads constructor(
    val permission: Permission,
    val actions: List<Possibility> = emptyList(),
) {
    /** What the business may do at present about [name]; null where Meta does not say. */
    public fun action(name: CallPermissionAction): Possibility? = actions.find { it.name == name }

    /**
     * What the user allowed.
     *
     * @property expirationTime when a temporary permission ends, 7 days after it was given.
     */
    @Serializable
    public data class Permission @JvmOverloads constructor(
        val status: CallPermissionStatus,
        @SerialName("expiration_time") @Serializable(with = UnixTime::class) val expirationTime: Instant? = null,
    )

    /** Something that may be done, within limits. */
    @Serializable
    public data class Possibility @JvmOverloads constructor(
        @SerialName("action_name") val name: CallPermissionAction,
        @SerialName("can_perform_action") val canPerformAction: Boolean,
        val limits: List<Limit> = emptyList(),
    )

    /**
     * How often within how long.
     *
     * @property timePeriod in the form of ISO 8601, such as `PT24H` or `P7D`; see [period].
     * @property limitExpirationTime when it may be done again, where it is used up.
     */
    @Serializable
    public data class Limit @JvmOverloads constructor(
        @SerialName("time_period") val timePeriod: String,
        @SerialName("max_allowed") val maxAllowed: Int? = null,
        @SerialName("current_usage") val currentUsage: Int? = null,
        @SerialName(
            "limit_expiration_time",
        ) @Serializable(with = UnixTime::class) val limitExpirationTime: Instant? = null,
    ) {
        /** [timePeriod] as a duration, with days of 24 hours; null where it has another form. */
        val period: Duration?
            get() = try {
                if ('T' in
                    timePeriod
                ) {
                    Duration.parse(timePeriod)
                } else {
                    Duration.ofDays(Period.parse(timePeriod).days.toLong())
                }
            } catch (_: DateTimeParseException) {
                null
            }
    }
}

/** What a user allowed, in Meta's word; its page and its OpenAPI have different ones. */
@Serializable(with = CallPermissionStatus.Serializer::class)
public class CallPermissionStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Nothing. */
        @JvmField public val NoPermission: CallPermissionStatus = CallPermissionStatus("no_permission")

        /** To be called, for 7 days. */
        @JvmField public val Temporary: CallPermissionStatus = CallPermissionStatus("temporary")

        /** To be called, until it is taken back. */
        @JvmField public val Permanent: CallPermissionStatus = CallPermissionStatus("permanent")

        /** To be called; in the OpenAPI's word. */
        @JvmField public val Granted: CallPermissionStatus = CallPermissionStatus("granted")

        /** The user has not answered; in the OpenAPI's word. */
        @JvmField public val Pending: CallPermissionStatus = CallPermissionStatus("pending")

        /** The user said no; in the OpenAPI's word. */
        @JvmField public val Denied: CallPermissionStatus = CallPermissionStatus("denied")

        /** It was given once, and ended; in the OpenAPI's word. */
        @JvmField public val Expired: CallPermissionStatus = CallPermissionStatus("expired")
    }

    internal object Serializer : AsWord<CallPermissionStatus>("CallPermissionStatus", ::CallPermissionStatus)
}

/** What can be done that needs, or asks for, a permission. */
@Serializable(with = CallPermissionAction.Serializer::class)
public class CallPermissionAction(value: String) : OpenWord(value) {
    public companion object {
        /** Sending a message that asks for the permission: once a day, twice a week. */
        @JvmField public val SendRequest: CallPermissionAction = CallPermissionAction("send_call_permission_request")

        /** Calling. */
        @JvmField public val StartCall: CallPermissionAction = CallPermissionAction("start_call")
    }

    internal object Serializer : AsWord<CallPermissionAction>("CallPermissionAction", ::CallPermissionAction)
}
