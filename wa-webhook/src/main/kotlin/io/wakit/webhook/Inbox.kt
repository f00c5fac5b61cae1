package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import java.time.Duration
import java.time.Instant

/**
 * Keeps events between Meta and their handlers: a delivery is answered 200 when its events are safe here, and each is
 * handled once that is so, whatever became of the program in between. Give one to [ReceiverConfig.inbox].
 *
 * A store decides how safe: [MemoryInbox] ends with the program; wa-inbox-jdbc keeps events in a database, which several
 * nodes may share. To write another one, hold it against what each function promises; those that reach the store throw
 * [InboxUnavailable] where it cannot be reached. The clock is the store's own, so that nodes need not agree on the time.
 *
 * Letters of one [lane][Letter.lane] are handled one after the other, in the order in which they were put, by one holder
 * at a time: a lane is leased as a whole. A holder that is gone lets its lease run out, and the next one goes on.
 */
public interface Inbox {
    /**
     * Keeps those of [letters] whose key was never put, in their order; when it returns true they are safe. False means
     * that there is no room and that nothing was kept.
     */
    public suspend fun put(letters: List<Letter>): Boolean

    /**
     * Leases up to [lanes] lanes that have letters due and are nobody's, each with its first [letters] at most. After
     * [lease] they are free for others again.
     */
    public suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane>

    /** Makes the lease of [lanes] last for [lease] from now; returns those that were still held. */
    public suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane>

    /** Writes down what became of [letter]; saying it again changes nothing. One that is not waiting any more is left as it is. */
    public suspend fun mark(letter: LeasedLetter, mark: Mark)

    /**
     * Writes [marks] down, as [mark] does, and gives [lane] back, if it is still held under this lease: free after [pause],
     * where letters of it still wait.
     */
    public suspend fun release(lane: LeasedLane, pause: Duration, marks: Map<LeasedLetter, Mark> = emptyMap())

    /** Up to [limit] letters whose handlers gave up, oldest first; [after] a dead letter's id, those behind it. */
    public suspend fun deadLetters(limit: Int = 100, after: Long? = null): List<DeadLetter>

    /** Lets dead letters wait to be handled again, as if they had never failed; tells how many there were. */
    public suspend fun replay(keys: Collection<EventKey>): Int

    /**
     * Lets all letters that were put at [from] or later, and before [until], be handled again, those included that were
     * handled well; tells how many. For the day after a bug. What was [forgotten][forget] does not come back.
     */
    public suspend fun replay(from: Instant, until: Instant): Int

    /**
     * Deletes letters that were handled longer ago than [handled], and dead ones longer dead than [dead]; tells how many.
     * With a letter its key is forgotten: redelivered then, it would be handled again.
     */
    public suspend fun forget(handled: Duration, dead: Duration): Int
}

/** The store behind an [Inbox] cannot be reached, or refuses. Meta is answered 503 and delivers again. */
public class InboxUnavailable @JvmOverloads constructor(message: String, cause: Throwable? = null) :
    Exception(message, cause)

/**
 * One event as it came.
 *
 * @property key what makes it the same event when it comes again.
 * @property lane whose order it keeps, in up to 200 printable characters; it names a user, so keep it out of logs.
 * @property json a delivery in Meta's own form with this event alone, so that a later version can read what this one
 * cannot. It holds what people wrote.
 */
public class Letter(public val key: EventKey, public val lane: String, public val json: String) {
    override fun toString(): String = "Letter($key)"
}

/**
 * A lane that is held for a while: nobody else handles letters of it.
 *
 * @property token tells this lease from all others of the lane.
 * @property letters the first that wait in it, oldest first.
 */
public class LeasedLane(public val lane: String, public val token: String, public val letters: List<LeasedLetter>) {
    override fun toString(): String = "LeasedLane(${letters.size} letters)"
}

/**
 * A letter in the hands of its holder.
 *
 * @property id what the store calls it; later letters have higher ones.
 * @property attempts how often its handlers have failed on it.
 */
public class LeasedLetter(
    public val id: Long,
    public val key: EventKey,
    public val json: String,
    public val attempts: Int,
) {
    override fun toString(): String = "LeasedLetter($key, $attempts failed attempts)"
}

/** What became of a letter. */
public sealed interface Mark {
    /** Its handlers are through. */
    public data object Handled : Mark

    /** A handler failed, and is to try again: the letter keeps waiting, with one more failed attempt. */
    public data class Failed(val reason: String) : Mark

    /** A handler failed for the last time: the letter waits for nobody, until it is [replayed][Inbox.replay]. */
    public data class Dead(val reason: String) : Mark
}

/**
 * A letter whose handlers gave up.
 *
 * @property id what the store calls it, for the next page of [Inbox.deadLetters].
 * @property attempts how often they tried.
 * @property reason what the last of them threw.
 * @property putAt when it was put.
 * @property diedAt when they gave up.
 */
public class DeadLetter(
    public val id: Long,
    public val key: EventKey,
    public val json: String,
    public val attempts: Int,
    public val reason: String,
    public val putAt: Instant,
    public val diedAt: Instant,
) {
    /** What it holds, as this version reads it: one event, as a rule. */
    public val events: List<InboundEvent> get() = Letters.read(json)

    /** The same with messages of [types] as the program's own classes, which [events] does not know. */
    public fun events(types: MessageTypes): List<InboundEvent> = Letters.read(json, types)

    override fun toString(): String = "DeadLetter($key, $attempts failed attempts)"
}
