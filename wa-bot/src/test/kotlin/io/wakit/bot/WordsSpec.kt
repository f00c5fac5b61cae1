package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.throwables.shouldThrowAny
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.test.botTest
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.ImageMessage
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.ReactionMessage
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.SharedReaction
import io.wakit.model.event.TextMessage
import io.wakit.model.message.Text
import io.wakit.webhook.from
import kotlinx.serialization.json.JsonPrimitive

private enum class Place { Hall, Kitchen }

class WordsSpec : StringSpec({
    "the first trigger that fits a message is the one that is called" {
        val words = bot("words") {
            state("all") {
                on(text matching Regex("^a")) { say("begins with a") }
                on(text matching Regex("b")) { say("has a b") }
                command("go") { say("command") }
                on(words("Yes", "yep")) { say("a yes") }
                on(location) { say("${event.location.latitude}") }
                on(contact) { say("${event.contacts.size} cards") }
                on<ImageMessage> { say("a picture") }
                on(button("one")) { say("button ${event.title}") }
                on(row("one", "two")) { say("row ${event.choice}") }
                on(choice()) { say("some choice") }
                on(flow("visit")) { say("a visit") }
                on(flow()) { say("a flow") }
                on(location or contact) { say("never") }
                on(from(WaId("15550100002"))) { say("only you") }
                invalid { say("what?") }
            }
        }
        botTest(words) {
            listOf(
                "abc" to "begins with a",
                "cab" to "has a b",
                "/go" to "command",
                "/GO now" to "command",
                "/gone" to "what?",
                " YEP " to "a yes",
                "nope" to "what?",
            ).forEach { (said, answer) ->
                user says said
                bot shouldSay answer
            }
            user shares SharedLocation(52.5, 13.4)
            bot shouldSay "52.5"
            user.sends { ContactsMessage(it, listOf(SharedContact(), SharedContact())) }
            bot shouldSay "2 cards"
            user.sends { ImageMessage(it, InboundMedia(MediaId("1"))) }
            bot shouldSay "a picture"
            val other = user("15550100002")
            other says "xyz"
            botOf(other) shouldSay "only you"
        }
    }

    "buttons, rows and Flows are told by what the business had set" {
        val shop = bot("shop") {
            state("shop") {
                onEnter {
                    send {
                        buttons("Buttons") {
                            reply("one", "One")
                            reply("two", "Two")
                        }
                    }
                    send {
                        list("List", "Open") {
                            section {
                                row("one", "First row")
                                row("three", "Third row")
                            }
                        }
                    }
                    send { flow("Flow", "Open", FlowId("7")) { token("visit.1") } }
                }
                on(button("one")) { say("button ${event.title}") }
                on(row("one")) { say("row ${event.title}") }
                on(choice()) { say("choice ${event.choice}") }
                on(flow("visit")) { say("visit of ${event.form.answers().orNull()?.get("guests")}") }
            }
        }
        botTest(shop) {
            user says "hi"
            listOf("Buttons", "List", "Flow").forEach { bot shouldSay it }
            user taps "One"
            bot shouldSay "button One"
            user taps "two"
            bot shouldSay "choice two"
            user picks "First row"
            bot shouldSay "row First row"
            user picks "three"
            bot shouldSay "choice three"
            user completes mapOf("guests" to JsonPrimitive(4))
            bot shouldSay "visit of 4"
            shouldThrow<AssertionError> { user taps "Three" }.message!! shouldContain "button 'Three'"
        }
    }

    "a state's own handler goes before the bot's, and the bot's before invalid ones" {
        val both = bot("both") {
            command("help") { say("the bot's") }
            on(text matching Regex("anywhere")) { say("anywhere") }
            invalid { say("invalid") }
            state("a") {
                command("help") { say("the state's") }
                command("b") { goTo("b") }
            }
            state("b") { onEnter { say("in b") } }
        }
        botTest(both) {
            user says "/help"
            bot shouldSay "the bot's"
            user says "/help"
            bot shouldSay "the state's"
            user says "anywhere"
            bot shouldSay "anywhere"
            user says "else"
            bot shouldSay "invalid"
            user says "/b"
            bot shouldSay "in b"
            user says "/help"
            bot shouldSay "the bot's"
        }
    }

    "reactions, edits and what is said in groups are no wrong answers, and begin nothing" {
        val strict = bot("strict") {
            state("a") {
                on(text) { say("yes") }
                invalid { say("invalid") }
            }
        }
        botTest(strict) {
            user.sends { ReactionMessage(it, SharedReaction(MessageId("wamid.X"), "👍")) }
            user.state() shouldBe ""
            user says "hi"
            bot shouldSay "yes"
            user.sends { ReactionMessage(it, SharedReaction(MessageId("wamid.X"), "👍")) }
            user.sends { TextMessage(it.copy(groupId = GroupId("g")), Text("hi all")) }
            bot.shouldSayNothing()
            user shares SharedLocation(1.0, 2.0)
            bot shouldSay "invalid"
        }
    }

    "a chat that is opened is welcomed before anything is written, and once" {
        botTest(pizza) {
            user.opensTheChat()
            bot shouldSay "Welcome!"
            bot shouldSay "What size?"
            user.opensTheChat()
            bot.shouldSayNothing()
            user says "how much?"
            bot shouldSay "Ten."
        }
    }

    "entry and exit run on each change of state, in this order, and also for the state itself" {
        val doors = bot("doors") {
            for ((name, other) in listOf("a" to "b", "b" to "a")) {
                state(name) {
                    onEnter { say("into $state") }
                    onExit { say("out of $state") }
                    on(words("go")) { goTo(other) }
                    on(words("again")) { goTo(name) }
                    on(words("end")) { end() }
                }
            }
        }
        botTest(doors) {
            user says "go"
            listOf("into a", "out of a", "into b").forEach { bot shouldSay it }
            user says "again"
            listOf("out of b", "into b").forEach { bot shouldSay it }
            user says "end"
            bot shouldSay "out of b"
            bot shouldBeIn ""
        }
    }

    "what cannot work is refused when the bot is made" {
        fun refused(build: BotBuilder<Unit>.() -> Unit) = shouldThrow<IllegalArgumentException> { bot("b", build = build) }.message!!
        refused { } shouldContain "no states"
        refused { state("a") { }.also { state("a") { } } } shouldContain "described twice"
        refused {
            initial("c")
            state("a") { }
        } shouldContain "begins in 'c'"
        refused { state(Place.Hall) { } } shouldContain "not described: [Kitchen]"
        refused {
            state("a") { }
            migrate(1) { }
        } shouldContain "leads to no version"
        shouldThrow<IllegalArgumentException> { bot("a b") { } }.message!! shouldContain "letters, digits"
        shouldThrow<IllegalArgumentException> {
            bot("b") {
                uses(dialog<String>("d") { "" }, dialog<String>("d") { "" })
                state("a") { }
            }
        }.message!! shouldContain "Two dialogs"
    }

    "states that are called by an enum are all there" {
        val house = bot("house") {
            state(Place.Hall) { on(words("cook")) { goTo(Place.Kitchen) } }
            state(Place.Kitchen) { onEnter { say("It smells good") } }
            initial(Place.Hall)
        }
        botTest(house) {
            user says "cook"
            bot shouldSay "It smells good"
            bot shouldBeIn "Kitchen"
        }
    }

    "a bot that goes in circles is stopped, and one that goes nowhere says so" {
        val circle = bot("circle") {
            state("a") { onEnter { goTo("b") } }
            state("b") { onEnter { goTo("a") } }
        }
        botTest(circle) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "circles"
        }
        botTest(bot("nowhere") { state("a") { on(text) { goTo("x") } } }) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "no state 'x'"
        }
    }

    "a block that has left does no more, even where it catches everything" {
        val stubborn = bot("stubborn") {
            state("a") {
                on(text) {
                    try {
                        goTo("b")
                    } catch (
                        @Suppress("TooGenericExceptionCaught") _: Throwable,
                    ) {
                        shouldThrowAny { say("still here") }
                    }
                }
            }
            talk("b") {
                val heard = mutableListOf<String>()
                try {
                    heard += ask("Q?") { text() }
                } catch (
                    @Suppress("TooGenericExceptionCaught") _: Throwable,
                ) {
                    shouldThrowAny { say("never said") }
                    shouldThrowAny { end() }
                }
                say("heard $heard")
            }
        }
        botTest(stubborn) {
            user says "hi"
            bot shouldSay "Q?"
            user says "x"
            bot shouldSay "heard [x]"
        }
    }
})
