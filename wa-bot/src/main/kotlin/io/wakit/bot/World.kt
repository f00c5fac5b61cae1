package io.wakit.bot

import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.window.ServiceWindows
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import java.security.MessageDigest
import java.time.Clock
import java.util.HexFormat

/**
 * Tells whether a message that was begun, and whose receipt was lost, is at Meta: by the callback data that came with a status
 * of it. A status ledger can tell.
 */
public fun interface SentMessages {
    /** The message of [phone] that was sent with [callbackData]; null where nobody has heard of it. */
    public suspend fun find(phone: PhoneNumberId, callbackData: String): MessageId?

    public companion object {
        /** Tells it by the statuses that [ledger] has. */
        @JvmStatic
        public fun by(ledger: MessageLedger): SentMessages = SentMessages { phone, callbackData ->
            ledger.find(LedgerQuery(callbackData = callbackData, phone = phone), limit = 1).firstOrNull()?.message
        }
    }
}

/** What a conversation's turn has around it. */
internal class World(
    val key: ConversationKey,
    val outgoing: Outgoing,
    val clock: Clock,
    val isJournaled: Boolean,
    val sendsAgain: Boolean,
    val sent: SentMessages?,
    val windows: ServiceWindows?,
) {
    /** The same for the same step of the same event, and for no other; no name of anybody in it. */
    fun callbackData(event: String, step: Int): String {
        val text = listOf(key.bot, key.phone.value, key.user, event).joinToString("\n")
        val digest = MessageDigest.getInstance("SHA-256").digest(text.encodeToByteArray())
        return "${key.bot}/${HexFormat.of().formatHex(digest, 0, DIGEST)}/$step"
    }

    private companion object {
        const val DIGEST = 12
    }
}
