package io.wakit.model.event

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.matchers.types.shouldBeSameInstanceAs
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.jsonFixture
import io.wakit.model.leaves
import io.wakit.model.missingIn
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.io.IOException
import java.util.concurrent.CancellationException
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.LogRecord
import java.util.logging.Logger

/** What a program of tomorrow knows before this library does. The time is a number at Meta, and a text here. */
@Serializable
private class Poll(val question: String, val options: List<String> = emptyList(), val ends: String? = null)

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

@Serializable
private class Chosen(val option: String)

private class PollReply(head: MessageHead, raw: JsonObject, val chosen: Chosen) : OwnReply(head, "poll_reply", raw)

private class Shouted(head: MessageHead, raw: JsonObject) : OwnMessage(head, "text", raw)

private val polls = messageTypes {
    message<Poll>("poll", ::PollMessage)
    reply<Chosen>("poll_reply", ::PollReply)
}

private val own get() = jsonFixture("event/own.json")

private fun throwing(make: () -> Throwable) = messageTypes {
    message("poll") { _, _ -> throw make() }
    reply("poll_reply") { _, _ -> throw make() }
}

/** C76: types of messages that a program adds. */
class MessageTypesSpec : StringSpec({
    "a message of a registered type is of the program's class, wherever it stands" {
        val events = InboundEvent.read(own, polls)
        events.filterIsInstance<Unknown>().shouldBeEmpty()
        val poll = events.message<PollMessage>("wamid.P1")
        poll.poll.question shouldBe "Pizza or pasta?"
        poll.poll.ends shouldBe "1750009999"
        poll.from shouldBe WaId("15550100001")
        poll.head.profileName shouldBe "Lina"
        poll.head.context?.id shouldBe MessageId("wamid.OURS")
        poll.raw["type"] shouldBe JsonPrimitive("poll")
        events.message<PollMessage>("wamid.P2").poll.question shouldBe "Without a type?"
        events.message<PollReply>("wamid.R1").chosen.option shouldBe "Pasta"
        events.message<PollReply>("wamid.R2").interactiveType shouldBe "poll_reply"
        val edited = events.message<EditMessage>("wamid.E1").message.shouldBeInstanceOf<PollMessage>()
        edited.poll.question shouldBe "Pizza, then?"
        edited.id shouldBe MessageId("wamid.P0")
        events.only<MessageEchoEvent>().single().message.shouldBeInstanceOf<PollMessage>().poll.question shouldBe "From us?"
        val past = events.only<HistoryEvent>().single().threads.single().messages.single()
        past.message.shouldBeInstanceOf<PollMessage>().poll.question shouldBe "Long ago?"
        past.status shouldBe HistoryMessageStatus.Read
        events.only<HistoryMediaEvent>().single().message.shouldBeInstanceOf<PollMessage>()
    }

    "without a registry the same messages are unknown, and none is lost" {
        val events = InboundEvent.read(own)
        events.size shouldBe InboundEvent.read(own, polls).size
        events.only<InboundMessage>().filterIsInstance<Unknown>().map { (it as InboundMessage).id.value } shouldContainExactly
            listOf("wamid.P1", "wamid.P2", "wamid.R1", "wamid.R2")
    }

    "a delivery's text says the same as its tree" {
        InboundEvent.read("$own", polls) shouldBe InboundEvent.read(own, polls)
    }

    "a message of the program's own is written as it came, and is the same when it is read again" {
        val events = InboundEvent.read(own, polls)
        events.forEach { event ->
            withClue({ "${InboundEvent.write(event)}" }) {
                InboundEvent.read(InboundEvent.write(event), polls) shouldBe listOf(event)
            }
        }
        own.leaves().missingIn(events.flatMap { InboundEvent.write(it).leaves() }).shouldBeEmpty()
    }

    "one made by hand, with nothing but its content for JSON, is written with its head" {
        val read = InboundEvent.read(own, polls).message<PollMessage>("wamid.P1")
        val made = PollMessage(read.head, JsonObject(read.raw.filterKeys { it == "poll" }), read.poll)
        val again = InboundEvent.read(InboundEvent.write(made), polls).single().shouldBeInstanceOf<PollMessage>()
        again.head shouldBe read.head
        again.raw shouldBe read.raw
        made shouldNotBe read
    }

    "a reader that throws whatever it likes costs its message the class, and its neighbours nothing" {
        val thrown = listOf(
            { SerializationException("x") },
            { IllegalArgumentException("x") },
            { IOException("x") },
            { NullPointerException() },
            { CancellationException("x") },
            { NotImplementedError() },
        )
        thrown.forAll { make ->
            val events = InboundEvent.read(own, throwing(make))
            events.only<TextMessage>().map { it.body } shouldContainExactly listOf("Before", "After")
            events.message<UnknownMessage>("wamid.P1").raw shouldBe InboundEvent.read(own, polls).message<PollMessage>("wamid.P1").raw
            events.message<UnknownInteractiveMessage>("wamid.R1").interactiveType shouldBe "poll_reply"
            events.message<UnknownInteractiveMessage>("wamid.R2").interactiveType shouldBe "poll_reply"
            events.message<EditMessage>("wamid.E1").message.shouldBeInstanceOf<UnknownMessage>().type shouldBe "poll"
            events.map { InboundEvent.write(it) } shouldBe InboundEvent.read(own).map { InboundEvent.write(it) }
        }
    }

    "what a reader threw is logged once, and none of the words that it may quote" {
        val heard = CopyOnWriteArrayList<LogRecord>()
        val ear = object : Handler() {
            override fun publish(record: LogRecord) {
                heard += record
            }

            override fun flush() = Unit

            override fun close() = Unit
        }
        val log = Logger.getLogger("io.wakit.model").apply { addHandler(ear) }
        try {
            val types = messageTypes { message("poll") { _, raw -> error("$raw is no poll") } }
            repeat(3) { InboundEvent.read(own, types) }
        } finally {
            log.removeHandler(ear)
        }
        val said = heard.filter { "IllegalStateException" in it.message }.shouldNotBeEmpty()
        said.single().message shouldContain "'poll'"
        said.single().thrown.shouldBeNull()
        said.single().message shouldNotContain "Pizza"
    }

    "an error of the machine is no reader's failure" {
        val error = object : VirtualMachineError("out of something") {}
        shouldThrow<VirtualMachineError> { InboundEvent.read(own, throwing { error }) } shouldBeSameInstanceAs error
    }

    "a payload that does not fit its class, or is missing, makes the message unknown" {
        listOf(""""poll":{"options":[]}""", """"poll":7""", """"survey":{}""").forAll { content ->
            val json = """{"entry":[{"id":"W","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"1063"},
                "messages":[{"from":"1","id":"wamid.A","timestamp":"1","type":"poll",$content}]}}]}]}"""
            InboundEvent.read(json, polls).single().shouldBeInstanceOf<UnknownMessage>().type shouldBe "poll"
        }
    }

    "no change to any one place of a delivery makes reading or writing throw" {
        var count = 0
        everyMutation(own).forEach { mutated ->
            InboundEvent.read(mutated, polls).forEach { InboundEvent.write(it) }
            count++
        }
        println("events: $count mutations of a delivery with types of a program's own, none throws")
        count shouldNotBe 0
    }

    "what is registered goes before what the library knows, texts on the quick way among it" {
        val json = """{"object":"whatsapp_business_account","entry":[{"id":"W","changes":[{"value":{"messaging_product":"whatsapp",""" +
            """"metadata":{"display_phone_number":"15550109999","phone_number_id":"1063"},"contacts":[{"profile":{"name":"Lina"},""" +
            """"wa_id":"15550100001"}],"messages":[{"from":"15550100001","id":"wamid.A","timestamp":"1750000000","type":"text",""" +
            """"text":{"body":"hi"}}]},"field":"messages"}]}]}"""
        PlainTexts.read(json)?.single().shouldBeInstanceOf<TextMessage>()
        InboundEvent.read(json, polls).single().shouldBeInstanceOf<TextMessage>()
        val loud = messageTypes { message("text") { head, raw -> Shouted(head, raw) } }
        val read = InboundEvent.read(json, loud).single().shouldBeInstanceOf<Shouted>()
        listOf(read) shouldBe InboundEvent.read(WaJson.parseToJsonElement(json), loud)
        InboundEvent.read(own, loud).only<Shouted>().map { it.id.value } shouldContainExactly listOf("wamid.T1", "wamid.T2")
        val buttons = messageTypes { reply("button_reply") { head, raw -> PollReply(head, raw, Chosen("mine")) } }
        InboundEvent.read(jsonFixture("event/interactive.json"), buttons).run {
            only<ButtonReplyMessage>().shouldBeEmpty()
            only<PollReply>().shouldNotBeEmpty()
        }
    }

    "a registry is added to by another, and two readers of one type are refused" {
        val loud = messageTypes { message("text") { head, raw -> Shouted(head, raw) } }
        val both = InboundEvent.read(own, polls + loud)
        both.only<PollMessage>().size shouldBe 2
        both.only<Shouted>().size shouldBe 2
        (MessageTypes.None + polls) shouldBeSameInstanceAs polls
        InboundEvent.read(own, polls + MessageTypes.None + polls) shouldBe InboundEvent.read(own, polls)
        shouldThrow<IllegalArgumentException> { loud + messageTypes { message("text") { head, raw -> Shouted(head, raw) } } }
            .message!! shouldContain "'text'"
        shouldThrow<IllegalArgumentException> { messageTypes { repeat(2) { message<Poll>("poll", ::PollMessage) } } }
            .message!! shouldContain "twice"
        shouldThrow<IllegalArgumentException> { messageTypes { reply<Chosen>(" ", ::PollReply) } }
    }

    "a message of the program's own prints neither words nor numbers of people" {
        val events = InboundEvent.read(own, polls)
        events.message<PollMessage>("wamid.P1").toString() shouldContain "PollMessage(poll, wamid.P1"
        events.message<PollReply>("wamid.R1").toString() shouldContain "PollReply(poll_reply, wamid.R1"
        listOf("Pizza", "Pasta", "5550100", "Lina").forAll { secret -> events.forAll { "$it" shouldNotContain secret } }
    }
})
