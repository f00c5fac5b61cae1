package io.wakit.bot.script

/** The script under `src/test/resources/script`, as it stands there. */
fun scriptText(name: String, type: String = "json"): String =
    Scripts::class.java.getResourceAsStream("/script/$name.$type")!!.use { it.readBytes().decodeToString() }

fun script(name: String): BotScript = BotScript.read(scriptText(name))

/** A script of one state, to try something in. */
fun scriptOf(vararg states: StateScript, variables: ScriptVars = ScriptVars()): BotScript =
    BotScript("tried", states.toList(), variables = variables.values)

fun say(text: String): ScriptStep = ScriptStep.Say(text)

private object Scripts
