package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.model.Recipient
import io.wakit.model.message.MessageReceipt
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import java.time.Duration
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/** What became of one message of a [Broadcast]. */
public data class BroadcastOutcome(val to: Recipient, val result: Either<WaError, MessageReceipt>) {
    /** Meta took it. Whether it arrives, status webhooks tell. */
    val isSent: Boolean get() = result.isRight()

    /** It may have been sent all the same, and is not to be repeated blindly. */
    val isUnknown: Boolean get() = result.leftOrNull()?.mayHaveBeenSent == true

    /** It was not sent. */
    val isRefused: Boolean get() = !isSent && !isUnknown
}

/**
 * How far a [Broadcast] has come.
 *
 * @property sent taken by Meta.
 * @property refused not sent: by Meta, by a limit, or for want of a connection.
 * @property unknown those whose answer was lost.
 * @property total how many there are, where it was said.
 * @property perSecond how many came to an outcome in a second, over the last 256 of them; null until there are two.
 * @property isDone whether no more will come.
 */
public data class BroadcastProgress(
    val sent: Long = 0,
    val refused: Long = 0,
    val unknown: Long = 0,
    val total: Long? = null,
    val perSecond: Double? = null,
    val isDone: Boolean = false,
) {
    /** How many came to an outcome. */
    val done: Long get() = sent + refused + unknown

    /** How long the rest will take at the present rate; null where the total or the rate is not known. */
    val timeLeft: Duration?
        get() {
            if (isDone) return Duration.ZERO
            val rest = (total ?: return null) - done
            if (rest <= 0) return Duration.ZERO
            return perSecond?.takeIf { it > 0 }?.let { Duration.ofMillis((rest / it * MILLIS).toLong()) }
        }

    private companion object {
        const val MILLIS = 1000
    }
}

/** Counts outcomes, and remembers when the last ones came. */
internal class Tally(total: Long?, private val time: TimeSource) {
    private val state = MutableStateFlow(BroadcastProgress(total = total))
    private val times = LongArray(WINDOW)
    private var count = 0L
    private var began: TimeMark = time.markNow()

    val progress: StateFlow<BroadcastProgress> get() = state

    @Synchronized
    fun start() {
        began = time.markNow()
    }

    @Synchronized
    fun count(outcome: BroadcastOutcome) {
        val now = began.elapsedNow().inWholeNanoseconds
        times[(count++ % WINDOW).toInt()] = now
        val kept = minOf(count, WINDOW.toLong())
        val span = now - times[((count - kept) % WINDOW).toInt()]
        val last = state.value
        state.value = last.copy(
            sent = last.sent + if (outcome.isSent) 1 else 0,
            refused = last.refused + if (outcome.isRefused) 1 else 0,
            unknown = last.unknown + if (outcome.isUnknown) 1 else 0,
            perSecond = if (kept > 1 && span > 0) (kept - 1) * SECOND / span else last.perSecond,
        )
    }

    @Synchronized
    fun end() {
        state.value = state.value.copy(isDone = true)
    }

    private companion object {
        const val WINDOW = 256
        const val SECOND = 1e9
    }
}
