package io.wakit.inbox.jdbc

import io.wakit.webhook.DeadLetter
import io.wakit.webhook.EventKey
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.LeasedLetter
import io.wakit.webhook.Letter
import io.wakit.webhook.Mark
import java.sql.Connection
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong

/** The letters of one inbox. What is put, and what became of them, is gathered and written in groups. */
internal class LetterTable(
    private val inbox: String,
    private val dialect: Dialect,
    private val session: Session,
    private val lanes: LaneTable,
) {
    private val onTheWay = AtomicLong()
    private val puts = GroupCommit<List<Letter>>(session.scope, GROUP, { it.size }) { group ->
        session.transaction(durably = true) { connection, now -> write(connection, group.flatten(), now) }
    }
    private val outcomes = GroupCommit<Outcome>(session.scope, GROUP, { 1 }) { group ->
        session.transaction { connection, now -> settle(connection, group, now) }
    }

    /** False where so much waits for the database that no more should be held in memory. */
    suspend fun put(letters: List<Letter>): Boolean {
        val size = letters.sumOf { it.json.length.toLong() }
        if (onTheWay.addAndGet(size) > MOST_ON_THE_WAY && onTheWay.get() > size) {
            onTheWay.addAndGet(-size)
            return false
        }
        try {
            puts.add(letters)
        } finally {
            onTheWay.addAndGet(-size)
        }
        return true
    }

    suspend fun mark(letter: LeasedLetter, mark: Mark): Unit = outcomes.add(Outcome.Marked(letter.id, mark))

    suspend fun release(lane: LeasedLane, pause: Duration): Unit = outcomes.add(Outcome.Released(lane, pause))

    private fun write(connection: Connection, letters: List<Letter>, now: Instant) {
        lanes.open(connection, letters.map { it.lane }, now)
        connection.batch(
            dialect.putLetter,
            letters.map { listOf(inbox, it.key.value, it.lane, it.json, now) },
        )
    }

    private fun settle(connection: Connection, group: List<Outcome>, now: Instant) {
        val free = lanes.release(
            connection,
            group.filterIsInstance<Outcome.Released>().map {
                it.lane to it.pause
            },
            now,
        )
        connection.batch(
            """
            UPDATE wakit_inbox_letter
            SET state = ?, attempts = attempts + ?, reason = COALESCE(?, reason), ended_at = ? WHERE id = ? AND state = 0
            """.trimIndent(),
            group.filterIsInstance<Outcome.Marked>().sortedBy { it.id }.map { (id, mark) ->
                when (mark) {
                    Mark.Handled -> listOf(1, 0, null, now, id)
                    is Mark.Failed -> listOf(0, 1, mark.reason.printable(), null, id)
                    is Mark.Dead -> listOf(2, 1, mark.reason.printable(), now, id)
                }
            },
        )
        lanes.close(connection, free)
    }

    suspend fun dead(limit: Int, after: Long?): List<DeadLetter> = session.transaction { connection, _ ->
        connection.query(
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
    }

    suspend fun replay(keys: Collection<EventKey>): Int = session.transaction { connection, now ->
        val sorted = keys.map { it.value }.distinct().sorted()
        val dead = sorted.flatMap { key ->
            connection.query(
                "SELECT lane FROM wakit_inbox_letter WHERE inbox = ? AND event_key = ? AND state = 2",
                inbox,
                key,
            ) {
                it.getString("lane")
            }
        }
        lanes.open(connection, dead, now)
        connection.batch(
            "$AGAIN WHERE inbox = ? AND event_key = ? AND state = 2",
            sorted.map {
                listOf(inbox, it)
            },
        ).sum()
    }

    suspend fun replay(from: Instant, until: Instant): Int = session.transaction { connection, now ->
        val those = "inbox = ? AND state <> 0 AND put_at >= ? AND put_at < ?"
        val again = connection.query("SELECT DISTINCT lane FROM wakit_inbox_letter WHERE $those", inbox, from, until) {
            it.getString("lane")
        }
        lanes.open(connection, again, now)
        connection.update("$AGAIN WHERE $those", inbox, from, until)
    }

    suspend fun forget(handled: Duration, dead: Duration): Int = session.transaction { connection, now ->
        listOf(1 to handled, 2 to dead).sumOf { (state, age) ->
            connection.update(
                "DELETE FROM wakit_inbox_letter WHERE inbox = ? AND state = ? AND ended_at < ?",
                inbox,
                state,
                now - age,
            )
        }
    }

    /** PostgreSQL's text has no room for the character 0. */
    private fun String.printable(): String = replace('\u0000', ' ').take(LONGEST_REASON)

    private sealed interface Outcome {
        data class Marked(val id: Long, val mark: Mark) : Outcome
        class Released(val lane: LeasedLane, val pause: Duration) : Outcome
    }

    private companion object {
        const val GROUP = 500
        const val MOST_ON_THE_WAY = 32L * 1024 * 1024
        const val LONGEST_REASON = 500
        const val AGAIN = "UPDATE wakit_inbox_letter SET state = 0, attempts = 0, reason = NULL, ended_at = NULL"
    }
}
