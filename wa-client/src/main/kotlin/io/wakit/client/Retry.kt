package io.wakit.client

import arrow.core.Either
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.NodeId
import io.wakit.model.Remedy
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import kotlin.coroutines.cancellation.CancellationException
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlin.time.toKotlinDuration

/** A body whose bytes may be gone once they were sent, as a stream's are. */
internal interface OneShotBody {
    /** Whether the same bytes can be sent a second time. */
    val isRepeatable: Boolean
}

/** Whether the same call can be made with [this] a second time. */
internal val Any?.isRepeatableBody: Boolean get() = this !is OneShotBody || isRepeatable

/** A Graph that asks [next] again by [policy]; it numbers the attempts where somebody is told of them. */
internal class Retry(
    private val next: Graph,
    private val policy: RetryPolicy,
    private val random: Random = Random.Default,
    private val time: TimeSource = TimeSource.Monotonic,
    private val isCounted: Boolean = true,
) : Graph {
    @DelicateWaApi
    override val service: GraphService? get() = next.service

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val attempts = if (body.isRepeatableBody) policy.maxAttempts else 1
        return if (isCounted) {
            withContext(Attempts()) { persist(endpoint, attempts) { next(endpoint, at, body, query) } }
        } else {
            persist(endpoint, attempts) { next(endpoint, at, body, query) }
        }
    }

    private suspend fun <R> persist(
        endpoint: Endpoint<*, *, R>,
        attempts: Int,
        call: suspend () -> Either<WaError, R>,
    ): Either<WaError, R> {
        val began = time.markNow()
        val waits = Waits()
        repeat(attempts - 1) {
            val answer = call()
            val wait = answer.leftOrNull()?.takeIf { it.isToBeRepeated(endpoint) }?.let(waits::after)
            if (wait == null || began.elapsedNow() + wait > policy.maxTime.toKotlinDuration()) return answer
            delay(wait)
        }
        return call()
    }

    /** How long to wait, by what came before in this call. */
    private inner class Waits {
        private var pairHits = 0
        private var others = 0

        fun after(error: WaError): Duration {
            val asked = error.retryAfter?.toKotlinDuration()
            val known = error.graphError?.code?.remedy?.after?.toKotlinDuration()
            return when {
                asked != null -> asked
                error.graphError?.code == ErrorCode.PairRateLimit -> fourToThe(pairHits++).seconds
                else -> maxOf(jitter(others++), known ?: Duration.ZERO)
            }
        }

        /** Anything up to the doubled wait: callers who failed together do not come back together. */
        private fun jitter(doublings: Int): Duration =
            doubled(doublings).coerceAtMost(policy.longestWait.toKotlinDuration()) * random.nextDouble()

        private fun doubled(times: Int): Duration =
            policy.firstWait.toKotlinDuration() * (1L shl times.coerceAtMost(MAX_POWER)).toDouble()

        private fun fourToThe(power: Int): Long = 1L shl (2 * power.coerceAtMost(MAX_POWER / 2))
    }

    private companion object {
        const val MAX_POWER = 30
    }
}

/** Whether the same call may be made again unseen, and has a chance. */
private fun WaError.isToBeRepeated(endpoint: Endpoint<*, *, *>): Boolean = when (this) {
    is WaError.Invalid, is WaError.Paced, is WaError.LocalFile, is WaError.Corrupted -> false

    is WaError.Unauthorized, is WaError.Unreadable, is WaError.OfService -> false

    is WaError.RateLimited -> !error.code.isKnown || error.isWorthATry(endpoint)

    is WaError.Refused -> error.isWorthATry(endpoint) ||
        // Reading harms nothing, whatever went wrong inside Meta.
        (endpoint.isSafe && !error.code.isKnown && (error.isTransient == true || status >= SERVER_FAULT))

    // Behind a cancellation that is not the caller's stands a client that was closed.
    is WaError.Unreachable -> !mayHaveBeenSent && cause !is CancellationException
}

private fun GraphError.isWorthATry(endpoint: Endpoint<*, *, *>): Boolean = code.remedy.let {
    it.repeat == Remedy.Repeat.Later && (it.isNothingDone || endpoint.isSafe)
}

private const val SERVER_FAULT = 500
