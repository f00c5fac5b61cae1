package io.wakit.bot.script

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.long
import io.kotest.property.arbitrary.map
import io.kotest.property.checkAll
import io.wakit.bot.bot
import io.wakit.model.FlowId
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.TemplateContent
import kotlin.random.Random

class ScriptJsonSpec : StringSpec({
    "a script with everything in it is read, and written as it was read" {
        val script = script("everything")
        script.write() shouldEqualJson scriptText("everything")
        script.violations(setOf("leave", "order")).shouldBeEmpty()
    }

    "what is read is what code would say" {
        val (menu, form) = script("everything").states
        menu.enter.single() shouldBe ScriptStep.Send(
            ReplyButtons("What size, {{city}}?", listOf(ReplyButton("small", "Small"), ReplyButton("large", "Large"))),
            TemplateContent("what_size", "en_US"),
        )
        menu.on.first().trigger shouldBe ScriptTrigger.Button(listOf("small", "large"))
        form.talk[5] shouldBe ScriptStep.Ask(
            ScriptAnswer.AnyOf(listOf(ScriptAnswer.Location, ScriptAnswer.Text())),
            into = "door",
            content = LocationRequest("Which door?"),
        )
        form.talk[8] shouldBe ScriptStep.Ask(ScriptAnswer.Flow(FlowId("7"), "Book", "DAY"), "booking", "When?")
    }

    "each kind of step, trigger, answer and value stands in it" {
        val all = scriptText("everything")
        val families = listOf(ScriptStep::class, ScriptTrigger::class, ScriptAnswer::class, ScriptValue::class)
        val tags = families.flatMap { family -> family.leaves() }
        tags.forAll { all shouldContain "\"type\": \"$it\"" }
        println("${tags.size} kinds in one script")
    }

    "any script comes back from JSON as it was" {
        checkAll(500, Arb.long().map { RandomScript(Random(it)).script() }) { script ->
            BotScript.read(script.write()) shouldBe script
        }
    }

    "a key that nobody knows is refused, with its place" {
        val json = """{"name": "a", "states": [{"name": "b", "on": [{"trigger": {"type": "text"}, "stepps": [], "steps": []}]}]}"""
        val fault = shouldThrow<InvalidScript> { BotScript.read(json) }
        fault.violations.single().run {
            path shouldBe "states[0].on[0]"
            rule shouldContain "'stepps'"
        }
        fault.message!! shouldNotContain "ignoreUnknownKeys"
    }

    "a kind that nobody knows, a key that is missing, a wrong type and what is no JSON are told, each with its place" {
        fun told(json: String) = shouldThrow<InvalidScript> { BotScript.read(json) }.violations.single()
        told("""{"name": "a", "states": [{"name": "b", "enter": [{"type": "shout", "text": "x"}]}]}""").run {
            path shouldBe "states[0].enter[0]"
            rule shouldContain "shout"
        }
        told("""{"name": "a", "states": [{"name": "b", "enter": [{"type": "say"}]}]}""").run {
            path shouldBe "states[0].enter[0]"
            rule shouldContain "text"
        }
        told("""{"name": "a", "version": "new", "states": []}""").path shouldBe "version"
        told("""{"name": "a", "states": [{"name": "b", "enter": [{"type": "send", "content": {"type": "text", "to": "1"}}]}]}""").run {
            path shouldBe "states[0].enter[0].content"
            rule shouldContain "'to'"
        }
        told("a bot, please").rule shouldContain "JSON"
        told("""{"name": "a", "states": [""")
    }

    "what is nested without end is refused" {
        val depth = 100_000
        val nested = """{"type":"when","variable":"a","equals":1,"then":[""".repeat(depth) + "]}".repeat(depth)
        shouldThrow<InvalidScript> { BotScript.read("""{"name": "a", "states": [], "welcome": [$nested]}""") }
            .violations.single().rule shouldContain "too nested"
    }

    "a bot knows the script that it was made from, and a bot in code knows none" {
        val script = scriptOf(StateScript("a", enter = listOf(say("Hello"))))
        bot(script).script shouldBe script
        bot("code") { state("a") { } }.script shouldBe null
    }

    "what a conversation knows is not printed" {
        ScriptVars().with("name", "Alice").with("age", 7).toString() shouldBe "ScriptVars(name, age)"
    }
})
