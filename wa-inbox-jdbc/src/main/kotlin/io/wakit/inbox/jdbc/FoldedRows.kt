package io.wakit.inbox.jdbc

import java.sql.ResultSet

/**
 * Values that are found by a text and grow by what is told of them. All that is told at once is one transaction; what another
 * node has told meanwhile is seen, since the transaction is done again then.
 *
 * @property write what stands in the columns of [table].
 */
internal class FoldedRows<T : Any>(
    private val database: Database,
    private val inbox: String,
    private val table: KeyedTable,
    private val read: (ResultSet) -> T,
    private val write: (T) -> List<Any?>,
) {
    private val told = GroupCommit<Told<T>, T?>(database.session.scope, MOST, { 1 }) { group ->
        // Where nothing is to be written, nothing has to outlive anything.
        val outlives = if (group.any { it.change != null }) End.Kill else End.Close
        database.session.transaction(outlives) { connection, _ ->
            val rows = table.read(connection, database.dialect, inbox, group.map { it.id }.distinct()) {
                it.getString("id") to Held(it.getLong("revision"), read(it))
            }.toMap(HashMap())
            val before = HashMap(rows)
            val results = group.map { one ->
                val known = rows[one.id]
                val changed = one.change?.invoke(known?.value) ?: known?.value
                if (changed != null && changed != known?.value) rows[one.id] = Held(known?.revision ?: 0, changed)
                changed
            }
            val dirty = rows.filter { (id, held) -> before[id] !== held }
            table.writeAll(
                connection,
                database.dialect,
                inbox,
                dirty.map { (id, held) -> Row(id, held.revision + 1, write(held.value)) },
            )
            results
        }
    }

    suspend fun find(id: String): T? = database.session.safely { told.add(Told(id, null)) }

    /** What becomes of the value of [id]; [change] may be asked more than once. */
    suspend fun change(id: String, change: (T?) -> T?): T? = database.session.safely { told.add(Told(id, change)) }

    private class Told<T>(val id: String, val change: ((T?) -> T?)?)

    private class Held<T>(val revision: Long, val value: T)

    private companion object {
        const val MOST = 200
    }
}
