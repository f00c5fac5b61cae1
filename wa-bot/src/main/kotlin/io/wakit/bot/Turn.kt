package io.wakit.bot

import io.wakit.bot.window.sendOrTemplate
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.RequestWelcomeMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.TemplateContent
import kotlinx.serialization.SerializationException
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
    private val frames = Frames(this, bot)

    /** The message that it is about; null where time or somebody else set it off. */
    val event: InboundMessage? get() = (cause as? Cause.Arrived)?.event
    private val address = event?.chat ?: memory.to?.recipient()

    val last: MessageId? = event?.id ?: memory.last

    /** Whom to write to. */
    val user: Recipient
        get() = requireNotNull(address) { "The user is not known: no message of theirs has come yet" }

    /** An answer as it is kept. It is read again with each run, and has to be of the same class then. */
    fun keep(answer: InboundMessage): JsonElement = InboundEvent.write(answer).also {
        check(answer !is OwnMessage || read(it).javaClass == answer.javaClass) {
            "Bot '${bot.name}' cannot read $answer again: say messageTypes(…) in it, or keep to what they make of it"
        }
    }

    /** The answer that was kept so. */
    fun kept(answer: JsonElement): InboundMessage = read(answer) as InboundMessage

    private fun read(answer: JsonElement): InboundEvent = InboundEvent.read(answer, bot.messageTypes).first()

    /** Takes the turn, and gives what the conversation holds then. */
    suspend fun take(): Memory {
        if (!restore()) frames.clear()
        when (cause) {
            is Cause.Arrived -> arrived(cause.event)
            is Cause.TimeUp -> timeUp()
            is Cause.Moved -> moved(cause.state)
        }
        return Memory(frames.all.map { it.toFrame() }, address?.let(Address::of), last, memory.seen).saw(cause.id)
    }

    /** When the conversation is to be looked at though nobody wrote. */
    fun due(): Instant? {
        val top = frames.top ?: return null
        val after = with(frames) { top.timeout() }?.after
        val silence = after?.takeUnless { top.isSilent }?.let { world.clock.instant() + it }
        return (frames.all.mapNotNull { TalkRun.due(it.steps) } + listOfNotNull(silence)).minOrNull()
    }

    suspend fun send(transmit: Transmit = sending::straight, make: () -> OutboundMessage): Step =
        sending.send(transmit) { callback ->
            make().let { if (it.callbackData == null) it.copy(callbackData = callback) else it }
        }

    /** Sends what [make] makes, or its template where the window is closed. */
    suspend fun sendOrTemplate(template: TemplateContent, make: () -> OutboundMessage): Step {
        val windows =
            checkNotNull(world.windows) { "No windows are given: say track(windows = …) where the bot is run" }
        val transmit: Transmit = { message ->
            windows.sendOrTemplate(world.key.phone, message, template, world.clock) { sending.straight(it) }
                .map { it.receipt }
        }
        return send(transmit, make)
    }

    /** False where the bot has no place any more for what was kept. */
    private fun restore(): Boolean = try {
        memory.frames.all { frame ->
            val dialog = if (frame.dialog == null) bot.root else bot.dialogs[frame.dialog]
            dialog?.let { FrameRun.of(it, frame) }?.also(frames::add) != null
        }
    } catch (_: SerializationException) {
        false
    } catch (_: IllegalArgumentException) {
        // What the class of the variables refuses in its constructor.
        false
    }

    private suspend fun arrived(event: InboundMessage): Unit = with(frames) {
        val at = top ?: return open(event)
        at.isSilent = at.isSilent && !event.isAnswer()
        at.ruled(event, isCommand = true)?.let { return at.go(it) }
        anywhere(event, isCommand = true)?.let { return first.go(it) }
        at.ruled(event, isCommand = false)?.let { return at.go(it) }
        anywhere(event, isCommand = false)?.let { return first.go(it) }
        when {
            at.state.talk != null -> at.go(at.talk(event))
            event.isAnswer() -> at.go(at.invalid(event))
        }
    }

    /** The first message: what it sets off anywhere goes first, and what the first state makes of it comes last. */
    private suspend fun open(event: InboundMessage): Unit = with(frames) {
        if (!event.isAnswer() && event !is RequestWelcomeMessage) return
        begin()
        val began = first
        val greeted = welcome(event)
        if (greeted !is Next.Stay) return began.go(greeted)
        val next = anywhere(event, isCommand = true) ?: anywhere(event, isCommand = false)
        if (next != null && next !is Next.Stay) return began.go(next)
        began.go(began.enter())
        val isThere = top === began && began.state.talk == null && began.state.name == bot.root.initial
        if (next != null || !isThere) return
        val own = began.ruled(event, isCommand = true) ?: began.ruled(event, isCommand = false)
        own?.let { began.go(it) }
    }

    private fun begin(): Unit = frames.add(FrameRun.fresh(bot.root))

    private suspend fun timeUp(): Unit = with(frames) {
        val at = top ?: return
        all.find { TalkRun.expire(it.steps, world.clock.instant()) }?.let { return it.tooLate() }
        at.isSilent = true
        at.go(at.silence())
    }

    private suspend fun moved(state: String): Unit = with(frames) {
        if (top == null) begin()
        first.go(Next.GoTo(state))
    }
}
