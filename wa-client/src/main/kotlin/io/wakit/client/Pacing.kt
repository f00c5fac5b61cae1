package io.wakit.client

import arrow.core.Either
import arrow.core.left
import io.wakit.model.NodeId
import io.wakit.model.Recipient
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.TimeSource

/** A Graph that lets messages through to [next] no faster than [pace]; everything else passes. */
internal class Pacing(
    private val next: Graph,
    private val pace: Pace,
    private val scope: CoroutineScope,
    time: TimeSource = TimeSource.Monotonic,
) : Graph {
    @DelicateWaApi
    override val service: GraphService? get() = next.service

    private val origin = time.markNow()
    private val lanes = HashMap<String, Lane>()
    private var forgetAt = FORGET_EVERY

    /** How many users are remembered. */
    val kept: Int get() = synchronized(lanes) { lanes.values.sumOf { it.kept } }

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val message = body as? OutboundMessage ?: (body as? MarketingMessage)?.message
        val tooLong = message?.let { awaitTurn(at.value, it.to) }
        return tooLong?.left() ?: next(endpoint, at, body, query)
    }

    private suspend fun awaitTurn(number: String, to: Recipient): WaError.Paced? {
        val (lane, turn) = synchronized(lanes) {
            val now = now()
            forget(now)
            val lane = lanes.getOrPut(number) { Lane(pace, pace.perSecond(number)) }
            val queue = lane.queue(to)
            if (lane.passes(queue, now)) return null
            val wait = lane.soonest(queue, now) - now
            if (wait > pace.maxWaitNanos) return paced(wait)
            lane to lane.enqueue(queue, now).also { serve(lane) }
        }
        val came = try {
            withTimeoutOrNull(pace.maxWaitNanos.nanoseconds) { turn.granted.await() }
        } catch (e: CancellationException) {
            synchronized(lanes) { lane.leave(turn) }
            throw e
        }
        return if (came == null) giveUp(lane, turn) else null
    }

    /** Its turn may have come in the very moment. */
    private fun giveUp(lane: Lane, turn: Turn): WaError.Paced? = synchronized(lanes) {
        if (turn.taken != null) return null
        lane.leave(turn)
        val now = now()
        paced(lane.soonest(turn.queue, now) - now)
    }

    private fun paced(wait: Long) = WaError.Paced(pace.maxWait, Duration.ofNanos(wait))

    /** One coroutine serves a lane for as long as somebody waits in it. */
    private fun serve(lane: Lane) {
        if (lane.isServed) {
            lane.news.trySend(Unit)
            return
        }
        lane.isServed = true
        scope.launch {
            while (true) {
                val (called, wait) = synchronized(lanes) {
                    val now = now()
                    val next = lane.serve(now)
                    lane.isServed = next != null
                    lane.called() to next?.minus(now)
                }
                called.forEach { it.granted.complete(Unit) }
                withTimeoutOrNull((wait ?: break).nanoseconds) { lane.news.receive() }
            }
        }
    }

    private fun forget(now: Long) {
        if (now < forgetAt) return
        forgetAt = now + FORGET_EVERY
        lanes.values.removeIf { it.forget(now) }
    }

    private fun now(): Long = origin.elapsedNow().inWholeNanoseconds

    private companion object {
        const val FORGET_EVERY = 30_000_000_000L
    }
}
