package io.wakit.webhook

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Job
import java.util.concurrent.ConcurrentHashMap

/**
 * Keeps events of one user in the order in which they arrived, across deliveries, while users go on in parallel. A turn is
 * [taken][turn] when the event arrives and used when its handlers run; between the two, whoever came earlier is waited for.
 */
internal class Lanes {
    private val last = ConcurrentHashMap<String, Job>()

    fun turn(lane: String): Turn {
        val mine = CompletableDeferred<Unit>()
        return Turn(lane, mine, before = last.put(lane, mine))
    }

    inner class Turn(private val lane: String, private val mine: CompletableDeferred<Unit>, private val before: Job?) {
        suspend fun <T> use(block: suspend () -> T): T = try {
            before?.join()
            block()
        } finally {
            // Given up while waiting, the turn still ends after the one before: the next in line must not overtake that.
            before?.invokeOnCompletion { end() } ?: end()
        }

        private fun end() {
            mine.complete(Unit)
            last.remove(lane, mine)
        }
    }
}
