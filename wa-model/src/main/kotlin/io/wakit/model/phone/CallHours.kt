package io.wakit.model.phone

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter

/**
 * When users can call. What was set before is replaced whole: holidays that are left out are gone.
 *
 * @property status off means open at all hours.
 * @property timezoneId such as `America/Manaus`.
 * @property weeklyOperatingHours at most 2 entries a day, which must not overlap.
 * @property holidaySchedule at most 20, none in the past; on these days it takes the place of the week's hours.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/call-settings">Call settings</a>
 */
@Serializable
public data class CallHours @JvmOverloads constructor(
    val status: Switch,
    @SerialName("timezone_id") val timezoneId: String? = null,
    @SerialName("weekly_operating_hours") val weeklyOperatingHours: List<OperatingHours>? = null,
    @SerialName("holiday_schedule") val holidaySchedule: List<Holiday>? = null,
) {
    /**
     * From when to when on one day of the week.
     *
     * @property dayOfWeek in English and capitals: `MONDAY`.
     * @property openTime four digits of 24 hours, without a colon: `0930`.
     * @property closeTime likewise, and later.
     */
    @Serializable
    public data class OperatingHours(
        @SerialName("day_of_week") val dayOfWeek: String,
        @SerialName("open_time") val openTime: String,
        @SerialName("close_time") val closeTime: String,
    ) {
        /** From [open] to [close] on [day]. */
        public constructor(
            day: DayOfWeek,
            open: LocalTime,
            close: LocalTime,
        ) : this(day.name, open.digits(), close.digits())
    }

    /**
     * From when to when on one date.
     *
     * @property date `YYYY-MM-DD`.
     * @property startTime four digits of 24 hours, without a colon.
     * @property endTime likewise, and later.
     */
    @Serializable
    public data class Holiday(
        val date: String,
        @SerialName("start_time") val startTime: String,
        @SerialName("end_time") val endTime: String,
    ) {
        /** From [start] to [end] on [date]. */
        public constructor(date: LocalDate, start: LocalTime, end: LocalTime) :
            this("$date", start.digits(), end.digits())
    }

    public companion object {
        /** Open in these hours of [zone]. */
        @JvmStatic
        @JvmOverloads
        public fun of(zone: ZoneId, hours: List<OperatingHours>, holidays: List<Holiday> = emptyList()): CallHours =
            CallHours(Switch.Enabled, zone.id, hours, holidays)
    }
}

private fun LocalTime.digits(): String = format(DateTimeFormatter.ofPattern("HHmm"))
