package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.wakit.webhook.Mark
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import java.sql.Connection
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.seconds

/** How many sessions of the inbox wait for a lock that another one holds. */
private fun Connection.waiting(): Int =
    query("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") { it.getInt(1) }.single()

class LockOrderSpec : StringSpec({
    "a letter that comes again on another node while it is marked and its lane given back holds up neither" {
        val database = InPostgreSql.postgres.postgresDatabase
        JdbcInbox(database, "order").use { inbox ->
            inbox.put(listOf(letter("a", "1"), letter("b", "2")))
            val (a, b) = inbox.lease(2, 9, Duration.ofMinutes(1)).sortedBy { it.lane }
            database.connection.use { looking ->
                database.connection.use { other ->
                    other.autoCommit = false
                    database.connection.use { node ->
                        node.autoCommit = false
                        withContext(Dispatchers.IO) {
                            suspend fun untilWaiting() = withTimeout(20.seconds) { while (looking.waiting() == 0) delay(5) }
                            // While the inbox waits to mark one letter, the mark of the next and its lane's release gather in one group.
                            other.update("UPDATE wakit_inbox_letter SET attempts = attempts WHERE id = ?", b.letters.single().id)
                            val marking = launch(start = CoroutineStart.UNDISPATCHED) { inbox.mark(b.letters.single(), Mark.Handled) }
                            untilWaiting()
                            val ending = listOf(
                                launch(start = CoroutineStart.UNDISPATCHED) { inbox.mark(a.letters.single(), Mark.Handled) },
                                launch(start = CoroutineStart.UNDISPATCHED) { inbox.release(a, Duration.ZERO) },
                            )
                            // The node has locked the lane by now, as for each put, and puts the letter once more.
                            node.query("SELECT lane FROM wakit_inbox_lane WHERE inbox = 'order' AND lane = 'a' FOR UPDATE") {
                                it.getString(1)
                            }
                            other.commit()
                            marking.join()
                            untilWaiting()
                            node.update("SET LOCAL lock_timeout = '500ms'")
                            PostgreSql.put(node, "order", listOf(letter("a", "1")), Instant.now())
                            node.commit()
                            ending.forEach { it.join() }
                        }
                    }
                }
            }
            inbox.lease(2, 9, Duration.ofMinutes(1)).shouldBeEmpty()
        }
    }
})
