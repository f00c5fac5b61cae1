package io.wakit.bot

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import io.wakit.sandbox.ReceivedMessage
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import io.wakit.sandbox.taps
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.time.Duration.Companion.seconds

/** A machine that builds other things as well takes its time. */
private val PATIENCE = Duration.ofSeconds(20)

/** Messages that were sent right behind each other may arrive in any order, at Meta as here. */
private suspend fun SandboxUser.shouldHear(vararg words: String) =
    words.map { awaitMessage(PATIENCE).words() } shouldContainExactlyInAnyOrder words.toList()

private fun ReceivedMessage.words(): String = text ?: content.jsonObject.getValue("body").jsonObject.getValue("text").jsonPrimitive.content

class RunnerSpec : StringSpec({
    "a conversation over HTTP goes on where it was after the program was ended and started again" {
        desk {
            val store = MemoryConversations()
            start { bot(pizza, whatsapp) { this.store = store } }
            alice.writes("hi")
            alice.shouldHear("Welcome!", "What size?", "Please tap a button.")
            val question = alice.messages.single { it.words() == "What size?" }
            start { bot(pizza, whatsapp) { this.store = store } }
            alice.taps("Large", on = question)
            alice.shouldHear("Which street?")
            start { bot(pizza, whatsapp) { this.store = store } }
            alice.writes("Main Street")
            alice.shouldHear("Which floor?")
            alice.writes("7")
            val sure = alice.awaitMessage()
            start { bot(pizza, whatsapp) { this.store = store } }
            alice.taps("Yes", on = sure)
            alice.shouldHear("When?")
            eventually(20.seconds) {
                store.load(ConversationKey("pizza", sandbox.phone, "15550100001"))!!.state shouldBe "extras/wish.wish"
            }
        }
    }

    "one bot serves several numbers, each with a conversation of its own, and leaves alone those that it does not serve" {
        val second = PhoneNumberId("2063")
        val third = PhoneNumberId("3063")
        desk({
            number(Sandbox.DefaultPhoneNumberId, displayNumber = "15550783881")
            number(second, displayNumber = "15550783882")
            number(third, displayNumber = "15550783883")
        }) {
            val others = CopyOnWriteArrayList<PhoneNumberId>()
            start {
                bot(pizza, whatsapp) {
                    serves(sandbox.phone, second)
                    onEvent<TextMessage> { others += it.phone }
                }
            }
            alice.writes("skip")
            alice.shouldHear("Welcome!", "What size?", "Which street?")
            alice.writes("hi", to = second)
            alice.shouldHear("Welcome!", "What size?", "Please tap a button.")
            alice.messages.map { it.from } shouldContainExactly List(3) { sandbox.phone } + List(3) { second }
            alice.writes("Main Street")
            alice.shouldHear("Which floor?")
            alice.writes("hi", to = third)
            sandbox.webhooks.awaitIdle()
            eventually(20.seconds) { others shouldContainExactly listOf(third) }
            alice.messages shouldHaveSize 7
        }
    }

    "an event that Meta delivers twice is handled once, and a message whose answer is lost is not sent again" {
        desk {
            start { bot(pizza, whatsapp) }
            sandbox.faults.deliverNextTwice()
            sandbox.faults.loseNextAnswer()
            alice.writes("hi")
            alice.shouldHear("Welcome!", "What size?", "Please tap a button.")
            alice.writes("how much?")
            alice.shouldHear("Ten.")
            sandbox.webhooks.awaitIdle()
            alice.messages shouldHaveSize 4
        }
    }

    "a handler that fails in the end leaves a dead letter that says where the conversation was, and nothing that was said" {
        desk {
            val store = MemoryConversations()
            val failing = bot("failing", ::Order) {
                state("a") {
                    onEnter { say("Hello") }
                    on(words("boom")) {
                        update { copy(street = "lost") }
                        say("One moment")
                        error("what she wrote: ${event.body}")
                    }
                    on(words("ok")) { say("fine ${vars.street}") }
                }
            }
            start {
                bot(failing, whatsapp) { this.store = store }
                onFailure { _, _ -> }
            }
            alice.writes("hi")
            alice.shouldHear("Hello")
            alice.writes("boom")
            alice.shouldHear("One moment")
            eventually(20.seconds) { letters.deadLetters() shouldHaveSize 1 }
            val dead = letters.deadLetters().single()
            dead.attempts shouldBe 2
            dead.reason shouldContain "Bot 'failing', state 'a', revision "
            dead.reason shouldContain "step 1: java.lang.IllegalStateException"
            dead.reason shouldNotContain "what she wrote"
            alice.writes("ok")
            alice.shouldHear("fine null")
            alice.messages.map { it.text } shouldContainExactly listOf("Hello", "One moment", "fine null")
        }
    }

    "messages are marked as read by choice, and the user sees the bot typing when it takes long" {
        suspend fun marks(typing: Boolean, how: MarkRead): List<Boolean> {
            var seen = emptyList<Boolean>()
            desk {
                val go = CompletableDeferred<Unit>()
                val slow = bot("slow") {
                    state("a") {
                        on(text) {
                            if (typing) go.await()
                            say("done")
                        }
                    }
                }
                start {
                    bot(slow, whatsapp) {
                        markRead = how
                        typingAfter = if (typing) Duration.ofMillis(1) else null
                    }
                }
                alice.writes("hi")
                if (typing) eventually(20.seconds) { alice.readMarks.any { it.isTyping } shouldBe true }
                go.complete(Unit)
                alice.shouldHear("done")
                if (how == MarkRead.AfterHandling) eventually(20.seconds) { alice.readMarks shouldHaveSize 1 }
                seen = alice.readMarks.map { it.isTyping }
            }
            return seen
        }
        marks(typing = false, MarkRead.Never).shouldBeEmpty()
        marks(typing = false, MarkRead.OnArrival) shouldContainExactly listOf(false)
        marks(typing = false, MarkRead.AfterHandling) shouldContainExactly listOf(false)
        marks(typing = true, MarkRead.OnArrival) shouldContainExactly listOf(false, true)
    }

    "time-outs fire while it runs, and it stops when it is told to" {
        desk {
            val clock = Ticking()
            val store = MemoryConversations(clock)
            lateinit var runner: BotRunner
            start {
                runner = bot(pizza, whatsapp) {
                    this.clock = clock
                    this.store = store
                    poll = Duration.ofMillis(5)
                }
            }
            val running = CoroutineScope(Dispatchers.Default).launch { runner.run() }
            alice.writes("hi")
            alice.shouldHear("Welcome!", "What size?", "Please tap a button.")
            eventually(20.seconds) { store.nextDue("pizza") shouldBe clock.instant().plusSeconds(600) }
            clock.millis += 600_000
            alice.shouldHear("Still there?")
            runner.shutDown()
            running.join()
            running.isCancelled shouldBe false
        }
    }

    "what is part of no conversation is handed on" {
        desk {
            val statuses = CopyOnWriteArrayList<DeliveryState>()
            start { bot(pizza, whatsapp) { onEvent<MessageStatus> { statuses += it.state } } }
            alice.writes("how much")
            alice.shouldHear("Welcome!", "What size?", "Ten.")
            sandbox.webhooks.awaitIdle()
            eventually(20.seconds) {
                statuses.groupingBy { it.value }.eachCount() shouldBe mapOf("sent" to 3, "delivered" to 3, "read" to 3)
            }
        }
    }

    "a conversation can be sent elsewhere from outside, once under one name" {
        desk {
            val desk = bot("desk") {
                state("bot") {
                    on(words("person")) { goTo("person") }
                    onEnter { say("The bot speaks") }
                }
                state("person") { }
            }
            lateinit var runner: BotRunner
            start { runner = bot(desk, whatsapp) }
            alice.writes("person")
            alice.shouldHear("The bot speaks")
            val key = ConversationKey("desk", sandbox.phone, "15550100001")
            eventually(20.seconds) { runner.move(key, "bot", name = "done-1") shouldBe true }
            alice.shouldHear("The bot speaks")
            runner.move(key, "bot", name = "done-1") shouldBe false
            alice.messages shouldHaveSize 2
        }
    }

    "the profile is brought to the number where it differs, and nothing is sent where it does not" {
        val profiled = bot("profiled") {
            state("a") { }
            profile {
                welcome(true)
                iceBreaker("What do you have?")
                command("/menu", "Begins an order")
            }
        }
        desk {
            val phone = whatsapp.phone(sandbox.phone)
            suspend fun changes() = sandbox.requests.count { it.method == "POST" && "conversational_automation" in it.path }
            profiled.applyTo(phone).getOrNull().shouldNotBeNull() shouldBe true
            profiled.applyTo(phone).getOrNull().shouldNotBeNull() shouldBe false
            changes() shouldBe 1
            bot("plain") { state("a") { } }.applyTo(phone).getOrNull() shouldBe false
            bot("other") {
                state("a") { }
                profile { command("menu", "Begins an order") }
            }.applyTo(phone).getOrNull() shouldBe true
            changes() shouldBe 2
        }
    }
})
