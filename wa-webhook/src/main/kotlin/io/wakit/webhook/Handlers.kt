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

/** What is to be done with events of one [type]; false where there was no room for it. */
internal class Handler<T : InboundEvent>(private val type: Class<T>, private val handle: suspend (T) -> Boolean) {
    fun fits(kind: Class<*>): Boolean = type.isAssignableFrom(kind)

    suspend fun take(event: InboundEvent): Boolean = handle(type.cast(event))
}

/** Takes a delivery's events through all handlers: one user's in order, users side by side. */
internal class Handlers(private val all: List<Handler<*>>, private val failed: (InboundEvent, Throwable) -> Unit) {
    private val lanes = Lanes()
    private val byKind = ConcurrentHashMap<Class<*>, List<Handler<*>>>()

    suspend fun handle(events: List<InboundEvent>): Outcome {
        // All turns are taken before the first handler runs: a delivery that comes in meanwhile queues behind them.
        val turns = events.filter { handlersOf(it).isNotEmpty() }.groupBy { it.lane() }.map { (lane, its) ->
            lanes.turn(lane) to
                its
        }
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
            worst = maxOf(worst, one(event))
            if (worst == Outcome.Full) break
        }
        return worst
    }

    private suspend fun one(event: InboundEvent): Outcome {
        var outcome = Outcome.Taken
        for (handler in handlersOf(event)) {
            try {
                if (!handler.take(event)) return Outcome.Full
            } catch (e: CancellationException) {
                // The delivery's own cancellation passes; a time limit inside the handler is the handler's failure.
                currentCoroutineContext().ensureActive()
                outcome = fail(event, e)
            } catch (
                @Suppress("TooGenericExceptionCaught") e: Throwable,
            ) {
                // The code in there is the user's: whatever it throws, the other events must go on.
                outcome = fail(event, e)
            }
        }
        return outcome
    }

    private fun fail(event: InboundEvent, cause: Throwable): Outcome {
        try {
            failed(event, cause)
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            System.getLogger("io.wakit.webhook").log(Level.ERROR, "onFailure itself failed", e)
        }
        return Outcome.Failed
    }

    private fun handlersOf(event: InboundEvent): List<Handler<*>> =
        byKind.computeIfAbsent(event.javaClass) { kind -> all.filter { it.fits(kind) } }
}

/** How a delivery went, from best to worst. */
internal enum class Outcome { Taken, Failed, Full }
