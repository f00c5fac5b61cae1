package io.wakit.bot

/**
 * Two people turned out to be one, and each has a conversation: the one that was saved last goes on under the name that stays, the
 * other ends.
 */
internal class Reunion(private val bot: Bot<*>, private val config: BotConfig) {
    private val store get() = config.store

    /** The conversation of [key], whose owner was known as [former] before. */
    suspend fun load(key: ConversationKey, former: List<String>): StoredConversation? {
        former.forEach { unite(key, key.copy(user = it)) }
        return store.load(key)
    }

    /** Where somebody else saves in between, it is left for the next event. */
    private suspend fun unite(key: ConversationKey, former: ConversationKey) {
        val other = store.load(former)?.takeIf { it.isGoingOn } ?: return
        if (other.version > bot.version) throw NewerVersion(bot, other.version)
        val own = store.load(key)
        val isNewer = own == null || !own.isGoingOn || own.savedAt < other.savedAt
        val united = if (isNewer) other.having(own) else own.having(other)
        // It begins to go on before it ends: what is in two places is better than what is in none.
        if (store.save(united.copy(key = key, revision = (own?.revision ?: 0) + 1))) store.save(other.ended())
    }

    /** It, which knows the events of [other] too: they may come again. */
    private fun StoredConversation.having(other: StoredConversation?) =
        if (other == null) this else copy(content = Memory.read(content).alsoSaw(Memory.read(other.content)).write())

    private fun StoredConversation.ended() = copy(
        revision = revision + 1,
        state = "",
        content = Memory(seen = Memory.read(content).seen).write(),
        due = null,
        savedAt = config.clock.instant(),
    )

    private val StoredConversation.isGoingOn: Boolean get() = state.isNotEmpty()
}
