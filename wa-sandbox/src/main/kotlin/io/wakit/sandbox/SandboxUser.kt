package io.wakit.sandbox

import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.Change
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.update
import kotlinx.serialization.json.JsonElement
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/**
 * A person with WhatsApp on the phone: writes to the business, and gets what it sends. Where there are several business
 * numbers, she means the first unless another is named.
 *
 * @property waId her number: the digits that webhooks carry.
 */
public class SandboxUser internal constructor(public val waId: WaId, private val street: Street) {
    private val arrived = MutableStateFlow(emptyList<ReceivedMessage>())
    private val awaited = AtomicInteger()
    private val marks = CopyOnWriteArrayList<ReadMark>()

    /** The name of her profile, which webhooks tell the business. */
    @Volatile
    public var name: String = "Sandbox user"
        internal set

    /** Her business-scoped user id, by which she can be written to as well; null unless she was given one. */
    @Volatile
    public var userId: Bsuid? = null
        internal set

    /** Everything that has arrived on her phone, reactions among it, in order. */
    public val messages: List<ReceivedMessage> get() = arrived.value

    /** What has arrived and what will: from the first message on, for each collector. It does not end. */
    public val arrivals: Flow<ReceivedMessage> = flow {
        var seen = 0
        while (true) {
            val all = arrived.first { it.size > seen }
            while (seen < all.size) emit(all[seen++])
        }
    }

    /** The messages that the business has marked as read, in order. */
    public val readMarks: List<ReadMark> get() = marks.toList()

    /**
     * Writes to the business, which opens the 24-hour window, and gives the new message's id. The app is told behind
     * this: [awaitMessage] waits for its answer, [Webhooks.awaitIdle] for its 200.
     */
    public suspend fun writes(text: String, replyTo: MessageId? = null, to: PhoneNumberId? = null): MessageId =
        street.say(this, to, UserWords.text(text), replyTo)

    /**
     * Reacts to a message of either side; an empty [emoji] takes her reaction back. It opens the window as a text does.
     */
    public suspend fun reacts(to: MessageId, emoji: String): MessageId =
        street.say(this, street.phoneOf(to), UserWords.reaction(to, emoji), replyTo = null)

    /**
     * Sends a message of any [type], known to Meta or not, with [content] under the key of that name; some types have none.
     * The words in this package, from [sendsImage] on, say it for the kinds that there are.
     */
    public suspend fun sends(
        type: String,
        content: JsonElement? = null,
        replyTo: MessageId? = null,
        to: PhoneNumberId? = null,
    ): MessageId = street.say(this, to, UserWords(type, content), replyTo)

    /**
     * Opens the chat: every message on her phone that has not been read gets its status `read`, after those it lacks.
     */
    public suspend fun reads(): Unit = street.read(this)

    /**
     * What [writes] would tell the app, for an envelope of one's own: the message counts as written, can be replied and
     * reacted to, and opens the window, but nothing is posted.
     */
    public fun composes(text: String, replyTo: MessageId? = null, to: PhoneNumberId? = null): Change =
        street.compose(this, to, UserWords.text(text), replyTo).change

    /**
     * The next message that this has not given yet, so that one call after another walks through them. Throws an
     * [IllegalStateException] when none arrives [within] that time, which is real even in virtual-time tests.
     */
    public suspend fun awaitMessage(within: Duration = Duration.ofSeconds(5)): ReceivedMessage {
        val place = awaited.getAndIncrement()
        return realTime(within) { arrived.first { it.size > place }[place] } ?: run {
            awaited.decrementAndGet()
            error("No message ${place + 1} reached $waId within ${within.toMillis()} ms; ${messages.size} had before")
        }
    }

    override fun toString(): String = "SandboxUser($waId)"

    internal fun receive(message: ReceivedMessage): Unit = arrived.update { it + message }

    internal fun see(mark: ReadMark) {
        marks += mark
    }
}
