package io.wakit.bot.script

import io.kotest.core.spec.style.StringSpec
import io.wakit.bot.test.BotTest

private fun asking(vararg questions: String) = StateScript(
    "form",
    talk = questions.map { ScriptStep.Ask(ScriptAnswer.Text(), it, "Your $it?") } + say(questions.joinToString { "{{$it}}" }),
)

private fun begun() = BotTest(bot(scriptOf(asking("name", "age")))).apply {
    says("hi")
    shouldSay("Your name?")
    says("Bob")
    shouldSay("Your age?")
}

class ScriptVersionSpec : StringSpec({
    "a question that is put behind those that were asked is asked in conversations under way" {
        val test = begun()
        test.restart(bot(scriptOf(asking("name", "age", "city"))))
        test.says("7")
        test.shouldSay("Your city?")
        test.says("Rome")
        test.shouldSay("Bob, 7, Rome")
    }

    "where a question that was asked is another one now, the state begins anew" {
        val test = begun()
        test.restart(bot(scriptOf(asking("city", "age"))))
        test.says("7")
        test.shouldSay("Your city?")
    }

    "a higher version goes on where the state is still there" {
        val test = begun()
        test.restart(bot(scriptOf(StateScript("new"), asking("name", "age")).copy(version = 5)))
        test.says("7")
        test.shouldSay("Bob, 7")
    }

    "where the state is gone, the conversation begins anew" {
        listOf(1, 5).forEach { version ->
            val test = begun()
            test.restart(bot(scriptOf(StateScript("new", enter = listOf(say("New.")))).copy(version = version)))
            test.says("7")
            test.shouldSay("New.")
            test.shouldBeIn("new")
        }
    }

    "versions before the one that is named begin anew" {
        val test = begun()
        test.restart(bot(scriptOf(asking("name", "age")).copy(version = 3, since = 2)))
        test.says("7")
        test.shouldSay("Your name?")
    }
})
