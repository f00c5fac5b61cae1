package io.wakit.bot.script

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.message.Header
import io.wakit.model.message.Raw
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

private fun BotScript.told(actions: Set<String>? = emptySet()) = violations(actions).map { "$it" }

private fun talk(vararg steps: ScriptStep) = scriptOf(StateScript("a", talk = steps.toList()))

private fun enter(vararg steps: ScriptStep) = scriptOf(StateScript("a", enter = steps.toList()))

private fun on(trigger: ScriptTrigger, vararg steps: ScriptStep) =
    scriptOf(StateScript("a", on = listOf(RuleScript(trigger, steps.toList()))))

class ScriptFaultsSpec : StringSpec({
    "all faults of a script are told at once, each with its place" {
        val script = script("faulty")
        val fault = shouldThrow<InvalidScript> { bot(script) { action("placeOrder") { } } }
        fault.violations shouldBe script.violations(setOf("placeOrder"))
        fault.violations.map { "$it" } shouldContainExactly scriptText("faulty", "faults.txt").trim().lines()
        println("${fault.violations.size} faults of one script")
    }

    "a script that nothing is wrong with is a bot" {
        bot(talk(ScriptStep.Ask(ScriptAnswer.Text(), "name", "Name?"), say("Hello {{name}}"))).name shouldBe "tried"
    }

    "names, versions and lists that do not go are told" {
        BotScript("", emptyList()).told() shouldContainExactly listOf(
            "name is ''; write letters, digits, _ or -, 64 at most",
            "states has none; describe one at least",
        )
        scriptOf(StateScript("a")).copy(version = 0).told() shouldContainExactly listOf("version is 0; count from 1 to 100000")
        scriptOf(StateScript("a")).copy(version = 2, since = 3).told() shouldContainExactly
            listOf("since is 3; it is 1 at least, and 2, the version, at most")
        scriptOf(StateScript("a"), StateScript(" "), StateScript("b/c"), StateScript("a")).told() shouldContainExactly listOf(
            "states[1].name is empty",
            "states.b/c.name has a slash in it",
            "states[3].name is 'a', as another state's is",
        )
        scriptOf(
            StateScript(
                "a",
                commands = listOf(CommandScript("/go", emptyList()), CommandScript("", emptyList()), CommandScript("/go", emptyList())),
            ),
        ).told() shouldContainExactly
            listOf(
                "states.a.commands./go.name is one word, without a slash",
                "states.a.commands[1].name is empty",
                "states.a.commands[2].name is one word, without a slash",
            )
    }

    "what sets a rule off is looked at, inside of others too" {
        on(ScriptTrigger.Pattern("a(b")).told() shouldContainExactly
            listOf("states.a.on[0].trigger.pattern is no pattern: unclosed group at character 4")
        on(ScriptTrigger.Pattern("((?:){1000}){1000}")).told() shouldContainExactly
            listOf("states.a.on[0].trigger.pattern repeats its groups too often: 10000 times in all will do")
        listOf("^\\d{1,3}(\\.\\d{1,3}){3}$", "^[\\w.]{1,64}@[\\w.]{1,255}$").forEach {
            on(ScriptTrigger.Pattern(it)).told().shouldBeEmpty()
        }
        on(ScriptTrigger.Or(listOf(ScriptTrigger.Words(emptyList()), ScriptTrigger.Button(listOf(""))))).told() shouldContainExactly listOf(
            "states.a.on[0].trigger.triggers[0].words has none; name one at least",
            "states.a.on[0].trigger.triggers[1].ids[0] is empty",
        )
        on(ScriptTrigger.Or(emptyList())).told() shouldContainExactly
            listOf("states.a.on[0].trigger.triggers has none; name one at least")
        on(ScriptTrigger.Message(listOf("image", "imgae"))).told().single().substringBefore(';') shouldBe
            "states.a.on[0].trigger.types[1] is 'imgae', and there is no such type"
        on(ScriptTrigger.Contains(" ")).told() shouldContainExactly listOf("states.a.on[0].trigger.text is empty")
        on(ScriptTrigger.Flow("")).told() shouldContainExactly listOf("states.a.on[0].trigger.token is empty")
    }

    "a question says what its answer needs" {
        talk(
            ScriptStep.Ask(ScriptAnswer.Choice(listOf(ScriptAnswer.Option("a"), ScriptAnswer.Option("a"))), "x"),
        ).told() shouldContainExactly
            listOf(
                "states.a.talk[0].answer.options[1].id is 'a', as another option's is",
                "states.a.talk[0] has no text, which goes with the buttons that it makes",
            )
        talk(ScriptStep.Ask(ScriptAnswer.Choice(emptyList()), "x", "Which?")).told() shouldContainExactly
            listOf("states.a.talk[0].answer.options has none; give one at least")
        talk(ScriptStep.Ask(ScriptAnswer.Number(5, 4), "x", "Q", Text("Q"), tries = 0)).told() shouldContainExactly listOf(
            "states.a.talk[0].tries is 0; leave it out, or take one at least",
            "states.a.talk[0] has a text and a content; a question is one of them",
            "states.a.talk[0].answer goes from 5 to 4: there is no such number",
        )
        talk(ScriptStep.Ask(ScriptAnswer.Confirm("Ok", "ok"), "x", "Q")).told() shouldContainExactly
            listOf("states.a.talk[0].answer has one word for yes and for no")
        talk(ScriptStep.Ask(ScriptAnswer.AnyOf(listOf(ScriptAnswer.Text("["))), "x", "Q", invalid = "")).told() shouldContainExactly listOf(
            "states.a.talk[0].invalid is empty",
            "states.a.talk[0].answer.answers[0].pattern is no pattern: unclosed character class at character 1",
        )
        talk(ScriptStep.Ask(ScriptAnswer.Text(hint = "{{x}} {{y}}"), "x", "Q")).told().map {
            it.substringBefore(", which")
        } shouldContainExactly
            listOf("states.a.talk[0].answer.hint goes with a pattern", "states.a.talk[0].answer speaks of {{y}}")
        talk(ScriptStep.Ask(ScriptAnswer.Media(listOf("text")), "x", "Q")).told().size shouldBe 1
        enter(ScriptStep.Ask(ScriptAnswer.Text(), "x", "Q")).told() shouldContainExactly
            listOf("states.a.enter[0] asks; that goes in the 'talk' of a state alone")
    }

    "a question that makes buttons which Meta would refuse is told" {
        val long = ScriptAnswer.Choice(listOf(ScriptAnswer.Option("a", "x".repeat(25), "more")))
        talk(ScriptStep.Ask(long, "x", "Which?")).told().single() shouldBe
            "states.a.talk[0] makes a message whose interactive.action.sections[0].rows[0].title has 25 characters; Meta takes 24 at most"
    }

    "limits count what is sure to be said, and not what is filled in" {
        val edge = "x".repeat(4095)
        on(ScriptTrigger.Text, ScriptStep.SetVariable("it", ScriptValue.Text), say("$edge{{it}}")).told().shouldBeEmpty()
        on(ScriptTrigger.Text, ScriptStep.SetVariable("it", ScriptValue.Text), say("${edge}x{{it}}")).told().single() shouldBe
            "states.a.on[0].steps[1].text has 4097 characters; Meta takes 4096 at most"
    }

    "a message that is not Meta's is told, and not sent as it stands" {
        val slip = "is not as Meta documents it: a key or a value in it is not known here"
        enter(ScriptStep.Send(Raw("text", JsonNull))).told() shouldContainExactly listOf("states.a.enter[0].content.text $slip")
        val header = Header.Raw(JsonObject(mapOf("type" to JsonPrimitive("txet"))))
        enter(ScriptStep.Send(ReplyButtons("Q?", listOf(ReplyButton("a", "A")), header))).told() shouldContainExactly
            listOf("states.a.enter[0].content.interactive.header $slip")
        enter(ScriptStep.Send(ReplyButtons("", listOf(ReplyButton("a", "x".repeat(21)))), Text("no template"))).told() shouldContainExactly
            listOf(
                "states.a.enter[0].content.interactive.body.text is empty; Meta takes 1 to 1024 characters",
                "states.a.enter[0].content.interactive.action.buttons[0].reply.title has 21 characters; Meta takes 20 at most",
                "states.a.enter[0].otherwise is of type 'text'; when the window is closed Meta takes a template alone",
            )
    }

    "a variable that nothing sets is told, wherever it is spoken of" {
        talk(
            ScriptStep.Ask(ScriptAnswer.Location, "place", "Where, {{nobody}}?"),
            say("{{place}} {{place.latitude}} {{place.planet}} {{ place.name }}"),
            ScriptStep.When("sizze", JsonPrimitive(1), listOf(ScriptStep.SetVariable("b", ScriptValue.Literal(JsonPrimitive("{{c}}"))))),
            ScriptStep.Call("any", listOf("number")),
            say("{{number}} {{number.part}} {{b}} {{open"),
        ).told(null).map { it.substringBefore(", which") } shouldContainExactly listOf(
            "states.a.talk[0].text speaks of {{nobody}}",
            "states.a.talk[1].text speaks of {{place.planet}}",
            "states.a.talk[2].variable is 'sizze'",
            "states.a.talk[2].then[0].value.value speaks of {{c}}",
            "states.a.talk[4].text has {{ without an end; variables stand as {{name}}",
        )
        on(ScriptTrigger.Text, ScriptStep.SetVariable("a b", ScriptValue.Text)).told().single() shouldBe
            "states.a.on[0].steps[0].variable names a variable 'a b'; write letters, digits and _, a letter first"
    }

    "what is of a message is told where there is none" {
        enter(ScriptStep.SetVariable("x", ScriptValue.Text)).told() shouldContainExactly
            listOf("states.a.enter[0].value is of the message that is handled, and here none is")
        on(ScriptTrigger.Text, ScriptStep.SetVariable("x", ScriptValue.Text)).told().shouldBeEmpty()
    }

    "states that lead to each other for ever are told, once" {
        fun goTo(name: String, state: String) = StateScript(name, enter = listOf(say("x")), talk = listOf(ScriptStep.GoTo(state)))
        scriptOf(goTo("a", "c"), goTo("b", "b"), goTo("c", "d"), goTo("d", "c")).told() shouldContainExactly listOf(
            "states.b leads back to itself, and waits for nobody on the way",
            "states.c leads back to itself, and waits for nobody on the way",
        )
        val asking = StateScript("d", talk = listOf(ScriptStep.Ask(ScriptAnswer.Text(), "x", "Q"), ScriptStep.GoTo("c")))
        scriptOf(goTo("c", "d"), asking).told().shouldBeEmpty()
        bot(scriptOf(goTo("c", "d"), asking))
    }

    "null is no value" {
        val script = enter(
            ScriptStep.SetVariable("x", ScriptValue.Literal(JsonNull)),
            ScriptStep.When("x", JsonNull, emptyList()),
        ).copy(variables = mapOf("y" to JsonNull))
        script.told().map { it.substringBefore(';') } shouldContainExactly listOf(
            "variables.y is null",
            "states.a.enter[0].value.value is null",
            "states.a.enter[1].equals is null",
            "states.a.enter[1] does nothing either way",
        )
    }
})
