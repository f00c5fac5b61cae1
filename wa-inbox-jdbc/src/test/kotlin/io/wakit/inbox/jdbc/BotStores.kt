package io.wakit.inbox.jdbc

import io.wakit.bot.ledger.MemoryLedger
import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.people.MemoryPeople
import io.wakit.bot.people.People
import io.wakit.bot.window.MemoryServiceWindows
import io.wakit.bot.window.ServiceWindows
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import java.time.Clock
import java.util.UUID

/** One database for a bot, as several nodes see it. */
abstract class BotStores : AutoCloseable {
    private val nodes = mutableListOf<JdbcStores>()

    protected abstract fun open(clock: Clock?, name: String): JdbcStores

    fun node(clock: Clock? = null, name: String = "default"): JdbcStores = open(clock, name).also { nodes += it }

    /** Asks the database itself, beside the stores. */
    abstract fun sql(statement: String)

    override fun close() = nodes.forEach { it.close() }

    class InH2 : BotStores() {
        private val folder: Path = Files.createTempDirectory("wakit-bot")

        override fun open(clock: Clock?, name: String) = JdbcStores.inFile(folder.resolve("bot"), name, clock)

        override fun sql(statement: String) {
            DriverManager.getConnection("jdbc:h2:file:${folder.resolve("bot")}", "sa", "").use { it.update(statement) }
        }

        override fun close() {
            super.close()
            folder.toFile().deleteRecursively()
        }
    }

    class InPostgreSql : BotStores() {
        private val name = "bot_" + UUID.randomUUID().toString().replace("-", "")
        private val database by lazy {
            val server = io.wakit.inbox.jdbc.InPostgreSql.postgres
            server.postgresDatabase.connection.use { it.createStatement().execute("CREATE DATABASE $name") }
            server.getDatabase("postgres", name)
        }

        override fun open(clock: Clock?, name: String) = JdbcStores(database, name, clock)

        override fun sql(statement: String) {
            database.connection.use { it.update(statement) }
        }
    }
}

/** What is kept beside conversations, as one node sees it. */
class Books(val windows: ServiceWindows, val ledger: MessageLedger, val people: People)

/** The same books as two nodes see them, under one clock. */
fun interface Shelf {
    suspend fun open(use: suspend (Books, Books, HandClock) -> Unit)

    companion object {
        val memory = Shelf { use ->
            val clock = HandClock()
            val books = Books(MemoryServiceWindows(clock), MemoryLedger(clock), MemoryPeople(clock))
            use(books, books, clock)
        }

        fun of(stores: () -> BotStores) = Shelf { use ->
            stores().use {
                val clock = HandClock()
                fun JdbcStores.books() = Books(windows, ledger, people)
                // Another app in the same database keeps things of the same names.
                it.node(clock, "another").books().let { other -> other.ledger.keep(sent("wamid.1")) }
                use(it.node(clock).books(), it.node(clock).books(), clock)
            }
        }
    }
}
