package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.random.Random
import kotlin.time.Duration.Companion.seconds

class OrderSpec : StringSpec({
    timeout = 30.seconds.inWholeMilliseconds

    "one user's messages are handled in the order in which they arrived, across deliveries, and users side by side" {
        val byUser = ConcurrentHashMap<String, MutableList<Int>>()
        val receiver = receiver {
            on<TextMessage> {
                delay(Random.nextLong(3))
                byUser.getOrPut(it.from.value) { CopyOnWriteArrayList() } += it.body.toInt()
            }
        }
        val answers = withContext(Dispatchers.Default) {
            (1..40).map { n ->
                val body = delivery(*(1..5).map { user -> textOf("$user-$n", from = "$user", body = "$n") }.toTypedArray())
                // One after the other in, as from one connection; all in flight at once.
                async(start = kotlinx.coroutines.CoroutineStart.UNDISPATCHED) { receiver.deliver(body).status }
            }.awaitAll()
        }
        answers.toSet() shouldBe setOf(200)
        byUser.size shouldBe 5
        byUser.values.forEach { it shouldContainExactly (1..40).toList() }
    }

    "a slow user holds up nobody else" {
        val slow = CompletableDeferred<Unit>()
        val fast = CompletableDeferred<Unit>()
        val receiver = receiver {
            on<TextMessage> { if (it.from.value == "1") slow.await() else fast.complete(Unit) }
        }
        val first = async { receiver.deliver(delivery(textOf("A", from = "1"), textOf("B", from = "2"))) }
        withTimeout(10.seconds) { fast.await() }
        slow.complete(Unit)
        first.await().status shouldBe 200
    }

    "a message and the status of another of the same user keep their order, on each number of their own" {
        val seen = CopyOnWriteArrayList<String>()
        val receiver = receiver {
            on<TextMessage> {
                yield()
                seen += it.id.value
            }
            on<MessageStatus> { seen += it.id.value }
        }
        receiver.deliver(
            delivery(
                textOf("A", from = "1"),
                change("1063", """"statuses":[{"id":"S","status":"read","timestamp":"1","recipient_id":"1"}]"""),
            ),
        )
        seen shouldContainExactly listOf("A", "S")
    }

    "a delivery that is given up while it waits lets nobody overtake, and blocks nobody" {
        val first = CompletableDeferred<Unit>()
        val seen = CopyOnWriteArrayList<String>()
        val receiver = receiver {
            on<TextMessage> {
                if (it.id.value == "A") first.await()
                seen += it.id.value
            }
        }
        val a = launch { receiver.deliver(delivery(textOf("A"))) }
        yield()
        val b = launch { receiver.deliver(delivery(textOf("B"))) }
        yield()
        val c = launch { receiver.deliver(delivery(textOf("C"))) }
        yield()
        b.cancelAndJoin()
        yield()
        seen.toList() shouldBe emptyList()
        first.complete(Unit)
        withTimeout(10.seconds) {
            a.join()
            c.join()
        }
        seen shouldContainExactly listOf("A", "C")
    }
})
