package io.wakit.bot.script

/** States that lead from one to the other without end, and without waiting for anybody on the way. */
internal class Circles(script: BotScript) {
    private val next: Map<String, String?> = script.states.associate { it.name to it.next() }

    /** Whether one comes back to [state] from it, and it is the first of its circle in the script. */
    fun begin(state: String): Boolean {
        val way = generateSequence(next[state]) { next[it] }.take(next.size).toList()
        val back = way.indexOf(state)
        return back >= 0 && way.take(back + 1).minBy { next.keys.indexOf(it) } == state
    }

    /** Where it leads whatever happens; null where that depends on something, or nowhere. */
    private fun StateScript.next(): String? = ((enter + talk).firstOrNull { it.decides() } as? ScriptStep.GoTo)?.state

    /** Whether it is not sure that the step behind it is taken at once. */
    private fun ScriptStep.decides(): Boolean = when (this) {
        is ScriptStep.GoTo, is ScriptStep.Ask, is ScriptStep.Call, ScriptStep.End -> true
        is ScriptStep.When -> (then + otherwise).any { it.decides() }
        is ScriptStep.Say, is ScriptStep.Send, is ScriptStep.React, is ScriptStep.SetVariable -> false
    }
}
