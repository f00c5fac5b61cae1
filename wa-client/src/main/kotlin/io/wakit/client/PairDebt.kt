package io.wakit.client

/**
 * What one user was sent, in the way Meta reckons it: one message in an interval, or a burst of several within one interval,
 * after which as many intervals have to pass as it had messages. Times are nanoseconds of any one clock.
 */
internal class PairDebt(private val interval: Long, private val burst: Int) {
    private var began = 0L
    private var sent = 0

    /** Whether all that was sent is paid for; nothing is left to remember then. */
    fun isPaid(now: Long): Boolean = sent == 0 || now >= began + sent * interval

    /** The earliest time from [now] on at which another may leave. */
    fun nextAt(now: Long): Long =
        if (isPaid(now) || (sent < burst && now < began + interval)) now else began + sent * interval

    /** A time before which the one cannot leave that has [ahead] others in front of it, however they are spread. */
    fun soonest(now: Long, ahead: Int): Long {
        val (since, owed) = if (isPaid(now)) now to 0 else began to sent
        return maxOf(nextAt(now), since + (owed + ahead + 1 - burst) * interval)
    }

    /** One leaves at [now]; what comes back stands for it in [giveBack]. */
    fun take(now: Long): Long {
        if (isPaid(now)) {
            began = now
            sent = 0
        }
        sent++
        return began
    }

    /** One did not leave after all; of a burst that is over nothing is left to give back. */
    fun giveBack(taken: Long) {
        if (taken == began && sent > 0) sent--
    }
}
