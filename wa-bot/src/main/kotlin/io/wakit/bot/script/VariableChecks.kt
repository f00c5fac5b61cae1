package io.wakit.bot.script

import io.wakit.model.message.Content

/** Whether each variable that a script speaks of is set somewhere in it. */
internal class VariableChecks(private val faults: Faults, private val script: BotScript) {
    private val known = script.variables.keys.toMutableSet()

    /** Variables whose parts nobody knows beforehand. */
    private val open = mutableSetOf<String>()
    private val steps = script.blocks().flatMap { it.all() }

    fun all() {
        script.variables.keys.forEach { name("variables", it) }
        steps.forEach { (path, step) -> sets(path, step) }
        steps.forEach { (path, step) -> uses(path, step) }
    }

    private fun sets(path: String, step: ScriptStep) {
        when (step) {
            is ScriptStep.SetVariable -> set("$path.variable", step.variable, Parts.names(step.value))

            is ScriptStep.Ask -> set("$path.into", step.into, Parts.names(step.answer))

            is ScriptStep.Call -> step.sets.at("$path.sets").forEach { (at, name) ->
                known += name
                set(at, name, null)
            }

            else -> Unit
        }
    }

    private fun set(path: String, name: String, parts: List<String>?) {
        name(path, name)
        if (parts == null) open += "$name."
        parts?.forEach { known += if (it.isEmpty()) name else "$name.$it" }
    }

    private fun name(path: String, name: String) {
        if (!NAME.matches(
                name,
            )
        ) {
            faults.tell(path, "names a variable '$name'; write letters, digits and _, a letter first")
        }
    }

    private fun uses(path: String, step: ScriptStep) {
        when (step) {
            is ScriptStep.Say -> words("$path.text", step.text)

            is ScriptStep.Send -> {
                content("$path.content", step.content)
                step.otherwise?.let { content("$path.otherwise", it) }
            }

            is ScriptStep.React -> words("$path.emoji", step.emoji)

            is ScriptStep.SetVariable -> (step.value as? ScriptValue.Literal)?.value?.takeIf { it.isString }
                ?.let { words("$path.value.value", it.content) }

            is ScriptStep.Ask -> {
                step.text?.let { words("$path.text", it) }
                step.content?.let { content("$path.content", it) }
                step.invalid?.let { words("$path.invalid", it) }
                said(step.answer).forEach { words("$path.answer", it) }
            }

            is ScriptStep.When -> if (!isSet(step.variable)) unset("$path.variable", "is '${step.variable}'")

            is ScriptStep.GoTo, ScriptStep.End, is ScriptStep.Call -> Unit
        }
    }

    private fun said(answer: ScriptAnswer): List<String> = when (answer) {
        is ScriptAnswer.Choice -> answer.options.flatMap { listOfNotNull(it.title, it.description) }
        is ScriptAnswer.Confirm -> listOf(answer.yes, answer.no)
        is ScriptAnswer.Flow -> listOf(answer.cta)
        is ScriptAnswer.Plain, is ScriptAnswer.AnyOf -> answer.ways().mapNotNull { (it as? ScriptAnswer.Text)?.hint }
    }

    private fun words(path: String, words: String) {
        names(path, Filling.names(words))
        if (MARK in
            Filling.fill(words) { "" }
        ) {
            faults.tell(path, "has $MARK without an end; variables stand as {{name}}")
        }
    }

    private fun content(path: String, content: Content) = names(path, Filling.names(content))

    private fun names(path: String, names: Set<String>) =
        names.filterNot(::isSet).forEach { unset(path, "speaks of {{$it}}") }

    private fun isSet(name: String) = name in known || open.any { name.startsWith(it) }

    private fun unset(path: String, how: String) =
        faults.tell(path, "$how, which nothing sets; there ${known.listed()}")

    private companion object {
        val NAME = Regex("[A-Za-z_][A-Za-z0-9_]*")
        const val MARK = "{{"
    }
}
