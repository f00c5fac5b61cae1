package io.wakit.bot.test

import io.wakit.bot.Bot
import io.wakit.bot.BotConfig
import io.wakit.bot.BotRunner
import io.wakit.bot.ConversationKey
import io.wakit.bot.ConversationStore
import io.wakit.bot.MemoryConversations
import io.wakit.bot.StoredConversation
import io.wakit.bot.WhoIs
import io.wakit.bot.window.MemoryServiceWindows
import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageTypes
import io.wakit.model.message.OutboundMessage
import kotlinx.coroutines.runBlocking
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.function.Consumer

/**
 * Plays a bot in memory, in a time of its own: users write, the bot's answers are looked at, hours pass at once, and the program
 * is restarted in the middle. Nothing is sent, nothing waits, and what Meta would refuse is refused: what breaks a limit, and all
 * but templates when the user has not written for 24 hours.
 *
 * ```java
 * var test = new BotTest(pizza);
 * test.says("hi");
 * test.shouldSay("What size?");
 * test.taps("Large");
 * test.restart();
 * test.after(Duration.ofMinutes(10));
 * test.shouldSay("Still there?");
 * ```
 *
 * What does not hold throws an [AssertionError], which every test framework knows. What a handler throws is thrown by the word
 * that set it off. In Kotlin, [botTest] has the same words as sentences.
 */
public class BotTest internal constructor(
    private val bot: Bot<*>,
    configure: BotConfig.() -> Unit,
    around: (ConversationStore) -> ConversationStore,
) {
    /** Plays [bot]; [configure] sets what a [BotRunner] is set, but for the store and the time, which are the test's own. */
    @JvmOverloads
    public constructor(bot: Bot<*>, configure: BotConfig.() -> Unit = {}) : this(bot, configure, { it })

    private val time = MovableClock()
    private val store = MemoryConversations(time)
    private val users = linkedMapOf<String, TestUser>()
    private val windows = MemoryServiceWindows(time)
    internal val wire = TestWire(time)
    private val settings: BotConfig.() -> Unit = {
        track(this@BotTest.windows)
        configure()
        store = around(this@BotTest.store)
        clock = time
    }
    private var runner = BotRunner(bot, wire, settings)
    private var whoIs: WhoIs = BotConfig.of(settings).whoIs

    /** The time that it is here; it begins at midnight of 1 January 2026, and goes on by [after] alone. */
    public val now: Instant get() = time.instant()

    /** The user that the words of this class speak of. There may be [others][user]. */
    public val user: TestUser = user("15550100001")

    /** Another user, known by a number; the same one for the same number. */
    public fun user(number: String): TestUser = user(number, PHONE)

    /** A user who writes to another number of the business. */
    public fun user(number: String, phone: PhoneNumberId): TestUser =
        users.getOrPut("$phone/$number") { TestUser(this, WaId(number), phone) }

    /** The user writes [text]. */
    public fun says(text: String): Unit = user.says(text)

    /** The user taps the button of the bot's last message that has one with this id or title. */
    public fun taps(button: String): Unit = user.taps(button)

    /** The user picks the row of the bot's last list that has one with this id or title. */
    public fun picks(row: String): Unit = user.picks(row)

    /** The bot's next message to the user says [text]: the words of a text, or the body of anything else. */
    public fun shouldSay(text: String): Unit = user.shouldGet(text)

    /** The bot has sent the user nothing that was not looked at. */
    public fun shouldSayNothing(): Unit = user.shouldGetNothing()

    /** The user's conversation is in [state]. */
    public fun shouldBeIn(state: String): Unit = user.shouldBeIn(state)

    /** Lets time pass: what is due in between happens, at its time and in its order. */
    public fun after(time: Duration) {
        val end = now + time
        while (true) {
            val due = store.nextDue(bot.name)?.takeIf { it <= end } ?: break
            this.time.now = maxOf(due, now)
            runBlocking { runner.timeOuts() }
            if (store.nextDue(bot.name) == due) break
        }
        this.time.now = end
    }

    /** Ends the program and starts it again: what is left is what the store has. */
    public fun restart() {
        runner = BotRunner(bot, wire, settings)
    }

    /** Restarts with another version of the bot, of the same name. */
    public fun restart(bot: Bot<*>) {
        require(bot.name == this.bot.name) { "'${bot.name}' is another bot than '${this.bot.name}'" }
        runner = BotRunner(bot, wire, settings)
    }

    /** Lets Meta refuse the bot's next message with [code]. */
    @JvmOverloads
    public fun failNextSend(code: ErrorCode = ErrorCode.ReengagementWindow): Unit = wire.failNext(code)

    /** Lets Meta take the bot's next message, and the answer get lost on the way. */
    public fun loseNextAnswer(): Unit = wire.loseNext()

    internal fun hand(event: InboundMessage) {
        wire.opens(event.phone, event.from)
        runBlocking { runner.handle(event) }
    }

    internal fun conversation(event: InboundMessage): StoredConversation? = runBlocking {
        store.load(ConversationKey(bot.name, event.phone, whoIs.userOf(event)))
    }

    internal val messageTypes: MessageTypes get() = runner.bot.messageTypes

    internal fun nextId(): MessageId = wire.nextId()

    public companion object {
        private val PHONE = PhoneNumberId("106540352242922")

        /** The same as the constructor, for Java: `BotTest.of(pizza, config -> config.setMarkRead(MarkRead.OnArrival))`. */
        @JvmStatic
        public fun of(bot: Bot<*>, configure: Consumer<BotConfig>): BotTest = BotTest(bot, { configure.accept(this) })
    }
}

/** A time that moves when it is told to. */
internal class MovableClock : Clock() {
    @Volatile
    var now: Instant = Instant.parse("2026-01-01T00:00:00Z")

    override fun instant(): Instant = now

    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId): Clock = this
}

/** What stands in the way of a test: which message was looked for, and what was there. */
internal fun fail(message: String): Nothing = throw AssertionError(message)

internal fun OutboundMessage.told(): String = content.words() ?: "a message of type ${content.type}"
