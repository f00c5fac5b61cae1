@file:JvmName("Bots")

package io.wakit.bot

import io.wakit.bot.script.BotScript
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageTypes
import io.wakit.model.phone.ConversationalAutomation
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.serializer

/**
 * How a bot talks: what it does in which state. It is a description, made by [bot]; a [BotRunner] carries it out, and
 * [io.wakit.bot.test.BotTest] plays it in memory.
 *
 * @property name what its conversations are filed under: keep it.
 * @property version goes up when stored conversations no longer fit ([BotBuilder.migrate]).
 * @property profile what meets users who open the chat, as declared with the bot; null where nothing was.
 * @property messageTypes messages that the bot reads as classes of the program's own. Its answers of such classes are kept, and
 * read again, by these.
 * @property script the data that it was made from ([io.wakit.bot.script.bot]); null for a bot in code.
 */
public class Bot<V : Any> internal constructor(
    public val name: String,
    public val version: Int,
    public val profile: ConversationalAutomation?,
    public val messageTypes: MessageTypes,
    internal val root: Dialog<V, Unit>,
    internal val welcome: (suspend EventScope<V, InboundMessage>.() -> Unit)?,
    internal val anywhere: List<Rule<V, *>>,
    internal val invalid: (suspend EventScope<V, InboundMessage>.() -> Unit)?,
    internal val timeout: Timeout<V>?,
    internal val migrations: Map<Int, MigrationScope.() -> Unit>,
    public val script: BotScript? = null,
) {
    internal val dialogs: Map<String, Dialog<*, *>> = collect(root)

    @Suppress("UNCHECKED_CAST")
    internal fun <T : Any> cast(): Bot<T> = this as Bot<T>

    override fun toString(): String = "Bot($name, version $version)"

    private fun collect(root: Dialog<*, *>): Map<String, Dialog<*, *>> {
        val all = linkedMapOf<String, Dialog<*, *>>()
        fun add(dialog: Dialog<*, *>) {
            val known = all.put(dialog.name, dialog)
            require(known == null || known === dialog) { "Two dialogs of bot '$name' are called '${dialog.name}'" }
            if (known == null) dialog.uses.forEach(::add)
        }
        root.uses.forEach(::add)
        return all
    }
}

/**
 * A bot without variables.
 *
 * ```
 * val echo = bot("echo") {
 *     state("echo") { on(text) { say("You said: ${event.body}") } }
 * }
 * ```
 */
public fun bot(name: String, version: Int = 1, build: BotBuilder<Unit>.() -> Unit): Bot<Unit> =
    bot(name, Unit.serializer(), { }, version, build)

/**
 * A bot whose conversations know something: a `@Serializable` class, made by [vars] for each new conversation.
 *
 * ```
 * @Serializable data class Order(val size: String? = null, val street: String? = null)
 *
 * val pizza = bot("pizza", ::Order) {
 *     welcome { say("Welcome to Luigi's!") }
 *     command("help") { say("Write /menu to begin again.") }
 *     command("menu") { goTo("menu") }
 *     state("menu") {
 *         onEnter { send { buttons("What size?") { reply("small", "Small"); reply("large", "Large") } } }
 *         on(button("small", "large")) {
 *             update { copy(size = event.choice) }
 *             goTo("address")
 *         }
 *         invalid { say("Please tap a button.") }
 *         timeout(Duration.ofMinutes(10)) { say("Still there?") }
 *     }
 *     talk("address") {
 *         val street = ask("Which street?") { text() }
 *         update { copy(street = street) }
 *         if (confirm("To $street?")) say("On its way!") else goTo("address")
 *     }
 * }
 * ```
 *
 * A conversation is one user's with one number. It begins with the user's first message, and again with the first one after its
 * end: the welcome is said and the first state entered, whose handlers then see that message too. After that each message goes to
 * the first of these that wants it: the commands of the state, and then the bot's; the handlers of the state, in their order; the
 * bot's handlers for everywhere; the question at which linear code waits; the handler of invalid messages. Reactions, edits and
 * the like never count as invalid.
 *
 * What a message changes is stored when its handler is through, and not before; where the handler fails, the message is handled
 * again, from the same beginning, and what was sent is not sent again.
 */
public inline fun <reified V : Any> bot(
    name: String,
    noinline vars: () -> V,
    version: Int = 1,
    noinline build: BotBuilder<V>.() -> Unit,
): Bot<V> = bot(name, serializer<V>(), vars, version, build)

/** The same by a serializer. */
public fun <V : Any> bot(
    name: String,
    serializer: KSerializer<V>,
    vars: () -> V,
    version: Int = 1,
    build: BotBuilder<V>.() -> Unit,
): Bot<V> = BotBuilder(name, serializer, vars, version).apply(build).bot()

/** A dialog in linear code, which gives what its block gives: `val address = dialog("address") { Address(ask("Street?") { text() }) }`. */
public inline fun <reified R : Any> dialog(
    name: String,
    noinline talk: suspend TalkScope<Unit>.() -> R,
): Dialog<Unit, R> = dialog(name, serializer<R>(), talk)

/** The same by a serializer. */
public fun <R : Any> dialog(
    name: String,
    result: KSerializer<R>,
    talk: suspend TalkScope<Unit>.() -> R,
): Dialog<Unit, R> = DialogBuilder(name, Unit.serializer(), { }).apply {
    state(name) { talkOf(talk) }
}.dialog(result)

/** A dialog of states, with variables of its own. A handler ends it by [BotScope.endWith] and a value of the type [R]. */
public inline fun <reified V : Any, reified R : Any> dialog(
    name: String,
    noinline vars: () -> V,
    noinline build: DialogBuilder<V>.() -> Unit,
): Dialog<V, R> = dialog(name, serializer<V>(), vars, serializer<R>(), build)

/** The same by serializers. */
public fun <V : Any, R : Any> dialog(
    name: String,
    serializer: KSerializer<V>,
    vars: () -> V,
    result: KSerializer<R>,
    build: DialogBuilder<V>.() -> Unit,
): Dialog<V, R> = DialogBuilder(name, serializer, vars).apply(build).dialog(result)

/**
 * A conversation that an older version of the bot wrote, to be brought up by one version.
 *
 * @property state the state that it is in; where it is changed, the step in it is forgotten, and the state is not entered anew.
 * @property vars its variables as JSON.
 */
@BotDsl
public class MigrationScope internal constructor(public var state: String, public var vars: JsonElement)
