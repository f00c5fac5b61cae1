package io.wakit.bot

import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.people.People
import io.wakit.bot.window.ServiceWindows
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import java.time.Clock
import java.time.Duration

/** Whose conversation a message belongs to: one name for one person for good. An identity map knows more names than a message. */
public fun interface WhoIs {
    /** What the sender of [message] is known by. It is stored with the conversation. */
    public suspend fun userOf(message: InboundMessage): String

    /**
     * The same, and behind it what the person was known by before it turned out that two are one. Of the conversations under these
     * names the one that was saved last goes on, under the first name.
     */
    public suspend fun usersOf(message: InboundMessage): List<String> = listOf(userOf(message))

    /** The number where the message tells it, else the user id; one person under two names has two conversations. */
    public object ByMessage : WhoIs {
        override suspend fun userOf(message: InboundMessage): String =
            message.head.waId?.value ?: message.head.userId?.value ?: message.from.value
    }

    public companion object {
        /** What [people] know the sender by: the same for all of a person's names, and after a change of number. */
        @JvmStatic
        public fun by(people: People): WhoIs = Known(people)
    }
}

private class Known(private val people: People) : WhoIs {
    override suspend fun userOf(message: InboundMessage): String = usersOf(message).first()

    override suspend fun usersOf(message: InboundMessage): List<String> =
        people.find(message.from)?.let { person -> listOf(person.id.value) + person.formerIds.map { it.value } }
            ?: WhoIs.ByMessage.usersOf(message)
}

/** When the messages of users are marked as read. */
public enum class MarkRead {
    /** Not by the bot. */
    Never,

    /** When one arrives, before its handler runs. */
    OnArrival,

    /** When its handler is through. */
    AfterHandling,
}

/** What is thought of a message of the bot's that was begun, and of which nobody knows whether Meta took it. */
public enum class LostAnswer {
    /** That it was sent: nothing is sent twice, and now and then a message may be missing. */
    CountAsSent,

    /**
     * That it was not: nothing is missing, and now and then a message may come twice. A ledger helps to tell, as far as statuses
     * get there before the event is handled again; behind an inbox they wait in the same user's lane.
     */
    SendAgain,
}

/** How a bot is run. Read once, when the runner is made; what cannot work is refused then. */
@BotDsl
public class BotConfig internal constructor() {
    /** Where conversations are kept. The default is lost with the program. */
    public var store: ConversationStore = MemoryConversations()

    /** Whose conversation a message belongs to; asked of the people that are [tracked][track], where they are and this is not set. */
    public var whoIs: WhoIs = WhoIs.ByMessage

    /** When messages are marked as read. Where that fails, it is left at that. */
    public var markRead: MarkRead = MarkRead.Never

    /** How long a handler runs before the user is shown that the bot is typing, which marks the message as read; null for never. */
    public var typingAfter: Duration? = null

    /** What is thought of a message whose receipt was lost, here or in an earlier run, and of which [sent] knows nothing. */
    public var lostAnswer: LostAnswer = LostAnswer.CountAsSent

    /** Knows of messages whose receipts were lost, from their statuses; the ledger that is [tracked][track], where one is. */
    public var sent: SentMessages? = null

    /**
     * Whether the conversation is saved before each message that is sent. Without it there is one save for an event; and where
     * the program ends in the middle of a handler, or the handler fails, what it had sent is sent again.
     */
    public var journal: Boolean = true

    /** How often the store is asked for conversations whose time is up. */
    public var poll: Duration = Duration.ofSeconds(1)

    /** How long a conversation is kept after its last message, and likewise what is tracked. */
    public var keep: Duration = Duration.ofDays(90)

    /** The time. */
    public var clock: Clock = Clock.systemUTC()

    internal var phones: Set<PhoneNumberId>? = null
        private set
    internal var around: (Outgoing) -> Outgoing = { it }
        private set

    internal var windows: ServiceWindows? = null
        private set
    internal var ledger: MessageLedger? = null
        private set
    internal var people: People? = null
        private set

    /**
     * Keeps track of what the webhook tells, before handlers run: of [windows], which [BotScope.sendOrTemplate] asks; of what became
     * of messages, in the [ledger]; and of [people], so that one who changes the number goes on with the same conversation.
     */
    @JvmOverloads
    public fun track(windows: ServiceWindows? = null, ledger: MessageLedger? = null, people: People? = null) {
        this.windows = windows
        this.ledger = ledger
        this.people = people
    }

    internal val others = mutableListOf<suspend (InboundEvent) -> Unit>()

    /**
     * Hands events of the type [T] that belong to no conversation to [handler]: statuses, calls, what is said in groups, news of
     * the number. Events of all numbers come here.
     */
    public inline fun <reified T : InboundEvent> onEvent(noinline handler: suspend (T) -> Unit): Unit =
        onEvent(T::class.java, handler)

    /** The same with the type given as a class. */
    public fun <T : InboundEvent> onEvent(type: Class<T>, handler: suspend (T) -> Unit) {
        others += { if (type.isInstance(it)) handler(type.cast(it)) }
    }

    /** Serves these numbers alone, where others come to the same webhook. */
    public fun serves(vararg phones: PhoneNumberId) {
        this.phones = phones.toSet()
    }

    /** Puts something around the way out: what looks at each message, or changes it. The last one said is the outermost. */
    public fun outgoing(around: (Outgoing) -> Outgoing) {
        val before = this.around
        this.around = { around(before(it)) }
    }

    internal fun checked(): BotConfig = apply {
        mapOf("poll" to poll, "keep" to keep, "typingAfter" to typingAfter).forEach { (name, value) ->
            require(value == null || value > Duration.ZERO) { "$name is $value; it has to be longer than nothing" }
        }
        if (sent == null) sent = ledger?.let(SentMessages::by)
        people?.let { if (whoIs === WhoIs.ByMessage) whoIs = WhoIs.by(it) }
    }

    internal companion object {
        fun of(configure: BotConfig.() -> Unit): BotConfig = BotConfig().apply(configure).checked()
    }
}
