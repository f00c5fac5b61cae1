package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import java.time.Duration

class InboxTroubleSpec : StringSpec({
    "a handler that fails is called again, later each time, and its user's events wait while others go on" {
        inVirtualTime {
            val seen = mutableListOf<String>()
            val attempts = mutableListOf<Long>()
            val node = node(MemoryInbox(clock = clock)) {
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
        }
    }

    "a handler that goes on failing leaves a dead letter, its user's next events are handled, and a replay brings it back" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
            val seen = mutableListOf<String>()
            val failures = mutableListOf<Pair<InboundEvent, Throwable>>()
            var broken = true
            node(store, { attempts = 3 }, failures) {
                on<TextMessage> {
                    if (broken && it.id.value == "A") throw NotImplementedError("boom")
                    seen += it.id.value
                }
            }
            all.single().deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 200
            advanceTimeBy(60_000)
            seen shouldContainExactly listOf("B")
            failures.size shouldBe 3
            val dead = store.deadLetters().single()
            dead.attempts shouldBe 3
            dead.reason shouldContain "boom"
            (dead.events.single() as TextMessage).id.value shouldBe "A"
            all.single().deliver(delivery(textOf("A"))).status shouldBe 200
            advanceTimeBy(60_000)
            failures.size shouldBe 3

            broken = false
            store.replay(listOf(dead.key)) shouldBe 1
            advanceTimeBy(2_000)
            seen shouldContainExactly listOf("B", "A")
            store.deadLetters().shouldBeEmpty()
        }
    }

    "a handler that does not end is cancelled at the time limit, which counts as failed" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
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
        }
    }

    "while the store is down Meta is answered 503, and nothing is lost when it is back" {
        inVirtualTime {
            val store = Flaky(MemoryInbox(clock = clock))
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
        }
    }

    "a store that does not answer in time is 503" {
        inVirtualTime {
            val store = object : Inbox by MemoryInbox(clock = clock) {
                override suspend fun put(letters: List<Letter>): Boolean = awaitCancellation()
            }
            val node = node(store, mutableListOf())
            node.deliver(delivery(textOf("A"))).status shouldBe 503
            currentTime shouldBe 5_000
        }
    }

    "a full inbox is 503, and takes the delivery when there is room" {
        inVirtualTime {
            val gate = CompletableDeferred<Unit>()
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(capacity = 2, clock = clock)) {
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
        }
    }

    "what a dead node held is taken over when its lease has run out, and not before" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
            store.put(Letters.of(WaJson.parseToJsonElement(delivery(textOf("A")).decodeToString())))
            store.lease(1, 1, Duration.ofSeconds(30)).size shouldBe 1
            val seen = mutableListOf<String>()
            node(store, seen)
            advanceTimeBy(29_000)
            seen.shouldBeEmpty()
            advanceTimeBy(3_000)
            seen shouldContainExactly listOf("A")
        }
    }

    "a handler slower than the lease keeps its lane, and one whose lane was lost is cancelled" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
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
            node(store, seen)
            advanceTimeBy(120_000)
            seen.shouldBeEmpty()
            ended shouldBe null
            isLost = true
            advanceTimeBy(11_000)
            ended?.message.orEmpty() shouldContain "lease"
            slow.close()
            advanceTimeBy(31_000)
            seen shouldContainExactly listOf("A")
        }
    }

    "a stream behind the inbox is waited for as long as it is full" {
        inVirtualTime {
            val stream = EventStream(capacity = 1, patience = Duration.ZERO)
            val store = MemoryInbox(clock = clock)
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
        }
    }
})
