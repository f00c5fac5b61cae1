package io.wakit.bot.script

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.bot.bot
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.botTest
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.MediaId
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.ImageMessage
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonPrimitive

private fun talk(vararg steps: ScriptStep) = scriptOf(StateScript("a", talk = steps.toList()))

private fun ask(answer: ScriptAnswer, invalid: String? = null, tries: Int? = null) =
    ScriptStep.Ask(answer, "it", "Q?", invalid = invalid, tries = tries)

class ScriptQuestionsSpec : StringSpec({
    "a question in words is asked until it is answered, or the state says what then" {
        val script = scriptOf(
            StateScript(
                "a",
                talk = listOf(ask(ScriptAnswer.Text("\\d"), "With a number.", tries = 2), say("It is {{it}}.")),
                invalid = listOf(say("As you like.")),
            ),
        )
        botTest(bot(script)) {
            user says "hi"
            bot shouldSay "Q?"
            user says "abc"
            bot shouldSay "With a number."
            restart()
            user says "def"
            bot shouldSay "As you like."
            user says " 7 "
            bot shouldSay "It is 7."
        }
    }

    "words that do not do are told so, and anything else is told what the question says" {
        val street = ScriptAnswer.Text("\\d", hint = "And the number, {{who}}?")
        val script = talk(ask(ScriptAnswer.AnyOf(listOf(ScriptAnswer.Location, street)), "Words or a place."))
            .copy(variables = mapOf("who" to JsonPrimitive("you")))
        botTest(bot(script)) {
            user says "hi"
            bot shouldSay "Q?"
            user says "Main Street"
            bot shouldSay "And the number, you?"
            user.sends { ImageMessage(it, InboundMedia(MediaId("1"))) }
            bot shouldSay "Words or a place."
        }
    }

    "a number, a place by its button, a card and a file are asked for" {
        fun said(answer: ScriptAnswer, before: BotTest.() -> Unit): String {
            val test = BotTest(bot(talk(ask(answer), say("{{it}}!"))))
            test.says("hi")
            test.shouldSay("Q?")
            test.before()
            return (test.user.messages.last().content as Text).body
        }
        said(ScriptAnswer.Number(1, 20)) {
            says("21")
            says("20")
        } shouldBe "20!"
        said(ScriptAnswer.Location) {
            user.messages.single().content shouldBe LocationRequest("Q?")
            user shares SharedLocation(1.0, 2.0)
        } shouldBe "1.0, 2.0!"
        said(ScriptAnswer.Contact) {
            user.sends { ContactsMessage(it, listOf(SharedContact(SharedContact.Name("Ada L.")))) }
        } shouldBe "Ada L.!"
        said(ScriptAnswer.Media(listOf("image"))) {
            user.sends { ImageMessage(it, InboundMedia(MediaId("7"))) }
        } shouldBe "7!"
        said(ScriptAnswer.AnyOf(listOf(ScriptAnswer.Number(), ScriptAnswer.Text("^none$")))) {
            says("some")
            says("none")
        } shouldBe "none!"
    }

    "options are buttons, or a list where they are many or long, and may be typed" {
        val three = listOf("a", "b", "c").map { ScriptAnswer.Option(it, it.uppercase()) }
        val script = talk(
            ScriptStep.Ask(ScriptAnswer.Choice(three), "one", "Which?"),
            ScriptStep.Ask(ScriptAnswer.Choice(three.map { it.copy(description = "{{one.title}}") }, "Look"), "two", "Which now?"),
            say("{{one}} {{one.title}} {{two.title}}"),
        )
        botTest(bot(script)) {
            user says "hi"
            bot shouldSend { it.content.shouldBeInstanceOf<ReplyButtons>().buttons.size shouldBe 3 }
            user taps "B"
            bot shouldSend {
                val list = it.content.shouldBeInstanceOf<InteractiveList>()
                list.button shouldBe "Look"
                list.sections.single().rows.first().description shouldBe "B"
            }
            restart()
            user says "c"
            bot shouldSay "b B C"
        }
    }

    "a Flow is asked with, and its plain answers are parts" {
        val script =
            talk(
                ScriptStep.Ask(ScriptAnswer.Flow(FlowId("7"), "Book", "DAY"), "booking", "When?"),
                say("{{booking.day}} {{booking.guests}}{{booking.more}}"),
            )
        botTest(bot(script)) {
            user says "hi"
            bot shouldSend { it.content.shouldBeInstanceOf<FlowMessage>().screen shouldBe "DAY" }
            restart()
            user completes mapOf("day" to JsonPrimitive("Monday"), "guests" to JsonPrimitive(3), "more" to JsonArray(emptyList()))
            bot shouldSay "Monday 3"
        }
    }
})
