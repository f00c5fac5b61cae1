package io.wakit.inbox.jdbc

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.ClosedSendChannelException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import java.sql.SQLException
import java.sql.SQLNonTransientConnectionException
import java.sql.SQLTransientConnectionException

/**
 * Does what came together in one transaction: while one is being written, the next gathers, so that the more there is to
 * do, the less of a commit each of them costs. What is added first is in the first.
 *
 * @property weigh how much of a group an item takes; a group takes [most] at most, and one item in any case.
 * @property write does a group, and gives what became of each item of it.
 */
internal class GroupCommit<T : Any, R>(
    scope: CoroutineScope,
    private val most: Int,
    private val weigh: (T) -> Int,
    private val write: suspend (List<T>) -> List<R>,
) {
    private val queue = Channel<Waiting<T, R>>(Channel.UNLIMITED)

    init {
        scope.launch { work() }.invokeOnCompletion { cause ->
            queue.close()
            while (true) (queue.tryReceive().getOrNull() ?: break).done.completeExceptionally(closed(cause))
        }
    }

    /** Returns when [item] is written; throws what kept it from that. Given up on, it may be written all the same. */
    suspend fun add(item: T): R {
        val waiting = Waiting<T, R>(item)
        try {
            queue.send(waiting)
        } catch (e: ClosedSendChannelException) {
            throw closed(e)
        }
        return waiting.done.await()
    }

    private suspend fun work() {
        var next: Waiting<T, R>? = null
        while (true) {
            val group = mutableListOf(next ?: queue.receive())
            next = null
            var weight = weigh(group.single().item)
            while (next == null) {
                val one = queue.tryReceive().getOrNull() ?: break
                weight += weigh(one.item)
                if (weight <= most) group += one else next = one
            }
            write(group)
        }
    }

    private suspend fun write(group: List<Waiting<T, R>>) {
        try {
            val results = write(group.map { it.item })
            group.forEachIndexed { i, it -> it.done.complete(results[i]) }
        } catch (e: SQLException) {
            // One that cannot be written must not keep the others from it; where nothing can, one attempt is enough.
            if (group.size > 1 && !e.isConnection) {
                group.forEach { write(listOf(it)) }
            } else {
                group.forEach { it.done.completeExceptionally(e) }
            }
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            // Closing, and whatever else a driver may throw: nobody waits for an answer that never comes.
            group.forEach { it.done.completeExceptionally(SQLException(e)) }
            currentCoroutineContext().ensureActive()
        }
    }

    private class Waiting<T, R>(val item: T) {
        val done = CompletableDeferred<R>()
    }

    private fun closed(cause: Throwable?) = SQLException("The inbox is closed", CLOSED, cause)
}

/** What SQL calls a connection that is there no more. */
internal const val CLOSED: String = "08003"

/** Whether the database is gone, and not just this statement wrong. */
internal val SQLException.isConnection: Boolean
    get() = this is SQLTransientConnectionException || this is SQLNonTransientConnectionException ||
        sqlState.orEmpty().let { it.startsWith("08") || it.startsWith("57P") || it in H2_GONE }

private val H2_GONE = setOf("90067", "90098", "90121")

/** Whether the same once more may go well: another node was in the way. */
internal val SQLException.isPassing: Boolean
    get() = sqlState in setOf("23505", "40001", "40P01", "HYT00", "90131")
