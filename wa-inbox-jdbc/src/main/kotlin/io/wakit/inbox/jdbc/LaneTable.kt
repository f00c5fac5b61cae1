package io.wakit.inbox.jdbc

import io.wakit.webhook.EventKey
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.LeasedLetter
import java.sql.Connection
import java.time.Duration
import java.time.Instant
import java.util.UUID

/**
 * Who holds which lane. A lane's row is locked by all who change what waits in it, so that it is there exactly as long as
 * something waits. Lanes are locked before letters, and in the order of their names, so that no two nodes wait for each other:
 * a letter that is put again waits for the one that is just being marked.
 */
internal class LaneTable(private val inbox: String, private val dialect: Dialect, private val session: Session) {
    suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane> =
        session.transaction { connection, now ->
            val due = connection.query(
                "SELECT lane FROM wakit_inbox_lane WHERE inbox = ? AND due <= ? ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED",
                inbox,
                now,
                lanes,
            ) { it.getString("lane") }
            if (due.isEmpty()) return@transaction emptyList()
            val token = UUID.randomUUID().toString()
            connection.batch(
                "UPDATE wakit_inbox_lane SET due = ?, token = ? WHERE inbox = ? AND lane = ?",
                due.map { listOf(now + lease, token, inbox, it) },
            )
            val waiting = dialect.waiting(connection, inbox, due, letters) { row ->
                row.getString("lane") to LeasedLetter(
                    row.getLong("id"),
                    EventKey(row.getString("event_key")),
                    row.getString("body"),
                    row.getInt("attempts"),
                )
            }.groupBy({ it.first }, { it.second })
            due.map { LeasedLane(it, token, waiting[it].orEmpty()) }
        }

    suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane> = session.transaction {
            connection,
            now,
        ->
        val sorted = lanes.sortedBy { it.lane }
        val touched = connection.batch(
            "UPDATE wakit_inbox_lane SET due = ? WHERE inbox = ? AND lane = ? AND token = ?",
            sorted.map { listOf(now + lease, inbox, it.lane, it.token) },
        )
        sorted.filterIndexed { i, _ -> touched[i] == 1 }
    }

    fun open(connection: Connection, lanes: Collection<String>, now: Instant) {
        connection.batch(dialect.openLane, lanes.toSortedSet().map { listOf(inbox, it, now) })
    }

    /** Gives back those of [lanes] that are still held as they were leased, and locks them; returns those, to be [closed][close]. */
    fun release(connection: Connection, lanes: Collection<Pair<LeasedLane, Duration>>, now: Instant): List<String> {
        val sorted = lanes.sortedBy { it.first.lane }
        val touched = connection.batch(
            "UPDATE wakit_inbox_lane SET due = ?, token = NULL WHERE inbox = ? AND lane = ? AND token = ?",
            sorted.map { (lane, pause) -> listOf(now + pause, inbox, lane.lane, lane.token) },
        )
        return sorted.filterIndexed { i, _ -> touched[i] == 1 }.map { it.first.lane }
    }

    /** Takes away those of [lanes] in which nothing waits. They are locked: whoever puts a letter in waits, and makes the lane anew. */
    fun close(connection: Connection, lanes: List<String>) {
        connection.batch(
            """
            DELETE FROM wakit_inbox_lane WHERE inbox = ? AND lane = ? AND NOT EXISTS (
                SELECT 1 FROM wakit_inbox_letter WHERE inbox = ? AND lane = ? AND state = 0
            )
            """.trimIndent(),
            lanes.map { listOf(inbox, it, inbox, it) },
        )
    }
}
