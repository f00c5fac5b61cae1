package io.wakit.bot.script

import kotlinx.serialization.json.JsonNull

/** What can be wrong with steps, but for variables. */
internal class StepChecks(
    private val faults: Faults,
    private val states: List<String>,
    private val actions: Set<String>?,
) {
    private val said = SaidChecks(faults)

    fun block(block: Block) {
        block.steps.forEachIndexed { i, step ->
            val path = "${block.path}[$i]"
            if (block.steps.getOrNull(i - 1).leaves()) {
                faults.tell(path, "is never taken: the step before it goes elsewhere")
            }
            step(path, block.where, step)
            block.inner(i, step).forEach(::block)
        }
    }

    private fun ScriptStep?.leaves() = this is ScriptStep.GoTo || this == ScriptStep.End

    private fun step(path: String, where: Where, step: ScriptStep) {
        when (step) {
            is ScriptStep.Say -> said.words("$path.text", step.text)

            is ScriptStep.Send -> said.sent(path, step)

            is ScriptStep.React -> Unit

            is ScriptStep.SetVariable -> value("$path.value", where, step.value)

            is ScriptStep.Ask -> {
                if (where != Where.Talk) faults.tell(path, "asks; that goes in the 'talk' of a state alone")
                QuestionChecks(faults, said).ask(path, step)
            }

            is ScriptStep.GoTo -> {
                if (step.state !in states) faults.unknown("$path.state", step.state, "state", states)
                leads(path, where)
            }

            ScriptStep.End -> leads(path, where)

            is ScriptStep.Call -> if (actions != null && step.action !in actions) {
                faults.unknown("$path.action", step.action, "action", actions)
            }

            is ScriptStep.When -> {
                if (step.value is JsonNull) {
                    faults.tell(
                        "$path.equals",
                        "is null; write a text, a number, true or false",
                    )
                }
                if (step.then.isEmpty() && step.otherwise.isEmpty()) faults.tell(path, "does nothing either way")
            }
        }
    }

    private fun leads(path: String, where: Where) {
        if (where == Where.Exit) faults.tell(path, "leads elsewhere, and nobody follows from the exit of a state")
    }

    private fun value(path: String, where: Where, value: ScriptValue) {
        when {
            value is ScriptValue.Literal ->
                if (value.value is JsonNull) {
                    faults.tell(
                        "$path.value",
                        "is null; write a text, a number, true or false",
                    )
                }

            !where.hasMessage -> faults.tell(path, "is of the message that is handled, and here none is")
        }
    }
}
