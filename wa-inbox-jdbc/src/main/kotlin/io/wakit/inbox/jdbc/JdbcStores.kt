package io.wakit.inbox.jdbc

import io.wakit.bot.ConversationStore
import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.people.People
import io.wakit.bot.window.ServiceWindows
import io.wakit.webhook.Inbox
import io.wakit.webhook.InboxUnavailable
import java.nio.file.Path
import java.time.Clock
import javax.sql.DataSource

/**
 * All that a bot keeps, in one database, so that a bot's memory of an event and the event's mark in the inbox are one
 * transaction: a program that is killed has done both or neither.
 *
 * ```
 * val stores = JdbcStores.inFile(Path.of("data/bot"))      // or JdbcStores(dataSource), or JdbcStores.connect(url, …)
 * install(WhatsAppWebhooks) {
 *     inbox(stores.inbox)
 *     track(stores.windows, stores.ledger, stores.people)
 *     …
 * }
 * ```
 *
 * Where it may be, and what is asked of a `DataSource`, is as for [JdbcInbox]; all stores share its two threads. The nodes of
 * one app open it under one name. It holds what people wrote and what they are called: protect it as such.
 */
public class JdbcStores private constructor(private val database: Database, name: String) : AutoCloseable {
    /** Events that wait to be handled, and those that were. */
    public val inbox: Inbox = JdbcInbox(database, name, isAlone = false)

    /** Conversations between events. Saving one marks the event of this [inbox] that it was saved for. */
    public val conversations: ConversationStore = Conversations(database, name)

    /** Until when Meta takes more than templates, for each user and number. */
    public val windows: ServiceWindows = Windows(database, name)

    /** What became of each message. */
    public val ledger: MessageLedger = Ledger(database, name)

    /** Who people are, by all their names. */
    public val people: People = PeopleInDatabase(database, name)

    /**
     * The stores of a database of yours, H2 or PostgreSQL. It blocks until the tables are there, and throws
     * [InboxUnavailable] where the database cannot be reached.
     *
     * @param name whose they are: apps that share a database need names of their own.
     */
    @JvmOverloads
    public constructor(
        dataSource: DataSource,
        name: String = Database.DEFAULT_NAME,
    ) : this(dataSource, name, clock = null)

    internal constructor(dataSource: DataSource, name: String, clock: Clock?) :
        this(Database.checked(name).let { Database(dataSource, clock, owned = null, isOwnFile = false) }, name)

    /** Ends its threads, and its connections where it opened them. Stop whatever uses it first. */
    override fun close(): Unit = database.close()

    override fun toString(): String = "JdbcStores"

    public companion object {
        /** The stores of this program alone, in the file [path]`.mv.db`, which is made where there is none. */
        @JvmStatic
        @JvmOverloads
        public fun inFile(path: Path, name: String = Database.DEFAULT_NAME): JdbcStores =
            inFile(path, name, clock = null)

        internal fun inFile(path: Path, name: String, clock: Clock?): JdbcStores =
            JdbcStores(Database.checked(name).let { Database.inFile(path, clock) }, name)

        /**
         * The stores in the database that [url] names, such as `jdbc:postgresql://db.example/app`, over two connections of
         * their own.
         */
        @JvmStatic
        @JvmOverloads
        public fun connect(
            url: String,
            user: String,
            password: String,
            name: String = Database.DEFAULT_NAME,
        ): JdbcStores = JdbcStores(Database.checked(name).let { Database.at(url, user, password) }, name)
    }
}
