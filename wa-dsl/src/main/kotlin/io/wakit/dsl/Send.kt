@file:JvmName("Send")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Reaction
import io.wakit.model.message.Text

/**
 * Sends words, up to 4,096 characters. More than 24 hours after the user last wrote, Meta takes templates only: error 131047.
 *
 * @param previewUrl whether the first link is shown as a card.
 * @param replyTo the message that it quotes.
 * @param callbackData what comes back on every status of it, up to 512 characters.
 */
public suspend fun Phone.sendText(
    to: Recipient,
    body: String,
    previewUrl: Boolean = false,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = messages.send(OutboundMessage(to, Text(body, previewUrl), replyTo, callbackData))

/** Puts [emoji] on [messageId], in place of an earlier one of the business. Only the status `sent` follows. */
public suspend fun Phone.sendReaction(
    to: Recipient,
    messageId: MessageId,
    emoji: String,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    messages.send(OutboundMessage(to, Reaction(messageId, emoji), callbackData = callbackData))

/** Takes the business's emoji on [messageId] back. */
public suspend fun Phone.removeReaction(
    to: Recipient,
    messageId: MessageId,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> =
    messages.send(OutboundMessage(to, Reaction.removal(messageId), callbackData = callbackData))
