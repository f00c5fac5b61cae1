package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.ledger.MemoryLedger
import io.wakit.bot.people.MemoryPeople
import io.wakit.bot.test.TestWire
import io.wakit.bot.test.botTest
import io.wakit.bot.test.words
import io.wakit.bot.window.otherwise
import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.Origin
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneMetadata
import io.wakit.model.event.TextMessage
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.Text
import java.time.Duration
import java.time.Instant

private val late = bot("late") {
    state("a") {
        on(text) { say("I will tell you.") }
        timeout(Duration.ofHours(30)) { sendOrTemplate { text("It is ready.") otherwise template("ready", "en_US") } }
    }
    state("b") {
        onEnter { sendOrTemplate { text("It is ready.") otherwise template("ready", "en_US") } }
    }
}

class TrackedSpec : StringSpec({
    "what is said late is a template where the window has closed, and nothing else is taken then" {
        botTest(late) {
            user says "hi"
            bot shouldSay "I will tell you."
            after(Duration.ofHours(30))
            bot shouldSend { it.content shouldBe TemplateContent("ready", "en_US", emptyList()) }
        }
        val chatty = bot("chatty") { state("a") { timeout(Duration.ofHours(24)) { say("Still there?") } } }
        botTest(chatty) {
            user says "hi"
            after(Duration.ofHours(24))
            bot.shouldSayNothing()
        }
    }

    "what is said in time is no template" {
        botTest(bot("now") { state("a") { on(text) { sendOrTemplate { text("Now") otherwise template("t", "en_US") } } } }) {
            user says "hi"
            bot shouldSay "Now"
        }
    }

    "a bot that has no windows says so" {
        botTest(late, { track() }) {
            user says "hi"
            bot shouldSay "I will tell you."
            shouldThrow<ConversationFailed> {
                botTest(
                    bot("now") {
                        state("a") { on(text) { sendOrTemplate { text("Now") otherwise template("t", "en_US") } } }
                    },
                    { track() },
                ) {
                    user says "hi"
                }
            }.cause!!.message!! shouldContain "track(windows"
        }
    }

    "one who hides the number, and shows it later, goes on with the same conversation" {
        val phone = PhoneNumberId("1063")
        val wire = TestWire(Ticking())
        val runner = BotRunner(pizza, wire) { track(people = MemoryPeople()) }
        runner.handle(textFrom(Bsuid("US.1"), phone, "skip"))
        val both = headFrom(WaId("15550100009"), phone).copy(sender = Party(WaId("15550100009"), userId = Bsuid("US.1")))
        runner.handle(TextMessage(both, Text("Main Street")))
        runner.handle(textFrom(WaId("15550100009"), phone, "7"))
        wire.all.map { it.message.content.words() } shouldContainExactly
            listOf("Welcome!", "What size?", "Which street?", "Which floor?", "To Main Street, floor 7?")
        wire.all.map { it.to }.distinct() shouldContainExactly listOf(Bsuid("US.1"), WaId("15550100009"))
    }

    "two who turn out to be one go on where the user was last, and the time of the other conversation never comes" {
        val phone = PhoneNumberId("1063")
        val number = WaId("15550100009")
        val id = Bsuid("US.1")
        for ((first, last) in listOf(number to id, id to number)) {
            val clock = Ticking()
            val wire = TestWire(clock)
            val conversations = MemoryConversations(clock)
            val people = MemoryPeople(clock)
            val runner = BotRunner(pizza, wire) {
                this.clock = clock
                store = conversations
                track(people = people)
            }

            suspend fun now(name: Recipient) = conversations.load(ConversationKey(pizza.name, phone, people.find(name)!!.id.value))

            suspend fun at(name: Recipient) = now(name)!!.state

            runner.handle(textFrom(first, phone, "hi"))
            clock.millis += 60_000
            runner.handle(textFrom(last, phone, "skip"))
            val skipped = textFrom(last, phone, "Main Street")
            runner.handle(skipped)
            listOf(at(first), at(last)) shouldContainExactly listOf("menu", "address")
            val parted = listOf(now(first)!!.key, now(last)!!.key)

            val both = headFrom(number, phone).copy(sender = Party(number, userId = id))
            runner.handle(TextMessage(both, Text("7"))) shouldBe true
            wire.all.last().message.content.words() shouldBe "To Main Street, floor 7?"
            listOf(at(first), at(last)) shouldContainExactly listOf("address", "address")
            parted.map { conversations.load(it)!!.state } shouldContainExactlyInAnyOrder listOf("address", "")
            conversations.due(pizza.name, clock.instant() + Duration.ofDays(1), 10).shouldBeEmpty()

            // What was handled under the other name comes again, and is known.
            runner.handle(skipped) shouldBe false
            runner.handle(textFrom(id, phone, "yes"))
            wire.all.last().message.content.words() shouldBe "When?"
        }
    }

    "where the user was last under the name that stays, that goes on, and what came under the other is known as well" {
        val phone = PhoneNumberId("1063")
        val number = WaId("15550100009")
        val id = Bsuid("US.1")
        val clock = Ticking()
        val wire = TestWire(clock)
        val conversations = MemoryConversations(clock)
        val people = MemoryPeople(clock)
        val runner = BotRunner(pizza, wire) {
            this.clock = clock
            store = conversations
            track(people = people)
        }

        /** Who was met first is told by Meta's time. */
        fun now(name: Recipient, words: String) = TextMessage(headFrom(name, phone).copy(timestamp = clock.instant()), Text(words))

        runner.handle(now(number, "hi"))
        clock.millis += 60_000
        val earlier = now(id, "hi")
        runner.handle(earlier)
        val other = ConversationKey(pizza.name, phone, people.find(id)!!.id.value)
        clock.millis += 60_000
        runner.handle(now(number, "skip"))

        val both = headFrom(number, phone).copy(sender = Party(number, userId = id))
        runner.handle(TextMessage(both, Text("Main Street")))
        wire.all.last().message.content.words() shouldBe "Which floor?"
        conversations.load(other)!!.state shouldBe ""
        runner.handle(earlier) shouldBe false
        conversations.due(pizza.name, clock.instant() + Duration.ofDays(1), 10).shouldBeEmpty()
    }

    "a message whose answer was lost is not sent again where its status has come" {
        val phone = PhoneNumberId("1063")
        val alice = WaId("15550100001")
        for (isTold in listOf(true, false)) {
            val crashes = Crashes(setOf(AFTER_THE_FIRST_MESSAGE))
            val wire = TestWire(Ticking())
            val store = MemoryConversations()
            val ledger = MemoryLedger()
            fun start() = BotRunner(pizza, wire) {
                this.store = store
                lostAnswer = LostAnswer.SendAgain
                track(ledger = ledger)
                outgoing(crashes::around)
            }
            val event = textFrom(alice, phone, "skip")
            shouldThrow<Crash> { start().handle(event) }
            val sent = wire.all.single()
            if (isTold) start().handle(status(sent.id, phone, alice, sent.message.callbackData!!))
            start().handle(event)
            wire.all shouldHaveSize if (isTold) 3 else 4
        }
    }
}) {
    private companion object {
        const val AFTER_THE_FIRST_MESSAGE = 1

        fun status(id: MessageId, phone: PhoneNumberId, user: WaId, callbackData: String) = MessageStatus(
            Origin(null, "messages"),
            PhoneMetadata(phone),
            id,
            DeliveryState.Sent,
            Instant.EPOCH,
            Party(user),
            callbackData = callbackData,
        )
    }
}
