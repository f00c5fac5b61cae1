package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.wakit.webhook.LeasedLane
import java.nio.file.Files
import java.sql.Connection
import java.sql.DriverManager
import java.time.Duration
import java.time.Instant

private val NOW: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val LATER: Instant = NOW + Duration.ofMinutes(1)

/** Two nodes in the midst of a transaction each, on one file with lanes a to e that are due, which do not wait for a lock. */
private suspend fun inTheMidst(use: suspend (Connection, Connection) -> Unit) {
    val folder = Files.createTempDirectory("wakit-two")
    try {
        JdbcInbox.inFile(folder.resolve("inbox")).use { inbox ->
            inbox.put(('a'..'e').map { letter("$it", "$it") })
            fun node() = DriverManager.getConnection("jdbc:h2:file:${folder.resolve("inbox")};LOCK_TIMEOUT=1", "sa", "").also {
                it.autoCommit = false
                it.update("UPDATE wakit_inbox_lane SET due = ? WHERE token IS NULL", NOW)
                it.commit()
            }
            node().use { one -> node().use { other -> use(one, other) } }
        }
    } finally {
        folder.toFile().deleteRecursively()
    }
}

class TwoNodesInH2Spec : StringSpec({
    "a node that leases some lanes locks no other: letters are put there, and the rest is leased, without waiting" {
        inTheMidst { one, other ->
            val held = H2.lease(one, "default", 2, NOW, LATER, "one") shouldHaveSize 2
            val free = ('a'..'e').map { "$it" } - held.toSet()
            H2.open(other, "default", free, NOW)
            H2.put(other, "default", free.map { letter(it, "$it again") }, NOW)
            other.commit()
            H2.lease(other, "default", 5, NOW, LATER, "other") shouldContainExactlyInAnyOrder free
        }
    }

    "a node that leases passes over lanes that another has locked, and does not wait for them" {
        inTheMidst { one, other ->
            H2.open(one, "default", listOf("a", "c"), NOW)
            H2.lease(other, "default", 5, NOW, LATER, "other") shouldContainExactlyInAnyOrder listOf("b", "d", "e")
            one.rollback()
            H2.lease(one, "default", 5, NOW, LATER, "one") shouldContainExactlyInAnyOrder listOf("a", "c")
        }
    }

    "a node that marks letters and gives its lanes back holds up nobody in other lanes" {
        inTheMidst { one, other ->
            H2.lease(one, "default", 2, NOW, LATER, "one")
            val (mine, theirs) = ('a'..'e').map { "$it" }.partition { it in H2.held(one) }
            one.commit()
            H2.open(one, "default", mine, NOW)
            val letters = H2.waiting(one, "default", mine, 9) { it.getLong("id") }
            H2.mark(one, letters.map { Ending(it, 1, 0, null, NOW) })
            H2.close(one, "default", mine.map { LeasedLane(it, "one", emptyList()) })
            H2.open(other, "default", theirs + "new", NOW)
            H2.put(other, "default", theirs.map { letter(it, "$it 2") }, NOW)
            H2.lease(other, "default", 9, NOW, LATER, "other") shouldContainExactlyInAnyOrder theirs + "new"
        }
    }
})

private fun H2.held(connection: Connection): List<String> =
    connection.query("SELECT lane FROM wakit_inbox_lane WHERE token IS NOT NULL") { it.getString(1) }
