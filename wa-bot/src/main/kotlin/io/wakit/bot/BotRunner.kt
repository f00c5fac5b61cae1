@file:JvmName("BotRunners")

package io.wakit.bot

import arrow.core.Either
import io.wakit.bot.track.Tracker
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.Success
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.webhook.EventKey
import io.wakit.webhook.InboxUnavailable
import io.wakit.webhook.ReceiverConfig
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import java.lang.System.Logger.Level
import java.time.Duration
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Carries a [Bot] out: hands it the messages that come in, and its time-outs. Several nodes may run the same bot on one store;
 * what a conversation becomes is decided there, by compare-and-set.
 *
 * ```
 * val runner = BotRunner(pizza, whatsapp) { store = conversations }
 * install(WhatsAppWebhooks) {
 *     inbox(letters)
 *     bot(runner)
 * }
 * launch { runner.run() }
 * ```
 *
 * Behind an [inbox][ReceiverConfig.inbox] a message is handled once: its key is stored with what it changed. A handler that
 * fails is called again from there, and a message that fails for good is a dead letter, whose reason names the conversation's
 * state, revision and step.
 */
public class BotRunner internal constructor(
    public val bot: Bot<*>,
    private val outgoing: Outgoing,
    private val config: BotConfig,
) {
    private val engine = Engine(bot, outgoing, config)
    private val tracker = Tracker(config.windows, config.ledger, config.people, config.clock)
    private val isRunning = AtomicBoolean()
    private val stopping = CompletableDeferred<Unit>()
    private val stopped = CompletableDeferred<Unit>()

    /**
     * Lets the conversation of [event]'s sender go on. False where the event is part of none, and goes to [BotConfig.onEvent]: no
     * message of one person, or to a number that is not served; and where it was handled before. Throws [ConversationFailed] where
     * a handler fails.
     */
    public suspend fun handle(event: InboundEvent): Boolean {
        tracker.note(event)
        if (event !is InboundMessage || event.head.groupId != null || config.phones?.contains(event.phone) == false) {
            config.others.forEach { it(event) }
            return false
        }
        val users = config.whoIs.usersOf(event)
        val conversation = ConversationKey(bot.name, event.phone, users.first())
        val key = EventKey.of(event)
        if (config.markRead == MarkRead.OnArrival) lightly { markRead(event.phone, event.id) }
        val isNew = typing(event) { engine.take(conversation, key, users.drop(1)) { Cause.Arrived(event, key.value) } }
        if (isNew && config.markRead == MarkRead.AfterHandling) lightly { markRead(event.phone, event.id) }
        return isNew
    }

    /**
     * Sends the conversation of [key] to [state], as though a handler of the bot's own states had said so: for an operator who
     * hands a user back, or a payment that came. Where there is no conversation, one begins there, without the welcome; it can
     * write to nobody before the user's first message. [name] makes it once: asked for again under the same name, it does nothing.
     */
    public suspend fun move(key: ConversationKey, state: String, name: String): Boolean {
        bot.root.state(state)
        return engine.take(key, handled = null) { Cause.Moved(state, "move/$name") }
    }

    /** Looks for conversations whose time is up, until it is [stopped][shutDown] or cancelled. */
    public suspend fun run() {
        check(isRunning.compareAndSet(false, true)) { "This runner runs already" }
        try {
            var swept = config.clock.instant() - SWEEP
            while (!stopping.isCompleted) {
                val more = orLater(false) { timeOuts() == LIMIT }
                if (swept + SWEEP <= config.clock.instant()) {
                    swept = config.clock.instant()
                    orLater(Unit) { forget() }
                }
                if (!more) withTimeoutOrNull(config.poll.toMillis()) { stopping.await() }
            }
        } finally {
            stopped.complete(Unit)
        }
    }

    private suspend fun forget() {
        config.store.forget(bot.name, config.keep)
        config.windows?.forget(config.keep)
        config.ledger?.forget(config.keep)
        config.people?.forget(config.keep)
    }

    /** Ends [run] when the time-outs that it handles are through, and [within] that time; what is left is for the next start. */
    public suspend fun shutDown(within: Duration = Duration.ofSeconds(30)) {
        stopping.complete(Unit)
        if (isRunning.get()) withTimeoutOrNull(within.toMillis()) { stopped.await() }
    }

    /** Handles the time-outs that are due, side by side; tells how many it handled. */
    internal suspend fun timeOuts(): Int = coroutineScope {
        config.store.due(bot.name, config.clock.instant(), LIMIT).map { async { timeOut(it) } }.awaitAll().count { it }
    }

    private suspend fun timeOut(key: ConversationKey): Boolean = try {
        engine.take(key, handled = null) { stored ->
            stored?.due?.takeIf { it <= config.clock.instant() }?.let { Cause.TimeUp(it) }
        }
    } catch (e: ConversationFailed) {
        log.log(Level.ERROR, "A time-out failed; it is tried again later", e)
        false
    } catch (e: NewerVersion) {
        log.log(Level.DEBUG, "A time-out is left to a newer program", e)
        false
    } catch (e: CancellationException) {
        throw e
    } catch (e: InboxUnavailable) {
        throw e
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        // A rule that brings up an older version is the user's code, and one conversation's trouble is no other's.
        log.log(Level.ERROR, "A conversation cannot be taken up", e)
        false
    }

    /** Shows that the bot is typing when [work] takes long. */
    private suspend fun typing(event: InboundMessage, work: suspend () -> Boolean): Boolean {
        val after = config.typingAfter ?: return work()
        return coroutineScope {
            val typing = launch {
                delay(after.toMillis())
                lightly { typing(event.phone, event.id) }
            }
            work().also { typing.cancel() }
        }
    }

    /** What may fail without harm. */
    private suspend fun lightly(what: suspend Outgoing.() -> Either<WaError, Success>) {
        outgoing.what().onLeft { log.log(Level.WARNING, it.message) }
    }

    private suspend fun <T> orLater(otherwise: T, ask: suspend () -> T): T = try {
        ask()
    } catch (e: InboxUnavailable) {
        log.log(Level.WARNING, "The store of conversations does not answer; it is asked again", e)
        otherwise
    }

    override fun toString(): String = "BotRunner($bot)"

    private companion object {
        const val LIMIT = 100
        val SWEEP: Duration = Duration.ofHours(1)
        val log: System.Logger = System.getLogger("io.wakit.bot")
    }
}

/** A runner of [bot] for numbers that are all served under one token. */
public fun BotRunner(bot: Bot<*>, whatsapp: WhatsApp, configure: BotConfig.() -> Unit = {}): BotRunner =
    BotRunner(bot, Outgoing.through(whatsapp), configure)

/** A runner of [bot] that sends by [outgoing]: through the handles of tenants with tokens of their own, say. */
public fun BotRunner(bot: Bot<*>, outgoing: Outgoing, configure: BotConfig.() -> Unit = {}): BotRunner {
    val config = BotConfig.of(configure)
    return BotRunner(bot, config.around(outgoing), config)
}

/**
 * Hands every event that this webhook receives to [runner]; those of others, it leaves alone. Messages of the bot's
 * [types][Bot.messageTypes] are of their classes for all handlers.
 */
public fun ReceiverConfig.bot(runner: BotRunner) {
    messageTypes(runner.bot.messageTypes)
    on<InboundEvent> { runner.handle(it) }
}

/** Runs [bot] behind this webhook; launch the [run][BotRunner.run] of what it gives, for the bot's time-outs. */
public fun ReceiverConfig.bot(bot: Bot<*>, whatsapp: WhatsApp, configure: BotConfig.() -> Unit = {}): BotRunner =
    BotRunner(bot, whatsapp, configure).also { bot(it) }
