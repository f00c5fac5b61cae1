package io.wakit.webhook

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.event.TextMessage
import io.wakit.model.event.UnknownEvent
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import java.time.Duration

class InboxSpec : StringSpec({
    "a delivery is answered when its events are safe, not when they are handled" {
        inVirtualTime {
            val gate = CompletableDeferred<Unit>()
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(clock = clock)) {
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
        }
    }

    "a batch that comes again, whole or batched otherwise, is handled once" {
        inVirtualTime {
            val seen = mutableListOf<String>()
            val node = node(MemoryInbox(clock = clock), seen) { on<UnknownEvent> { seen += it.field!! } }
            val news = """{"field":"moon_phase_update","value":{"phase":"waxing"}}"""
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
            seen shouldContainExactlyInAnyOrder listOf("A", "B", "C", "D", "moon_phase_update")
        }
    }

    "two nodes that get the same events at once handle each of them once, and one user's in order" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
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
        }
    }

    "no more lanes are handled at once than were asked for" {
        inVirtualTime {
            var running = 0
            var most = 0
            var done = 0
            val node = node(MemoryInbox(clock = clock), { lanes = 3 }) {
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
        }
    }

    "a shut down receiver lets the running handler end, and leaves the rest to the next start, in order" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
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
            node(store, seen)
            runCurrent()
            seen shouldContainExactly listOf("A", "B", "C")
        }
    }

    "a handler that outlasts the shut down is cancelled, and called again at the next start" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
            val seen = mutableListOf<String>()
            val first = node(store) { on<TextMessage> { awaitCancellation() } }
            first.deliver(delivery(textOf("A"))).status shouldBe 200
            runCurrent()
            first.shutDown(Duration.ofSeconds(2))
            node(store, seen)
            runCurrent()
            seen shouldContainExactly listOf("A")
            store.deadLetters().shouldBeEmpty()
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
