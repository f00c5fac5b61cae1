package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.botTest
import io.wakit.model.FlowId
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChosenReply
import io.wakit.model.event.ImageMessage
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.ReactionMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.SharedReaction
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.ReplyButtons
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

@Serializable
private data class Visit(val guests: Int, val name: String)

private enum class Size(val title: String) { Small("Small"), Medium("Medium"), Large("Large"), Huge("The whole family") }

private fun talking(talk: suspend TalkScope<Unit>.() -> Unit) = bot("talking") { talk("talk", talk) }

class LinearSpec : StringSpec({
    "three options are buttons, more are a list, and titles may be typed" {
        val choosing = talking {
            val yes = confirm("Sure?")
            val size = choose("Size?", Size.entries) { it.title }
            val other = choose("Way?") {
                option("walk", "On foot", "Takes long")
                option("ride", "By bike")
            }
            say("$yes $size $other")
        }
        botTest(choosing) {
            user says "hi"
            bot shouldSend { it.content.shouldBeInstanceOf<ReplyButtons>() }
            user says "maybe"
            bot shouldSay "Sure?"
            user says "YES"
            bot shouldSend
                {
                    it.content.shouldBeInstanceOf<InteractiveList>().sections.single().rows.map { r -> r.title } shouldBe
                        Size.entries.map { s -> s.title }
                }
            user picks "Medium"
            bot shouldSend { it.content.shouldBeInstanceOf<InteractiveList>() }
            user picks "ride"
            bot shouldSay "true Medium ride"
        }
    }

    "a button of an older question is no answer to this one, though it has the same id" {
        botTest(talking { say("${confirm("First?")} ${confirm("Second?")}") }) {
            user says "hi"
            val first = test.user.next()
            user taps "yes"
            bot shouldSay "Second?"
            val old = test.user.idOf(first)
            user.sends(old) { ButtonReplyMessage(it, ChosenReply("no", "No")) }
            bot shouldSay "Second?"
            user taps "yes"
            bot shouldSay "true true"
        }
    }

    "an answer that is refused gets the question's hint, the answer's own, or the question again" {
        val strict = talking {
            val age = ask("Age?", invalid = "A number.") { number().also { if (it < 18) reject("Too young.") } }
            val name = ask("Name?") { text(Regex("^[A-Z]")) }
            say("$name, $age")
        }
        botTest(strict) {
            user says "hi"
            bot shouldSay "Age?"
            user says "old"
            bot shouldSay "A number."
            user shares SharedLocation(1.0, 2.0)
            bot shouldSay "A number."
            user says "17"
            bot shouldSay "Too young."
            user.sends { ReactionMessage(it, SharedReaction(MessageId("wamid.X"), "👍")) }
            bot.shouldSayNothing()
            user says "18"
            bot shouldSay "Name?"
            user says "bob"
            bot shouldSay "Name?"
            user says " Bob "
            bot shouldSay "Bob, 18"
        }
    }

    "after as many tries as are allowed the state's handler of invalid messages has the word" {
        val patient = bot("patient") {
            state("age") {
                talk {
                    val age = ask("Age?", invalid = "A number.", tries = 3) { number() }
                    say("$age")
                }
                invalid {
                    if (event is io.wakit.model.event.TextMessage) goTo("person") else say("Hm.")
                }
            }
            state("person") { onEnter { say("A person will help you.") } }
        }
        botTest(patient) {
            user says "hi"
            bot shouldSay "Age?"
            user says "a"
            bot shouldSay "A number."
            restart()
            user says "b"
            bot shouldSay "A number."
            user shares SharedLocation(1.0, 2.0)
            bot shouldSay "Hm."
            user says "c"
            bot shouldSay "A person will help you."
            bot shouldBeIn "person"
        }
    }

    "a Flow, a place and a picture can be waited for" {
        val waiting = talking {
            val visit = waitForFlow<Visit>("Book", "Open", FlowId("7"), invalid = "The form, please.")
            val place = waitForLocation("Where?")
            val picture = waitFor<ImageMessage>("A picture?")
            val reaction = waitFor<ReactionMessage>(null)
            say("${visit.name} with ${visit.guests} at ${place.latitude}, ${picture.media.id}, ${reaction.reaction.emoji}")
        }
        botTest(waiting) {
            user says "hi"
            bot shouldSend { it.content.shouldBeInstanceOf<FlowMessage>().token!! shouldContain "talking.7." }
            user says "me"
            bot shouldSay "The form, please."
            restart()
            user completes mapOf("guests" to JsonPrimitive("many"))
            bot shouldSay "The form, please."
            user completes mapOf("guests" to JsonPrimitive(3), "name" to JsonPrimitive("Bob"))
            bot shouldSend { it.content.shouldBeInstanceOf<LocationRequest>() }
            user shares SharedLocation(52.5, 13.4)
            bot shouldSay "A picture?"
            user.sends { ImageMessage(it, InboundMedia(MediaId("99"))) }
            bot.shouldSayNothing()
            user.sends { ReactionMessage(it, SharedReaction(MessageId("wamid.X"), "👍")) }
            bot shouldSay "Bob with 3 at 52.5, 99, 👍"
        }
    }

    "what was looked up once is remembered, and the time too" {
        var looked = 0
        val clock = talking {
            val before = now()
            val stock = remember("stock") { ++looked }
            ask("Q?") { text() }
            val again = remember("stock") { ++looked }
            val after = now()
            say("$stock $again ${Duration.between(before, after).toMinutes()}")
        }
        botTest(clock) {
            user says "hi"
            bot shouldSay "Q?"
            repeat(3) { restart() }
            after(Duration.ofMinutes(7))
            user says "x"
            bot shouldSay "1 2 7"
        }
        looked shouldBe 2
    }

    "a time limit stands for a whole block, and the innermost one that is up ends it" {
        val limited = talking {
            val inner = within(Duration.ofHours(1)) {
                val name = within(Duration.ofMinutes(5)) { ask("Name?") { text() } } ?: "nobody"
                val age = ask("Age?") { number() }
                "$name, $age"
            }
            say(inner ?: "never")
            val last = within(Duration.ofMinutes(1)) { ask("Well?") { text() } }
            say(last ?: "Bye, then.")
        }
        botTest(limited) {
            user says "hi"
            bot shouldSay "Name?"
            after(Duration.ofMinutes(5))
            bot shouldSay "Age?"
            restart()
            user says "7"
            bot shouldSay "nobody, 7"
            bot shouldSay "Well?"
            user says "well"
            bot shouldSay "well"
        }
        botTest(limited) {
            user says "hi"
            bot shouldSay "Name?"
            user says "Bob"
            bot shouldSay "Age?"
            after(Duration.ofMinutes(59))
            bot.shouldSayNothing()
            after(Duration.ofMinutes(1))
            bot shouldSay "never"
            bot shouldSay "Well?"
            after(Duration.ofMinutes(1))
            bot shouldSay "Bye, then."
        }
    }

    "a refused message is an exception to linear code, which is told the same when it runs again" {
        val careful = talking {
            val heard = try {
                say("Hello")
                "Said."
            } catch (e: NotSent) {
                "Refused: ${(e.error as io.wakit.client.WaError.Refused).code}"
            }
            ask(heard) { text() }
            say(heard)
        }
        botTest(careful) {
            test.failNextSend()
            user says "hi"
            bot shouldSay "Refused: 131047"
            restart()
            user says "x"
            bot shouldSay "Refused: 131047"
        }
    }

    "steps that no longer fit the code begin the state anew, with the variables that it began with" {
        fun named(build: suspend TalkScope<Order>.() -> Unit) = bot("named", ::Order) { talk("talk", build) }
        val first = named {
            update { copy(notes = notes + "began") }
            val street = ask("Street?") { text() }
            update { copy(street = street) }
            val floor = ask("Floor?") { number() }
            say("$street $floor $vars")
        }
        val test = BotTest(first)
        listOf("hi", "Main Street").forEach(test::says)
        listOf("Street?", "Floor?").forEach(test::shouldSay)
        test.restart(
            named {
                update { copy(notes = notes + "began") }
                val street = ask("What street was it?") { text() }
                update { copy(street = street) }
                val floor = ask("And the floor?") { number() }
                say("${vars.street} $floor ${vars.notes}")
            },
        )
        test.says("up")
        test.shouldSay("And the floor?")
        test.restart(
            named {
                update { copy(notes = notes + "began") }
                val home = confirm("At home?")
                say("$home ${vars.street} ${vars.notes}")
            },
        )
        test.says("7")
        test.shouldSay("At home?")
        test.says("yes")
        test.shouldSay("true null [began]")
    }

    "a dialog of states has variables of its own, is called from a handler, and gives a value" {
        val address = dialog<Order, String>("address", ::Order) {
            state("street") {
                onEnter { say("Street?") }
                on(text) {
                    update { copy(street = event.body) }
                    goTo("floor")
                }
            }
            state("floor") {
                onEnter { say("Floor?") }
                on(text) { endWith("${vars.street}, ${event.body}") }
                timeout(Duration.ofMinutes(1)) { endWith("${vars.street}, ground") }
            }
        }
        val caller = bot("caller", ::Order) {
            command("stop") { goTo("done") }
            state("begin") {
                on(words("go")) { call(address) }
                on(words("known")) { call(address, Order(street = "Old Street")) }
                onResult(address) {
                    update { copy(street = it) }
                    say("To $it.")
                    goTo("done")
                }
            }
            state("done") { onEnter { say("Done: ${vars.street}") } }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            bot shouldBeIn "begin/address.street"
            restart()
            user says "Main Street"
            bot shouldSay "Floor?"
            user says "7"
            listOf("To Main Street, 7.", "Done: Main Street, 7").forEach { bot shouldSay it }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            user says "Main Street"
            bot shouldSay "Floor?"
            after(Duration.ofMinutes(1))
            listOf("To Main Street, ground.", "Done: Main Street, ground").forEach { bot shouldSay it }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            user says "/stop"
            bot shouldSay "Done: null"
            bot shouldBeIn "done"
        }
    }

    "a dialog that the bot does not know, and one that ends without what it gives, are told of" {
        val stranger = dialog<String>("stranger") { "x" }
        botTest(talking { call(stranger) }) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "say uses(…)"
        }
        val empty = dialog<Order, String>("empty", ::Order) { state("a") { onEnter { end() } } }
        val caller = bot("caller") {
            uses(empty)
            talk("a") { call(empty) }
        }
        botTest(caller) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "endWith"
        }
    }

    "a time limit inside a handler is the handler's failure, and files and read marks are steps as well" {
        val hasty = bot("hasty") {
            state("a") {
                on(text) {
                    markRead()
                    typing()
                    val id = upload(io.wakit.client.MediaSource.bytes(byteArrayOf(1)), io.wakit.model.media.MediaType.Png)
                    send { image(id) { caption("A picture") } }
                    if (event.body == "wait") kotlinx.coroutines.withTimeout(1) { kotlinx.coroutines.awaitCancellation() }
                }
            }
        }
        botTest(hasty) {
            shouldThrow<ConversationFailed> { user says "wait" }.message!! shouldContain
                "step 4: kotlinx.coroutines.TimeoutCancellationException"
            bot shouldSay "A picture"
            shouldThrow<ConversationFailed> { user.again() }
            bot.shouldSayNothing()
            user says "go"
            bot shouldSay "A picture"
        }
    }

    "time goes by between questions without anything that waits" {
        val many = talking {
            val all = List(10) { n -> ask("Question $n?") { text() } }
            say(all.joinToString())
        }
        botTest(many) {
            user says "hi"
            repeat(10) {
                bot shouldSay "Question $it?"
                restart()
                after(Duration.ofDays(1))
                user says "$it"
            }
            bot shouldSay (0..9).joinToString()
            user.messages.map { it.callbackData }.distinct().size shouldBe 11
        }
    }
})
