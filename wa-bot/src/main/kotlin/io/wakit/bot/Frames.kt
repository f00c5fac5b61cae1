package io.wakit.bot

import io.wakit.model.event.InboundMessage
import kotlinx.coroutines.CancellationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonElement

/** The dialogs of a conversation that are under way, one called from the other, and how they go from state to state. */
internal class Frames(private val turn: Turn, private val bot: Bot<*>) {
    private val stack = mutableListOf<FrameRun<*>>()

    /** The bot's own states first. */
    val all: List<FrameRun<*>> get() = stack

    val top: FrameRun<*>? get() = stack.lastOrNull()

    /** The bot's own states. */
    val first: FrameRun<*> get() = stack.first()

    fun add(frame: FrameRun<*>) {
        stack += frame
    }

    /** Nothing is under way. */
    fun clear(): Unit = stack.clear()

    /** Goes where [next] says, from this dialog on, until something waits. */
    suspend fun FrameRun<*>.go(next: Next) {
        var at: FrameRun<*> = this
        var then = next
        var hops = 0
        while (then !is Next.Stay) {
            check(hops++ < MOST_HOPS) {
                "The conversation went through $MOST_HOPS states without waiting; it goes in circles"
            }
            if (then !is Next.Invalid) unwind(at)
            when (val it = then) {
                is Next.GoTo -> then = at.change(it.state)

                is Next.Call<*> -> {
                    at = it.frame().also(stack::add)
                    then = at.enter()
                }

                is Next.End -> {
                    at.exit()
                    stack.removeLast()
                    val below = stack.lastOrNull() ?: return
                    then = below.given(at, it.result)
                    at = below
                }

                Next.Invalid -> then = turn.event?.let { wrong -> at.invalid(wrong) } ?: Next.Stay

                Next.Stay -> Unit
            }
        }
    }

    /** Dialogs that were called from [to] end with it. */
    suspend fun unwind(to: FrameRun<*>) {
        while (stack.last() !== to) stack.last().exit().also { stack.removeLast() }
    }

    private fun <V : Any> Next.Call<V>.frame(): FrameRun<V> {
        require(dialog === bot.dialogs[dialog.name]) {
            "Bot '${bot.name}' does not use ${dialog.name}: say uses(…) in it"
        }
        return FrameRun.fresh(dialog, vars)
    }

    private suspend fun <V : Any> FrameRun<V>.change(to: String): Next {
        val state = dialog.state(to)
        exit()
        move(state)
        return enter()
    }

    suspend fun <V : Any> FrameRun<V>.enter(): Next {
        val next = state.onEnter?.let { perform(HandlerScope(turn, this), it) } ?: Next.Stay
        return if (next is Next.Stay && state.talk != null) talk(null) else next
    }

    private suspend fun <V : Any> FrameRun<V>.exit() {
        state.onExit?.let { perform(HandlerScope(turn, this), it) }
    }

    /** What the state's first handler for [event] says; null where it has none. */
    suspend fun <V : Any> FrameRun<V>.ruled(event: InboundMessage, isCommand: Boolean): Next? =
        state.rules.forEvent(event, isCommand)?.let { handle(it, event) }

    private suspend fun <V : Any, E : InboundMessage> FrameRun<V>.handle(
        rule: Rule<V, E>,
        event: InboundMessage,
    ): Next = perform(EventScope(turn, this, rule.trigger.type.cast(event)), rule.handler)

    /** This dialog gets what [ended] gave: its linear code where that called, else the state's handler. */
    private suspend fun <V : Any> FrameRun<V>.given(ended: FrameRun<*>, result: Any?): Next {
        val value = ended.dialog.write(result)
        val asked = steps.indexOfLast { it.fits(TalkScope.CALL, ended.dialog.name) && it.value == null }
        if (asked >= 0) {
            steps[asked] = steps[asked].copy(value = value, done = true)
            return talk(null)
        }
        val handler = state.results[ended.dialog.name] ?: return Next.Stay
        return perform(ResultScope(turn, this, result ?: Unit), handler)
    }

    suspend fun <V : Any> FrameRun<V>.talk(answer: InboundMessage?): Next = try {
        rerun(answer)
    } catch (_: CodeChanged) {
        steps.clear()
        rerun(null)
    }

    private suspend fun <V : Any> FrameRun<V>.rerun(answer: InboundMessage?): Next {
        entry?.let(::reset) ?: run { entry = encoded() }
        val scope = TalkScope(turn, this, TalkRun(this, answer))
        val block = state.talk ?: return Next.Stay
        return try {
            val result = scope.block()
            scope.check()
            Next.End(result.takeUnless { it === Unit })
        } catch (e: CancellationException) {
            scope.leaving ?: throw e
        }
    }

    /** Runs [block]; what it changes while linear code waits, that code is told when it runs again. */
    private suspend fun <V : Any, S : BotScope<V>> FrameRun<V>.perform(scope: S, block: suspend S.() -> Unit): Next {
        val before = if (steps.isEmpty()) null else encoded()
        try {
            scope.block()
        } catch (e: CancellationException) {
            scope.leaving ?: throw e
        }
        encoded().takeIf { before != null && it != before }?.let { steps += Step(TalkRun.VARS, value = it) }
        return scope.leaving ?: Next.Stay
    }

    suspend fun <V : Any> FrameRun<V>.silence(): Next =
        timeout()?.let { perform(HandlerScope(turn, this), it.handler) } ?: Next.Stay

    /** The handler of a dialog's own, else the bot's for all states, where it is the bot's own state. */
    fun <V : Any> FrameRun<V>.timeout(): Timeout<V>? =
        state.timeout ?: if (dialog === bot.root) bot.cast<V>().timeout else null

    suspend fun <V : Any> FrameRun<V>.invalid(event: InboundMessage): Next {
        val handler = state.invalid ?: if (dialog === bot.root) bot.cast<V>().invalid else null
        return handler?.let { perform(EventScope(turn, this, event), it) } ?: Next.Stay
    }

    /** A time limit of linear code is up; what that code had called ends. */
    suspend fun FrameRun<*>.tooLate() {
        unwind(this)
        go(talk(null))
    }

    /** What the bot's handler for [event] in any state says; null where it has none. */
    suspend fun anywhere(event: InboundMessage, isCommand: Boolean): Next? = bot.anywhere(event, isCommand)

    private suspend fun <V : Any> Bot<V>.anywhere(event: InboundMessage, isCommand: Boolean): Next? =
        anywhere.forEvent(event, isCommand)?.let { own().handle(it, event) }

    /** What the bot says first. */
    suspend fun welcome(event: InboundMessage): Next = bot.welcome(event)

    private suspend fun <V : Any> Bot<V>.welcome(event: InboundMessage): Next =
        welcome?.let { own().run { perform(EventScope(turn, this, event), it) } } ?: Next.Stay

    @Suppress("UNCHECKED_CAST")
    private fun <V : Any> Bot<V>.own(): FrameRun<V> = first as FrameRun<V>

    private companion object {
        const val MOST_HOPS = 100
    }
}

private fun <R : Any> Dialog<*, R>.write(result: Any?): JsonElement {
    val serializer = given()
    check(result != null || serializer.descriptor == Unit.serializer().descriptor) {
        "Dialog '$name' has ended without what it gives: end it by endWith(…)"
    }
    @Suppress("UNCHECKED_CAST")
    return Memory.FORMAT.encodeToJsonElement(serializer, (result ?: Unit) as R)
}
