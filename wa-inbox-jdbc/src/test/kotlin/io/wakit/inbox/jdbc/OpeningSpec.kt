package io.wakit.inbox.jdbc

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.webhook.InboxUnavailable
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import javax.sql.DataSource

private val MINUTE: Duration = Duration.ofMinutes(1)

class OpeningSpec : StringSpec({
    "nodes that start at once, in a schema with tables of others, make the tables once and share them" {
        val name = "opening"
        InPostgreSql.postgres.postgresDatabase.connection.use { it.createStatement().execute("CREATE DATABASE $name") }
        val database: DataSource = InPostgreSql.postgres.getDatabase("postgres", name)
        database.connection.use { it.createStatement().execute("CREATE TABLE mine (id INT)") }
        val nodes = withContext(Dispatchers.IO) { (1..3).map { async { JdbcInbox(database) } }.awaitAll() }
        nodes[0].put(listOf(letter("a", "1")))
        nodes[2].lease(1, 1, MINUTE).single().keys shouldContainExactly listOf("1")
        nodes.forEach { it.close() }
        database.connection.use { connection ->
            connection.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'") { it.getString(1) }
        } shouldContainExactlyInAnyOrder listOf(
            "mine", "wakit_inbox_schema", "wakit_inbox_letter", "wakit_inbox_lane", "wakit_conversation", "wakit_window",
            "wakit_ledger", "wakit_person", "wakit_person_name",
        )
    }

    "inboxes of two names in one database know nothing of each other" {
        InPostgreSql.postgres.postgresDatabase.let { database ->
            JdbcInbox(database, "sales").use { sales ->
                JdbcInbox(database, "support").use { support ->
                    sales.put(listOf(letter("a", "1")))
                    support.lease(1, 1, MINUTE).shouldBeEmpty()
                    support.put(listOf(letter("a", "1")))
                    support.replay(java.time.Instant.EPOCH, java.time.Instant.now()) shouldBe 0
                    listOf(sales, support).forEach { it.lease(1, 1, MINUTE).single().keys shouldContainExactly listOf("1") }
                }
            }
        }
    }

    "a file is opened again with all that it held" {
        val folder = Files.createTempDirectory("wakit-opening")
        try {
            JdbcInbox.inFile(folder.resolve("inbox")).use { it.put(listOf(letter("a", "1"))) }
            JdbcInbox.inFile(folder.resolve("inbox")).use { inbox ->
                inbox.put(listOf(letter("a", "1"), letter("a", "2")))
                inbox.lease(1, 9, MINUTE).single().keys shouldContainExactly listOf("1", "2")
            }
            JdbcInbox.inFile(folder.resolve("inbox")).also { it.close() }.let { closed ->
                shouldThrow<InboxUnavailable> { closed.put(listOf(letter("a", "3"))) }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    "what an inbox cannot be kept in is refused with the reason" {
        shouldThrow<IllegalArgumentException> { JdbcInbox.inFile(Path.of("x;TRACE_LEVEL_FILE=3")) }.message shouldContain "semicolon"
        shouldThrow<IllegalArgumentException> { JdbcInbox(InPostgreSql.postgres.postgresDatabase, "") }.message shouldContain "name"
        val strict = HikariConfig().apply {
            dataSource = InPostgreSql.postgres.postgresDatabase
            transactionIsolation = "TRANSACTION_SERIALIZABLE"
        }
        HikariDataSource(strict).use { shouldThrow<IllegalArgumentException> { JdbcInbox(it) }.message shouldContain "READ COMMITTED" }
    }
})
