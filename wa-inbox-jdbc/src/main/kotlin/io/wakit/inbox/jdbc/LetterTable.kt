package io.wakit.inbox.jdbc

import io.wakit.webhook.DeadLetter
import io.wakit.webhook.EventKey
import io.wakit.webhook.LeasedLetter
import io.wakit.webhook.Letter
import io.wakit.webhook.Mark
import java.sql.Connection
import java.time.Instant

/** The letters of one inbox: what is put, what waits, what became of it. */
internal class LetterTable(private val inbox: String, private val dialect: Dialect, private val lanes: LaneTable) {
    /** Keeps those of [letters] whose key is not known. Their lanes are open. */
    fun put(connection: Connection, letters: List<Letter>, now: Instant) {
        if (letters.isNotEmpty()) dialect.put(connection, inbox, letters, now)
    }

    /** Of two marks of one letter, one that ends it counts. */
    fun mark(connection: Connection, marks: Collection<Map.Entry<LeasedLetter, Mark>>, now: Instant) {
        if (marks.isEmpty()) return
        val endings = marks.map { (letter, mark) -> endingOf(letter, mark, now) }
        dialect.mark(connection, endings.sortedWith(compareBy({ it.id }, { it.at == null })).distinctBy { it.id })
    }

    private fun endingOf(letter: LeasedLetter, mark: Mark, now: Instant): Ending = when (mark) {
        Mark.Handled -> Ending(letter.id, HANDLED, attempts = 0, reason = null, now)
        is Mark.Failed -> Ending(letter.id, WAITING, letter.attempts + 1, mark.reason.printable(), at = null)
        is Mark.Dead -> Ending(letter.id, DEAD, letter.attempts + 1, mark.reason.printable(), now)
    }

    /** The first [count] letters that wait in each of [lanes]. */
    fun waiting(connection: Connection, lanes: List<String>, count: Int): Map<String, List<LeasedLetter>> =
        if (lanes.isEmpty()) {
            emptyMap()
        } else {
            dialect.waiting(connection, inbox, lanes, count) { row ->
                row.getString("lane") to LeasedLetter(
                    row.getLong("id"),
                    EventKey(row.getString("event_key")),
                    row.getString("body"),
                    row.getInt("attempts"),
                )
            }.groupBy({ it.first }, { it.second })
        }

    fun dead(connection: Connection, limit: Int, after: Long?): List<DeadLetter> = connection.query(
        "SELECT * FROM wakit_inbox_letter WHERE inbox = ? AND state = 2 AND id > ? ORDER BY id LIMIT ?",
        inbox,
        after ?: 0L,
        limit,
    ) { row ->
        DeadLetter(
            row.getLong("id"),
            EventKey(row.getString("event_key")),
            row.getString("body"),
            row.getInt("attempts"),
            row.getString("reason"),
            row.instant("put_at"),
            row.instant("ended_at"),
        )
    }

    fun replay(connection: Connection, keys: Collection<EventKey>, now: Instant): Int {
        val sorted = keys.map { it.value }.sorted().map { listOf(inbox, it) }
        val dead = connection.each(
            "SELECT lane FROM wakit_inbox_letter WHERE inbox = ? AND event_key = ? AND state = 2",
            sorted,
        ) { it.getString("lane") }
        lanes.open(connection, dead, now)
        return connection.batch("$AGAIN WHERE inbox = ? AND event_key = ? AND state = 2", sorted).sum()
    }

    /** Which letters were put in that time and do not wait any more, oldest first. */
    fun ended(connection: Connection, from: Instant, until: Instant): List<Long> =
        connection.query("SELECT id FROM wakit_inbox_letter WHERE $ENDED ORDER BY id", inbox, from, until) { it.getLong("id") }

    /** Of those letters, the ones with these [ids]. */
    fun replay(connection: Connection, from: Instant, until: Instant, ids: LongRange, now: Instant): Int {
        val those = "$ENDED AND id BETWEEN ? AND ?"
        val values = arrayOf<Any>(inbox, from, until, ids.first, ids.last)
        val again = connection.query("SELECT DISTINCT lane FROM wakit_inbox_letter WHERE $those", *values) {
            it.getString("lane")
        }
        lanes.open(connection, again, now)
        return connection.update("$AGAIN WHERE $those", *values)
    }

    /** Deletes up to [most] letters that were handled, or given up, before then. */
    fun forget(connection: Connection, state: Int, before: Instant, most: Int): Int {
        val those = "inbox = ? AND state = ? AND ended_at < ?"
        return connection.update(
            "DELETE FROM wakit_inbox_letter WHERE $those AND id IN (SELECT id FROM wakit_inbox_letter WHERE $those LIMIT ?)",
            inbox,
            state,
            before,
            inbox,
            state,
            before,
            most,
        )
    }

    /** PostgreSQL's text has no room for the character 0. */
    private fun String.printable(): String = replace('\u0000', ' ').take(LONGEST_REASON)

    companion object {
        const val HANDLED = 1
        const val DEAD = 2
        private const val WAITING = 0
        private const val LONGEST_REASON = 500
        private const val ENDED = "inbox = ? AND state <> 0 AND put_at >= ? AND put_at < ?"
        private const val AGAIN = "UPDATE wakit_inbox_letter SET state = 0, attempts = 0, reason = NULL, ended_at = NULL"
    }
}
