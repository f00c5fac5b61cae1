package io.wakit.inbox.jdbc

import io.wakit.bot.ledger.LedgerEntry
import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.MessageLedger
import io.wakit.model.MessageId
import java.time.Duration

/** A ledger in the database of an inbox: a row for each entry, with what it is searched by beside it. */
internal class Ledger(private val database: Database, private val inbox: String) : MessageLedger {
    private val rows = FoldedRows(database, inbox, table, { LedgerBody.read(it.getString("body")) }, ::columns)

    override suspend fun keep(entry: LedgerEntry): LedgerEntry =
        checkNotNull(rows.change(id(entry)) { known -> known?.join(entry) ?: entry })

    override suspend fun find(message: MessageId): List<LedgerEntry> = database.inOne(End.Close) { connection, _ ->
        connection.query(
            "SELECT body FROM wakit_ledger WHERE inbox = ? AND message = ?",
            inbox,
            keyed(message.value),
        ) { LedgerBody.read(it.getString(1)) }.sortedBy { it.key }
    }

    override suspend fun find(query: LedgerQuery, limit: Int, after: LedgerEntry?): List<LedgerEntry> {
        val wanted = buildList<Pair<String, List<Any>>> {
            query.recipient?.let(LedgerEntry::recipientKey)?.let { add("${column(it)} = ?" to listOf(keyed(it))) }
            query.callbackData?.let { add("callback_data = ?" to listOf(keyed(it, LONGEST_DATA))) }
            query.standing?.let { add("standing = ?" to listOf(it.name)) }
            query.sentFrom?.let { add("sent_at >= ?" to listOf(it)) }
            query.sentUntil?.let { add("sent_at < ?" to listOf(it)) }
            query.changedFrom?.let { add("changed_at >= ?" to listOf(it)) }
            query.phone?.let { add("phone = ?" to listOf(keyed(it.value))) }
            after?.let { add("(sent_at > ? OR sent_at = ? AND id > ?)" to listOf(it.sentAt, it.sentAt, id(it))) }
        }
        return database.inOne(End.Close) { connection, _ ->
            connection.query(
                """
                SELECT body FROM wakit_ledger WHERE inbox = ?${wanted.joinToString("") { " AND ${it.first}" }}
                ORDER BY sent_at, id LIMIT ?
                """.trimIndent(),
                inbox,
                *wanted.flatMap { it.second }.toTypedArray<Any?>(),
                limit,
            ) { LedgerBody.read(it.getString(1)) }
        }
    }

    override suspend fun forget(age: Duration): Int = database.inParts { connection, now, most ->
        val ids = connection.query(
            "SELECT id FROM wakit_ledger WHERE inbox = ? AND changed_at < ? LIMIT ?",
            inbox,
            now - age,
            most,
        ) { it.getString(1) }
        connection.batch(
            "DELETE FROM wakit_ledger WHERE inbox = ? AND id = ? AND changed_at < ?",
            ids.sorted().map { listOf(inbox, it, now - age) },
        ).sum()
    }

    override fun toString(): String = "JdbcStores.ledger"

    private companion object {
        /** A little more than Meta takes, and what the column has room for. */
        const val LONGEST_DATA = 600

        val table = KeyedTable(
            "wakit_ledger",
            mapOf(
                "message" to Kind.Word,
                "phone" to Kind.Word,
                "wa_id" to Kind.Word,
                "user_id" to Kind.Word,
                "group_id" to Kind.Word,
                "callback_data" to Kind.Word,
                "standing" to Kind.Word,
                "sent_at" to Kind.Time,
                "changed_at" to Kind.Time,
                "body" to Kind.Text,
            ),
        )

        fun id(entry: LedgerEntry) = keyed(entry.message.value, entry.participant?.value.orEmpty())

        /** Where a recipient of this kind stands; an entry has one of each at most. */
        fun column(key: String) = when (key.first()) {
            'n' -> "wa_id"
            'u' -> "user_id"
            else -> "group_id"
        }

        fun columns(entry: LedgerEntry): List<Any?> {
            val about = entry.recipientKeys.associateBy(::column)
            return listOf(keyed(entry.message.value), keyed(entry.phone.value)) +
                listOf("wa_id", "user_id", "group_id").map { kind -> about[kind]?.let { keyed(it) } } +
                listOf(
                    entry.callbackData?.let { keyed(it, LONGEST_DATA) },
                    entry.standing.name,
                    entry.sentAt,
                    entry.changedAt,
                    LedgerBody.write(entry),
                )
        }
    }
}
