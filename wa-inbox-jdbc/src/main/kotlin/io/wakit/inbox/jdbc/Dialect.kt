package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Letter
import java.sql.Connection
import java.sql.ResultSet
import java.time.Instant

/** What became of a letter, as its row says it. */
internal class Ending(val id: Long, val state: Int, val attempts: Int, val reason: String?, val at: Instant?)

/**
 * What is done many times a second, in the words of each database: PostgreSQL is asked once for all rows, since each
 * question costs a way there and back; H2 is in the same process, and answers soonest where a key says all.
 */
internal interface Dialect {
    /** Where the tables' definitions are. */
    val folder: String

    /** The first statement of a transaction; it answers the time of the database as `now`. */
    val begin: String

    /** Makes each of [lanes] that is not there, and locks them all, in their order. */
    fun open(connection: Connection, inbox: String, lanes: Collection<String>, due: Instant)

    /** Keeps those of [letters] whose key is not known. */
    fun put(connection: Connection, inbox: String, letters: List<Letter>, at: Instant)

    /** Writes [endings] into those letters that still wait. */
    fun mark(connection: Connection, endings: List<Ending>)

    /** Takes away those of [lanes] that are held under their token and in which nothing waits; tells how many. */
    fun close(connection: Connection, inbox: String, lanes: Collection<LeasedLane>): Int

    /** Gives back those of [lanes] that are held under their token, each due when it says. */
    fun release(connection: Connection, inbox: String, lanes: Map<LeasedLane, Instant>)

    /** Makes those of [lanes] due at [due] that are held under their token; tells which. */
    fun renew(connection: Connection, inbox: String, lanes: List<LeasedLane>, due: Instant): List<LeasedLane>

    /** Takes up to [count] lanes that are due and that nobody has locked, makes them due [until], and tells which. */
    fun lease(
        connection: Connection,
        inbox: String,
        count: Int,
        now: Instant,
        until: Instant,
        token: String,
    ): List<String>

    /** The first [count] letters that wait in each of [lanes], in their order. */
    fun <T> waiting(
        connection: Connection,
        inbox: String,
        lanes: List<String>,
        count: Int,
        read: (ResultSet) -> T,
    ): List<T>

    /** Those rows of [table] in which [column] is one of [values]. */
    fun <T> rows(
        connection: Connection,
        table: String,
        inbox: String,
        column: String,
        values: Collection<String>,
        read: (ResultSet) -> T,
    ): List<T>

    /** Adds those of [rows] whose id is not there, in their order; tells the ids of those. */
    fun add(connection: Connection, table: KeyedTable, inbox: String, rows: List<Row>): Set<String>

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
