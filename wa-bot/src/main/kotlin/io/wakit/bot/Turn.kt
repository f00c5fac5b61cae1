package io.wakit.bot

import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.RequestWelcomeMessage
import io.wakit.model.message.OutboundMessage
import kotlinx.coroutines.CancellationException
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/** Why a conversation has a turn. */
internal sealed interface Cause {
    /** What the turn is known by: the same when it is taken again. */
    val id: String

    class Arrived(val event: InboundMessage, override val id: String) : Cause

    class TimeUp(override val id: String) : Cause {
        constructor(due: Instant) : this("$PREFIX${due.toEpochMilli()}")

        companion object {
            const val PREFIX = "due/"
        }
    }

    class Moved(val state: String, override val id: String) : Cause
}

/**
 * One event's way through a conversation: from what it was to what it is after that. It does nothing to the world but through
 * [world], and keeps nothing.
 */
internal class Turn(
    private val bot: Bot<*>,
    val world: World,
    private val cause: Cause,
    private val memory: Memory,
    carried: List<Step>,
    keep: suspend (List<Step>) -> Unit,
) {
    val journal = Journal(carried, keep)
    private val sending = Sending(world, journal, cause.id)
    private val stack = mutableListOf<FrameRun<*>>()
    private val event get() = (cause as? Cause.Arrived)?.event
    private val address = event?.chat ?: memory.to?.recipient()

    val last: MessageId? = event?.id ?: memory.last

    /** Whom to write to. */
    val user: Recipient
        get() = requireNotNull(address) { "The user is not known: no message of theirs has come yet" }

    /** Takes the turn, and gives what the conversation holds then. */
    suspend fun take(): Memory {
        if (!restore()) stack.clear()
        when (cause) {
            is Cause.Arrived -> arrived(cause.event)
            is Cause.TimeUp -> timeUp()
            is Cause.Moved -> moved(cause.state)
        }
        return Memory(stack.map { it.toFrame() }, address?.let(Address::of), last, memory.seen).saw(cause.id)
    }

    /** When the conversation is to be looked at though nobody wrote. */
    fun due(): Instant? {
        val top = stack.lastOrNull() ?: return null
        val silence = top.timeout()?.takeUnless { top.isSilent }?.let { world.clock.instant() + it.after }
        return (stack.mapNotNull { TalkRun.due(it.steps) } + listOfNotNull(silence)).minOrNull()
    }

    suspend fun send(make: () -> OutboundMessage): Step = sending.send { callback ->
        make().let { if (it.callbackData == null) it.copy(callbackData = callback) else it }
    }

    /** False where the bot has no place any more for what was kept. */
    private fun restore(): Boolean = try {
        memory.frames.all { frame ->
            val dialog = if (frame.dialog == null) bot.root else bot.dialogs[frame.dialog]
            dialog?.let { FrameRun.of(it, frame) }?.also { stack += it } != null
        }
    } catch (_: SerializationException) {
        false
    } catch (_: IllegalArgumentException) {
        // What the class of the variables refuses in its constructor.
        false
    }

    private suspend fun arrived(event: InboundMessage) {
        val top = stack.lastOrNull() ?: return open(event)
        top.isSilent = top.isSilent && !event.isAnswer()
        val handled = top.ruled(event)
        when {
            handled != null -> top.go(handled)
            bot.anywhere.any { it.trigger.fits(event) } -> anywhere(event)
            top.state.talk != null -> top.go(top.talk(event))
            event.isAnswer() -> top.go(top.invalid(event))
        }
    }

    /** The first message: what it sets off anywhere goes first, and what the first state makes of it comes last. */
    private suspend fun open(event: InboundMessage) {
        if (!event.isAnswer() && event !is RequestWelcomeMessage) return
        begin()
        val first = stack.single()
        when (val next = bot.welcome(first, event)) {
            Next.Stay -> Unit
            else -> return first.go(next)
        }
        val isCommand = bot.anywhere.any { it.trigger.fits(event) }
        if (isCommand && anywhere(event)) return
        first.go(first.enter())
        val isThere = stack.lastOrNull() === first && first.state.talk == null && first.state.name == bot.root.initial
        if (isCommand || !isThere) return
        first.ruled(event)?.let { first.go(it) }
    }

    private fun begin() {
        stack += FrameRun.fresh(bot.root)
    }

    /** True where the handler has led elsewhere. */
    private suspend fun anywhere(event: InboundMessage): Boolean {
        val next = bot.handleAnywhere(stack.first(), event)
        stack.first().go(next)
        return next !is Next.Stay
    }

    private suspend fun <V : Any> Bot<V>.handleAnywhere(first: FrameRun<*>, event: InboundMessage): Next {
        @Suppress("UNCHECKED_CAST")
        val frame = first as FrameRun<V>
        return frame.handle(anywhere.first { it.trigger.fits(event) }, event)
    }

    private suspend fun <V : Any> Bot<V>.welcome(first: FrameRun<*>, event: InboundMessage): Next {
        @Suppress("UNCHECKED_CAST")
        val frame = first as FrameRun<V>
        return welcome?.let { frame.perform(EventScope(this@Turn, frame, event), it) } ?: Next.Stay
    }

    private suspend fun timeUp() {
        val top = stack.lastOrNull() ?: return
        stack.find { TalkRun.expire(it.steps, world.clock.instant()) }?.let { return it.tooLate() }
        top.isSilent = true
        top.go(top.silence())
    }

    /** A time limit of linear code is up; what that code had called ends. */
    private suspend fun FrameRun<*>.tooLate() {
        unwind(this)
        go(talk(null))
    }

    private suspend fun <V : Any> FrameRun<V>.silence(): Next =
        timeout()?.let { perform(HandlerScope(this@Turn, this), it.handler) } ?: Next.Stay

    private suspend fun moved(state: String) {
        if (stack.isEmpty()) begin()
        stack.first().go(Next.GoTo(state))
    }

    /** The handler of a dialog's own, else the bot's for all states, where it is the bot's own state. */
    private fun <V : Any> FrameRun<V>.timeout(): Timeout<V>? =
        state.timeout ?: if (dialog === bot.root) bot.cast<V>().timeout else null

    private suspend fun <V : Any> FrameRun<V>.invalid(event: InboundMessage): Next {
        val handler = state.invalid ?: if (dialog === bot.root) bot.cast<V>().invalid else null
        return handler?.let { perform(EventScope(this@Turn, this, event), it) } ?: Next.Stay
    }

    /** Goes where [next] says, from this dialog on, until something waits. */
    private suspend fun FrameRun<*>.go(next: Next) {
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

                Next.Invalid -> then = event?.let { wrong -> at.invalid(wrong) } ?: Next.Stay

                Next.Stay -> Unit
            }
        }
    }

    /** Dialogs that were called from [to] end with it. */
    private suspend fun unwind(to: FrameRun<*>) {
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

    private suspend fun <V : Any> FrameRun<V>.enter(): Next {
        val next = state.onEnter?.let { perform(HandlerScope(this@Turn, this), it) } ?: Next.Stay
        return if (next is Next.Stay && state.talk != null) talk(null) else next
    }

    private suspend fun <V : Any> FrameRun<V>.exit() {
        state.onExit?.let { perform(HandlerScope(this@Turn, this), it) }
    }

    /** What the state's first handler for [event] says; null where it has none. */
    private suspend fun <V : Any> FrameRun<V>.ruled(event: InboundMessage): Next? =
        state.rules.find { it.trigger.fits(event) }?.let { handle(it, event) }

    private suspend fun <V : Any, E : InboundMessage> FrameRun<V>.handle(
        rule: Rule<V, E>,
        event: InboundMessage,
    ): Next = perform(EventScope(this@Turn, this, rule.trigger.type.cast(event)), rule.handler)

    /** This dialog gets what [ended] gave: its linear code where that called, else the state's handler. */
    private suspend fun <V : Any> FrameRun<V>.given(ended: FrameRun<*>, result: Any?): Next {
        val value = ended.dialog.write(result)
        val asked = steps.indexOfLast { it.fits(TalkScope.CALL, ended.dialog.name) && it.value == null }
        if (asked >= 0) {
            steps[asked] = steps[asked].copy(value = value, done = true)
            return talk(null)
        }
        val handler = state.results[ended.dialog.name] ?: return Next.Stay
        return perform(ResultScope(this@Turn, this, result ?: Unit), handler)
    }

    private suspend fun <V : Any> FrameRun<V>.talk(answer: InboundMessage?): Next = try {
        rerun(answer)
    } catch (_: CodeChanged) {
        steps.clear()
        rerun(null)
    }

    private suspend fun <V : Any> FrameRun<V>.rerun(answer: InboundMessage?): Next {
        entry?.let(::reset) ?: run { entry = encoded() }
        val scope = TalkScope(this@Turn, this, TalkRun(this, answer))
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
