package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.wakit.bot.ConversationKey
import io.wakit.bot.ConversationStore
import io.wakit.bot.MemoryConversations
import io.wakit.bot.StoredConversation
import io.wakit.model.PhoneNumberId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext
import java.time.Duration
import java.time.Instant

private val MINUTE: Duration = Duration.ofMinutes(1)
private val NOW: Instant = Instant.parse("2026-03-01T12:00:00Z")

internal fun key(user: String, bot: String = "pizza", phone: String = "1063") = ConversationKey(bot, PhoneNumberId(phone), user)

internal fun conversation(key: ConversationKey, revision: Long = 1, content: String = "{}", due: Instant? = null, savedAt: Instant = NOW) =
    StoredConversation(key, revision, "menu", version = 3, content, due, savedAt)

private suspend fun ConversationStore.count(key: ConversationKey): Boolean {
    val last = load(key)
    val next = conversation(key, (last?.revision ?: 0) + 1, "${(last?.content?.toInt() ?: 0) + 1}")
    return save(next)
}

/** What each store of conversations promises, said once. */
abstract class ConversationsContract(
    open: suspend (suspend (ConversationStore, ConversationStore, HandClock) -> Unit) -> Unit,
) : StringSpec({
    suspend fun with(use: suspend (ConversationStore, ConversationStore, HandClock) -> Unit) = open(use)

    "a conversation comes back as it was saved last, on any node" {
        with { one, other, _ ->
            one.load(key("ann")).shouldBeNull()
            val first = conversation(key("ann"), content = """{"said":"\u0000 ☃ 👍"}""", due = NOW + MINUTE)
            one.save(first) shouldBe true
            other.load(key("ann")) shouldBe first
            val second = conversation(key("ann"), revision = 2, content = "x".repeat(20_000)).copy(state = "order", version = 4)
            other.save(second) shouldBe true
            one.load(key("ann")) shouldBe second
        }
    }

    "conversations of other bots, numbers and people are others, whatever is in their names" {
        with { one, _, _ ->
            val keys = listOf(
                key("ann"), key("bob"), key("ann", bot = "desk"), key("ann", phone = "1064"), key("d", "a/b", "c"), key("d", "a", "b/c"),
                key("c/d", "a", "b"), key("u".repeat(500)), key("u".repeat(501)),
            )
            keys.forEachIndexed { i, it -> one.save(conversation(it, content = "$i")) shouldBe true }
            keys.map { one.load(it)?.content } shouldContainExactly keys.indices.map { "$it" }
        }
    }

    "who saves what somebody else has saved meanwhile is told so, and changes nothing" {
        with { one, other, _ ->
            one.save(conversation(key("ann"))) shouldBe true
            other.save(conversation(key("ann"), content = "mine")) shouldBe false
            one.save(conversation(key("ann"), revision = 2)) shouldBe true
            val stale = listOf(2L, 1L, 4L, 0L)
            stale.map { other.save(conversation(key("ann"), revision = it, content = "mine")) }.toSet() shouldBe setOf(false)
            one.load(key("ann")) shouldBe conversation(key("ann"), revision = 2)
        }
    }

    "two nodes that count in the same conversations at once lose no count" {
        with { one, other, _ ->
            val keys = (1..4).map { key("user $it") }
            withContext(Dispatchers.Default) {
                listOf(one, other).flatMap { node ->
                    keys.flatMap { key ->
                        (1..3).map { async { repeat(10) { while (!node.count(key)) Unit } } }
                    }
                }.awaitAll()
            }
            keys.map { one.load(it)?.let { kept -> kept.revision to kept.content } } shouldContainExactly
                keys.map { 60L to "60" }
        }
    }

    "those whose time is up come out, longest due first, of one bot, and no more than asked for" {
        with { one, other, _ ->
            (1L..4L).shuffled().forEach { one.save(conversation(key("user $it"), due = NOW + Duration.ofSeconds(it))) }
            one.save(conversation(key("never")))
            one.save(conversation(key("user 1", bot = "desk"), due = NOW))
            other.due("pizza", NOW, 10).shouldBeEmpty()
            other.due("pizza", NOW + Duration.ofSeconds(3), 10) shouldContainExactly (1..3).map { key("user $it") }
            other.due("pizza", NOW + Duration.ofSeconds(3), 2) shouldContainExactly (1..2).map { key("user $it") }
        }
    }

    "those that were not saved for long enough are forgotten, of one bot" {
        with { one, _, clock ->
            one.save(conversation(key("old")))
            one.save(conversation(key("old", bot = "desk")))
            one.save(conversation(key("new"), savedAt = NOW + MINUTE))
            clock.pass(Duration.ofHours(1))
            one.forget("pizza", Duration.ofHours(1)) shouldBe 0
            clock.pass(Duration.ofSeconds(1))
            one.forget("pizza", Duration.ofHours(1)) shouldBe 1
            one.load(key("old")).shouldBeNull()
            one.load(key("old", bot = "desk"))?.revision shouldBe 1
        }
    }
})

private suspend fun inDatabase(stores: BotStores, use: suspend (ConversationStore, ConversationStore, HandClock) -> Unit) = stores.use {
    val clock = HandClock(NOW)
    use(it.node(clock).conversations, it.node(clock).conversations, clock)
}

class MemoryConversationsSpec : ConversationsContract({ use ->
    val clock = HandClock(NOW)
    MemoryConversations(clock).let { use(it, it, clock) }
})

class H2ConversationsSpec : ConversationsContract({ inDatabase(BotStores.InH2(), it) })

class PostgreSqlConversationsSpec : ConversationsContract({ inDatabase(BotStores.InPostgreSql(), it) })
