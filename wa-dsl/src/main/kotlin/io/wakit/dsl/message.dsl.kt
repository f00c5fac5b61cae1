@file:JvmName("MessageDsl")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.client.resource.Messages
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Reaction
import io.wakit.model.message.Text

/** Marks the words of a message: inside one block, those of the block around it are out of reach. */
@DslMarker
public annotation class WaDsl

/**
 * A message to [to]. What is said is what [say] returns, so a message without content does not compile:
 *
 * ```
 * message(customer) {
 *     replyTo(question)
 *     text("See https://example.com") { previewUrl() }
 * }
 * ```
 */
public fun message(to: Recipient, say: MessageScope.() -> Content): OutboundMessage {
    val scope = MessageScope()
    val content = scope.say()
    return OutboundMessage(to, content, scope.replyTo, scope.callbackData)
}

/** Sends what [say] returns; the same as [Messages.send] with a [message] made by hand. */
public suspend fun Messages.send(to: Recipient, say: MessageScope.() -> Content): Either<WaError, MessageReceipt> =
    send(message(to, say))

/** The words of a message: one that makes its content, and those that set what goes along with it. */
@WaDsl
public class MessageScope internal constructor() {
    internal var replyTo: MessageId? = null
    internal var callbackData: String? = null

    /** Quotes [messageId], a message of this chat from the last 30 days. Not with a reaction. */
    public fun replyTo(messageId: MessageId) {
        replyTo = messageId
    }

    /** Up to 512 characters that come back on every status of the message. */
    public fun callbackData(data: String) {
        callbackData = data
    }

    /** Words, up to 4,096 characters. */
    public fun text(body: String, more: TextScope.() -> Unit = {}): Text =
        Text(body, TextScope().apply(more).previewUrl)

    /** An emoji on [messageId]. */
    public fun reaction(messageId: MessageId, emoji: String): Reaction = Reaction(messageId, emoji)

    /** Takes the reaction on [messageId] back. */
    public fun noReaction(messageId: MessageId): Reaction = Reaction.removal(messageId)
}

/** What may be said of a text besides its words. */
@WaDsl
public class TextScope internal constructor() {
    internal var previewUrl: Boolean = false

    /** Shows the first link of the text as a card; it has to begin with `http://` or `https://`. */
    public fun previewUrl() {
        previewUrl = true
    }
}
