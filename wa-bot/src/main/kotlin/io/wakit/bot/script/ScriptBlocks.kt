package io.wakit.bot.script

/** Where steps are taken, which says what they can do. */
internal enum class Where(val hasMessage: Boolean) {
    /** In a handler of a message. */
    Message(true),

    /** Where no message is at hand: at an entry, and when time is up. */
    Silence(false),

    /** In linear code. */
    Talk(false),

    /** At an exit. */
    Exit(false),
}

/** Steps behind each other, and where in the script they stand. */
internal class Block(val path: String, val where: Where, val steps: List<ScriptStep>) {
    /** Each step with its place, and those within it. */
    fun all(): Sequence<Pair<String, ScriptStep>> = sequence {
        steps.forEachIndexed { i, step ->
            yield("$path[$i]" to step)
            inner(i, step).forEach { yieldAll(it.all()) }
        }
    }

    /** The blocks within the [index]th step. */
    fun inner(index: Int, step: ScriptStep): List<Block> = if (step is ScriptStep.When) {
        listOf(Block("$path[$index].then", where, step.then), Block("$path[$index].else", where, step.otherwise))
    } else {
        emptyList()
    }
}

/** All rules with their places. */
internal fun BotScript.rules(): List<Pair<String, RuleScript>> =
    on.at("on") + statePaths().flatMap { (path, state) -> state.on.at("$path.on") }

/** All time-outs with their places. */
internal fun BotScript.timeouts(): List<Pair<String, TimeoutScript>> = listOfNotNull(timeout?.let { "timeout" to it }) +
    statePaths().mapNotNull { (path, state) -> state.timeout?.let { "$path.timeout" to it } }

/** All lists of commands with their places. */
internal fun BotScript.commandLists(): List<Pair<String, List<CommandScript>>> =
    listOf("commands" to commands) + statePaths().map { (path, state) -> "$path.commands" to state.commands }

/** States with their places: by name, where that tells them apart. */
internal fun BotScript.statePaths(): List<Pair<String, StateScript>> = states.named("states") { it.name }

/** All steps, block by block, in the order of the script. */
internal fun BotScript.blocks(): List<Block> = buildList {
    add(Block("welcome", Where.Message, welcome))
    commands(commands, "commands")
    on.at("on").forEach { (path, rule) -> add(Block("$path.steps", Where.Message, rule.steps)) }
    add(Block("invalid", Where.Message, invalid))
    timeout?.let { add(Block("timeout.steps", Where.Silence, it.steps)) }
    statePaths().forEach { (path, state) -> state(path, state) }
}

private fun MutableList<Block>.state(path: String, state: StateScript) {
    add(Block("$path.enter", Where.Silence, state.enter))
    add(Block("$path.talk", Where.Talk, state.talk))
    state.on.at("$path.on").forEach { (at, rule) -> add(Block("$at.steps", Where.Message, rule.steps)) }
    commands(state.commands, "$path.commands")
    state.invalid?.let { add(Block("$path.invalid", Where.Message, it)) }
    state.timeout?.let { add(Block("$path.timeout.steps", Where.Silence, it.steps)) }
    add(Block("$path.exit", Where.Exit, state.exit))
}

private fun MutableList<Block>.commands(commands: List<CommandScript>, path: String) =
    commands.named(path) { it.name }.forEach { (at, command) -> add(Block("$at.steps", Where.Message, command.steps)) }

internal fun <T> List<T>.at(path: String): List<Pair<String, T>> = mapIndexed { i, it -> "$path[$i]" to it }

internal fun <T> List<T>.named(path: String, name: (T) -> String): List<Pair<String, T>> = mapIndexed { i, it ->
    val known = name(it)
    val isClear = known.isNotBlank() && indexOfFirst { other -> name(other) == known } == i
    (if (isClear) "$path.$known" else "$path[$i]") to it
}
