package io.wakit.inbox.jdbc

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import io.wakit.bot.window.WindowNews
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.webhook.EventKey
import io.wakit.webhook.InboxUnavailable
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.withContext
import org.flywaydb.core.Flyway
import java.nio.file.Files
import java.sql.DriverManager
import java.time.Duration
import java.time.Instant
import java.util.UUID

private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val PHONE = PhoneNumberId("1063")
private val ALICE = WaId("15550100001")

class StoresSpec : StringSpec({
    "a file is opened again with all that it held, and a store that is closed says so" {
        val folder = Files.createTempDirectory("wakit-stores")
        try {
            val file = folder.resolve("bot")
            val person = JdbcStores.inFile(file).use { stores ->
                stores.inbox.put(listOf(letter("a", "1")))
                stores.conversations.save(conversation(key("ann"))) shouldBe true
                stores.windows.note(PHONE, listOf(ALICE), listOf(WindowNews.Wrote(NOON)))
                stores.ledger.keep(sent("wamid.1"))
                stores.people.meet(Sighting(listOf(PersonName.of(ALICE)!!), NOON))
            }
            // The inbox alone sees the same letters.
            JdbcInbox.inFile(file).use { it.put(listOf(letter("a", "1"), letter("a", "2"))) }
            val closed = JdbcStores.inFile(file).use { stores ->
                stores.inbox.lease(1, 9, Duration.ofMinutes(1)).single().keys shouldContainExactly listOf("1", "2")
                stores.conversations.load(key("ann")) shouldBe conversation(key("ann"))
                stores.windows.find(PHONE, ALICE).wroteAt shouldBe NOON
                stores.ledger.find(MessageId("wamid.1")) shouldContainExactly listOf(sent("wamid.1"))
                stores.people.find(ALICE) shouldBe person
                stores
            }
            val asked = listOf<suspend () -> Any?>(
                { closed.conversations.load(key("ann")) },
                { closed.conversations.due("pizza", NOON, 1) },
                { closed.windows.find(PHONE, ALICE) },
                { closed.ledger.find(MessageId("wamid.1")) },
                { closed.ledger.keep(sent("wamid.1")) },
                { closed.people.find(ALICE) },
                { closed.people.meet(Sighting(listOf(PersonName.of(ALICE)!!), NOON)) },
            )
            asked.forEach { ask -> shouldThrow<InboxUnavailable> { ask() } }
        } finally {
            folder.toFile().deleteRecursively()
        }
    }

    "an inbox of the version before bots goes on with what it held" {
        for (name in listOf("H2", "PostgreSQL")) {
            val database = "before_" + UUID.randomUUID().toString().replace("-", "")
            val folder = Files.createTempDirectory("wakit-before")
            val (url, user) = if (name == "H2") {
                "jdbc:h2:file:${folder.resolve("inbox")}" to "sa"
            } else {
                InPostgreSql.postgres.postgresDatabase.connection.use { it.createStatement().execute("CREATE DATABASE $database") }
                InPostgreSql.postgres.getJdbcUrl("postgres", database) to "postgres"
            }
            Flyway.configure().dataSource(url, user, "").locations("classpath:io/wakit/inbox/jdbc/${name.lowercase()}")
                .table("wakit_inbox_schema").baselineOnMigrate(true).baselineVersion("0").target("1").load().migrate()
            DriverManager.getConnection(url, user, "").use {
                it.update("INSERT INTO wakit_inbox_lane (inbox, lane, due) VALUES ('default', 'a', CURRENT_TIMESTAMP)")
                it.update(
                    """
                    INSERT INTO wakit_inbox_letter (inbox, event_key, lane, body, put_at, state, attempts)
                    VALUES ('default', '1', 'a', '{}', CURRENT_TIMESTAMP, 0, 0)
                    """.trimIndent(),
                )
            }
            JdbcStores.connect(url, user, "").use { stores ->
                stores.inbox.lease(1, 9, Duration.ofMinutes(1)).single().keys shouldContainExactly listOf("1")
                stores.conversations.save(conversation(key("ann")), EventKey("1")) shouldBe true
            }
            folder.toFile().deleteRecursively()
        }
    }

    "apps with names of their own share a database, and nothing in it" {
        val database = InPostgreSql.postgres.postgresDatabase
        val names = listOf("sales ${UUID.randomUUID()}", "support ${UUID.randomUUID()}")
        JdbcStores(database, names[0]).use { sales ->
            JdbcStores(database, names[1]).use { support ->
                support.inbox.put(listOf(letter("a", "1")))
                val apps = listOf(sales, support)
                apps.forEach { it.conversations.save(conversation(key("ann")), EventKey("1").takeIf { _ -> it === sales }) shouldBe true }
                apps.map { it.people.meet(Sighting(listOf(PersonName.of(ALICE)!!), NOON)).id }.toSet() shouldHaveSize 2
                sales.ledger.keep(sent("wamid.1", data = "order 7"))
                sales.windows.note(PHONE, listOf(ALICE), listOf(WindowNews.Wrote(NOON)))
                support.ledger.find(MessageId("wamid.1")) shouldHaveSize 0
                support.windows.find(PHONE, ALICE).wroteAt shouldBe null
                support.inbox.lease(1, 9, Duration.ofMinutes(1)).single().keys shouldContainExactly listOf("1")
            }
        }
        shouldThrow<IllegalArgumentException> { JdbcStores(database, "") }.message shouldContain "name"
    }

    "what many conversations are saved for at once is a few transactions, on either database" {
        for (name in listOf("H2", "PostgreSQL")) {
            counted(name) { counted ->
                JdbcStores(counted.counted, UUID.randomUUID().toString()).use { stores ->
                    val users = (1..150).map { "user $it" }
                    stores.inbox.put(users.map { letter("lane of $it", it) })
                    for (revision in 1L..2L) {
                        counted.forget()
                        coroutineScope {
                            withContext(Dispatchers.Default) {
                                users.map { user ->
                                    async {
                                        stores.conversations.load(key(user))?.revision ?: 0L shouldBe revision - 1
                                        stores.conversations.save(conversation(key(user), revision), EventKey(user))
                                    }
                                }.awaitAll().toSet() shouldBe setOf(true)
                            }
                        }
                        println(
                            "Conversations in $name: 150 loaded, saved and marked in ${counted.commits} commits, ${counted.statements} statements",
                        )
                        counted.commits.get() shouldBeLessThanOrEqual 60
                    }
                    stores.conversations.load(key("user 150")).shouldNotBeNull().revision shouldBe 2
                    stores.inbox.lease(200, 1, Duration.ofMinutes(1)).flatMap { it.letters } shouldHaveSize 0
                }
            }
        }
    }
})
