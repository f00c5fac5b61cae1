@file:JvmName("Replying")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.event.InboundMessage
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt

/**
 * Answers in one word, from the number that the message came to:
 *
 * ```
 * install(WhatsAppWebhooks) {
 *     with(Replies(whatsapp)) {
 *         on<TextMessage> { it.reply("You said: ${it.body}") }
 *         on<ImageMessage> { it.react("👍") }
 *     }
 * }
 * ```
 *
 * Each tells by its `Either` whether Meta took it; a handler that wants to be called again throws where it did not.
 *
 * @param phones the handle of a number, for tenants with tokens of their own.
 */
public class Replies(private val phones: (PhoneNumberId) -> Phone) {
    /** For numbers that are all served under one token. */
    public constructor(whatsapp: WhatsApp) : this(whatsapp::phone)

    private val InboundMessage.handle: Phone get() = phones(phone)

    /** Answers with words, quoting the message, in the chat that it was written in. */
    public suspend fun InboundMessage.reply(body: String): Either<WaError, MessageReceipt> = handle.reply(this, body)

    /** The same with anything that can be said: `reply { text("…") }`. It quotes the message unless the block says another. */
    public suspend fun InboundMessage.reply(say: suspend SendScope.() -> Content): Either<WaError, MessageReceipt> =
        handle.messages.send(chat) {
            replyTo(id)
            say()
        }

    /** Puts [emoji] on the message, in place of an earlier one of the business. */
    public suspend fun InboundMessage.react(emoji: String): Either<WaError, MessageReceipt> = handle.react(this, emoji)

    /** Takes the business's emoji on the message back. */
    public suspend fun InboundMessage.unreact(): Either<WaError, MessageReceipt> = handle.removeReaction(chat, id)

    /** Turns the ticks of the message blue, and of those before it. Groups know no read marks. */
    public suspend fun InboundMessage.markRead(): Either<WaError, Success> = handle.messages.markRead(id)

    /** Shows that an answer is being written, until it comes and for 25 seconds at most; the message is marked as read. */
    public suspend fun InboundMessage.typing(): Either<WaError, Success> = handle.messages.typing(id)
}

/** Answers [message] with words that quote it, in the chat that it was written in. For a number that is known already. */
public suspend fun Phone.reply(message: InboundMessage, body: String): Either<WaError, MessageReceipt> =
    sendText(message.chat, body, replyTo = message.id)

/** Puts [emoji] on [message], in place of an earlier one of the business. */
public suspend fun Phone.react(message: InboundMessage, emoji: String): Either<WaError, MessageReceipt> =
    sendReaction(message.chat, message.id, emoji)
