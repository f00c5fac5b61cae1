package io.wakit.client

import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration

/** Where a transfer says that it moves, so that a large file may take its time while a dead connection may not. */
internal class Movement {
    private val signs = Channel<Boolean>(Channel.CONFLATED)
    private val end = Job()

    /** Some bytes went by. */
    fun moved() {
        signs.trySend(true)
    }

    /** The next step is ours and not the network's: until it [moved], standing still is no fault. */
    fun held() {
        signs.trySend(false)
    }

    /** It cannot go on: the work is to be ended from outside. */
    fun giveUp() {
        end.complete()
    }

    suspend fun awaitGivingUp(): Unit = end.join()

    /** Comes back when nothing has moved for [limit]. */
    suspend fun awaitStandstill(limit: Duration) {
        var isMoving = true
        while (true) {
            isMoving = if (isMoving) {
                withTimeoutOrNull(limit.toMillis()) { signs.receive() } ?: return
            } else {
                signs.receive()
            }
        }
    }
}

/** Does [work] while it moves: null when it stood still for [still], took longer than [total], or gave up. */
internal suspend fun <T : Any> whileMoving(still: Duration, total: Duration, work: suspend (Movement) -> T): T? =
    coroutineScope {
        val movement = Movement()
        val worker = async { work(movement) }
        val watch = launch { withTimeoutOrNull(total.toMillis()) { movement.awaitStandstill(still) } }
        val giving = launch { movement.awaitGivingUp() }
        try {
            select {
                worker.onAwait { it }
                watch.onJoin { null }
                giving.onJoin { null }
            }
        } finally {
            watch.cancel()
            giving.cancel()
            worker.cancel()
        }
    }
