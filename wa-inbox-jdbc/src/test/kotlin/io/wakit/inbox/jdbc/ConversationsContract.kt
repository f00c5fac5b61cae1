package io.wakit.inbox.jdbc

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.wakit.bot.ConversationKey
import io.wakit.bot.ConversationStore
import io.wakit.bot.StoredConversation
import io.wakit.model.PhoneNumberId
import io.wakit.webhook.EventKey
import io.wakit.webhook.InboxUnavailable
import io.wakit.webhook.Mark
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.withContext
import java.time.Duration
import java.time.Duration.ZERO
import java.time.Instant

private val MINUTE: Duration = Duration.ofMinutes(1)
private val NOW: Instant = Instant.parse("2026-03-01T12:00:00Z")

private fun key(user: String, bot: String = "pizza", phone: String = "1063") = ConversationKey(bot, PhoneNumberId(phone), user)

private fun conversation(key: ConversationKey, revision: Long = 1, content: String = "{}", due: Instant? = null, savedAt: Instant = NOW) =
    StoredConversation(key, revision, "menu", version = 3, content, due, savedAt)

private suspend fun ConversationStore.count(key: ConversationKey): Boolean {
    val last = load(key)
    val next = conversation(key, (last?.revision ?: 0) + 1, "${(last?.content?.toInt() ?: 0) + 1}")
    return save(next)
}

abstract class ConversationsContract(stores: () -> BotStores) : StringSpec({
    suspend fun with(use: suspend (JdbcStores, JdbcStores, HandClock) -> Unit) = stores().use {
        val clock = HandClock(NOW)
        use(it.node(clock), it.node(clock), clock)
    }

    "a conversation comes back as it was saved last, on any node" {
        with { one, other, _ ->
            one.conversations.load(key("ann")).shouldBeNull()
            val first = conversation(key("ann"), content = """{"said":"\u0000 ☃ 👍"}""", due = NOW + MINUTE)
            one.conversations.save(first) shouldBe true
            other.conversations.load(key("ann")) shouldBe first
            val second = conversation(key("ann"), revision = 2, content = "x".repeat(20_000)).copy(state = "order", version = 4)
            other.conversations.save(second) shouldBe true
            one.conversations.load(key("ann")) shouldBe second
        }
    }

    "conversations of other bots, numbers and people are others, whatever is in their names" {
        with { one, _, _ ->
            val keys = listOf(
                key("ann"), key("bob"), key("ann", bot = "desk"), key("ann", phone = "1064"), key("d", "a/b", "c"), key("d", "a", "b/c"),
                key("c/d", "a", "b"), key("u".repeat(500)), key("u".repeat(501)),
            )
            keys.forEachIndexed { i, it -> one.conversations.save(conversation(it, content = "$i")) shouldBe true }
            keys.map { one.conversations.load(it)?.content } shouldContainExactly keys.indices.map { "$it" }
        }
    }

    "who saves what somebody else has saved meanwhile is told so, and changes nothing" {
        with { one, other, _ ->
            one.conversations.save(conversation(key("ann"))) shouldBe true
            other.conversations.save(conversation(key("ann"), content = "mine")) shouldBe false
            one.conversations.save(conversation(key("ann"), revision = 2)) shouldBe true
            val stale = listOf(2L, 1L, 4L, 0L)
            stale.map { other.conversations.save(conversation(key("ann"), revision = it, content = "mine")) }.toSet() shouldBe setOf(false)
            one.conversations.load(key("ann")) shouldBe conversation(key("ann"), revision = 2)
        }
    }

    "two nodes that count in the same conversations at once lose no count" {
        with { one, other, _ ->
            val keys = (1..4).map { key("user $it") }
            withContext(Dispatchers.Default) {
                listOf(one, other).flatMap { node ->
                    keys.flatMap { key ->
                        (1..3).map { async { repeat(10) { while (!node.conversations.count(key)) Unit } } }
                    }
                }.awaitAll()
            }
            keys.map { one.conversations.load(it)?.let { kept -> kept.revision to kept.content } } shouldContainExactly
                keys.map { 60L to "60" }
        }
    }

    "those whose time is up come out, longest due first, of one bot, and no more than asked for" {
        with { one, other, _ ->
            (1L..4L).shuffled().forEach { one.conversations.save(conversation(key("user $it"), due = NOW + Duration.ofSeconds(it))) }
            one.conversations.save(conversation(key("never")))
            one.conversations.save(conversation(key("user 1", bot = "desk"), due = NOW))
            other.conversations.due("pizza", NOW, 10).shouldBeEmpty()
            other.conversations.due("pizza", NOW + Duration.ofSeconds(3), 10) shouldContainExactly (1..3).map { key("user $it") }
            other.conversations.due("pizza", NOW + Duration.ofSeconds(3), 2) shouldContainExactly (1..2).map { key("user $it") }
        }
    }

    "those that were not saved for long enough are forgotten, of one bot" {
        with { one, _, clock ->
            one.conversations.save(conversation(key("old")))
            one.conversations.save(conversation(key("old", bot = "desk")))
            one.conversations.save(conversation(key("new"), savedAt = NOW + MINUTE))
            clock.pass(Duration.ofHours(1))
            one.conversations.forget("pizza", Duration.ofHours(1)) shouldBe 0
            clock.pass(Duration.ofSeconds(1))
            one.conversations.forget("pizza", Duration.ofHours(1)) shouldBe 1
            one.conversations.load(key("old")).shouldBeNull()
            one.conversations.load(key("old", bot = "desk"))?.revision shouldBe 1
        }
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

class H2ConversationsSpec : ConversationsContract(BotStores::InH2)

class PostgreSqlConversationsSpec : ConversationsContract(BotStores::InPostgreSql)
