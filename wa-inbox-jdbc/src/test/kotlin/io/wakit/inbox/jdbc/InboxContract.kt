package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.comparables.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.webhook.EventKey
import io.wakit.webhook.Inbox
import io.wakit.webhook.Mark
import io.wakit.webhook.MemoryInbox
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import java.time.Duration
import java.time.Duration.ZERO
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.random.Random

private val MINUTE: Duration = Duration.ofMinutes(1)
private val DAY: Duration = Duration.ofDays(1)

private suspend fun Inbox.take(lanes: Int = 10, letters: Int = 10) = lease(lanes, letters, MINUTE)

/** What every store promises, said once. */
abstract class InboxContract(store: () -> Store) : StringSpec({
    suspend fun with(use: suspend (Inbox, Inbox, HandClock) -> Unit) = store().use {
        val clock = HandClock()
        use(it.node(clock), it.node(clock), clock)
    }

    "letters come out in the order in which they were put, lane by lane, and no more than asked for" {
        with { inbox, _, _ ->
            inbox.put(listOf(letter("a", "1"), letter("b", "2"), letter("a", "3"))) shouldBe true
            inbox.put(listOf(letter("c", "4"), letter("a", "5"))) shouldBe true
            val two = inbox.take(lanes = 2, letters = 2)
            two shouldHaveSize 2
            val all = two + inbox.take(letters = 2)
            all.associate { it.lane to it.keys } shouldBe mapOf("a" to listOf("1", "3"), "b" to listOf("2"), "c" to listOf("4"))
            all.flatMap { it.letters }.forEach {
                it.attempts shouldBe 0
                it.json shouldBe """{"is":"${it.key}"}"""
            }
            inbox.take().shouldBeEmpty()
        }
    }

    "a key that was put is not put again, from whichever node" {
        with { one, other, _ ->
            one.put(listOf(letter("a", "1"), letter("a", "1"), letter("a", "2"))) shouldBe true
            other.put(listOf(letter("a", "2"), letter("a", "3"))) shouldBe true
            val lane = one.take().single()
            lane.keys shouldContainExactly listOf("1", "2", "3")
            lane.letters.forEach { one.mark(it, Mark.Handled) }
            one.release(lane, ZERO)
            other.put(listOf(letter("a", "1"))) shouldBe true
            one.take().flatMap { it.letters }.shouldBeEmpty()
        }
    }

    "the same letters put at once by two nodes, in any order, are there once each" {
        with { one, other, _ ->
            val letters = (1..300).map { letter("lane ${it % 20}", "$it") }
            withContext(Dispatchers.Default) {
                listOf(one, other).flatMap { node ->
                    letters.shuffled(Random(1)).chunked(10).map { async { node.put(it) } }
                }.awaitAll().toSet() shouldBe setOf(true)
            }
            one.take(lanes = 100, letters = 1_000).flatMap { it.keys } shouldContainExactlyInAnyOrder (1..300).map { "$it" }
        }
    }

    "a lane is one holder's until it is given back, or the lease has run out" {
        with { one, other, clock ->
            one.put(listOf(letter("a", "1"), letter("a", "2")))
            val held = one.take(letters = 1).single()
            one.put(listOf(letter("a", "3")))
            other.take().shouldBeEmpty()
            one.mark(held.letters.single(), Mark.Handled)
            one.release(held, ZERO)
            val next = other.take(letters = 1).single()
            next.keys shouldContainExactly listOf("2")
            clock.pass(MINUTE)
            val after = one.take().single()
            after.keys shouldContainExactly listOf("2", "3")
            // Whoever was too late gives nothing back, and keeps nothing.
            other.renew(listOf(next), MINUTE).shouldBeEmpty()
            other.release(next, ZERO)
            other.take().shouldBeEmpty()
            one.renew(listOf(after), MINUTE).map { it.lane } shouldContainExactly listOf("a")
        }
    }

    "a lease that is renewed goes on" {
        with { one, other, clock ->
            one.put(listOf(letter("a", "1"), letter("b", "2")))
            val held = one.take()
            clock.pass(Duration.ofSeconds(50))
            one.renew(held, MINUTE) shouldContainExactlyInAnyOrder held
            clock.pass(Duration.ofSeconds(50))
            other.take().shouldBeEmpty()
            clock.pass(Duration.ofSeconds(10))
            other.take() shouldHaveSize 2
        }
    }

    "a failed letter comes again after the pause, counted, with its lane behind it and other lanes beside it" {
        with { inbox, _, clock ->
            inbox.put(listOf(letter("a", "1"), letter("a", "2")))
            val held = inbox.take().single()
            inbox.mark(held.letters.first(), Mark.Failed("not yet \u0000"))
            inbox.release(held, MINUTE)
            inbox.put(listOf(letter("a", "3"), letter("b", "4")))
            inbox.take().single().keys shouldContainExactly listOf("4")
            clock.pass(MINUTE)
            val again = inbox.take().first { it.lane == "a" }
            again.keys shouldContainExactly listOf("1", "2", "3")
            again.letters.map { it.attempts } shouldContainExactly listOf(1, 0, 0)
        }
    }

    "what became of letters can be said as their lane is given back, and said twice it counts once" {
        with { inbox, _, clock ->
            inbox.put(listOf(letter("a", "1"), letter("a", "2"), letter("a", "3")))
            val held = inbox.take().single()
            val (one, two) = held.letters
            inbox.mark(two, Mark.Failed("not yet"))
            repeat(2) { inbox.release(held, MINUTE, mapOf(one to Mark.Handled, two to Mark.Failed("not yet"))) }
            inbox.take().shouldBeEmpty()
            clock.pass(MINUTE)
            val again = inbox.take().single()
            again.letters.map { it.key.value to it.attempts } shouldContainExactly listOf("2" to 1, "3" to 0)
            inbox.release(again, ZERO, mapOf(again.letters[0] to Mark.Dead("never"), again.letters[1] to Mark.Handled))
            inbox.deadLetters().single().attempts shouldBe 2
            inbox.take().shouldBeEmpty()
        }
    }

    "dead letters are listed oldest first, page by page; their lane goes on, and a replay brings them back as new" {
        with { inbox, _, clock ->
            val putAt = clock.now
            inbox.put((1..5).map { letter("a", "$it") })
            clock.pass(Duration.ofSeconds(1))
            val held = inbox.take().single()
            held.letters.take(4).forEachIndexed { i, it -> inbox.mark(it, Mark.Dead("reason $i")) }
            inbox.release(held, ZERO)
            inbox.deadLetters(limit = 3).map { it.key.value } shouldContainExactly listOf("1", "2", "3")
            val last = inbox.deadLetters(after = inbox.deadLetters(limit = 3).last().id).single()
            listOf(last.key, last.json, last.attempts, last.reason, last.putAt, last.diedAt) shouldBe
                listOf(EventKey("4"), """{"is":"4"}""", 1, "reason 3", putAt, clock.now)
            inbox.put(listOf(letter("a", "4")))
            val rest = inbox.take().single()
            rest.keys shouldContainExactly listOf("5")

            inbox.replay(listOf(EventKey("3"), EventKey("1"), EventKey("5"), EventKey("none"))) shouldBe 2
            inbox.mark(rest.letters.single(), Mark.Handled)
            inbox.release(rest, ZERO)
            val back = inbox.take().single()
            back.keys shouldContainExactly listOf("1", "3")
            back.letters.map { it.attempts } shouldContainExactly listOf(0, 0)
            inbox.deadLetters().map { it.key.value } shouldContainExactly listOf("2", "4")
        }
    }

    "what was put in a stretch of time is handled again on request, handled or dead, and what still waits only once" {
        with { inbox, _, clock ->
            val times = (1..4).map { n ->
                inbox.put(listOf(letter("lane $n", "$n")))
                clock.now.also { clock.pass(MINUTE) }
            }
            inbox.take().forEach { lane ->
                if (lane.lane != "lane 4") inbox.mark(lane.letters.single(), if (lane.lane == "lane 2") Mark.Dead("x") else Mark.Handled)
                inbox.release(lane, ZERO)
            }
            inbox.replay(times[1], times[3] + MINUTE) shouldBe 2
            inbox.take().flatMap { it.keys } shouldContainExactlyInAnyOrder listOf("2", "3", "4")
            inbox.deadLetters().shouldBeEmpty()
        }
    }

    "what was handled long ago is forgotten, dead letters later, and what waits never" {
        with { inbox, _, clock ->
            inbox.put(listOf(letter("a", "1"), letter("b", "2"), letter("c", "3")))
            inbox.take().forEach { lane ->
                if (lane.lane != "c") inbox.mark(lane.letters.single(), if (lane.lane == "a") Mark.Handled else Mark.Dead("x"))
                inbox.release(lane, ZERO)
            }
            clock.pass(DAY + MINUTE)
            inbox.forget(handled = DAY.multipliedBy(2), dead = DAY.multipliedBy(2)) shouldBe 0
            inbox.forget(handled = DAY, dead = DAY.multipliedBy(2)) shouldBe 1
            inbox.deadLetters() shouldHaveSize 1
            inbox.forget(handled = DAY, dead = DAY) shouldBe 1
            inbox.deadLetters().shouldBeEmpty()
            inbox.put(listOf(letter("a", "1"), letter("c", "3")))
            inbox.take().associate { it.lane to it.keys } shouldBe mapOf("a" to listOf("1"), "c" to listOf("3"))
        }
    }

    "any text comes back as it was, of any size" {
        with { inbox, _, _ ->
            val texts =
                listOf("""{"b":"äöå 👋 \u0000 \ud83d"}""", "x".repeat(2_500_000), "\"" + "😀".repeat(10_000) + "\"", "'; DROP TABLE x; --")
            inbox.put(texts.mapIndexed { i, it -> letter("a", "$i", it) })
            inbox.take().single().letters.map { it.json } shouldContainExactly texts
            // Half a character is no text: it may be replaced, and must not be refused.
            inbox.put(listOf(letter("b", "half", "{\"b\":\"\ud83d\"}"))) shouldBe true
            inbox.take().single().keys shouldContainExactly listOf("half")
        }
    }

    "two nodes at work, while letters come in and some fail: each is handled once, in the order of its lane, and none is left" {
        with { one, other, _ ->
            val lanes = 30
            val each = 25
            val seen = ConcurrentHashMap<String, MutableList<Int>>()
            val left = AtomicInteger(lanes * each)
            val inside = ConcurrentHashMap.newKeySet<String>()
            val leases = AtomicInteger()
            withContext(Dispatchers.Default) {
                launch { (1..each).forEach { n -> one.put((1..lanes).map { letter("lane $it", "$it/$n") }) } }
                // What comes again comes while it is being handled, or after.
                repeat(3) { launch { (1..each).forEach { n -> other.put((1..lanes).map { letter("lane $it", "$it/$n") }) } } }
                listOf(one, other, one, other).forEachIndexed { seed, node ->
                    val random = Random(seed)
                    launch {
                        while (left.get() > 0) {
                            node.lease(5, 3, MINUTE).forEach { lane ->
                                leases.incrementAndGet()
                                inside.add(lane.lane) shouldBe true
                                for (letter in lane.letters) {
                                    if (random.nextInt(10) == 0) {
                                        node.mark(letter, Mark.Failed("not yet"))
                                        break
                                    }
                                    seen.getOrPut(lane.lane) { CopyOnWriteArrayList() } += letter.key.value.substringAfter('/').toInt()
                                    node.mark(letter, Mark.Handled)
                                    left.decrementAndGet()
                                }
                                inside.remove(lane.lane)
                                node.release(lane, ZERO)
                            }
                            yield()
                        }
                    }
                }
            }
            seen.size shouldBe lanes
            seen.values.forEach { it shouldContainExactly (1..each).toList() }
            leases.get() shouldBeGreaterThan lanes
            coroutineScope { one.take().flatMap { it.letters }.shouldBeEmpty() }
        }
    }
})

class MemoryInboxSpec : InboxContract(::InMemory) {
    init {
        "it remembers no more handled letters than it was told to" {
            val inbox = MemoryInbox(remembered = 1)
            inbox.put(listOf(letter("a", "1"), letter("a", "2")))
            val lane = inbox.take().single()
            lane.letters.forEach { inbox.mark(it, Mark.Handled) }
            inbox.release(lane, ZERO)
            inbox.put(listOf(letter("a", "1"), letter("a", "2")))
            inbox.take().single().keys shouldContainExactly listOf("1")
        }
    }
}

class H2InboxSpec : InboxContract(::InH2)

class PostgreSqlInboxSpec : InboxContract(::InPostgreSql) {
    init {
        "no two nodes ever waited for each other in a circle" {
            InPostgreSql.postgres.postgresDatabase.connection.use { connection ->
                connection.query("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()") { it.getLong(1) }
            } shouldContainExactly listOf(0L)
        }
    }
}
