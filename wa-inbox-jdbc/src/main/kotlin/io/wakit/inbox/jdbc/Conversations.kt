package io.wakit.inbox.jdbc

import io.wakit.bot.ConversationKey
import io.wakit.bot.ConversationStore
import io.wakit.bot.StoredConversation
import io.wakit.model.PhoneNumberId
import io.wakit.webhook.EventKey
import java.sql.Connection
import java.sql.ResultSet
import java.time.Duration
import java.time.Instant

/**
 * Conversations in the database of an inbox. What is asked for at once is one transaction: loading, saving, and the marks of
 * the letters that were handled by that.
 */
internal class Conversations(private val database: Database, private val inbox: String) : ConversationStore {
    private val dialect = database.dialect
    private val session = database.session
    private val letters = LetterTable(inbox, dialect, LaneTable(inbox, dialect))

    private val asked = GroupCommit<Ask, Answer>(session.scope, MOST, { 1 }) { group ->
        val outlives = if (group.any { it is Ask.Save }) End.Kill else End.Close
        session.transaction(outlives) { connection, now -> answer(connection, group, now) }
    }

    override suspend fun load(key: ConversationKey): StoredConversation? =
        session.safely { asked.add(Ask.Load(key)) }.conversation

    override suspend fun save(conversation: StoredConversation, handled: EventKey?): Boolean =
        session.safely { asked.add(Ask.Save(conversation, handled)) }.isSaved

    private fun answer(connection: Connection, group: List<Ask>, now: Instant): List<Answer> {
        val saves = group.filterIsInstance<Ask.Save>()
        val saved = mutableSetOf<Ask.Save>()
        // Of two that save one conversation, the second is measured by what the first wrote.
        var left = saves
        while (left.isNotEmpty()) {
            val turn = left.distinctBy { it.id }
            val written = table.write(connection, dialect, inbox, turn.map { it.row() })
            saved += turn.filter { it.id in written }
            left = left - turn.toSet()
        }
        letters.handled(connection, saved.mapNotNull { it.handled }, now)
        val loads = group.filterIsInstance<Ask.Load>().map { it.id }
        val found = table.read(connection, dialect, inbox, loads) { it.getString("id") to conversation(it) }.toMap()
        return group.map { if (it is Ask.Save) Answer(it in saved, null) else Answer(false, found[it.id]) }
    }

    override suspend fun due(bot: String, now: Instant, limit: Int): List<ConversationKey> = session.safely {
        session.transaction(End.Close) { connection, _ ->
            connection.query(
                """
                SELECT bot, phone, person FROM wakit_conversation
                WHERE inbox = ? AND bot = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?
                """.trimIndent(),
                inbox,
                bot,
                now,
                limit,
                read = ::key,
            )
        }
    }

    override suspend fun forget(bot: String, age: Duration): Int = database.inParts { connection, now, most ->
        val ids = connection.query(
            "SELECT id FROM wakit_conversation WHERE inbox = ? AND bot = ? AND saved_at < ? LIMIT ?",
            inbox,
            bot,
            now - age,
            most,
        ) { it.getString(1) }
        // One of them may have been saved in between.
        connection.batch(
            "DELETE FROM wakit_conversation WHERE inbox = ? AND id = ? AND saved_at < ?",
            ids.sorted().map { listOf(inbox, it, now - age) },
        ).sum()
    }

    override fun toString(): String = "JdbcStores.conversations"

    private sealed class Ask(key: ConversationKey) {
        val id: String = keyed(key.bot, key.phone.value, key.user)

        class Load(key: ConversationKey) : Ask(key)

        class Save(private val conversation: StoredConversation, val handled: EventKey?) : Ask(conversation.key) {
            fun row(): Row = conversation.run {
                val named = listOf(key.bot, key.phone.value, key.user)
                Row(id, revision, named + listOf(state, version.toLong(), content, due, savedAt))
            }
        }
    }

    private class Answer(val isSaved: Boolean, val conversation: StoredConversation?)

    private companion object {
        const val MOST = 200

        val table = KeyedTable(
            "wakit_conversation",
            mapOf(
                "bot" to Kind.Word,
                "phone" to Kind.Word,
                "person" to Kind.Word,
                "state" to Kind.Word,
                "version" to Kind.Number,
                "content" to Kind.Text,
                "due_at" to Kind.Time,
                "saved_at" to Kind.Time,
            ),
        )

        fun key(row: ResultSet) =
            ConversationKey(row.getString("bot"), PhoneNumberId(row.getString("phone")), row.getString("person"))

        fun conversation(row: ResultSet) = StoredConversation(
            key(row),
            row.getLong("revision"),
            row.getString("state"),
            row.getInt("version"),
            row.getString("content"),
            row.instantOrNull("due_at"),
            row.instant("saved_at"),
        )
    }
}
