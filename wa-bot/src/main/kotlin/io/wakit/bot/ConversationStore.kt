package io.wakit.bot

import io.wakit.model.PhoneNumberId
import io.wakit.webhook.EventKey
import java.time.Duration
import java.time.Instant

/**
 * Keeps conversations between events, so that they survive a restart and any node can go on with them.
 * One in memory ends with the program; wa-inbox-jdbc keeps them in a database, which several nodes may share.
 *
 * A store knows nothing of what a conversation holds. To write another one, hold it against what each function promises.
 * Those that reach the store throw [io.wakit.webhook.InboxUnavailable] where it cannot be reached, and the event that asked
 * is handled again later.
 */
public interface ConversationStore {
    /** The conversation of [key] as it was last [saved][save]; null where there was none, or it was [forgotten][forget]. */
    public suspend fun load(key: ConversationKey): StoredConversation?

    /**
     * Keeps [conversation] in place of the one whose revision is one lower; the first has revision 1. False means that
     * somebody else saved in between, and that nothing was kept: load it again.
     *
     * @param handled the event after which it is saved. A store that shares its database with the inbox marks the event as
     * handled in the same transaction.
     */
    public suspend fun save(conversation: StoredConversation, handled: EventKey? = null): Boolean

    /** Up to [limit] conversations of [bot] whose [due][StoredConversation.due] has come by [now], longest due first. */
    public suspend fun due(bot: String, now: Instant, limit: Int): List<ConversationKey>

    /** Deletes conversations of [bot] that were last saved longer than [age] ago; tells how many. */
    public suspend fun forget(bot: String, age: Duration): Int
}

/**
 * Whose conversation it is: one person's with one number of the business, in one bot. The same person has another one with
 * another number.
 *
 * @property user what the person is known by for good, as the identity map tells; it is personal.
 */
public data class ConversationKey(public val bot: String, public val phone: PhoneNumberId, public val user: String) {
    override fun toString(): String = "ConversationKey($bot, $phone)"
}

/**
 * A conversation as a store keeps it.
 *
 * @property revision how often it was saved, this time included.
 * @property state the name of the state that it is in, for queries; that of a dialog that was called behind it, `a/dialog.b`. Empty
 * where the conversation has ended: it is kept for the keys of the events that it had.
 * @property version the bot's version that wrote it.
 * @property content step, variables and what the machine remembers, as JSON. It holds what people wrote.
 * @property due when the state's time is up; null where it has no limit.
 * @property savedAt when it was saved.
 */
public data class StoredConversation(
    public val key: ConversationKey,
    public val revision: Long,
    public val state: String,
    public val version: Int,
    public val content: String,
    public val due: Instant?,
    public val savedAt: Instant,
) {
    override fun toString(): String = "StoredConversation($key, $state, revision $revision)"
}
