package io.wakit.bot

import arrow.core.Either
import io.wakit.bot.window.OpenOrTemplate
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.dsl.MessageScope
import io.wakit.dsl.message
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.event.InboundMessage
import io.wakit.model.media.MediaType
import io.wakit.model.message.Content
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.serializer
import java.time.Instant

/** Marks the words of a bot: inside one block, those of the block around it are out of reach. */
@DslMarker
public annotation class BotDsl

/**
 * What any code of a bot can do. Each thing that it does is a step, which is taken once: a handler that fails in the middle and
 * runs again goes through the same steps, and is given what they gave. So between steps the same has to come out each time:
 * look things up, draw lots and read the clock by [remember] and [now].
 *
 * [goTo], [stay] and [end] end the block that says them. They do so by a `CancellationException`, so let that one pass.
 */
@BotDsl
public abstract class BotScope<V : Any> internal constructor(
    internal val turn: Turn,
    internal val frame: FrameRun<V>,
    internal val talk: TalkRun?,
) {
    internal var leaving: Next? = null

    /** Whose conversation it is. */
    public val key: ConversationKey get() = turn.world.key

    /** The business number that the user wrote to; what is said goes out from it. */
    public val phone: PhoneNumberId get() = key.phone

    /** The user, in the form to write to. */
    public val user: Recipient get() = turn.user

    /** The state that the conversation is in. */
    public val state: String get() = frame.state.name

    /** What the conversation knows. It is kept when the event is through, and lost where its handler fails. */
    public var vars: V
        get() = frame.vars
        set(value) {
            check()
            frame.vars = value
        }

    /** Changes [vars]: `update { copy(size = "large") }`. */
    public inline fun update(change: V.() -> V) {
        vars = vars.change()
    }

    /**
     * Sends words. Gives the message's id; null where Meta's answer was lost, and it is not known whether the message was taken
     * ([BotConfig.lostAnswer]). Throws [NotSent] where it was refused. Two messages that are sent behind each other may arrive in
     * another order: Meta promises none.
     */
    public suspend fun say(words: String): MessageId? = send { text(words) }

    /** Sends anything that can be said, with the words of wa-dsl: `send { buttons("Shall we?") { reply("yes", "Yes") } }`. */
    public suspend fun send(say: MessageScope.() -> Content): MessageId? = sendOnce { message(user, say) }

    /** The same with a content that was made elsewhere. */
    public suspend fun send(content: Content): MessageId? = sendOnce { OutboundMessage(user, content) }

    /**
     * Sends the first of what [say] gives while the customer-service window is open, and the template when it is not: for what is
     * said long after the user wrote. `sendOrTemplate { text("It is ready") otherwise template("ready", "en_US") }`
     */
    public suspend fun sendOrTemplate(say: MessageScope.() -> OpenOrTemplate): MessageId? {
        var said: OpenOrTemplate? = null
        val message = message(user) { say().also { said = it }.open }
        return sendOnce({ turn.sendOrTemplate(said!!.template, it) }) { message }
    }

    /** Puts [emoji] on [messageId], by default on the last message of the user. */
    @JvmOverloads
    public suspend fun react(emoji: String, messageId: MessageId? = turn.last): MessageId? =
        send { reaction(requireNotNull(messageId) { "The user has written nothing yet" }, emoji) }

    /** Marks the last message of the user as read, once. False where Meta did not take it. */
    public suspend fun markRead(): Boolean = lightly("read") { markRead(phone, it) }

    /** Shows that an answer is being written, until it comes and for 25 seconds at most; the last message is marked as read. */
    public suspend fun typing(): Boolean = lightly("typing") { typing(phone, it) }

    private suspend fun lightly(name: String, what: suspend Outgoing.(MessageId) -> Either<WaError, Success>): Boolean =
        remember(name, Boolean.serializer()) { turn.last?.let { turn.world.outgoing.what(it).isRight() } == true }

    /** Brings a file to Meta, to be named in [send]; once, however often the code runs. */
    public suspend fun upload(source: MediaSource, type: MediaType? = null, filename: String? = null): MediaId =
        remember("upload", MediaId.serializer()) {
            turn.world.outgoing.upload(phone, source, type, filename).fold({ throw NotSent(it) }, { it })
        }

    /**
     * What [look] gives, once: where the code runs again it is given the same. It is written down with the next message that is
     * sent, or in the end; killed before that, it runs again. [name] tells it from others, and is checked when it is given back.
     */
    public suspend inline fun <reified T> remember(name: String, noinline look: suspend () -> T): T =
        remember(name, serializer<T>(), look)

    /** The same by a serializer. */
    public suspend fun <T> remember(name: String, serializer: KSerializer<T>, look: suspend () -> T): T {
        check()
        val step = talk?.next(REMEMBER, name) ?: (turn.journal.next(REMEMBER, name) ?: look(name, serializer, look))
            .also(turn.journal::take)
        talk?.take(step)
        // Null is written as null, and comes back as a step without a value.
        return Memory.FORMAT.decodeFromJsonElement(serializer, step.value ?: JsonNull)
    }

    private suspend fun <T> look(name: String, serializer: KSerializer<T>, look: suspend () -> T): Step =
        Step(REMEMBER, name, Memory.FORMAT.encodeToJsonElement(serializer, look()), done = true)

    /** The time, to the millisecond: the same where the code runs again. */
    public suspend fun now(): Instant =
        Instant.ofEpochMilli(remember("now", Long.serializer()) { turn.world.clock.millis() })

    /** Leaves this state for [state]; also for itself, which is entered anew then. An [IllegalArgumentException] where there is none. */
    public fun goTo(state: String): Nothing {
        frame.dialog.state(state)
        leave(Next.GoTo(state))
    }

    /** The same for a state that is called by a constant of an enum: that there is such a state was seen when the bot was made. */
    public fun goTo(state: Enum<*>): Nothing = goTo(state.name)

    /** Ends the block; the conversation stays where it is. */
    public fun stay(): Nothing = leave(Next.Stay)

    /** Ends the conversation: the user's next message begins another one. In a [Dialog] that gives nothing, ends that. */
    public fun end(): Nothing = leave(Next.End(null))

    /** Ends a [Dialog] with what it gives. */
    public fun endWith(result: Any): Nothing = leave(Next.End(result))

    internal fun leave(next: Next): Nothing {
        check()
        leaving = next
        throw Left()
    }

    /** Code that has left goes no further, even where it catches what it should let pass. */
    internal fun check() {
        if (leaving != null) throw Left()
        talk?.check()
    }

    internal suspend fun sendOnce(
        how: suspend (() -> OutboundMessage) -> Step = { turn.send(make = it) },
        make: () -> OutboundMessage,
    ): MessageId? {
        check()
        val step = talk?.next(Sending.SEND, null) ?: how(make)
        talk?.take(step)
        turn.journal.failure(step)?.let { throw it }
        return step.id
    }

    private companion object {
        const val REMEMBER = "remember"
    }
}

/** A handler at work: of an entry, an exit, or a time that is up. */
public open class HandlerScope<V : Any> internal constructor(turn: Turn, frame: FrameRun<V>) :
    BotScope<V>(turn, frame, talk = null) {
    /**
     * Calls [dialog], which begins with [vars]; this state goes on when it ends, with its `onResult` of that dialog. Ends the
     * block.
     */
    @JvmOverloads
    public fun <D : Any, R : Any> call(dialog: Dialog<D, R>, vars: D = dialog.fresh()): Nothing =
        leave(Next.Call(dialog, vars))
}

/** A handler of a message. */
public class EventScope<V : Any, out E : InboundMessage> internal constructor(
    turn: Turn,
    frame: FrameRun<V>,
    /** What the user wrote, tapped or shared. */
    public val event: E,
) : HandlerScope<V>(turn, frame)

/** A handler of what a dialog gave. */
public class ResultScope<V : Any> internal constructor(turn: Turn, frame: FrameRun<V>, internal val given: Any) :
    HandlerScope<V>(turn, frame)
