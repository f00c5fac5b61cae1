package io.wakit.bot

import io.wakit.model.event.InboundMessage
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import java.time.Duration

/**
 * A conversation within conversations: states and variables of its own, and a value in the end. A handler or a block calls it
 * ([HandlerScope.call], [TalkScope.call]); meanwhile messages are its own, and the caller's state waits. Made by [dialog].
 *
 * @property name tells it from the other dialogs of a bot; it is stored, so keep it.
 */
public class Dialog<V : Any, R : Any> internal constructor(
    public val name: String,
    internal val vars: KSerializer<V>,
    internal val fresh: () -> V,
    internal val result: KSerializer<R>?,
    internal val states: Map<String, StateSpec<V>>,
    internal val initial: String,
    internal val uses: List<Dialog<*, *>>,
    internal val isBot: Boolean,
) {
    internal fun state(name: String): StateSpec<V> = states[name]
        ?: throw IllegalArgumentException("There is no state '$name' in '${this.name}'; it has ${states.keys}")

    override fun toString(): String = "Dialog($name)"
}

internal class StateSpec<V : Any>(
    val name: String,
    val rules: List<Rule<V, *>>,
    val results: Map<String, suspend ResultScope<V>.() -> Unit>,
    val onEnter: (suspend HandlerScope<V>.() -> Unit)?,
    val onExit: (suspend HandlerScope<V>.() -> Unit)?,
    val invalid: (suspend EventScope<V, InboundMessage>.() -> Unit)?,
    val timeout: Timeout<V>?,
    val talk: (suspend TalkScope<V>.() -> Any)?,
)

internal class Rule<V : Any, E : InboundMessage>(
    val trigger: Trigger<E>,
    val isCommand: Boolean = false,
    val handler: suspend EventScope<V, E>.() -> Unit,
)

/** The first of them that fits [event], among the commands or among the others. */
internal fun <V : Any> List<Rule<V, *>>.forEvent(event: InboundMessage, isCommand: Boolean): Rule<V, *>? =
    find { it.isCommand == isCommand && it.trigger.fits(event) }

internal class Timeout<V : Any>(val after: Duration, val handler: suspend HandlerScope<V>.() -> Unit)

/** Where the conversation goes on. */
internal sealed interface Next {
    data object Stay : Next

    class GoTo(val state: String) : Next

    class End(val result: Any?) : Next

    class Call<V : Any>(val dialog: Dialog<V, *>, val vars: V) : Next

    /** The answers of a question are used up: the state's own handler of wrong answers has the word. */
    data object Invalid : Next
}

/** A dialog in use: a [Frame] that runs. */
internal class FrameRun<V : Any>(
    val dialog: Dialog<V, *>,
    var state: StateSpec<V>,
    var vars: V,
    var entry: JsonElement? = null,
    val steps: MutableList<Step> = mutableListOf(),
    var isSilent: Boolean = false,
) {
    fun move(to: StateSpec<V>) {
        state = to
        steps.clear()
        entry = null
        isSilent = false
    }

    fun encoded(): JsonElement = Memory.FORMAT.encodeToJsonElement(dialog.vars, vars)

    fun reset(to: JsonElement) {
        vars = Memory.FORMAT.decodeFromJsonElement(dialog.vars, to)
    }

    fun toFrame(): Frame =
        Frame(dialog.name.takeUnless { dialog.isBot }, state.name, encoded(), entry, steps.toList(), isSilent)

    companion object {
        fun <V : Any> of(dialog: Dialog<V, *>, frame: Frame): FrameRun<V>? {
            val state = dialog.states[frame.state] ?: return null
            val vars = Memory.FORMAT.decodeFromJsonElement(dialog.vars, frame.vars)
            return FrameRun(dialog, state, vars, frame.entry, frame.steps.toMutableList(), frame.silent)
        }

        fun <V : Any> fresh(dialog: Dialog<V, *>, vars: V = dialog.fresh()): FrameRun<V> =
            FrameRun(dialog, dialog.state(dialog.initial), vars)
    }
}
