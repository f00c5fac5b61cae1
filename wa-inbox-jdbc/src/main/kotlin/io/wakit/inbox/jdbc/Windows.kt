package io.wakit.inbox.jdbc

import io.wakit.bot.window.ServiceWindow
import io.wakit.bot.window.ServiceWindows
import io.wakit.bot.window.WindowNews
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import java.sql.ResultSet
import java.time.Duration
import java.time.Instant

/** Windows in the database of an inbox: a row for each name of a user. */
internal class Windows(private val database: Database, private val inbox: String) : ServiceWindows {
    private val rows = FoldedRows(database, inbox, table, ::times) { times ->
        listOf(times.wrote, times.refused, times.entered, times.answered, times.freeUntil, times.latest)
    }

    override suspend fun find(phone: PhoneNumberId, user: Recipient): ServiceWindow =
        (rows.find(id(phone, user)) ?: Times()).of(phone, user)

    override suspend fun note(phone: PhoneNumberId, users: Collection<Recipient>, news: List<WindowNews>): Unit =
        coroutineScope {
            users.distinctBy { id(phone, it) }.map { user ->
                async {
                    rows.change(id(phone, user)) { known ->
                        val after = news.fold((known ?: Times()).of(phone, user), ServiceWindow::after)
                        Times(after).takeIf { it.latest != null }
                    }
                }
            }.awaitAll()
        }

    override suspend fun forget(age: Duration): Int = database.inParts { connection, now, most ->
        val ids = connection.query(
            "SELECT id FROM wakit_window WHERE inbox = ? AND noted_at < ? LIMIT ?",
            inbox,
            now - age,
            most,
        ) { it.getString(1) }
        connection.batch(
            "DELETE FROM wakit_window WHERE inbox = ? AND id = ? AND noted_at < ?",
            ids.sorted().map { listOf(inbox, it, now - age) },
        ).sum()
    }

    override fun toString(): String = "JdbcStores.windows"

    /** A window without the names that it is found by. */
    private data class Times(
        val wrote: Instant? = null,
        val refused: Instant? = null,
        val entered: Instant? = null,
        val answered: Instant? = null,
        val freeUntil: Instant? = null,
    ) {
        constructor(window: ServiceWindow) : this(
            window.wroteAt,
            window.refusedAt,
            window.enteredAt,
            window.answeredAt,
            window.toldFreeUntil,
        )

        /** The last that is known; null where nothing is. */
        val latest: Instant? get() = listOfNotNull(wrote, refused, entered, answered, freeUntil).maxOrNull()

        fun of(phone: PhoneNumberId, user: Recipient) =
            ServiceWindow(phone, user, wrote, refused, entered, answered, freeUntil)
    }

    private companion object {
        val table = KeyedTable(
            "wakit_window",
            listOf("wrote_at", "refused_at", "entered_at", "answered_at", "free_until", "noted_at")
                .associateWith { Kind.Time },
        )

        fun id(phone: PhoneNumberId, user: Recipient) = keyed(ServiceWindow.key(phone, user))

        fun times(row: ResultSet) = Times(
            row.instantOrNull("wrote_at"),
            row.instantOrNull("refused_at"),
            row.instantOrNull("entered_at"),
            row.instantOrNull("answered_at"),
            row.instantOrNull("free_until"),
        )
    }
}
