package io.wakit.bot.script

import io.wakit.bot.Bot
import io.wakit.bot.BotBuilder
import io.wakit.bot.BotScope
import io.wakit.bot.StateBuilder
import io.wakit.bot.TalkScope
import io.wakit.bot.Trigger
import io.wakit.bot.bot
import io.wakit.bot.window.OpenOrTemplate
import io.wakit.model.event.InboundMessage
import io.wakit.model.message.Content
import io.wakit.model.message.TemplateContent
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

/** Says a script in the words of a bot in code; what runs it is the same. Nothing is wrong with the script any more. */
internal class ScriptBot(private val script: BotScript, private val code: ScriptActions) {
    private val questions = ScriptQuestions()

    fun bot(): Bot<ScriptVars> =
        bot(script.name, ScriptVars.serializer(), { ScriptVars(script.variables) }, script.version) { describe() }

    private fun BotBuilder<ScriptVars>.describe() {
        madeFrom(script)
        messageTypes(code.types)
        for (version in script.since until script.version) migrate(version) { }
        script.initial?.let(::initial)
        if (script.welcome.isNotEmpty()) welcome { perform(script.welcome, event) }
        script.commands.forEach { command(it.name) { perform(it.steps, event) } }
        script.on.forEach { rule(it.trigger.compiled(), it.steps) }
        if (script.invalid.isNotEmpty()) invalid { perform(script.invalid, event) }
        script.timeout?.let { timeout(it.time) { perform(it.steps) } }
        script.states.forEach { state(it.name) { describe(it) } }
    }

    private fun StateBuilder<ScriptVars>.describe(state: StateScript) {
        if (state.enter.isNotEmpty()) onEnter { perform(state.enter) }
        if (state.talk.isNotEmpty()) talk { perform(state.talk) }
        if (state.exit.isNotEmpty()) onExit { perform(state.exit) }
        state.commands.forEach { command(it.name) { perform(it.steps, event) } }
        state.on.forEach { rule(it.trigger.compiled(), it.steps) }
        state.invalid?.let { invalid { perform(it, event) } }
        state.timeout?.let { timeout(it.time) { perform(it.steps) } }
    }

    private fun <E : InboundMessage> BotBuilder<ScriptVars>.rule(trigger: Trigger<E>, steps: List<ScriptStep>) =
        on(trigger) { perform(steps, event) }

    private fun <E : InboundMessage> StateBuilder<ScriptVars>.rule(trigger: Trigger<E>, steps: List<ScriptStep>) =
        on(trigger) { perform(steps, event) }

    private suspend fun BotScope<ScriptVars>.perform(steps: List<ScriptStep>, message: InboundMessage? = null) {
        for (step in steps) perform(step, message)
    }

    private suspend fun BotScope<ScriptVars>.perform(step: ScriptStep, message: InboundMessage?) {
        when (step) {
            is ScriptStep.Say -> vars.fill(step.text).let { if (it.isNotBlank()) say(it) }

            is ScriptStep.Send -> send(step)

            is ScriptStep.React -> react(vars.fill(step.emoji))

            is ScriptStep.SetVariable -> vars = vars.put(step.variable, valueOf(step.value, message))

            is ScriptStep.Ask -> with(questions) { (this@perform as TalkScope<ScriptVars>).ask(step) }

            is ScriptStep.GoTo -> goTo(step.state)

            ScriptStep.End -> end()

            is ScriptStep.Call -> code.all.getValue(step.action)(this, message)

            is ScriptStep.When ->
                perform(if (vars.text(step.variable) == step.value.content) step.then else step.otherwise, message)
        }
    }

    private suspend fun BotScope<ScriptVars>.send(step: ScriptStep.Send) {
        val content = vars.fill(step.content)
        val template = step.otherwise?.let { vars.fill(it) as TemplateContent }
        if (template == null) send(content) else sendOrTemplate { OpenOrTemplate(content, template) }
    }

    private fun BotScope<ScriptVars>.valueOf(value: ScriptValue, message: InboundMessage?): Map<String, JsonPrimitive> =
        if (value is ScriptValue.Literal && value.value.isString) {
            Parts.one(vars.fill(value.value.content))
        } else {
            Parts.of(value, message)
        }
}

internal val TimeoutScript.time: Duration get() = Duration.ofMinutes(minutes.toLong())

internal fun ScriptVars.fill(words: String): String = Filling.fill(words) { text(it).orEmpty() }

internal fun ScriptVars.fill(content: Content): Content = Filling.fill(content) { text(it).orEmpty() }
