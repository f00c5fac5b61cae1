package io.wakit.samples.bookingflow

import java.time.LocalDate

/** The book of a small restaurant: one table for each hour of an evening. */
class Tables(private val today: () -> LocalDate = LocalDate::now) {
    private val taken = mutableMapOf<Pair<String, String>, Booking>()

    val days: Days get() = Days("${today()}", "${today().plusMonths(MONTHS)}")

    fun free(day: String): List<String> = synchronized(taken) { HOURS.filter { day to it !in taken } }

    /** Whether the table was free, and is booked now. */
    fun book(booking: Booking): Boolean =
        synchronized(taken) { taken.putIfAbsent(booking.day to booking.time, booking) == null }

    companion object {
        const val SEATS = 8
        private const val MONTHS = 3L
        private val HOURS = listOf("18:00", "19:00", "20:00", "21:00")
    }
}
