package io.wakit.webhook

import kotlinx.coroutines.CompletableJob
import kotlinx.coroutines.Job
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicReference

/**
 * Keeps events of one user in the order in which they arrived, across deliveries, while users go on in parallel. A turn is
 * [taken][turn] when the event arrives and used when its handlers run; between the two, whoever came earlier is waited for.
 */
internal class Lanes {
    private val last = ConcurrentHashMap<String, Turn>()

    fun turn(lane: String): Turn {
        val mine = Turn(lane)
        mine.before = last.put(lane, mine)?.end()
        return mine
    }

    inner class Turn(private val lane: String) {
        internal var before: Job? = null

        /** What ends with the turn; there is none as long as nobody waits, which is the rule. */
        private val end = AtomicReference<CompletableJob?>()

        suspend fun <T> use(block: suspend () -> T): T = try {
            before?.join()
            block()
        } finally {
            // Given up while waiting, the turn still ends after the one before: the next in line must not overtake that.
            before?.invokeOnCompletion { over() } ?: over()
        }

        internal fun end(): Job = end.get() ?: Job().let { if (end.compareAndSet(null, it)) it else end.get()!! }

        private fun over() {
            last.remove(lane, this)
            end.getAndSet(Ended)?.complete()
        }
    }

    private companion object {
        val Ended: CompletableJob = Job().apply { complete() }
    }
}
