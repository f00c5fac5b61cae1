package io.wakit.model.account

import io.wakit.model.TextOrNumber
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A recurring time of an account, such as business hours.
 *
 * @property id missing in a draft; Meta gives it.
 * @property type `BUSINESS_HOURS`, `AUTOMATED_RESPONSE`, `MESSAGE_CAMPAIGN`, `MAINTENANCE_WINDOW` or `CUSTOM`.
 * @property startTime of the day, as `09:00`, in [timezone].
 * @property timezone a name of the IANA database; UTC where nothing is said.
 * @property days `MONDAY` to `SUNDAY`.
 * @property status `ACTIVE`, `INACTIVE`, `PAUSED`, `EXPIRED` or `DRAFT`; Meta's.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-account/schedules-api">Schedules</a>
 */
@Serializable
public data class Schedule @JvmOverloads constructor(
    val name: String,
    @SerialName("schedule_type") val type: String,
    @SerialName("start_time") val startTime: String? = null,
    @SerialName("end_time") val endTime: String? = null,
    val timezone: String? = null,
    @SerialName("days_of_week") val days: List<String> = emptyList(),
    val description: String? = null,
    @SerialName("is_active") val isActive: Boolean? = null,
    @SerialName("recurrence_pattern") val recurrence: Recurrence? = null,
    val id: String? = null,
    val status: String? = null,
    @SerialName("created_time") @Serializable(with = UnixTime::class) val createdAt: Instant? = null,
    @SerialName("updated_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
) {
    /** How it comes back: each so many `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`, until a date. */
    @Serializable
    public data class Recurrence @JvmOverloads constructor(
        val frequency: String,
        val interval: Int? = null,
        @SerialName("end_date") val endDate: String? = null,
    )
}

/** Something that was made, by the id that Meta gave it. */
@Serializable
public data class Made(@Serializable(with = TextOrNumber::class) val id: String)
