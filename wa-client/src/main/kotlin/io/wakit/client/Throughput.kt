package io.wakit.client

/**
 * The speed of one phone number: messages leave evenly, and never more than [perSecond] within one second, also where a timer
 * came late and others catch up. Times are nanoseconds of any one clock.
 */
internal class Throughput(private val perSecond: Int) {
    private val left = LongArray(perSecond) { Long.MIN_VALUE / 2 }
    private var oldest = 0
    private var planned = Long.MIN_VALUE / 2

    /** The time that lies between two messages. */
    val interval: Long = SECOND / perSecond

    /** The earliest time at which another may leave. */
    fun nextAt(): Long = maxOf(planned, left[oldest] + SECOND)

    /** One leaves at [now]. */
    fun take(now: Long) {
        planned = (if (now - planned > LATENESS) now else planned) + interval
        left[oldest] = now
        oldest = (oldest + 1) % perSecond
    }

    /** Whether the last second saw nothing leave. */
    fun isIdle(now: Long): Boolean = now - left[(oldest + perSecond - 1) % perSecond] > SECOND

    private companion object {
        const val SECOND = 1_000_000_000L

        /** What a timer is late by is made up for; what is more is a pause. */
        const val LATENESS = 5_000_000L
    }
}
