package io.wakit.wazzup

import arrow.core.Either
import io.wakit.client.RetryPolicy
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlin.time.toKotlinDuration

/**
 * Makes a call again by [policy]: any call behind a 429 or where no connection came about, since nothing was done; behind a
 * 5xx or a lost answer only what may be done twice.
 */
internal class Patience(
    private val policy: RetryPolicy,
    private val time: TimeSource,
    private val random: Random,
) {
    suspend fun <R> persist(
        isRepeatable: Boolean,
        enter: suspend () -> Unit,
        call: suspend () -> Either<WazzupError, R>,
    ): Either<WazzupError, R> {
        val began = time.markNow()
        enter()
        var answer = call()
        var others = 0
        repeat(policy.maxAttempts - 1) {
            val error = answer.leftOrNull() ?: return answer
            if (!error.isToBeRepeated(isRepeatable)) return answer
            val wait = if (error.isTooMany) afterTooMany(error) else doubled(others++)
            if (began.elapsedNow() + wait > policy.maxTime.toKotlinDuration()) return answer
            delay(wait)
            enter()
            // Behind a lost answer Wazzup knows a message for the same for a minute, and queueing took some of it.
            if (error.mayHaveBeenSent && began.elapsedNow() > KNOWN_FOR) return answer
            answer = call()
        }
        return answer
    }

    /** The counter is set back every 5 seconds; who was held back together does not come back together. */
    private fun afterTooMany(error: WazzupError): Duration =
        (error.retryAfter?.toKotlinDuration() ?: WINDOW) + JITTER * random.nextDouble()

    private fun doubled(times: Int): Duration {
        val wait = policy.firstWait.toKotlinDuration() * (1L shl times.coerceAtMost(MAX_POWER)).toDouble()
        return wait.coerceAtMost(policy.longestWait.toKotlinDuration()) * (1 + random.nextDouble()) / 2
    }

    private companion object {
        val WINDOW = 5.seconds
        val JITTER = 1.seconds
        val KNOWN_FOR = 55.seconds
        const val MAX_POWER = 30
    }
}

private val WazzupError.isTooMany: Boolean get() = category == WazzupErrorCategory.RateLimit

private fun WazzupError.isToBeRepeated(isRepeatable: Boolean): Boolean = when (this) {
    is WazzupError.Refused -> isTooMany || (status >= SERVER_FAULT && isRepeatable)

    // Behind a cancellation that is not the caller's stands a client that was closed.
    is WazzupError.Unreachable -> cause !is CancellationException && (!mayHaveBeenSent || isRepeatable)

    else -> false
}

private const val SERVER_FAULT = 500
