package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Letter
import java.sql.Connection
import java.sql.ResultSet
import java.time.Instant

/** Row after row, each found by its key. */
internal object H2 : Dialect {
    override val folder: String = "h2"

    override val begin: String = "SELECT CURRENT_TIMESTAMP AS now"

    override fun open(connection: Connection, inbox: String, lanes: Collection<String>, due: Instant) {
        connection.batch(
            """
            MERGE INTO wakit_inbox_lane AS lanes USING (
                SELECT CAST(? AS VARCHAR) AS inbox, CAST(? AS VARCHAR) AS lane, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) AS due
            ) AS new ON lanes.inbox = new.inbox AND lanes.lane = new.lane
            WHEN MATCHED THEN UPDATE SET token = lanes.token
            WHEN NOT MATCHED THEN INSERT (inbox, lane, due) VALUES (new.inbox, new.lane, new.due)
            """.trimIndent(),
            lanes.map { listOf(inbox, it, due) },
        )
    }

    override fun put(connection: Connection, inbox: String, letters: List<Letter>, at: Instant) {
        connection.batch(
            """
            MERGE INTO wakit_inbox_letter AS letters USING (
                SELECT CAST(? AS VARCHAR) AS inbox, CAST(? AS VARCHAR) AS event_key, CAST(? AS VARCHAR) AS lane,
                    CAST(? AS CHARACTER LARGE OBJECT) AS body, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) AS put_at
            ) AS new ON letters.inbox = new.inbox AND letters.event_key = new.event_key
            WHEN NOT MATCHED THEN INSERT (inbox, event_key, lane, body, put_at, state, attempts)
            VALUES (new.inbox, new.event_key, new.lane, new.body, new.put_at, 0, 0)
            """.trimIndent(),
            letters.map { listOf(inbox, it.key.value, it.lane, it.json, at) },
        )
    }

    override fun mark(connection: Connection, endings: List<Ending>) {
        connection.batch(
            """
            UPDATE wakit_inbox_letter
            SET state = ?, attempts = GREATEST(attempts, ?), reason = COALESCE(?, reason), ended_at = ? WHERE id = ? AND state = 0
            """.trimIndent(),
            endings.map { listOf(it.state, it.attempts, it.reason, it.at, it.id) },
        )
    }

    override fun close(connection: Connection, inbox: String, lanes: Collection<LeasedLane>): Int = connection.batch(
        """
        DELETE FROM wakit_inbox_lane WHERE inbox = ? AND lane = ? AND token = ? AND NOT EXISTS (
            SELECT 1 FROM wakit_inbox_letter WHERE inbox = ? AND waits_in = ?
        )
        """.trimIndent(),
        lanes.map { listOf(inbox, it.lane, it.token, inbox, it.lane) },
    ).sum()

    override fun release(connection: Connection, inbox: String, lanes: Map<LeasedLane, Instant>) {
        connection.batch(
            "UPDATE wakit_inbox_lane SET due = ?, token = NULL WHERE inbox = ? AND lane = ? AND token = ?",
            lanes.map { (lane, due) -> listOf(due, inbox, lane.lane, lane.token) },
        )
    }

    override fun renew(
        connection: Connection,
        inbox: String,
        lanes: List<LeasedLane>,
        due: Instant,
    ): List<LeasedLane> {
        val touched = connection.batch(
            "UPDATE wakit_inbox_lane SET due = ? WHERE inbox = ? AND lane = ? AND token = ?",
            lanes.map { listOf(due, inbox, it.lane, it.token) },
        )
        return lanes.filterIndexed { i, _ -> touched[i] == 1 }
    }

    /** Asked for some lanes in the order in which they are due, H2 would lock all that are: it is asked for one after another. */
    override fun lease(
        connection: Connection,
        inbox: String,
        count: Int,
        now: Instant,
        until: Instant,
        token: String,
    ): List<String> {
        val due = connection.query(
            "SELECT lane FROM wakit_inbox_lane WHERE inbox = ? AND due <= ? ORDER BY due LIMIT ?",
            inbox,
            now,
            count,
        ) { it.getString(1) }
        val free = connection.each(
            "SELECT lane FROM wakit_inbox_lane WHERE inbox = ? AND lane = ? AND due <= ? FOR UPDATE SKIP LOCKED",
            due.map { listOf(inbox, it, now) },
        ) { it.getString(1) }
        connection.batch(
            "UPDATE wakit_inbox_lane SET due = ?, token = ? WHERE inbox = ? AND lane = ?",
            free.map { listOf(until, token, inbox, it) },
        )
        return free
    }

    override fun <T> waiting(
        connection: Connection,
        inbox: String,
        lanes: List<String>,
        count: Int,
        read: (ResultSet) -> T,
    ): List<T> = connection.each(
        """
        SELECT id, lane, event_key, body, attempts FROM wakit_inbox_letter
        WHERE inbox = ? AND waits_in = ? ORDER BY id LIMIT ?
        """.trimIndent(),
        lanes.map { listOf(inbox, it, count) },
        read,
    )

    override fun <T> rows(
        connection: Connection,
        table: String,
        inbox: String,
        column: String,
        values: Collection<String>,
        read: (ResultSet) -> T,
    ): List<T> =
        connection.each("SELECT * FROM $table WHERE inbox = ? AND $column = ?", values.map { listOf(inbox, it) }, read)

    override fun add(connection: Connection, table: KeyedTable, inbox: String, rows: List<Row>): Set<String> {
        val columns = listOf("inbox", "id", "revision") + table.columns.keys
        val kinds = listOf(Kind.Word, Kind.Word, Kind.Number) + table.columns.values
        val touched = connection.batch(
            """
            MERGE INTO ${table.name} AS known USING (
                SELECT ${columns.indices.joinToString { "CAST(? AS ${kinds[it].h2}) AS ${columns[it]}" }}
            ) AS new ON known.inbox = new.inbox AND known.id = new.id
            WHEN NOT MATCHED THEN INSERT (${columns.joinToString()}) VALUES (${columns.joinToString { "new.$it" }})
            """.trimIndent(),
            rows.map { listOf(inbox, it.id, it.revision) + it.values },
        )
        return rows.filterIndexed { i, _ -> touched[i] == 1 }.map { it.id }.toSet()
    }
}
