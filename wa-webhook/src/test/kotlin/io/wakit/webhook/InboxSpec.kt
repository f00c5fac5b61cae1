package io.wakit.webhook

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import io.wakit.model.event.UnknownEvent
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Virtual time, as a clock. */
@OptIn(ExperimentalCoroutinesApi::class)
private fun TestScope.clock(): Clock = object : Clock() {
    override fun getZone() = ZoneOffset.UTC

    override fun withZone(zone: java.time.ZoneId?) = this

    override fun instant(): Instant = Instant.ofEpochMilli(currentTime)
}

private fun TestScope.node(store: Inbox, settings: InboxConfig.() -> Unit = {}, configure: ReceiverConfig.() -> Unit): Receiver = receiver {
    inbox(store) {
        context = StandardTestDispatcher(testScheduler)
        settings()
    }
    configure()
}

/** A node whose handlers only write down. */
private fun TestScope.node(store: Inbox, seen: MutableList<String>, configure: ReceiverConfig.() -> Unit = {}): Receiver = node(store) {
    on<TextMessage> { seen += it.id.value }
    configure()
}

/** A store that is there, or not. */
private class Flaky(private val store: Inbox) : Inbox by store {
    var isDown = false

    override suspend fun put(letters: List<Letter>): Boolean = up { put(letters) }
    override suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane> = up { lease(lanes, letters, lease) }
    override suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane> = up { renew(lanes, lease) }
    override suspend fun mark(letter: LeasedLetter, mark: Mark): Unit = up { mark(letter, mark) }
    override suspend fun release(lane: LeasedLane, pause: Duration): Unit = up { release(lane, pause) }

    private suspend fun <T> up(ask: suspend Inbox.() -> T): T = if (isDown) throw InboxUnavailable("gone") else store.ask()
}

@OptIn(ExperimentalCoroutinesApi::class)
class InboxSpec : StringSpec({
    "a delivery is answered when its events are safe, not when they are handled" {
        runTest {
            val gate = CompletableDeferred<Unit>()
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(clock = clock())) {
                on<TextMessage> {
                    gate.await()
                    seen += it.id.value
                }
            }
            node.deliver(delivery(textOf("A"))).status shouldBe 200
            seen.shouldBeEmpty()
            gate.complete(Unit)
            runCurrent()
            seen shouldContainExactly listOf("A")
            node.close()
        }
    }

    "a batch that comes again, whole or batched otherwise, is handled once" {
        runTest {
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(clock = clock()), seen) { on<UnknownEvent> { seen += it.field!! } }
            val news = """{"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}"""
            val batch = delivery(textOf("A"), change("1063", """"messages":[${textItem("B")},${textItem("C", from = "2")}]"""), news)
            repeat(2) {
                node.deliver(batch).status shouldBe 200
                runCurrent()
            }
            node.deliver(
                delivery(news, textOf("C", from = "2"), change("1063", """"messages":[${textItem("B")},${textItem("D")}]""")),
            ).status shouldBe
                200
            node.deliver(delivery(textOf("A"))).status shouldBe 200
            runCurrent()
            seen shouldContainExactlyInAnyOrder listOf("A", "B", "C", "D", "account_update")
            node.close()
        }
    }

    "two nodes that get the same events at once handle each of them once, and one user's in order" {
        runTest {
            val store = MemoryInbox(clock = clock())
            val seen = mutableListOf<Pair<String, Int>>()
            val nodes = List(2) {
                node(store) {
                    on<TextMessage> {
                        delay(7)
                        seen += it.from.value to it.body.toInt()
                    }
                }
            }
            val bodies = (1..50).map { n ->
                delivery(*(1..5).map { user -> textOf("$user-$n", from = "$user", body = "$n") }.toTypedArray())
            }
            bodies.forEach { body -> nodes.forEach { node -> launch { node.deliver(body).status shouldBe 200 } } }
            advanceTimeBy(60_000)
            seen.size shouldBe 250
            seen.groupBy({ it.first }, { it.second }).values.forEach { it shouldContainExactly (1..50).toList() }
            nodes.forEach { it.close() }
        }
    }

    "a handler that fails is called again, later each time, and its user's events wait while others go on" {
        runTest {
            val seen = mutableListOf<String>()
            val attempts = mutableListOf<Long>()
            val node = node(MemoryInbox(clock = clock())) {
                on<TextMessage> {
                    if (it.id.value == "A") {
                        attempts += currentTime
                        if (attempts.size < 4) error("not yet")
                    }
                    seen += it.id.value
                }
            }
            node.deliver(delivery(textOf("A"), textOf("B"), textOf("C", from = "2"))).status shouldBe 200
            runCurrent()
            seen shouldContainExactly listOf("C")
            advanceTimeBy(60_000)
            seen shouldContainExactly listOf("C", "A", "B")
            // 1, 2 and 4 seconds, each up to a half shorter, and found within a poll of one second.
            attempts.zipWithNext { a, b -> b - a }.let { (first, second, third) ->
                first shouldBeInRange 500L..2_000L
                second shouldBeInRange 1_000L..3_000L
                third shouldBeInRange 2_000L..5_000L
            }
            node.close()
        }
    }

    "a handler that goes on failing leaves a dead letter, its user's next events are handled, and a replay brings it back" {
        runTest {
            val store = MemoryInbox(clock = clock())
            val seen = mutableListOf<String>()
            val failures = mutableListOf<Pair<InboundEvent, Throwable>>()
            var broken = true
            val node = receiver(failures) {
                inbox(store) {
                    context = StandardTestDispatcher(testScheduler)
                    attempts = 3
                }
                on<TextMessage> {
                    if (broken && it.id.value == "A") throw NotImplementedError("boom")
                    seen += it.id.value
                }
            }
            node.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 200
            advanceTimeBy(60_000)
            seen shouldContainExactly listOf("B")
            failures.size shouldBe 3
            val dead = store.deadLetters().single()
            dead.attempts shouldBe 3
            dead.reason shouldContain "boom"
            (dead.events.single() as TextMessage).id.value shouldBe "A"
            node.deliver(delivery(textOf("A"))).status shouldBe 200
            advanceTimeBy(60_000)
            failures.size shouldBe 3

            broken = false
            store.replay(listOf(dead.key)) shouldBe 1
            advanceTimeBy(2_000)
            seen shouldContainExactly listOf("B", "A")
            store.deadLetters().shouldBeEmpty()
            node.close()
        }
    }

    "a handler that does not end is cancelled at the time limit, which counts as failed" {
        runTest {
            val store = MemoryInbox(clock = clock())
            val seen = mutableListOf<String>()
            val node = node(store, { attempts = 1 }) {
                on<TextMessage> { if (it.id.value == "A") awaitCancellation() else seen += it.id.value }
            }
            node.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 200
            advanceTimeBy(299_000)
            seen.shouldBeEmpty()
            advanceTimeBy(2_000)
            seen shouldContainExactly listOf("B")
            store.deadLetters().size shouldBe 1
            node.close()
        }
    }

    "while the store is down Meta is answered 503, and nothing is lost when it is back" {
        runTest {
            val store = Flaky(MemoryInbox(clock = clock()))
            val seen = mutableListOf<String>()
            val node = node(store) {
                on<TextMessage> {
                    seen += it.id.value
                    // The store goes while its event is being handled: what became of it cannot be written down yet.
                    if (it.id.value == "A") store.isDown = true
                }
            }
            node.deliver(delivery(textOf("A"))).status shouldBe 200
            runCurrent()
            seen shouldContainExactly listOf("A")
            node.deliver(delivery(textOf("B"))).status shouldBe 503
            advanceTimeBy(20_000)
            store.isDown = false
            node.deliver(delivery(textOf("B"))).status shouldBe 200
            advanceTimeBy(2_000)
            seen shouldContainExactly listOf("A", "B")
            node.close()
        }
    }

    "a store that does not answer in time is 503" {
        runTest {
            val store = object : Inbox by MemoryInbox(clock = clock()) {
                override suspend fun put(letters: List<Letter>): Boolean = awaitCancellation()
            }
            val node = node(store, mutableListOf())
            node.deliver(delivery(textOf("A"))).status shouldBe 503
            currentTime shouldBe 5_000
            node.close()
        }
    }

    "a full inbox is 503, and takes the delivery when there is room" {
        runTest {
            val gate = CompletableDeferred<Unit>()
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(capacity = 2, clock = clock())) {
                on<TextMessage> {
                    gate.await()
                    seen += it.id.value
                }
            }
            node.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 200
            node.deliver(delivery(textOf("C"))).status shouldBe 503
            gate.complete(Unit)
            runCurrent()
            node.deliver(delivery(textOf("C"))).status shouldBe 200
            runCurrent()
            seen shouldContainExactly listOf("A", "B", "C")
            node.close()
        }
    }

    "no more lanes are handled at once than were asked for" {
        runTest {
            var running = 0
            var most = 0
            var done = 0
            val node = node(MemoryInbox(clock = clock()), { lanes = 3 }) {
                on<TextMessage> {
                    most = maxOf(most, ++running)
                    delay(5)
                    running--
                    done++
                }
            }
            node.deliver(delivery(*(1..40).map { textOf("$it", from = "$it") }.toTypedArray())).status shouldBe 200
            advanceTimeBy(10_000)
            done shouldBe 40
            most shouldBeLessThanOrEqual 3
            most shouldBe 3
            node.close()
        }
    }

    "a shut down receiver lets the running handler end, and leaves the rest to the next start, in order" {
        runTest {
            val store = MemoryInbox(clock = clock())
            val seen = mutableListOf<String>()
            val first = node(store) {
                on<TextMessage> {
                    delay(100)
                    seen += it.id.value
                }
            }
            first.deliver(delivery(textOf("A"), textOf("B"), textOf("C"))).status shouldBe 200
            runCurrent()
            first.shutDown()
            seen shouldContainExactly listOf("A")
            currentTime shouldBe 100
            val second = node(store, seen)
            runCurrent()
            seen shouldContainExactly listOf("A", "B", "C")
            second.close()
        }
    }

    "a handler that outlasts the shut down is cancelled, and called again at the next start" {
        runTest {
            val store = MemoryInbox(clock = clock())
            val seen = mutableListOf<String>()
            val first = node(store) { on<TextMessage> { awaitCancellation() } }
            first.deliver(delivery(textOf("A"))).status shouldBe 200
            runCurrent()
            first.shutDown(Duration.ofSeconds(2))
            val second = node(store, seen)
            runCurrent()
            seen shouldContainExactly listOf("A")
            store.deadLetters().shouldBeEmpty()
            second.close()
        }
    }

    "what a dead node held is taken over when its lease has run out, and not before" {
        runTest {
            val store = MemoryInbox(clock = clock())
            store.put(Letters.of(WaJson.parseToJsonElement(delivery(textOf("A")).decodeToString())))
            store.lease(1, 1, Duration.ofSeconds(30)).size shouldBe 1
            val seen = mutableListOf<String>()
            val node = node(store, seen)
            advanceTimeBy(29_000)
            seen.shouldBeEmpty()
            advanceTimeBy(3_000)
            seen shouldContainExactly listOf("A")
            node.close()
        }
    }

    "a handler slower than the lease keeps its lane, and one whose lane was lost is cancelled" {
        runTest {
            val store = MemoryInbox(clock = clock())
            var isLost = false
            val losing = object : Inbox by store {
                override suspend fun renew(lanes: List<LeasedLane>, lease: Duration) =
                    if (isLost) emptyList() else store.renew(lanes, lease)
            }
            var ended: Throwable? = null
            val slow = node(losing) {
                on<TextMessage> {
                    try {
                        delay(200_000)
                    } catch (e: kotlinx.coroutines.CancellationException) {
                        ended = e
                        throw e
                    }
                }
            }
            slow.deliver(delivery(textOf("A"))).status shouldBe 200
            val seen = mutableListOf<String>()
            val other = node(store, seen)
            advanceTimeBy(120_000)
            seen.shouldBeEmpty()
            ended shouldBe null
            isLost = true
            advanceTimeBy(11_000)
            ended?.message.orEmpty() shouldContain "lease"
            slow.close()
            advanceTimeBy(31_000)
            seen shouldContainExactly listOf("A")
            other.close()
        }
    }

    "a stream behind the inbox is waited for as long as it is full" {
        runTest {
            val stream = EventStream(capacity = 1, patience = Duration.ZERO)
            val store = MemoryInbox(clock = clock())
            val node = node(store, { attempts = 1 }) { deliverTo(stream) }
            node.deliver(delivery(textOf("A"), textOf("B"), textOf("C"))).status shouldBe 200
            advanceTimeBy(300_000)
            val seen = mutableListOf<String>()
            val collecting = CoroutineScope(StandardTestDispatcher(testScheduler)).launch {
                stream.events.collect { seen += (it as TextMessage).id.value }
            }
            advanceTimeBy(300_000)
            seen shouldContainExactly listOf("A", "B", "C")
            store.deadLetters().shouldBeEmpty()
            collecting.cancel()
            node.close()
        }
    }

    "settings that cannot work are refused with what is wrong" {
        fun refusal(settings: InboxConfig.() -> Unit) = shouldThrow<IllegalArgumentException> {
            receiver {
                inbox(MemoryInbox(), settings)
                on<TextMessage> {}
            }
        }.message.orEmpty()
        refusal { lanes = 0 } shouldContain "lanes is 0"
        refusal { lease = Duration.ZERO } shouldContain "lease is"
        refusal { firstRetry = Duration.ofHours(1) } shouldContain "longestRetry"
        shouldThrow<IllegalArgumentException> { MemoryInbox(capacity = 0) }.message.orEmpty() shouldContain "capacity"
    }
})
