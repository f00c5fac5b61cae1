package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Letter
import java.sql.Array
import java.sql.Connection
import java.sql.ResultSet
import java.time.Instant

/** Each statement does all its rows, which it takes as arrays. */
internal object PostgreSql : Dialect {
    override val folder: String = "postgresql"

    /**
     * All rows are found by their keys. A plan that was made while the tables were small, and is kept, would go through all of
     * them when they are large.
     */
    override val begin: String = """
        SELECT CURRENT_TIMESTAMP AS now, set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
    """.trimIndent()

    override fun open(connection: Connection, inbox: String, lanes: Collection<String>, due: Instant) {
        connection.update(
            """
            INSERT INTO wakit_inbox_lane (inbox, lane, due)
            SELECT CAST(? AS varchar), lane, CAST(? AS timestamptz) FROM unnest(?) AS lane ORDER BY lane
            ON CONFLICT (inbox, lane) DO UPDATE SET lane = EXCLUDED.lane
            """.trimIndent(),
            inbox,
            due,
            connection.texts(lanes),
        )
    }

    override fun put(connection: Connection, inbox: String, letters: List<Letter>, at: Instant) {
        connection.update(
            """
            INSERT INTO wakit_inbox_letter (inbox, event_key, lane, body, put_at, state, attempts)
            SELECT CAST(? AS varchar), event_key, lane, body, CAST(? AS timestamptz), 0, 0
            FROM unnest(?, ?, ?) WITH ORDINALITY AS new (event_key, lane, body, place) ORDER BY place
            ON CONFLICT (inbox, event_key) DO NOTHING
            """.trimIndent(),
            inbox,
            at,
            connection.texts(letters.map { it.key.value }),
            connection.texts(letters.map { it.lane }),
            connection.texts(letters.map { it.json }),
        )
    }

    override fun mark(connection: Connection, endings: List<Ending>) {
        connection.update(
            """
            UPDATE wakit_inbox_letter AS letter
            SET state = ending.state, attempts = GREATEST(letter.attempts, ending.attempts),
                reason = COALESCE(ending.reason, letter.reason), ended_at = ending.at
            FROM unnest(?, ?, ?, ?, ?) AS ending (id, state, attempts, reason, at)
            WHERE letter.id = ending.id AND letter.state = 0
            """.trimIndent(),
            connection.createArrayOf("bigint", endings.map { it.id }.toTypedArray()),
            connection.createArrayOf("smallint", endings.map { it.state.toShort() }.toTypedArray()),
            connection.createArrayOf("integer", endings.map { it.attempts }.toTypedArray()),
            connection.texts(endings.map { it.reason }),
            connection.times(endings.map { it.at }),
        )
    }

    override fun close(connection: Connection, inbox: String, lanes: Collection<LeasedLane>): Int = connection.update(
        """
        DELETE FROM wakit_inbox_lane AS lane USING unnest(?, ?) AS held (lane, token)
        WHERE lane.inbox = ? AND lane.lane = held.lane AND lane.token = held.token AND NOT EXISTS (
            SELECT FROM wakit_inbox_letter AS letter
            WHERE letter.inbox = lane.inbox AND letter.lane = held.lane AND letter.state = 0
        )
        """.trimIndent(),
        connection.texts(lanes.map { it.lane }),
        connection.texts(lanes.map { it.token }),
        inbox,
    )

    override fun release(connection: Connection, inbox: String, lanes: Map<LeasedLane, Instant>) {
        connection.update(
            """
            UPDATE wakit_inbox_lane AS lane SET due = held.due, token = NULL
            FROM unnest(?, ?, ?) AS held (lane, token, due)
            WHERE lane.inbox = ? AND lane.lane = held.lane AND lane.token = held.token
            """.trimIndent(),
            connection.texts(lanes.keys.map { it.lane }),
            connection.texts(lanes.keys.map { it.token }),
            connection.times(lanes.values),
            inbox,
        )
    }

    override fun renew(
        connection: Connection,
        inbox: String,
        lanes: List<LeasedLane>,
        due: Instant,
    ): List<LeasedLane> {
        val kept = connection.query(
            """
            UPDATE wakit_inbox_lane AS lane SET due = ?
            FROM unnest(?, ?) AS held (lane, token)
            WHERE lane.inbox = ? AND lane.lane = held.lane AND lane.token = held.token RETURNING lane.lane, lane.token
            """.trimIndent(),
            due,
            connection.texts(lanes.map { it.lane }),
            connection.texts(lanes.map { it.token }),
            inbox,
        ) { it.getString(1) to it.getString(2) }.toSet()
        return lanes.filter { it.lane to it.token in kept }
    }

    override fun lease(
        connection: Connection,
        inbox: String,
        count: Int,
        now: Instant,
        until: Instant,
        token: String,
    ): List<String> = connection.query(
        """
        WITH free AS (
            SELECT lane FROM wakit_inbox_lane WHERE inbox = ? AND due <= ? ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED
        )
        UPDATE wakit_inbox_lane AS lane SET due = ?, token = ? FROM free
        WHERE lane.inbox = ? AND lane.lane = free.lane RETURNING lane.lane
        """.trimIndent(),
        inbox,
        now,
        count,
        until,
        token,
        inbox,
    ) { it.getString(1) }

    override fun <T> waiting(
        connection: Connection,
        inbox: String,
        lanes: List<String>,
        count: Int,
        read: (ResultSet) -> T,
    ): List<T> = connection.query(
        """
        SELECT letter.* FROM unnest(?) AS held (lane) CROSS JOIN LATERAL (
            SELECT id, lane, event_key, body, attempts FROM wakit_inbox_letter
            WHERE inbox = ? AND lane = held.lane AND state = 0 ORDER BY id LIMIT ?
        ) AS letter ORDER BY letter.id
        """.trimIndent(),
        connection.texts(lanes),
        inbox,
        count,
        read = read,
    )

    override fun <T> rows(
        connection: Connection,
        table: String,
        inbox: String,
        column: String,
        values: Collection<String>,
        read: (ResultSet) -> T,
    ): List<T> = connection.query(
        "SELECT * FROM $table WHERE inbox = ? AND $column = ANY(?)",
        inbox,
        connection.texts(values),
        read = read,
    )

    /** Not in a batch: a driver that was told to write inserts anew does not say which of them were done. */
    override fun add(connection: Connection, table: KeyedTable, inbox: String, rows: List<Row>): Set<String> {
        val columns = listOf("id", "revision") + table.columns.keys
        val kinds = listOf(Kind.Word, Kind.Number) + table.columns.values
        val values = rows.map { listOf(it.id, it.revision) + it.values }
        val arrays = kinds.mapIndexed { i, kind ->
            val column = values.map { row -> row[i] }
            connection.createArrayOf(
                kind.postgreSql,
                (if (kind == Kind.Time) column.map { it?.toString() } else column).toTypedArray(),
            )
        }
        return connection.query(
            """
            INSERT INTO ${table.name} (inbox, ${columns.joinToString()})
            SELECT CAST(? AS varchar), new.* FROM unnest(${columns.joinToString { "?" }})
                AS new (${columns.joinToString()}) ORDER BY new.id
            ON CONFLICT (inbox, id) DO NOTHING RETURNING id
            """.trimIndent(),
            inbox,
            *arrays.toTypedArray(),
        ) { it.getString(1) }.toSet()
    }

    private fun Connection.texts(values: Collection<String?>): Array = createArrayOf("text", values.toTypedArray())

    private fun Connection.times(values: Collection<Instant?>): Array =
        createArrayOf("timestamptz", values.map { it?.toString() }.toTypedArray())
}
