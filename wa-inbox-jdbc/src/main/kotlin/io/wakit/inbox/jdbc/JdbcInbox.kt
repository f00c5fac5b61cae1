package io.wakit.inbox.jdbc

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import com.zaxxer.hikari.pool.HikariPool
import io.wakit.webhook.DeadLetter
import io.wakit.webhook.EventKey
import io.wakit.webhook.Inbox
import io.wakit.webhook.InboxUnavailable
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.LeasedLetter
import io.wakit.webhook.Letter
import io.wakit.webhook.Mark
import java.nio.file.Path
import java.sql.Connection
import java.sql.SQLException
import java.time.Clock
import java.time.Duration
import java.time.Instant
import javax.sql.DataSource

/**
 * An inbox in a database: what Meta was told is safe survives the program, and several nodes may share it. Two tables,
 * `wakit_inbox_letter` and `wakit_inbox_lane`, are made and kept up to date when it is opened.
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
    database: DataSource,
    name: String,
    clock: Clock?,
    private val owned: AutoCloseable?,
    isOwnFile: Boolean,
) : Inbox,
    AutoCloseable {
    private val session: Session
    private val letters: LetterTable
    private val turns: Turns

    init {
        require(name.length in 1..LONGEST_NAME) { "name is '$name'; it has to have 1 to $LONGEST_NAME characters" }
        try {
            val dialect = Schema.dialectOf(database)
            Schema.migrate(database, dialect)
            session = Session(database, dialect, clock, isOwnFile)
            val lanes = LaneTable(name, dialect)
            letters = LetterTable(name, dialect, lanes)
            turns = Turns(session, lanes, letters)
        } catch (e: SQLException) {
            owned?.close()
            throw InboxUnavailable("The inbox cannot be opened", e)
        } catch (e: IllegalArgumentException) {
            owned?.close()
            throw e
        }
    }

    /**
     * An inbox in a database of yours, H2 or PostgreSQL. It blocks until the tables are there, and throws
     * [InboxUnavailable] where the database cannot be reached.
     *
     * @param name which inbox in that database: apps with handlers of their own need names of their own; the nodes of one
     * app share one.
     */
    @JvmOverloads
    public constructor(dataSource: DataSource, name: String = DEFAULT_NAME) :
        this(dataSource, name, clock = null, owned = null, isOwnFile = false)

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
        inOne { connection, _ -> letters.dead(connection, limit, after) }

    override suspend fun replay(keys: Collection<EventKey>): Int =
        replay(inOne { connection, _ -> letters.dead(connection, keys.distinct()) }, onlyDead = true)

    override suspend fun replay(from: Instant, until: Instant): Int =
        replay(inOne { connection, _ -> letters.ended(connection, from, until) }, onlyDead = false)

    private suspend fun replay(ids: List<Long>, onlyDead: Boolean): Int = ids.chunked(AT_ONCE).sumOf { some ->
        inOne { connection, now -> letters.replay(connection, some, onlyDead, now) }
    }

    override suspend fun forget(handled: Duration, dead: Duration): Int =
        listOf(LetterTable.HANDLED to handled, LetterTable.DEAD to dead).sumOf { (state, age) ->
            var all = 0
            do {
                val some = inOne { connection, now -> letters.forget(connection, state, now - age, AT_ONCE) }
                all += some
            } while (some == AT_ONCE)
            all
        }

    private suspend fun <T> inOne(work: (Connection, now: Instant) -> T): T =
        session.safely { session.transaction(work = work) }

    /** Ends its threads, and its connections where it opened them. Stop the receivers that use it first. */
    override fun close() {
        session.close()
        owned?.close()
    }

    override fun toString(): String = "JdbcInbox"

    public companion object {
        private const val DEFAULT_NAME = "default"
        private const val LONGEST_NAME = 60
        private const val CONNECTIONS = 2

        /** A day's letters in one transaction would hold up, for minutes, all that comes in meanwhile. */
        private const val AT_ONCE = 1_000
        private const val SECONDS_TO_CONNECT = 5L
        private const val SECONDS_TO_ANSWER = "20"

        /**
         * An inbox of this program alone, in the file [path]`.mv.db`, which is made where there is none. What Meta is told is
         * safe is on the disk by then.
         */
        @JvmStatic
        @JvmOverloads
        public fun inFile(path: Path, name: String = DEFAULT_NAME): JdbcInbox = inFile(path, name, clock = null)

        internal fun inFile(path: Path, name: String, clock: Clock?): JdbcInbox {
            require(';' !in path.toString()) {
                "path is '$path'; H2 takes what stands behind a semicolon for a setting"
            }
            val config = HikariConfig().apply {
                jdbcUrl =
                    "jdbc:h2:file:${path.toAbsolutePath()};QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE"
                username = "sa"
                password = ""
            }
            return open(config, name, clock, isOwnFile = true)
        }

        /**
         * An inbox in the database that [url] names, such as `jdbc:postgresql://db.example/app`, over two connections of its
         * own.
         */
        @JvmStatic
        @JvmOverloads
        public fun connect(url: String, user: String, password: String, name: String = DEFAULT_NAME): JdbcInbox {
            val config = HikariConfig().apply {
                jdbcUrl = url
                username = user
                this.password = password
                if (url.startsWith("jdbc:postgresql:")) addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER)
            }
            return open(config, name, clock = null, isOwnFile = false)
        }

        private fun open(config: HikariConfig, name: String, clock: Clock?, isOwnFile: Boolean): JdbcInbox {
            config.poolName = "wakit-inbox"
            config.maximumPoolSize = CONNECTIONS
            config.connectionTimeout = Duration.ofSeconds(SECONDS_TO_CONNECT).toMillis()
            val pool = try {
                HikariDataSource(config)
            } catch (e: HikariPool.PoolInitializationException) {
                throw InboxUnavailable("The inbox cannot be opened", e)
            }
            return JdbcInbox(pool, name, clock, owned = pool, isOwnFile)
        }
    }
}
