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

    /** Marks the letters that still wait under [keys] as handled, whoever holds them. */
    fun handled(connection: Connection, keys: Collection<EventKey>, now: Instant) {
        if (keys.isEmpty()) return
        val waiting = dialect.rows(
            connection,
            "wakit_inbox_letter",
            inbox,
            "event_key",
            keys.map {
                it.value
            }.toSet(),
        ) {
            it.getLong("id").takeIf { _ -> it.getInt("state") == WAITING }
        }
        val endings = waiting.filterNotNull().sorted().map { Ending(it, HANDLED, attempts = 0, reason = null, now) }
        if (endings.isNotEmpty()) dialect.mark(connection, endings)
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

    /** Which letters of [keys] are dead. */
    fun dead(connection: Connection, keys: Collection<EventKey>): List<Long> = connection.each(
        "SELECT id FROM wakit_inbox_letter WHERE inbox = ? AND event_key = ? AND state = 2",
        keys.map { listOf(inbox, it.value) },
    ) { it.getLong("id") }

    /** Which letters were put in that time and do not wait any more, oldest first. */
    fun ended(connection: Connection, from: Instant, until: Instant): List<Long> = connection.query(
        "SELECT id FROM wakit_inbox_letter WHERE inbox = ? AND state <> 0 AND put_at >= ? AND put_at < ? ORDER BY id",
        inbox,
        from,
        until,
    ) { it.getLong("id") }

    /** Lets those with these [ids] wait again that are dead, or also those that were handled; tells how many. */
    fun replay(connection: Connection, ids: List<Long>, onlyDead: Boolean, now: Instant): Int {
        val ended = if (onlyDead) "state = 2" else "state <> 0"
        val those = connection.createArrayOf("bigint", ids.toTypedArray())
        val again = connection.query(
            "SELECT DISTINCT lane FROM wakit_inbox_letter WHERE id = ANY(?) AND $ended",
            those,
        ) { it.getString("lane") }
        lanes.open(connection, again, now)
        return connection.update(
            """
            UPDATE wakit_inbox_letter SET state = 0, attempts = 0, reason = NULL, ended_at = NULL
            WHERE id = ANY(?) AND $ended
            """.trimIndent(),
            those,
        )
    }

    /** Deletes up to [most] letters that were handled, or given up, before then. */
    fun forget(connection: Connection, state: Int, before: Instant, most: Int): Int {
        val ids = connection.query(
            "SELECT id FROM wakit_inbox_letter WHERE inbox = ? AND state = ? AND ended_at < ? LIMIT ?",
            inbox,
            state,
            before,
            most,
        ) { it.getLong("id") }
        if (ids.isEmpty()) return 0
        // One of them may have been replayed in between.
        return connection.update(
            "DELETE FROM wakit_inbox_letter WHERE id = ANY(?) AND state = ? AND ended_at < ?",
            connection.createArrayOf("bigint", ids.toTypedArray()),
            state,
            before,
        )
    }

    /** PostgreSQL's text has no room for the character 0. */
    private fun String.printable(): String = replace('\u0000', ' ').take(LONGEST_REASON)

    companion object {
        const val HANDLED = 1
        const val DEAD = 2
        private const val WAITING = 0
        private const val LONGEST_REASON = 500
    }
}
