package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageStatus
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Job
import java.util.concurrent.ConcurrentHashMap

/**
 * Keeps events of one user in the order in which they arrived, across deliveries, while users go on in parallel. A turn is
 * [taken][turn] when the event arrives and used when its handlers run; between the two, whoever came earlier is waited for.
 */
internal class Lanes {
    private val last = ConcurrentHashMap<Any, Job>()

    fun turn(lane: Any): Turn {
        val mine = CompletableDeferred<Unit>()
        return Turn(lane, mine, before = last.put(lane, mine))
    }

    inner class Turn(private val lane: Any, private val mine: CompletableDeferred<Unit>, private val before: Job?) {
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

/** Whose order an event has to keep: the chat on a number; or what is told of an account, field by field. */
internal fun InboundEvent.lane(): Any = when (this) {
    is InboundMessage -> Chat(phone, chat)
    is MessageStatus -> Chat(phone, recipient ?: id)
    else -> Field(wabaId, field)
}

private data class Chat(val phone: Any, val with: Any)

private data class Field(val account: Any?, val field: String?)
