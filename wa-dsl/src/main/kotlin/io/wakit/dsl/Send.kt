@file:JvmName("Send")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.message.Contact
import io.wakit.model.message.Contacts
import io.wakit.model.message.Location
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.Reaction
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
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
): Either<WaError, MessageReceipt> = say(to, Text(body, previewUrl), replyTo, callbackData)

/** Sends a place on a map, in degrees north and east. */
public suspend fun Phone.sendLocation(
    to: Recipient,
    latitude: Double,
    longitude: Double,
    name: String? = null,
    address: String? = null,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Location(latitude, longitude, name, address), replyTo, callbackData)

/** Sends cards of people; Meta advises to send few at once. */
public suspend fun Phone.sendContacts(
    to: Recipient,
    contacts: List<Contact>,
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Contacts(contacts), replyTo, callbackData)

/** Puts [emoji] on [messageId], in place of an earlier one of the business. Only the status `sent` follows. */
public suspend fun Phone.sendReaction(
    to: Recipient,
    messageId: MessageId,
    emoji: String,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Reaction(messageId, emoji), replyTo = null, callbackData)

/** Takes the business's emoji on [messageId] back. */
public suspend fun Phone.removeReaction(
    to: Recipient,
    messageId: MessageId,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, Reaction.removal(messageId), replyTo = null, callbackData)

/** Sends the template [name] as it was approved for [language], with the parts of it that have values to fill in. */
public suspend fun Phone.sendTemplate(
    to: Recipient,
    name: String,
    language: String,
    components: List<TemplateComponent> = emptyList(),
    replyTo: MessageId? = null,
    callbackData: String? = null,
): Either<WaError, MessageReceipt> = say(to, TemplateContent(name, language, components), replyTo, callbackData)

/** Turns the ticks of [messageId] blue, and of all that the user wrote before it in this chat. Groups know no read marks. */
public suspend fun Phone.markRead(messageId: MessageId): Either<WaError, Success> = messages.markRead(messageId)

/**
 * Shows the user that the business is typing, until its answer comes and for 25 seconds at most; [messageId] is marked as read.
 */
public suspend fun Phone.startTyping(messageId: MessageId): Either<WaError, Success> = messages.typing(messageId)
