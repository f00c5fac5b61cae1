package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.wakit.webhook.Inbox
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Mark
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.withContext
import java.time.Duration
import java.time.Instant
import java.util.UUID

private val MINUTE: Duration = Duration.ofMinutes(1)

/** An inbox, and what it asks of its database; each database is there already. */
private suspend fun counting(name: String, use: suspend (Inbox, Counted) -> Unit) = counted(name) { counted ->
    JdbcInbox(counted.counted, UUID.randomUUID().toString()).use {
        counted.forget()
        use(it, counted)
    }
}

/** What a receiver asks for, all at once. */
private suspend fun <T> Iterable<T>.atOnce(ask: suspend (T) -> Unit) = coroutineScope {
    withContext(Dispatchers.Default) { map { async { ask(it) } }.awaitAll() }
}

class TurnsSpec : StringSpec({
    listOf("H2", "PostgreSQL").forEach { name ->
        "on $name: what a thousand users' letters ask for at once is done in a few transactions, not in thousands" {
            counting(name) { inbox, counted ->
                (1..1_000).atOnce { inbox.put(listOf(letter("user $it", "$it"))) shouldBe true }
                val lanes = mutableListOf<LeasedLane>()
                while (lanes.size < 1_000) lanes += inbox.lease(64, 16, MINUTE)
                lanes.atOnce { lane -> inbox.release(lane, Duration.ZERO, lane.letters.associateWith { Mark.Handled }) }
                println(
                    "on $name: 1,000 letters put, leased, marked and given back in ${counted.commits} transactions, ${counted.statements} statements",
                )
                // 16 leases of 64 lanes; the rest is shared. One by one it would be 3,000 more.
                counted.commits.get() shouldBeLessThanOrEqual 300
                if (name == "PostgreSQL") counted.statements.get() shouldBeLessThanOrEqual 10 * counted.commits.get()
                inbox.lease(1_000, 16, MINUTE).shouldBeEmpty()
            }
        }

        "on $name: letters are replayed and forgotten some at a time, so that nobody waits for all of them" {
            counting(name) { inbox, counted ->
                inbox.put((1..2_500).map { letter("user ${it % 50}", "$it") })
                inbox.lease(50, 50, MINUTE).forEach { lane ->
                    inbox.release(lane, Duration.ZERO, lane.letters.associateWith { Mark.Handled })
                }
                counted.forget()
                inbox.replay(Instant.EPOCH, Instant.now() + MINUTE) shouldBe 2_500
                counted.commits.get() shouldBe 4
                val again = inbox.lease(50, 50, MINUTE)
                again.flatMap { it.letters } shouldHaveSize 2_500
                again.forEach { lane -> lane.letters.map { it.id }.let { ids -> ids shouldBe ids.sorted() } }
                again.forEach { lane -> inbox.release(lane, Duration.ZERO, lane.letters.associateWith { Mark.Handled }) }
                counted.forget()
                inbox.forget(handled = Duration.ofMinutes(-1), dead = MINUTE) shouldBe 2_500
                counted.commits.get() shouldBe 4
            }
        }
    }

    "while the database holds up what was put, 32 MB wait in memory at most; the next is refused until there is room" {
        counting("H2") { inbox, counted ->
            val megabytes = "\"" + "x".repeat(20_000_000) + "\""
            counted.counted.connection.use { other ->
                other.autoCommit = false
                inbox.put(listOf(letter("a", "1")))
                other.query("SELECT lane FROM wakit_inbox_lane FOR UPDATE") { it.getString(1) } shouldHaveSize 1
                coroutineScope {
                    val first = async(start = CoroutineStart.UNDISPATCHED) { inbox.put(listOf(letter("a", "2", megabytes))) }
                    inbox.put(listOf(letter("b", "3", megabytes))) shouldBe false
                    other.rollback()
                    first.await() shouldBe true
                }
            }
            inbox.put(listOf(letter("b", "3", megabytes))) shouldBe true
        }
    }
})
