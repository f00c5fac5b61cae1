package io.wakit.bot

import io.wakit.webhook.EventKey
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap

/** Conversations in memory, for tests and toys: they end with the program. Whoever shares it sees the same ones. */
public class MemoryConversations @JvmOverloads constructor(private val clock: Clock = Clock.systemUTC()) :
    ConversationStore {
    private val all = ConcurrentHashMap<ConversationKey, StoredConversation>()

    override suspend fun load(key: ConversationKey): StoredConversation? = all[key]

    override suspend fun save(conversation: StoredConversation, handled: EventKey?): Boolean {
        var isSaved = false
        all.compute(conversation.key) { _, old ->
            isSaved = (old?.revision ?: 0) + 1 == conversation.revision
            if (isSaved) conversation else old
        }
        return isSaved
    }

    override suspend fun due(bot: String, now: Instant, limit: Int): List<ConversationKey> =
        all.values.filter { it.key.bot == bot && it.due?.let { due -> due <= now } == true }
            .sortedBy { it.due }.take(limit).map { it.key }

    override suspend fun forget(bot: String, age: Duration): Int {
        val before = clock.instant() - age
        return all.values.filter { it.key.bot == bot && it.savedAt < before }.count { all.remove(it.key, it) }
    }

    /** When the first of the conversations of [bot] is due; null where none is. */
    internal fun nextDue(bot: String): Instant? =
        all.values.filter { it.key.bot == bot }.mapNotNull { it.due }.minOrNull()

    override fun toString(): String = "MemoryConversations(${all.size})"
}
