package io.wakit.inbox.jdbc

import io.wakit.webhook.EventKey
import io.wakit.webhook.Inbox
import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Letter
import io.wakit.webhook.MemoryInbox
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.UUID

/** A clock that is set by hand. */
class HandClock(@Volatile var now: Instant = Instant.parse("2026-03-01T12:00:00Z")) : Clock() {
    override fun getZone(): ZoneId = ZoneOffset.UTC
    override fun withZone(zone: ZoneId?): Clock = this
    override fun instant(): Instant = now

    fun pass(time: Duration) {
        now += time
    }
}

/** One store, as several nodes see it. */
interface Store : AutoCloseable {
    fun node(clock: Clock?): Inbox
}

class InMemory : Store {
    private var inbox: MemoryInbox? = null

    override fun node(clock: Clock?) = inbox ?: MemoryInbox(clock = clock ?: Clock.systemUTC()).also { inbox = it }
    override fun close() = Unit
}

class InH2 : Store {
    private val folder: Path = Files.createTempDirectory("wakit-inbox")
    private val nodes = mutableListOf<JdbcInbox>()

    override fun node(clock: Clock?) = JdbcInbox.inFile(folder.resolve("inbox"), "default", clock).also { nodes += it }

    override fun close() {
        nodes.forEach { it.close() }
        folder.toFile().deleteRecursively()
    }
}

/** A PostgreSQL of its own for all specs of this JVM, and an inbox of its own for each store. */
class InPostgreSql : Store {
    private val nodes = mutableListOf<JdbcInbox>()
    private val name = UUID.randomUUID().toString()

    override fun node(clock: Clock?) = JdbcInbox(postgres.postgresDatabase, name, clock).also {
        nodes += it
    }
    override fun close() = nodes.forEach { it.close() }

    companion object {
        val postgres: EmbeddedPostgres by lazy {
            EmbeddedPostgres.builder().setServerConfig("fsync", "off").start().also {
                Runtime.getRuntime().addShutdownHook(Thread(it::close))
            }
        }
    }
}

fun letter(lane: String, key: String, json: String = """{"is":"$key"}""") = Letter(EventKey(key), lane, json)

val LeasedLane.keys: List<String> get() = letters.map { it.key.value }
