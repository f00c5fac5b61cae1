package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import java.lang.System.Logger.Level
import java.util.concurrent.ConcurrentHashMap

/** What is to be done with events of one [type] that [filter] lets through; false where there was no room for it. */
internal class Handler<T : InboundEvent>(
    private val type: Class<T>,
    private val filter: EventFilter? = null,
    private val handle: suspend (T) -> Boolean,
) {
    fun fits(kind: Class<*>): Boolean = type.isAssignableFrom(kind)

    suspend fun take(event: InboundEvent): Boolean =
        if (filter == null || filter.fits(event)) handle(type.cast(event)) else true
}

/** Takes events through all handlers that fit them. */
internal class Handlers(private val all: List<Handler<*>>, private val failed: (InboundEvent, Throwable) -> Unit) {
    private val lanes = Lanes()
    private val byKind = ConcurrentHashMap<Class<*>, List<Handler<*>>>()

    /** A delivery's events, before Meta is answered: one user's in order, users side by side. */
    suspend fun handle(events: List<InboundEvent>): Outcome =
        if (events.size == 1) alone(events.first()) else together(events)

    private suspend fun alone(event: InboundEvent): Outcome =
        if (handlersOf(event).isEmpty()) Outcome.Taken else lanes.turn(event.lane()).use { outcomeOf(event) }

    private suspend fun together(events: List<InboundEvent>): Outcome {
        // All turns are taken before the first handler runs: a delivery that comes in meanwhile queues behind them.
        val turns = events.filter { handlersOf(it).isNotEmpty() }.groupBy { it.lane() }
            .map { (lane, its) -> lanes.turn(lane) to its }
        return when (turns.size) {
            0 -> Outcome.Taken

            1 -> turns.single().let { (turn, its) -> turn.use { inOrder(its) } }

            else -> coroutineScope {
                // Undispatched, a turn is used even where the delivery was cancelled by now: else its lane would wait for ever.
                turns.map { (turn, its) ->
                    async(start = CoroutineStart.UNDISPATCHED) { turn.use { inOrder(its) } }
                }.awaitAll().max()
            }
        }
    }

    /** A full queue ends the lane, which comes again from there; a failed handler does not. */
    private suspend fun inOrder(events: List<InboundEvent>): Outcome {
        var worst = Outcome.Taken
        for (event in events) {
            worst = maxOf(worst, outcomeOf(event))
            if (worst == Outcome.Full) break
        }
        return worst
    }

    private suspend fun outcomeOf(event: InboundEvent): Outcome = when (failureOf(event)) {
        null -> Outcome.Taken
        StreamFull -> Outcome.Full
        else -> Outcome.Failed
    }

    /** One event, through all handlers that fit it; the first failure among them, or [StreamFull]. */
    suspend fun failureOf(event: InboundEvent): Throwable? {
        var first: Throwable? = null
        for (handler in handlersOf(event)) {
            try {
                if (!handler.take(event)) return StreamFull
            } catch (e: CancellationException) {
                // The delivery's own cancellation passes; a time limit inside the handler is the handler's failure.
                currentCoroutineContext().ensureActive()
                first = first ?: e
                fail(event, e)
            } catch (
                @Suppress("TooGenericExceptionCaught") e: Throwable,
            ) {
                // The code in there is the user's: whatever it throws, the other events must go on.
                first = first ?: e
                fail(event, e)
            }
        }
        return first
    }

    private fun fail(event: InboundEvent, cause: Throwable) {
        try {
            failed(event, cause)
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            System.getLogger("io.wakit.webhook").log(Level.ERROR, "onFailure itself failed", e)
        }
    }

    private fun handlersOf(event: InboundEvent): List<Handler<*>> =
        byKind[event.javaClass] ?: byKind.computeIfAbsent(event.javaClass) { kind -> all.filter { it.fits(kind) } }
}

/** How a delivery went, from best to worst. */
internal enum class Outcome { Taken, Failed, Full }
