package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.yield
import java.time.Duration

class EventStreamSpec : StringSpec({
    "events are collected in the order of their user" {
        val stream = EventStream()
        val receiver = receiver { deliverTo(stream) }
        receiver.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 200
        receiver.deliver(delivery(textOf("C"))).status shouldBe 200
        stream.events.take(3).map { (it as TextMessage).id.value }.toList() shouldContainExactly listOf("A", "B", "C")
    }

    "a full stream is answered 503, and what was not taken comes again with the next delivery" {
        val stream = EventStream(capacity = 1, patience = Duration.ZERO)
        val receiver = receiver { deliverTo(stream) }
        val body = delivery(textOf("A"), textOf("B"), textOf("C"))
        receiver.deliver(body).status shouldBe 503
        stream.close()
        stream.events.map { (it as TextMessage).id.value }.toList() shouldContainExactly listOf("A")
    }

    "a delivery larger than the stream passes while somebody collects" {
        val stream = EventStream(capacity = 2)
        val receiver = receiver { deliverTo(stream) }
        val body = delivery(*(1..100).map { textOf("$it") }.toTypedArray())
        val collected = async { stream.events.take(100).map { (it as TextMessage).id.value }.toList() }
        yield()
        receiver.deliver(body).status shouldBe 200
        collected.await() shouldContainExactly (1..100).map { "$it" }
    }

    "a closed stream takes no more, so that Meta keeps the events" {
        val stream = EventStream().apply { close() }
        receiver { deliverTo(stream) }.deliver(delivery(textOf("A"))).status shouldBe 503
    }

    "handlers run also where the stream is full" {
        val seen = mutableListOf<String>()
        val stream = EventStream(capacity = 1, patience = Duration.ZERO)
        val receiver = receiver {
            on<TextMessage> { seen += it.id.value }
            deliverTo(stream)
        }
        receiver.deliver(delivery(textOf("A"))).status shouldBe 200
        receiver.deliver(delivery(textOf("B"))).status shouldBe 503
        seen shouldContainExactly listOf("A", "B")
    }
})
