package io.wakit.bot.script

import io.wakit.model.Violation
import io.wakit.model.phone.violations
import kotlinx.serialization.json.JsonNull

/** Faults as they are found, each with its place. */
internal class Faults {
    val found = mutableListOf<Violation>()

    fun tell(path: String, rule: String, limit: Int? = null, actual: Int? = null) {
        found += Violation(path, rule, limit, actual)
    }

    /** [word] is none of [known]. */
    fun unknown(path: String, word: String, what: String, known: Collection<String>) =
        tell(path, "is '$word', and there is no such $what; there ${known.listed()}")
}

/** Looks for all that is wrong with a script; [actions] null takes any action for given. */
internal class ScriptChecks(
    private val script: BotScript,
    private val actions: Set<String>?,
    private val types: Set<String>,
) {
    private val faults = Faults()
    private val states = script.states.map { it.name }

    fun all(): List<Violation> {
        bot()
        states()
        script.commandLists().forEach { (path, commands) -> commands(path, commands) }
        script.rules().forEach { (path, rule) -> TriggerChecks(faults, types).trigger("$path.trigger", rule.trigger) }
        script.timeouts().forEach { (path, timeout) ->
            if (timeout.minutes <
                1
            ) {
                faults.tell("$path.minutes", "is ${timeout.minutes}; a time-out takes one at least")
            }
        }
        StepChecks(faults, states, actions).run { script.blocks().forEach(::block) }
        VariableChecks(faults, script).all()
        script.profile?.violations()?.forEach { faults.tell("profile.${it.path}", it.rule, it.limit, it.actual) }
        return faults.found
    }

    private fun bot() {
        if (!NAME.matches(script.name)) {
            faults.tell("name", "is '${script.name}'; write letters, digits, _ or -, 64 at most")
        }
        if (script.version !in VERSIONS) {
            faults.tell("version", "is ${script.version}; count from ${VERSIONS.first} to ${VERSIONS.last}")
        }
        if (script.since !in 1..maxOf(1, script.version)) {
            faults.tell("since", "is ${script.since}; it is 1 at least, and ${script.version}, the version, at most")
        }
        script.variables.forEach { (name, value) ->
            if (value is JsonNull) faults.tell("variables.$name", "is null; write a text, a number, true or false")
        }
    }

    private fun states() {
        val circles = Circles(script)
        if (states.isEmpty()) faults.tell("states", "has none; describe one at least")
        script.statePaths().forEachIndexed { i, (path, state) ->
            when {
                state.name.isBlank() -> faults.tell("$path.name", "is empty")
                '/' in state.name -> faults.tell("$path.name", "has a slash in it")
                states.indexOf(state.name) < i -> faults.tell("$path.name", "is '${state.name}', as another state's is")
                circles.begin(state.name) -> faults.tell(path, "leads back to itself, and waits for nobody on the way")
            }
        }
        script.initial?.let { if (it !in states) faults.unknown("initial", it, "state", states) }
    }

    private fun commands(path: String, commands: List<CommandScript>) {
        val names = commands.map { it.name }
        commands.named(path) { it.name }.forEachIndexed { i, (at, command) ->
            when {
                command.name.isBlank() -> faults.tell("$at.name", "is empty")

                command.name.any {
                    it == '/' || it.isWhitespace()
                } -> faults.tell("$at.name", "is one word, without a slash")

                names.indexOf(
                    command.name,
                ) < i -> faults.tell("$at.name", "is '${command.name}', as another command's is")
            }
        }
    }

    private companion object {
        val NAME = Regex("[A-Za-z0-9_-]{1,64}")
        val VERSIONS = 1..100_000
    }
}

internal fun Collection<String>.listed(): String = when (size) {
    0 -> "are none"
    1 -> "is ${single()}"
    else -> "are ${sorted().joinToString()}"
}
