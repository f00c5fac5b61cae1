package io.wakit.inbox.jdbc

import java.security.MessageDigest
import java.sql.Connection
import java.sql.ResultSet
import java.sql.SQLException
import java.util.HexFormat

/** What a column holds, in the words of each database. */
internal enum class Kind(val h2: String, val postgreSql: String) {
    Word("VARCHAR", "text"),
    Text("CHARACTER LARGE OBJECT", "text"),
    Number("BIGINT", "bigint"),
    Time("TIMESTAMP(6) WITH TIME ZONE", "timestamptz"),
}

/** A row as it is to be: [revision] is one more than that of the row that it takes the place of, and 1 where there is none. */
internal class Row(val id: String, val revision: Long, val values: List<Any?>)

/**
 * Rows that are found by one text, and changed only by whoever has seen what they were: a row whose revision is another by now
 * stays as it is. So nobody waits with a lock in hand for what a program decides.
 *
 * @property columns those beside `inbox`, `id` and `revision`.
 */
internal class KeyedTable(val name: String, val columns: Map<String, Kind>) {
    private val update = "UPDATE $name SET ${columns.keys.joinToString("") { "$it = ?, " }}revision = ? " +
        "WHERE inbox = ? AND id = ? AND revision = ?"

    /** Those of the rows that [ids] name that there are. */
    fun <T> read(
        connection: Connection,
        dialect: Dialect,
        inbox: String,
        ids: Collection<String>,
        read: (ResultSet) -> T,
    ): List<T> =
        if (ids.isEmpty()) emptyList() else dialect.rows(connection, name, inbox, "id", ids.toSortedSet(), read)

    /** Writes [rows], of which no two have one id; tells the ids of those that nobody was faster with. */
    fun write(connection: Connection, dialect: Dialect, inbox: String, rows: List<Row>): Set<String> {
        // In one order, so that no two nodes wait for each other.
        val (new, known) = rows.sortedBy { it.id }.partition { it.revision == 1L }
        val touched = connection.batch(
            update,
            known.map { it.values + listOf(it.revision, inbox, it.id, it.revision - 1) },
        )
        val changed = known.filterIndexed { i, _ -> touched[i] == 1 }.map { it.id }
        return if (new.isEmpty()) changed.toSet() else dialect.add(connection, this, inbox, new) + changed
    }

    /** The same where all are meant or none: else the transaction is done again, and sees what the others wrote. */
    fun writeAll(connection: Connection, dialect: Dialect, inbox: String, rows: List<Row>) {
        if (write(connection, dialect, inbox, rows).size < rows.size) throw Overtaken(name)
    }

    fun delete(connection: Connection, inbox: String, ids: Collection<String>): Int = connection.batch(
        "DELETE FROM $name WHERE inbox = ? AND id = ?",
        ids.toSortedSet().map {
            listOf(inbox, it)
        },
    ).sum()
}

/** Another node was faster; the same once more goes well. */
internal class Overtaken(table: String) : SQLException("Somebody else wrote the row of $table", "40001")

/** [text] as a key, which an index has room for, and in which each character can be kept. */
internal fun keyed(text: String, most: Int = LONGEST_KEY): String =
    if (text.length <= most && text.none { it < ' ' }) text else "#/" + digest(text)

/** Several texts as one key, of which no other texts are the parts. */
internal fun keyed(first: String, second: String, vararg more: String): String {
    val parts = listOf(first, second) + more
    return keyed(parts.dropLast(1).joinToString("") { "${it.length}/" } + parts.joinToString("/"))
}

private fun digest(text: String): String =
    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.encodeToByteArray()))

internal const val LONGEST_KEY = 200
