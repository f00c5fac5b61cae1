package io.wakit.bot

import io.wakit.webhook.EventKey
import io.wakit.webhook.InboxUnavailable
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import java.time.Duration
import java.time.Instant

/** Takes turns: loads a conversation, lets it go on, saves it; again where somebody else has saved it in between. */
internal class Engine(private val bot: Bot<*>, private val outgoing: Outgoing, private val config: BotConfig) {
    private val reunion = Reunion(bot, config)

    /**
     * False where there was nothing to do: the event has been through before, or the time is not up any more. [former] is what the
     * conversation's owner was known by before.
     */
    suspend fun take(
        key: ConversationKey,
        handled: EventKey?,
        former: List<String> = emptyList(),
        cause: (StoredConversation?) -> Cause?,
    ): Boolean {
        var carried: Pending? = null
        repeat(ATTEMPTS) {
            val attempt = Attempt(key, reunion.load(key, former), handled)
            val now = attempt.causedBy(cause) ?: return false
            try {
                return attempt.take(now, carried)
            } catch (_: Overtaken) {
                carried = attempt.pending(now)
            }
        }
        throw InboxUnavailable("The conversation of bot '${bot.name}' was saved by others $ATTEMPTS times in a row")
    }

    private inner class Attempt(
        private val key: ConversationKey,
        private val stored: StoredConversation?,
        private val handled: EventKey?,
    ) {
        private val memory = stored?.let { Versions.upTo(bot, it) } ?: Memory()
        private val world = World(
            key,
            outgoing,
            config.clock,
            isJournaled = config.journal,
            sendsAgain = config.lostAnswer == LostAnswer.SendAgain,
            config.sent,
            config.windows,
        )
        private var revision = stored?.revision ?: 0
        private var turn: Turn? = null

        fun causedBy(cause: (StoredConversation?) -> Cause?): Cause? {
            val failed = memory.pending?.event?.takeIf { it.startsWith(Cause.TimeUp.PREFIX) }
            return cause(stored)?.let { if (it is Cause.TimeUp && failed != null) Cause.TimeUp(failed) else it }
        }

        /** What this attempt has done, for the next one. What it was about to send when it was overtaken, it has not sent. */
        fun pending(cause: Cause): Pending? =
            turn?.let { Pending(cause.id, it.journal.steps.takeWhile(Step::done), memory.state) }

        suspend fun take(cause: Cause, carried: Pending?): Boolean {
            if (cause.id in memory.seen) return false
            val known = memory.pending?.takeIf { it.event == cause.id }
            val steps = merge(known?.steps.orEmpty(), carried?.takeIf { it.state == memory.state }?.steps.orEmpty())
            val turn = Turn(bot, world, cause, memory, steps) { keep(cause, it, known?.failures ?: 0, pause = GRACE) }
            this.turn = turn
            val after = try {
                turn.take()
            } catch (e: CancellationException) {
                // The event's own cancellation passes; a time limit inside the handler is the handler's failure.
                currentCoroutineContext().ensureActive()
                failed(turn, cause, known, e)
            } catch (e: Overtaken) {
                throw e
            } catch (e: InboxUnavailable) {
                throw e
            } catch (e: VirtualMachineError) {
                throw e
            } catch (
                @Suppress("TooGenericExceptionCaught") e: Throwable,
            ) {
                // The code in there is the user's: whatever it throws, the event has failed.
                failed(turn, cause, known, e)
            }
            save(after, after.state, turn.due(), handled)
            return true
        }

        private suspend fun failed(turn: Turn, cause: Cause, known: Pending?, e: Throwable): Nothing {
            val step = turn.journal.at
            val refused = e is NotSent && turn.journal.forget(e)
            val failures = (known?.failures ?: 0) + 1
            // An event of the inbox comes again from there; a time that is up comes again from here.
            when {
                cause is Cause.TimeUp -> keep(cause, turn.journal.steps, failures, pauseAfter(failures))
                refused && config.journal -> keep(cause, turn.journal.steps, failures, GRACE)
            }
            throw ConversationFailed(key, memory.state, stored?.revision ?: 0, step, e)
        }

        private suspend fun keep(cause: Cause, steps: List<Step>, failures: Int, pause: Duration?) {
            val pending = Pending(cause.id, steps.toList(), memory.state, failures)
            // A time that is up while the event is on its way is looked at when the event is through, or has failed for good.
            val due = stored?.due?.let { old -> pause?.let { maxOf(old, config.clock.instant() + it) } }
            save(memory.copy(pending = pending), memory.state, due, handled = null)
        }

        private suspend fun save(memory: Memory, state: String, due: Instant?, handled: EventKey?) {
            val next = StoredConversation(
                key,
                revision + 1,
                state,
                bot.version,
                memory.write(),
                due,
                config.clock.instant(),
            )
            if (!config.store.save(next, handled)) throw Overtaken()
            revision++
        }
    }

    /** What the store has, and what was done beyond that. */
    private fun merge(stored: List<Step>, own: List<Step>): List<Step> = own + stored.drop(own.size)

    private fun pauseAfter(failures: Int): Duration? =
        Duration.ofMinutes(1L shl (failures - 1).coerceAtLeast(0)).takeIf { failures < FAILURES }

    private companion object {
        const val ATTEMPTS = 20
        const val FAILURES = 8
        val GRACE: Duration = Duration.ofMinutes(5)
    }
}

/** What is done about conversations that another version of the bot wrote. */
internal object Versions {
    fun upTo(bot: Bot<*>, stored: StoredConversation): Memory {
        if (stored.version > bot.version) throw NewerVersion(bot, stored.version)
        val memory = Memory.read(stored.content)
        if (stored.version == bot.version || memory.frames.isEmpty()) return memory
        val changes = (stored.version until bot.version).map { bot.migrations[it] }
        if (null in changes) return memory.copy(frames = emptyList())
        val root = memory.frames.first()
        val scope = MigrationScope(root.state, root.vars)
        changes.forEach { it!!(scope) }
        if (scope.state != root.state) {
            return memory.copy(frames = listOf(Frame(state = scope.state, vars = scope.vars)))
        }
        val entry = if (scope.vars == root.vars) root.entry else root.entry?.let { scope.vars }
        return memory.copy(frames = listOf(root.copy(vars = scope.vars, entry = entry)) + memory.frames.drop(1))
    }
}
