package io.wakit.inbox.jdbc

import io.wakit.webhook.DeadLetter
import io.wakit.webhook.EventKey
import io.wakit.webhook.Inbox
import io.wakit.webhook.InboxUnavailable
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.LeasedLetter
import io.wakit.webhook.Letter
import io.wakit.webhook.Mark
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import javax.sql.DataSource

/**
 * An inbox in a database: what Meta was told is safe survives the program, and several nodes may share it. Its tables, whose
 * names begin with `wakit_`, are made and kept up to date when it is opened. A bot's conversations belong into the same
 * database: [JdbcStores] opens all at once.
 *
 * | where | for |
 * |---|---|
 * | [inFile]: H2 in a file | one program; nothing to set up |
 * | [connect], or a `DataSource` of PostgreSQL | production; several nodes |
 *
 * ```
 * val inbox = JdbcInbox.inFile(Path.of("data/inbox"))
 * install(WhatsAppWebhooks) {
 *     inbox(inbox)
 *     on<TextMessage> { … }
 * }
 * ```
 *
 * What is asked of it at once, by deliveries and by handlers, is committed together. All that blocks runs on two threads of
 * its own. The letters hold what people wrote: protect the database as such. A `DataSource` that was given stays the giver's
 * to close; it should be a pool, with two connections to spare.
 */
public class JdbcInbox internal constructor(
    private val database: Database,
    name: String,
    private val isAlone: Boolean = true,
) : Inbox,
    AutoCloseable {
    private val session = database.session
    private val letters: LetterTable
    private val turns: Turns

    init {
        val lanes = LaneTable(name, database.dialect)
        letters = LetterTable(name, database.dialect, lanes)
        turns = Turns(session, lanes, letters)
    }

    /**
     * An inbox in a database of yours, H2 or PostgreSQL. It blocks until the tables are there, and throws
     * [InboxUnavailable] where the database cannot be reached.
     *
     * @param name which inbox in that database: apps with handlers of their own need names of their own; the nodes of one
     * app share one.
     */
    @JvmOverloads
    public constructor(dataSource: DataSource, name: String = Database.DEFAULT_NAME) :
        this(dataSource, name, clock = null)

    internal constructor(dataSource: DataSource, name: String, clock: Clock?) :
        this(Database.checked(name).let { Database(dataSource, clock, owned = null, isOwnFile = false) }, name)

    override suspend fun put(letters: List<Letter>): Boolean = session.safely { turns.put(letters) }

    override suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane> =
        session.safely { turns.take(Task.Lease(lanes, letters, lease)) }

    override suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane> =
        session.safely { turns.take(Task.Renew(lanes, lease)) }

    override suspend fun mark(letter: LeasedLetter, mark: Mark) {
        session.safely { turns.take(Task.Write(mapOf(letter to mark))) }
    }

    override suspend fun release(lane: LeasedLane, pause: Duration, marks: Map<LeasedLetter, Mark>) {
        session.safely { turns.take(Task.Release(lane, pause, marks)) }
    }

    override suspend fun deadLetters(limit: Int, after: Long?): List<DeadLetter> =
        database.inOne { connection, _ -> letters.dead(connection, limit, after) }

    override suspend fun replay(keys: Collection<EventKey>): Int =
        replay(database.inOne { connection, _ -> letters.dead(connection, keys.distinct()) }, onlyDead = true)

    override suspend fun replay(from: Instant, until: Instant): Int =
        replay(database.inOne { connection, _ -> letters.ended(connection, from, until) }, onlyDead = false)

    private suspend fun replay(ids: List<Long>, onlyDead: Boolean): Int = ids.chunked(Database.AT_ONCE).sumOf { some ->
        database.inOne { connection, now -> letters.replay(connection, some, onlyDead, now) }
    }

    override suspend fun forget(handled: Duration, dead: Duration): Int =
        listOf(LetterTable.HANDLED to handled, LetterTable.DEAD to dead).sumOf { (state, age) ->
            database.inParts { connection, now, most -> letters.forget(connection, state, now - age, most) }
        }

    /** Ends its threads, and its connections where it opened them. Stop the receivers that use it first. */
    override fun close() {
        if (isAlone) database.close()
    }

    override fun toString(): String = "JdbcInbox"

    public companion object {
        /**
         * An inbox of this program alone, in the file [path]`.mv.db`, which is made where there is none. What Meta is told is
         * safe is on the disk by then.
         */
        @JvmStatic
        @JvmOverloads
        public fun inFile(path: Path, name: String = Database.DEFAULT_NAME): JdbcInbox =
            inFile(path, name, clock = null)

        internal fun inFile(path: Path, name: String, clock: Clock?): JdbcInbox =
            JdbcInbox(Database.checked(name).let { Database.inFile(path, clock) }, name)

        /**
         * An inbox in the database that [url] names, such as `jdbc:postgresql://db.example/app`, over two connections of its
         * own.
         */
        @JvmStatic
        @JvmOverloads
        public fun connect(
            url: String,
            user: String,
            password: String,
            name: String = Database.DEFAULT_NAME,
        ): JdbcInbox = JdbcInbox(Database.checked(name).let { Database.at(url, user, password) }, name)
    }
}
