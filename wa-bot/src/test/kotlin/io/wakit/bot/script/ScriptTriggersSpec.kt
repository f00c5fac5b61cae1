package io.wakit.bot.script

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.bot.headFrom
import io.wakit.bot.test.botTest
import io.wakit.model.MediaId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.ButtonMessage
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChosenReply
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.FormReply
import io.wakit.model.event.ImageMessage
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.ListReplyMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.MessageHead
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.ReactionMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.SharedReaction
import io.wakit.model.event.TappedButton
import io.wakit.model.event.TextMessage
import io.wakit.model.event.messageTypes
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonObject

private val messages: Map<String, (MessageHead) -> InboundMessage> = mapOf(
    "pizza" to { TextMessage(it, Text(" Pizza ")) },
    "a pizza" to { TextMessage(it, Text("a PIZZA, please")) },
    "button a" to { ButtonReplyMessage(it, ChosenReply("a", "A")) },
    "template's button b" to { ButtonMessage(it, TappedButton("b", "B")) },
    "row a" to { ListReplyMessage(it, ChosenReply("a", "A")) },
    "flow" to { FlowReplyMessage(it, FormReply("""{"flow_token":"booking.7"}""", "flow", "Sent")) },
    "place" to { LocationMessage(it, SharedLocation(1.0, 2.0)) },
    "card" to { ContactsMessage(it, emptyList()) },
    "image" to { ImageMessage(it, InboundMedia(MediaId("1"))) },
    "reaction" to { ReactionMessage(it, SharedReaction(it.id, "👍")) },
)

private class PollMessage(head: MessageHead, raw: JsonObject) : OwnMessage(head, "poll", raw)

class ScriptTriggersSpec : StringSpec({
    fun of(trigger: ScriptTrigger) = trigger.compiled()

    "each trigger lets through what it says, and nothing else" {
        val expected: Map<ScriptTrigger, Set<String>> = mapOf(
            ScriptTrigger.Text to setOf("pizza", "a pizza"),
            ScriptTrigger.Words(listOf("other", "PIZZA")) to setOf("pizza"),
            ScriptTrigger.Contains("pizza") to setOf("pizza", "a pizza"),
            ScriptTrigger.Contains("pizza,") to setOf("a pizza"),
            ScriptTrigger.Pattern("^a .*PIZZA") to setOf("a pizza"),
            ScriptTrigger.Message(listOf("image", "reaction")) to setOf("image", "reaction"),
            ScriptTrigger.Button() to setOf("button a", "template's button b"),
            ScriptTrigger.Button(listOf("b")) to setOf("template's button b"),
            ScriptTrigger.Row() to setOf("row a"),
            ScriptTrigger.Row(listOf("b")) to emptySet(),
            ScriptTrigger.Choice(listOf("a")) to setOf("button a", "row a"),
            ScriptTrigger.Flow() to setOf("flow"),
            ScriptTrigger.Flow("booking") to setOf("flow"),
            ScriptTrigger.Flow("book") to emptySet(),
            ScriptTrigger.Location to setOf("place"),
            ScriptTrigger.Contact to setOf("card"),
            ScriptTrigger.Any to messages.keys,
            ScriptTrigger.Or(listOf(ScriptTrigger.Location, ScriptTrigger.Or(listOf(ScriptTrigger.Contact)))) to setOf("place", "card"),
        )
        expected.forEach { (trigger, names) ->
            val compiled = of(trigger)
            val fits = messages.filterValues { make -> compiled.fits(make(headFrom(WaId("1"), PhoneNumberId("2")))) }.keys
            withClue(trigger) { fits shouldBe names }
        }
        println("${expected.size} triggers, each with ${messages.size} messages")
    }

    "the first rule that fits is taken, commands before all, the state's before the bot's" {
        val script = scriptOf(
            StateScript(
                "a",
                on = listOf(
                    RuleScript(ScriptTrigger.Words(listOf("x")), listOf(say("first"))),
                    RuleScript(ScriptTrigger.Text, listOf(say("second"))),
                ),
                commands = listOf(CommandScript("here", listOf(say("the state's")))),
                invalid = emptyList(),
            ),
        ).copy(
            commands = listOf("here", "there").map { CommandScript(it, listOf(say("the bot's"))) },
            on = listOf(RuleScript(ScriptTrigger.Location, listOf(say("a place")))),
            invalid = listOf(say("never")),
        )
        botTest(bot(script)) {
            listOf("x" to "first", "y" to "second", "/here" to "the state's", "/there" to "the bot's").forEach { (said, answer) ->
                user says said
                bot shouldSay answer
            }
            user shares SharedLocation(1.0, 2.0)
            bot shouldSay "a place"
            user.sends { ImageMessage(it, InboundMedia(MediaId("1"))) }
            bot.shouldSayNothing()
        }
    }

    "what nobody wanted is the bot's to answer, where the state says nothing of it" {
        val script = scriptOf(StateScript("a")).copy(invalid = listOf(say("Pardon?")))
        botTest(bot(script)) {
            user says "hi"
            user says "hi?"
            bot shouldSay "Pardon?"
        }
    }

    "a type that the program reads itself is a trigger like Meta's, and its class comes to the action" {
        var seen: InboundMessage? = null
        val script = scriptOf(
            StateScript(
                "a",
                on = listOf(RuleScript(ScriptTrigger.Message(listOf("poll")), listOf(ScriptStep.Call("count"), say("Voted.")))),
            ),
        )
        script.violations().single().path shouldBe "states.a.on[0].trigger.types[0]"
        val polling = bot(script) {
            messageTypes(messageTypes { message("poll", ::PollMessage) })
            action("count") { seen = it }
        }
        botTest(polling) {
            user sendsJson """{"type":"poll","poll":{}}"""
            bot shouldSay "Voted."
        }
        seen.shouldBeInstanceOf<PollMessage>()
    }

    "a pattern that would run for ages is not found, and costs little" {
        val text = "a".repeat(4000) + "!"
        listOf("(a+)+$", "(a|aa)+$", "^(a|b)*\$").forEach { ScriptPattern(it).isIn(text) shouldBe false }
        ScriptPattern("a!$").isIn(text) shouldBe true
        ScriptPattern("^(a|!)*$").isIn("aa!") shouldBe true
    }
})
