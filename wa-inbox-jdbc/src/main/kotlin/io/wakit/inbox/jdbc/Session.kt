package io.wakit.inbox.jdbc

import io.wakit.webhook.InboxUnavailable
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext
import java.sql.Connection
import java.sql.SQLException
import java.time.Clock
import java.time.Instant
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import javax.sql.DataSource

/**
 * What may happen to the program. A server's database sees to it by itself; H2 in our own file writes a commit when it finds
 * the time, unless it is [told][inFile].
 */
internal enum class End(val inFile: String?) {
    /** It ends in peace. */
    Close(null),

    /** The program is killed, and the machine goes on. */
    Kill("CHECKPOINT"),

    /** The machine goes down with it. */
    PowerLoss("CHECKPOINT SYNC"),
}

/** Transactions, on threads of their own since they block, and in the time of the database unless [clock] is given. */
internal class Session(
    private val database: DataSource,
    private val dialect: Dialect,
    private val clock: Clock?,
    private val isOwnFile: Boolean,
) : AutoCloseable {
    private val threads = Executors.newFixedThreadPool(THREADS) { task ->
        Thread(task, "wakit-inbox-jdbc-${number.incrementAndGet()}").apply { isDaemon = true }
    }
    private val dispatcher = threads.asCoroutineDispatcher()
    val scope = CoroutineScope(dispatcher + SupervisorJob())

    /** One transaction; once more where another node was in the way. What it outlives is so when this returns. */
    suspend fun <T> transaction(outlives: End = End.Kill, work: (Connection, now: Instant) -> T): T = try {
        withContext(dispatcher) { several(outlives, work) }
    } catch (e: CancellationException) {
        // Threads that have ended cancel what they are given; the one who asked is not meant by that.
        currentCoroutineContext().ensureActive()
        throw SQLException("The inbox is closed", CLOSED, e)
    }

    private fun <T> several(outlives: End, work: (Connection, now: Instant) -> T): T {
        repeat(ATTEMPTS - 1) {
            try {
                return once(outlives, work)
            } catch (e: SQLException) {
                if (!e.isPassing) throw e
            }
        }
        return once(outlives, work)
    }

    private fun <T> once(outlives: End, work: (Connection, now: Instant) -> T): T =
        database.connection.use { connection ->
            connection.autoCommit = false
            try {
                val result = work(connection, now(connection))
                connection.commit()
                if (isOwnFile && outlives.inFile != null) {
                    connection.update(outlives.inFile)
                    connection.commit()
                }
                result
            } catch (
                @Suppress("TooGenericExceptionCaught") e: Throwable,
            ) {
                // Whatever it was, nothing of this transaction may stay; a pool would do the same.
                try {
                    connection.rollback()
                } catch (lost: SQLException) {
                    e.addSuppressed(lost)
                }
                throw e
            }
        }

    private fun now(connection: Connection): Instant {
        val now = connection.query(dialect.begin) { it.instant("now") }.single()
        return clock?.instant() ?: now
    }

    /** What the database has against it becomes what the interface promises. */
    suspend inline fun <T> safely(work: () -> T): T = try {
        work()
    } catch (e: SQLException) {
        throw InboxUnavailable("The database does not do its work", e)
    }

    override fun close() {
        scope.cancel()
        dispatcher.close()
    }

    private companion object {
        const val THREADS = 2
        const val ATTEMPTS = 5
        val number = AtomicInteger()
    }
}
