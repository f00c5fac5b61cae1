package io.wakit.bot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
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
import io.wakit.model.event.TextMessage
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.ReplyButtons
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive

@Serializable
private data class Visit(val guests: Int, val name: String)

private enum class Size(val title: String) { Small("Small"), Medium("Medium"), Large("Large"), Huge("The whole family") }

/** A bot that is linear code alone. */
fun talking(talk: suspend TalkScope<Unit>.() -> Unit) = bot("talking") { talk("talk", talk) }

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
                    if (event is TextMessage) goTo("person") else say("Hm.")
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
})
