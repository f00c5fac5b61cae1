@file:JvmName("BotScripts")

package io.wakit.bot.script

import io.wakit.bot.Bot
import io.wakit.bot.BotDsl
import io.wakit.bot.BotScope
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageTypes

/**
 * Makes a bot of [script], which runs on the same stored machine as a bot in code. What [ScriptStep.Call] calls is given here:
 *
 * ```
 * val pizza = bot(BotScript.read(json)) {
 *     action("placeOrder") {
 *         val number = remember("order") { oven.bake(vars.text("size")!!) }
 *         update { with("number", number) }
 *     }
 * }
 * ```
 *
 * A conversation goes on after a change of the script as it does after one of the code. While the version stays: in its state,
 * if there is one of that name; in the middle of questions, if those before it are the same. Where the version goes up, likewise
 * for those of [BotScript.since] and later.
 *
 * @throws InvalidScript with all that is wrong with it ([BotScript.violations]).
 */
public fun bot(script: BotScript, actions: ScriptActions.() -> Unit = {}): Bot<ScriptVars> {
    val code = ScriptActions().apply(actions)
    val violations = script.violations(code.all.keys, code.types.types)
    if (violations.isNotEmpty()) throw InvalidScript(violations)
    return ScriptBot(script, code).bot()
}

/** The code of a bot that is data otherwise. */
@BotDsl
public class ScriptActions internal constructor() {
    internal val all = linkedMapOf<String, ScriptAction>()
    internal var types = MessageTypes.None
        private set

    /** Reads messages of [types] as classes of the program's own, for triggers that name them and for actions. */
    public fun messageTypes(types: MessageTypes) {
        this.types += types
    }

    /**
     * What [ScriptStep.Call] does under [name]. It has the words of a handler, and the message that is handled, or null where
     * none is: behind a question, say. It may run again, as the code around it does, so it keeps to what [BotScope] says; and
     * where it is called between questions, to what [io.wakit.bot.TalkScope] says.
     */
    public fun action(name: String, action: suspend BotScope<ScriptVars>.(InboundMessage?) -> Unit) {
        require(all.put(name, action) == null) { "Action '$name' is given twice" }
    }
}

internal typealias ScriptAction = suspend BotScope<ScriptVars>.(InboundMessage?) -> Unit
