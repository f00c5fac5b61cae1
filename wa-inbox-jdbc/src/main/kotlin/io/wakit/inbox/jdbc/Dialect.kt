package io.wakit.inbox.jdbc

import java.sql.Connection
import java.sql.ResultSet

/** Where H2 and PostgreSQL do not speak alike. */
internal sealed class Dialect(val folder: String) {
    /** Makes a lane where there is none, and locks it: `inbox, lane, due`. */
    abstract val openLane: String

    /** Keeps a letter unless its key is known: `inbox, event_key, lane, body, put_at`. */
    abstract val putLetter: String

    /** The first [count] letters that wait in each of [lanes]. */
    abstract fun <T> waiting(
        connection: Connection,
        inbox: String,
        lanes: List<String>,
        count: Int,
        read: (ResultSet) -> T,
    ): List<T>

    data object PostgreSql : Dialect("postgresql") {
        override val openLane = """
            INSERT INTO wakit_inbox_lane (inbox, lane, due) VALUES (?, ?, ?)
            ON CONFLICT (inbox, lane) DO UPDATE SET lane = EXCLUDED.lane
        """.trimIndent()
        override val putLetter = """
            INSERT INTO wakit_inbox_letter (inbox, event_key, lane, body, put_at, state, attempts)
            VALUES (?, ?, ?, ?, ?, 0, 0) ON CONFLICT (inbox, event_key) DO NOTHING
        """.trimIndent()

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
            connection.createArrayOf("varchar", lanes.toTypedArray()),
            inbox,
            count,
            read = read,
        )
    }

    data object H2 : Dialect("h2") {
        override val openLane = """
            MERGE INTO wakit_inbox_lane AS lanes USING (
                SELECT CAST(? AS VARCHAR) AS inbox, CAST(? AS VARCHAR) AS lane, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) AS due
            ) AS new ON lanes.inbox = new.inbox AND lanes.lane = new.lane
            WHEN MATCHED THEN UPDATE SET token = lanes.token
            WHEN NOT MATCHED THEN INSERT (inbox, lane, due) VALUES (new.inbox, new.lane, new.due)
        """.trimIndent()
        override val putLetter = """
            MERGE INTO wakit_inbox_letter AS letters USING (
                SELECT CAST(? AS VARCHAR) AS inbox, CAST(? AS VARCHAR) AS event_key, CAST(? AS VARCHAR) AS lane,
                    CAST(? AS CHARACTER LARGE OBJECT) AS body, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) AS put_at
            ) AS new ON letters.inbox = new.inbox AND letters.event_key = new.event_key
            WHEN NOT MATCHED THEN INSERT (inbox, event_key, lane, body, put_at, state, attempts)
            VALUES (new.inbox, new.event_key, new.lane, new.body, new.put_at, 0, 0)
        """.trimIndent()

        /** In the same process a statement for each lane costs little. */
        override fun <T> waiting(
            connection: Connection,
            inbox: String,
            lanes: List<String>,
            count: Int,
            read: (ResultSet) -> T,
        ): List<T> = lanes.flatMap { lane ->
            connection.query(
                """
                    SELECT id, lane, event_key, body, attempts FROM wakit_inbox_letter
                    WHERE inbox = ? AND lane = ? AND state = 0 ORDER BY id LIMIT ?
                """.trimIndent(),
                inbox,
                lane,
                count,
                read = read,
            )
        }
    }

    companion object {
        fun of(connection: Connection): Dialect = when (val name = connection.metaData.databaseProductName) {
            "H2" -> H2

            "PostgreSQL" -> PostgreSql

            else -> throw IllegalArgumentException(
                "The database is $name; an inbox can be kept in H2 and in PostgreSQL",
            )
        }
    }
}
