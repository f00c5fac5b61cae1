package io.wakit.inbox.jdbc

import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.util.UUID

/** One database for a bot, as several nodes see it. */
abstract class BotStores : AutoCloseable {
    private val nodes = mutableListOf<JdbcStores>()

    protected abstract fun open(clock: Clock?): JdbcStores

    fun node(clock: Clock? = null): JdbcStores = open(clock).also { nodes += it }

    /** Asks the database itself, beside the stores. */
    abstract fun sql(statement: String)

    override fun close() = nodes.forEach { it.close() }

    class InH2 : BotStores() {
        private val folder: Path = Files.createTempDirectory("wakit-bot")

        override fun open(clock: Clock?) = JdbcStores.inFile(folder.resolve("bot"), "default", clock)

        override fun sql(statement: String) {
            java.sql.DriverManager.getConnection("jdbc:h2:file:${folder.resolve("bot")}", "sa", "").use { it.update(statement) }
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

        override fun open(clock: Clock?) = JdbcStores(database, "default", clock)

        override fun sql(statement: String) {
            database.connection.use { it.update(statement) }
        }
    }
}
