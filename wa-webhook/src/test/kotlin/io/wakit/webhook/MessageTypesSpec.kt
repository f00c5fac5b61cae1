package io.wakit.webhook

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.matchers.types.shouldBeSameInstanceAs
import io.wakit.model.AppSecret
import io.wakit.model.Signature
import io.wakit.model.VerifyToken
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageHead
import io.wakit.model.event.MessageTypes
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.TextMessage
import io.wakit.model.event.UnknownMessage
import io.wakit.model.event.messageTypes
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.test.runCurrent
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

@Serializable
private class Poll(val question: String) {
    init {
        require(question != "forbidden") { "No such question: $question" }
    }
}

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

private class Shouted(head: MessageHead, raw: JsonObject) : OwnMessage(head, "text", raw)

private val polls = messageTypes { message<Poll>("poll", ::PollMessage) }

private fun pollItem(id: String, question: String, from: String = "15550100001") =
    """{"from":"$from","id":"$id","timestamp":"1750000000","type":"poll","poll":{"question":"$question"}}"""

private fun pollOf(id: String, question: String) = change("1063", """"messages":[${pollItem(id, question)}]""")

/** C76 behind a webhook: types of messages of the program's own, however the events get to it. */
class MessageTypesSpec : StringSpec({
    "handlers and filters name the program's class, before Meta is answered" {
        val seen = mutableListOf<String>()
        val receiver = receiver {
            messageTypes(polls)
            on<PollMessage> { seen += it.poll.question }
            on<PollMessage>({ it is PollMessage && "pasta" in it.poll.question }) { seen += "pasta!" }
            on<OwnMessage> { seen += it.type }
            on<UnknownMessage> { seen += "unknown" }
        }
        receiver.deliver(delivery(pollOf("A", "Pizza?"), pollOf("B", "Or pasta?"))).status shouldBe 200
        seen shouldContainExactly listOf("Pizza?", "poll", "Or pasta?", "pasta!", "poll")
    }

    "a reader that throws between two texts costs nothing, with and without an inbox" {
        val batch = delivery(
            change("1063", """"messages":[${textItem("A")},${pollItem("P", "forbidden")},${textItem("B")},${pollItem("Q", "Pizza?")}]"""),
        )
        val told: (MutableList<String>) -> ReceiverConfig.() -> Unit = { seen ->
            {
                messageTypes(polls)
                on<InboundMessage> { seen += "${it.javaClass.simpleName} ${it.id.value}" }
            }
        }
        val all = listOf("TextMessage A", "UnknownMessage P", "TextMessage B", "PollMessage Q")
        val seen = mutableListOf<String>()
        receiver(configure = told(seen)).deliver(batch).status shouldBe 200
        seen shouldContainExactly all
        inVirtualTime {
            val kept = mutableListOf<String>()
            val store = MemoryInbox(clock = clock)
            node(store, configure = told(kept)).deliver(batch).status shouldBe 200
            runCurrent()
            kept shouldContainExactly all
            store.deadLetters().shouldBeEmpty()
        }
    }

    "a letter that waited is read with the types of the program that handles it, and a dead one with those that are given" {
        inVirtualTime {
            val store = MemoryInbox(clock = clock)
            val body = delivery(pollOf("A", "Pizza?"))
            node(store, { attempts = 1 }) { on<InboundEvent> { error("not for me: $it") } }.run {
                deliver(body).status shouldBe 200
                runCurrent()
                shutDown()
            }
            val dead = store.deadLetters().single()
            dead.events.single().shouldBeInstanceOf<UnknownMessage>()
            dead.events(polls).single().shouldBeInstanceOf<PollMessage>().poll.question shouldBe "Pizza?"
            val seen = mutableListOf<String>()
            node(store) {
                messageTypes(polls)
                on<PollMessage> { seen += it.poll.question }
            }.deliver(body).status shouldBe 200
            store.replay(listOf(dead.key)) shouldBe 1
            advanceTimeBy(5_000)
            seen shouldContainExactly listOf("Pizza?")
        }
    }

    "a reader in which the machine itself fails leaves a dead letter, and those behind it are handled" {
        inVirtualTime {
            fun deeper(n: Int): Int = 1 + deeper(n + 1)
            val seen = mutableListOf<String>()
            val store = MemoryInbox(clock = clock)
            node(store, { attempts = 3 }) {
                messageTypes { message("poll") { head, raw -> Shouted(head, raw).also { deeper(0) } } }
                on<InboundMessage> { seen += it.id.value }
            }.deliver(delivery(pollOf("A", "Pizza?"), textOf("B"))).status shouldBe 200
            advanceTimeBy(600_000)
            store.deadLetters().single().let {
                it.attempts shouldBe 3
                it.reason shouldContain "StackOverflowError"
            }
            seen shouldContainExactly listOf("B")
        }
    }

    "an event has the same key and lane with its type and without" {
        val known = InboundEvent.read(delivery(pollOf("A", "Pizza?")).decodeToString(), polls).single().shouldBeInstanceOf<PollMessage>()
        val unknown = InboundEvent.read(delivery(pollOf("A", "Pizza?")).decodeToString()).single()
        EventKey.of(known) shouldBe EventKey.of(unknown)
        known.lane() shouldBe unknown.lane()
        known.lane() shouldBe DeliveryForm.Meta.knowing(polls).letters(InboundEvent.write(known)).single().lane
    }

    "a stream, a webhook of several apps, the bytes alone and a form give the program's class" {
        val body = delivery(pollOf("A", "Pizza?"))
        val stream = EventStream()
        receiver {
            messageTypes(polls)
            deliverTo(stream)
        }.deliver(body).status shouldBe 200
        stream.events.first().shouldBeInstanceOf<PollMessage>()
        val seen = mutableListOf<InboundEvent>()
        val apps = ReceiverConfig().apply {
            messageTypes(polls)
            on<PollMessage> { seen += it }
        }.toAppsReceiver()
        apps.forApp(AppCredentials(AppSecret(SECRET), VerifyToken("agreed"))).deliver(body).status shouldBe 200
        seen.size shouldBe 1
        Webhook(Signature(listOf(AppSecret(SECRET))), types = polls).read(body, sign(body)).getOrNull()!!.single()
            .shouldBeInstanceOf<PollMessage>()
        DeliveryForm.Meta.knowing(polls).read(body.decodeToString()).single().shouldBeInstanceOf<PollMessage>()
        DeliveryForm.Meta.knowing(MessageTypes.None) shouldBeSameInstanceAs DeliveryForm.Meta
    }

    "a text of the program's own class is one on the quick way too" {
        val seen = mutableListOf<String>()
        receiver {
            messageTypes { message("text") { head, raw -> Shouted(head, raw) } }
            on<InboundMessage> { seen += it.javaClass.simpleName }
            on<TextMessage> { seen += "never" }
        }.deliver(delivery(textOf("A"))).status shouldBe 200
        seen shouldContainExactly listOf("Shouted")
    }

    "types add up, and one that two readers want is refused" {
        val seen = mutableListOf<String>()
        receiver {
            messageTypes(polls)
            messageTypes(polls)
            messageTypes { message("text") { head, raw -> Shouted(head, raw) } }
            on<OwnMessage> { seen += it.type }
        }.deliver(delivery(pollOf("A", "Pizza?"), textOf("B"))).status shouldBe 200
        seen shouldContainExactly listOf("poll", "text")
        shouldThrow<IllegalArgumentException> {
            receiver {
                messageTypes(polls)
                messageTypes { message<Poll>("poll", ::PollMessage) }
            }
        }.message!! shouldContain "'poll'"
    }

    "a form of a sender whose messages are none of Meta's is the same with types" {
        val form = object : DeliveryForm {
            override fun read(delivery: JsonElement): List<InboundEvent> = emptyList()

            override fun letters(delivery: JsonElement): List<Letter> = emptyList()
        }
        form.knowing(polls) shouldBeSameInstanceAs form
        val twice = DeliveryForm.Meta.knowing(polls).knowing(messageTypes { message("text") { head, raw -> Shouted(head, raw) } })
        twice.read(WaJson.parseToJsonElement(delivery(pollOf("A", "x"), textOf("B")).decodeToString())).map {
            it::class
        } shouldContainExactly
            listOf(PollMessage::class, Shouted::class)
    }
})
