package io.wakit.inbox.jdbc

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.wakit.webhook.EventKey
import io.wakit.webhook.InboxUnavailable
import io.wakit.webhook.Mark
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import java.time.Duration
import java.time.Duration.ZERO
import java.time.Instant

private val MINUTE: Duration = Duration.ofMinutes(1)
private val NOW: Instant = Instant.parse("2026-03-01T12:00:00Z")

/** What a store of conversations promises that shares its database with the inbox. */
abstract class MarkingContract(stores: () -> BotStores) : StringSpec({
    suspend fun with(use: suspend (JdbcStores, JdbcStores, HandClock) -> Unit) = stores().use {
        val clock = HandClock(NOW)
        use(it.node(clock), it.node(clock), clock)
    }

    "saving for an event ends its letter: it is not handled again, the later mark is harmless, and the lane goes on" {
        with { one, other, clock ->
            one.inbox.put(listOf(letter("a", "1"), letter("a", "2"), letter("a", "3")))
            val lane = one.inbox.lease(1, 2, MINUTE).single()
            one.conversations.save(conversation(key("ann")), EventKey("1")) shouldBe true
            one.inbox.mark(lane.letters[0], Mark.Failed("said too late"))
            one.inbox.mark(lane.letters[0], Mark.Dead("said too late"))
            one.inbox.mark(lane.letters[0], Mark.Handled)
            one.conversations.save(conversation(key("ann"), revision = 2), EventKey("2")) shouldBe true
            one.inbox.release(lane, ZERO, mapOf(lane.letters[1] to Mark.Handled))
            one.inbox.deadLetters().shouldBeEmpty()
            val next = other.inbox.lease(9, 9, MINUTE).single()
            next.keys shouldContainExactly listOf("3")
            // Its holder dies here, and the next one finds nothing in the lane but its end.
            other.conversations.save(conversation(key("ann"), revision = 3), EventKey("3")) shouldBe true
            clock.pass(MINUTE)
            val last = one.inbox.lease(9, 9, MINUTE).single()
            last.keys.shouldBeEmpty()
            one.inbox.release(last, ZERO)
            clock.pass(MINUTE)
            one.inbox.lease(9, 9, MINUTE).shouldBeEmpty()
            // Known keys stay known.
            one.inbox.put(listOf(letter("a", "1"), letter("a", "2"), letter("a", "3")))
            one.inbox.lease(9, 9, MINUTE).flatMap { it.keys }.shouldBeEmpty()
        }
    }

    "a save that came too late leaves its letter waiting" {
        with { one, _, _ ->
            one.inbox.put(listOf(letter("a", "1")))
            val lane = one.inbox.lease(1, 2, MINUTE).single()
            one.conversations.save(conversation(key("ann")))
            one.conversations.save(conversation(key("ann")), EventKey("1")) shouldBe false
            one.inbox.release(lane, ZERO)
            one.inbox.lease(1, 2, MINUTE).single().keys shouldContainExactly listOf("1")
        }
    }

    "a save for an event that no inbox knows is a save" {
        with { one, _, _ ->
            one.conversations.save(conversation(key("ann")), EventKey("elsewhere")) shouldBe true
            one.conversations.load(key("ann"))?.revision shouldBe 1
        }
    }

    "a mark that cannot be written keeps its conversation from being saved, and no other" {
        stores().use {
            val node = it.node()
            it.sql("ALTER TABLE wakit_inbox_letter RENAME TO wakit_elsewhere")
            coroutineScope {
                val others = (1..20).map { i -> async { node.conversations.save(conversation(key("user $i"))) } }
                shouldThrow<InboxUnavailable> { node.conversations.save(conversation(key("ann")), EventKey("1")) }
                others.awaitAll().toSet() shouldBe setOf(true)
            }
            node.conversations.load(key("ann")).shouldBeNull()
            it.sql("ALTER TABLE wakit_elsewhere RENAME TO wakit_inbox_letter")
            node.conversations.save(conversation(key("ann")), EventKey("1")) shouldBe true
        }
    }

    "a conversation that cannot be saved leaves its letter waiting" {
        stores().use {
            val node = it.node()
            node.inbox.put(listOf(letter("a", "1")))
            val lane = node.inbox.lease(1, 2, MINUTE).single()
            it.sql("ALTER TABLE wakit_conversation RENAME TO wakit_elsewhere")
            shouldThrow<InboxUnavailable> { node.conversations.save(conversation(key("ann")), EventKey("1")) }
            node.inbox.release(lane, ZERO)
            node.inbox.lease(1, 2, MINUTE).single().keys shouldContainExactly listOf("1")
        }
    }
})

class H2MarkingSpec : MarkingContract(BotStores::InH2)

class PostgreSqlMarkingSpec : MarkingContract(BotStores::InPostgreSql)
