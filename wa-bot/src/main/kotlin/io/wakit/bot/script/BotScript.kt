package io.wakit.bot.script

import io.wakit.model.Violation
import io.wakit.model.phone.ConversationalAutomation
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive

/**
 * A bot as data: what a [bot][io.wakit.bot.bot] in code says, as far as it can be said without code. It is read from JSON and
 * written to it, so that people can change a menu without a release, tenants can have bots of their own, and an editor or a
 * language model can write one.
 *
 * ```json
 * {
 *   "name": "hours",
 *   "states": [{
 *     "name": "door",
 *     "on": [{"trigger": {"type": "words", "words": ["hours"]}, "steps": [{"type": "say", "text": "From 9 to 5."}]}],
 *     "invalid": [{"type": "say", "text": "Write: hours"}]
 *   }]
 * }
 * ```
 *
 * [bot] makes a bot of it, which runs as any other: what holds for those holds here, and states, triggers and handlers mean what
 * they mean there ([io.wakit.bot.BotBuilder]). What is wrong with it is told by [violations], all at once, and nothing of it when
 * it is read.
 *
 * Conversations know variables: texts, numbers, true and false. `{{name}}` in anything that is said is filled in with one, or
 * with nothing where it has no value yet; what users wrote is never filled in again.
 *
 * @property name what its conversations are filed under: keep it, and give each tenant's bot another one.
 * @property version goes up where conversations under way should not just go on.
 * @property since the oldest version whose conversations go on in this one, each in the state that it is in; older ones, and
 * those whose state is gone, begin anew.
 * @property initial the state that it begins in; the first one, where it is not said.
 * @property variables what a new conversation knows.
 * @property welcome what is said when a conversation begins, before its first state is entered.
 * @property commands what a `/name` does in every state that has no such command of its own.
 * @property on what a message sets off in every state that has no rule for it.
 * @property invalid what a message that nobody wanted does in states that do not say it themselves.
 * @property timeout what silence does in states that do not say it themselves.
 * @property profile what meets users who open the chat.
 */
@Serializable
public data class BotScript @JvmOverloads constructor(
    val name: String,
    val states: List<StateScript>,
    val version: Int = 1,
    val since: Int = 1,
    val initial: String? = null,
    val variables: Map<String, JsonPrimitive> = emptyMap(),
    val welcome: List<ScriptStep> = emptyList(),
    val commands: List<CommandScript> = emptyList(),
    val on: List<RuleScript> = emptyList(),
    val invalid: List<ScriptStep> = emptyList(),
    val timeout: TimeoutScript? = null,
    val profile: ConversationalAutomation? = null,
) {
    /**
     * All that is wrong with it, with where it stands: `states.menu.on[1].steps[0].state is 'ordr', and there is no such state`.
     * States and commands stand in paths by their names. Empty where [bot] makes a bot of it.
     *
     * What is said is held against the limits that Meta documents, as far as they do not depend on what is filled in.
     *
     * @param actions names that [ScriptStep.Call] may call; null to take any for given, in an editor say.
     * @param types types of messages that [ScriptTrigger.Message] may name beside Meta's.
     */
    @JvmOverloads
    public fun violations(actions: Set<String>? = null, types: Set<String> = emptySet()): List<Violation> =
        ScriptChecks(this, actions, types).all()

    /** It as JSON, to be looked at by people. What has its default is left out. */
    public fun write(): String = ScriptJson.write(this)

    public companion object {
        /**
         * Reads what [write] wrote, or somebody else. Keys that it does not know are refused, so that no misspelt one is lost.
         *
         * @throws InvalidScript where it is no JSON, or not of this form; it says where. It tells the first such fault alone.
         */
        @JvmStatic
        public fun read(json: String): BotScript = ScriptJson.read(json)
    }
}

/**
 * A state of a [BotScript].
 *
 * @property name is stored, so keep it; no slash in it.
 * @property enter what happens when it is entered, also from itself.
 * @property talk what happens behind that, with questions. It is [linear][io.wakit.bot.TalkScope]: its end is the end of the
 * conversation, unless it went elsewhere.
 * @property on what messages set off: the first rule that fits is the one.
 * @property commands what a `/name` does here; they go before all other rules.
 * @property invalid what a message does that nobody wanted, and an answer that was refused too often; null for what the bot
 * does, and nothing where it is empty.
 * @property timeout what silence does; null for what the bot does.
 * @property exit what happens when it is left; it leads nowhere.
 */
@Serializable
public data class StateScript @JvmOverloads constructor(
    val name: String,
    val enter: List<ScriptStep> = emptyList(),
    val talk: List<ScriptStep> = emptyList(),
    val on: List<RuleScript> = emptyList(),
    val commands: List<CommandScript> = emptyList(),
    val invalid: List<ScriptStep>? = null,
    val timeout: TimeoutScript? = null,
    val exit: List<ScriptStep> = emptyList(),
)

/** What a message sets off. */
@Serializable
public data class RuleScript(val trigger: ScriptTrigger, val steps: List<ScriptStep>)

/**
 * What a command does.
 *
 * @property name without the slash.
 */
@Serializable
public data class CommandScript(val name: String, val steps: List<ScriptStep>)

/**
 * What happens when nobody has written for some time, counted from the entry or from the last message.
 *
 * @property minutes how long; one at least.
 */
@Serializable
public data class TimeoutScript(val minutes: Int, val steps: List<ScriptStep>)

/**
 * No bot can be made of a script, or no script be read.
 *
 * @property violations all that is wrong, with where it stands.
 */
public class InvalidScript internal constructor(public val violations: List<Violation>) :
    IllegalArgumentException(violations.joinToString("\n", prefix = "This is no bot:\n"))
