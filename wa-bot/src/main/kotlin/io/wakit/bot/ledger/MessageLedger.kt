package io.wakit.bot.ledger

import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import java.time.Clock
import java.time.Duration
import java.time.Instant

/**
 * Keeps what became of each message that the business sent: how far it came and when, what it costs, why it failed. It learns
 * from statuses, which [io.wakit.bot.track.track] tells it, and from receipts.
 *
 * One in memory ends with the program; wa-inbox-jdbc keeps it in a database, which several nodes may share. Those that reach
 * a store throw [io.wakit.webhook.InboxUnavailable] where it cannot be reached.
 */
public interface MessageLedger {
    /** Adds what [entry] says to what is known of its message, and gives all that is known then. */
    public suspend fun keep(entry: LedgerEntry): LedgerEntry

    /** All entries of one message: one, and in a group one for each member as well. */
    public suspend fun find(message: MessageId): List<LedgerEntry>

    /** Up to [limit] entries that fit [query], those that were sent first first; [after] one of them, those behind it. */
    public suspend fun find(query: LedgerQuery, limit: Int = 100, after: LedgerEntry? = null): List<LedgerEntry>

    /** Deletes entries that have not changed for longer than [age]; tells how many. */
    public suspend fun forget(age: Duration): Int
}

/**
 * Which entries of a [MessageLedger]: those that fit all that is named. Name a recipient, callback data, or a standing: a
 * large ledger is searched by these.
 *
 * @property recipient who it went to: a phone number, a user id, a group, or one of its members.
 * @property sentFrom sent then or later.
 * @property sentUntil sent before then.
 * @property changedFrom came to its state then or later.
 */
public data class LedgerQuery @JvmOverloads constructor(
    public val recipient: Recipient? = null,
    public val callbackData: String? = null,
    public val standing: Standing? = null,
    public val sentFrom: Instant? = null,
    public val sentUntil: Instant? = null,
    public val changedFrom: Instant? = null,
    public val phone: PhoneNumberId? = null,
) {
    /** Whether [entry] is one of those. */
    public fun fits(entry: LedgerEntry): Boolean =
        (recipient == null || LedgerEntry.recipientKey(recipient) in entry.recipientKeys) &&
            (callbackData == null || entry.callbackData == callbackData) &&
            (standing == null || entry.standing == standing) &&
            (sentFrom == null || entry.sentAt >= sentFrom) &&
            (sentUntil == null || entry.sentAt < sentUntil) &&
            (changedFrom == null || entry.changedAt >= changedFrom) &&
            (phone == null || entry.phone == phone)

    override fun toString(): String = "LedgerQuery(${standing ?: "any"})"

    public companion object {
        /** What failed at [time] or later. */
        @JvmStatic
        public fun failedSince(time: Instant): LedgerQuery = LedgerQuery(standing = Standing.Failed, changedFrom = time)

        /** What was sent before [time] and is not known to have arrived, nor to have failed. */
        @JvmStatic
        public fun waitingSince(time: Instant): LedgerQuery = LedgerQuery(standing = Standing.Waiting, sentUntil = time)

        /** What went to one recipient. */
        @JvmStatic
        public fun to(recipient: Recipient): LedgerQuery = LedgerQuery(recipient = recipient)

        /** What was sent with [callbackData]: to find out about a send whose answer was lost. */
        @JvmStatic
        public fun callbackData(callbackData: String): LedgerQuery = LedgerQuery(callbackData = callbackData)
    }
}

/** A ledger for specs and for bots on one node: gone when the program ends. */
public class MemoryLedger @JvmOverloads constructor(private val clock: Clock = Clock.systemUTC()) : MessageLedger {
    private val entries = LinkedHashMap<String, LedgerEntry>()

    override suspend fun keep(entry: LedgerEntry): LedgerEntry = synchronized(entries) {
        entries.merge(entry.key, entry, LedgerEntry::join)!!
    }

    override suspend fun find(message: MessageId): List<LedgerEntry> = synchronized(entries) {
        entries.values.filter { it.message == message }.sortedBy { it.key }
    }

    override suspend fun find(query: LedgerQuery, limit: Int, after: LedgerEntry?): List<LedgerEntry> =
        synchronized(entries) {
            entries.values.filter { query.fits(it) && (after == null || ORDER.compare(it, after) > 0) }
                .sortedWith(ORDER).take(limit)
        }

    override suspend fun forget(age: Duration): Int = synchronized(entries) {
        val before = entries.size
        val since = clock.instant() - age
        entries.values.removeIf { it.changedAt < since }
        before - entries.size
    }

    override fun toString(): String = "MemoryLedger(${synchronized(entries) { entries.size }})"

    private companion object {
        val ORDER = compareBy<LedgerEntry>({ it.sentAt }, { it.key })
    }
}
