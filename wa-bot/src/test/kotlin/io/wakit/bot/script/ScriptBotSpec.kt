package io.wakit.bot.script

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.bot.TalkScope
import io.wakit.bot.bot
import io.wakit.bot.test.botTest
import io.wakit.model.Media
import io.wakit.model.MediaId
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.ImageMessage
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.message.Image
import io.wakit.model.message.Reaction
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

private fun talk(vararg steps: ScriptStep) = scriptOf(StateScript("a", talk = steps.toList()))

private fun ask(answer: ScriptAnswer, invalid: String? = null, tries: Int? = null) =
    ScriptStep.Ask(answer, "it", "Q?", invalid = invalid, tries = tries)

private fun on(trigger: ScriptTrigger, vararg steps: ScriptStep) =
    scriptOf(StateScript("a", on = listOf(RuleScript(trigger, steps.toList()))))

class ScriptBotSpec : StringSpec({
    "words are filled in, once: what a user wrote is not looked at again" {
        val script = talk(
            ScriptStep.Ask(ScriptAnswer.Text(), "name", "Name?"),
            say("Hello {{name}}, {{ name }} of {{city}}{{nothing}}!"),
            say("{{nothing}}"),
        ).copy(variables = mapOf("city" to JsonPrimitive("Rome"), "nothing" to JsonPrimitive("")))
        botTest(bot(script)) {
            user says "hi"
            bot shouldSay "Name?"
            user says "{{city}}\$1\\"
            bot shouldSay "Hello {{city}}\$1\\, {{city}}\$1\\ of Rome!"
        }
    }

    "any message is filled in, in all its texts" {
        val script = on(
            ScriptTrigger.Text,
            ScriptStep.SetVariable("it", ScriptValue.Text),
            ScriptStep.Send(Image(Media.link("https://example.com/{{it}}.png"), caption = "A {{it}}")),
        )
        botTest(bot(script)) {
            user says "cat"
            bot shouldSend { it.content shouldBe Image(Media.link("https://example.com/cat.png"), caption = "A cat") }
        }
    }

    "a template goes out in place of what nobody may be sent any more" {
        val template = TemplateContent("come_back", "en", listOf(TemplateComponent.Body(listOf(TemplateParameter.Text("{{name}}")))))
        val script = scriptOf(
            StateScript(
                "a",
                enter = listOf(say("Hello.")),
                timeout = TimeoutScript(48 * 60, listOf(ScriptStep.Send(Text("Come back, {{name}}"), template))),
            ),
        ).copy(variables = mapOf("name" to JsonPrimitive("you")))
        botTest(bot(script)) {
            user says "hi"
            bot shouldSay "Hello."
            after(Duration.ofDays(2))
            bot shouldSend {
                it.content shouldBe
                    TemplateContent("come_back", "en", listOf(TemplateComponent.Body(listOf(TemplateParameter.Text("you")))))
            }
        }
    }

    "an emoji, a variable, an end" {
        val script = scriptOf(
            StateScript(
                "a",
                on = listOf(
                    RuleScript(ScriptTrigger.Words(listOf("end")), listOf(ScriptStep.End)),
                    RuleScript(
                        ScriptTrigger.Text,
                        listOf(
                            ScriptStep.React("👍"),
                            ScriptStep.SetVariable("b", ScriptValue.Literal(JsonPrimitive("{{a}}{{a}}"))),
                            ScriptStep.SetVariable("a", ScriptValue.Literal(JsonPrimitive(2))),
                            say("{{a}} {{b}}"),
                        ),
                    ),
                ),
            ),
        ).copy(variables = mapOf("a" to JsonPrimitive(1)))
        botTest(bot(script)) {
            user says "hi"
            bot shouldSend { it.content.shouldBeInstanceOf<Reaction>().emoji shouldBe "👍" }
            bot shouldSay "2 11"
            user says "end"
            bot shouldBeIn ""
        }
    }

    "a variable is compared by how it reads" {
        fun told(value: JsonPrimitive) = on(
            ScriptTrigger.Text,
            ScriptStep.SetVariable("it", ScriptValue.Text),
            ScriptStep.When("it", value, listOf(say("yes")), listOf(say("no"))),
        )
        listOf(JsonPrimitive(5) to "yes", JsonPrimitive("5") to "yes", JsonPrimitive("five") to "no").forEach { (value, answer) ->
            botTest(bot(told(value))) {
                user says "5"
                bot shouldSay answer
            }
        }
    }

    "values of messages are variables with parts, and nothing is left of those before" {
        val script = on(
            ScriptTrigger.Any,
            ScriptStep.SetVariable("it", ScriptValue.Location),
            ScriptStep.SetVariable("photo", ScriptValue.Media),
            ScriptStep.SetVariable("card", ScriptValue.Contact),
            ScriptStep.SetVariable("who", ScriptValue.ProfileName),
            say("{{it}}|{{it.latitude}}|{{it.name}}|{{photo}}|{{photo.caption}}|{{card}}|{{card.phone}}|{{who}}"),
        )
        botTest(bot(script)) {
            user shares SharedLocation(1.5, 2.0, "Park")
            bot shouldSay "Park|1.5|Park|||||Test user"
            user.sends { ImageMessage(it, InboundMedia(MediaId("7"), caption = "Cat")) }
            bot shouldSay "|||7|Cat|||Test user"
            user.sends { head ->
                val name = SharedContact.Name(firstName = "Ada", lastName = "L.")
                ContactsMessage(head, listOf(SharedContact(name, listOf(SharedContact.Phone("+1 555")))))
            }
            bot shouldSay "|||||Ada L.|+1 555|Test user"
        }
    }

    "code is called with what is known and what came, and sets variables" {
        var seen: InboundMessage? = null
        val talked = mutableListOf<Boolean>()
        val script = scriptOf(
            StateScript(
                "a",
                on = listOf(
                    RuleScript(ScriptTrigger.Text, listOf(ScriptStep.Call("count", listOf("n")), say("{{n}}"), ScriptStep.GoTo("b"))),
                ),
            ),
            StateScript("b", talk = listOf(ScriptStep.Call("count", listOf("n")), ask(ScriptAnswer.Text()), say("{{n}} {{it}}"))),
        )
        val counting = bot(script) {
            action("count") { message ->
                seen = message ?: seen
                talked += this is TalkScope
                update { with("n", (number("n") ?: 0.0).toInt() + 1) }
            }
        }
        botTest(counting) {
            user says "hi"
            bot shouldSay "1"
            bot shouldSay "Q?"
            restart()
            user says "x"
            bot shouldSay "2 x"
        }
        seen!!.type shouldBe "text"
        talked shouldBe listOf(false, true, true)
    }

    "silence and exits do what they say, and the end of the talk is the end" {
        val script = scriptOf(
            StateScript(
                "a",
                enter = listOf(say("In")),
                timeout = TimeoutScript(5, listOf(ScriptStep.GoTo("b"))),
                exit = listOf(say("Out")),
            ),
            StateScript("b", talk = listOf(ask(ScriptAnswer.Text()))),
        ).copy(timeout = TimeoutScript(60, listOf(say("Well?"))))
        botTest(bot(script)) {
            user says "hi"
            bot shouldSay "In"
            after(Duration.ofMinutes(5))
            bot shouldSay "Out"
            bot shouldSay "Q?"
            after(Duration.ofMinutes(60))
            bot shouldSay "Well?"
            user says "end"
            bot shouldBeIn ""
        }
    }

    "what is declared for those who open the chat is the bot's" {
        val profile = script("everything").profile!!
        bot(scriptOf(StateScript("a")).copy(profile = profile)).profile shouldBe profile
    }
})
