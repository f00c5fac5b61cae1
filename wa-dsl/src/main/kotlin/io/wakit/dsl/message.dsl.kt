@file:JvmName("MessageDsl")

package io.wakit.dsl

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.WaError
import io.wakit.client.resource.Messages
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage

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
    return scope.to(to, scope.say())
}

/**
 * Sends what [say] returns; the same as [Messages.send] with a [message] made by hand. Files can be brought to Meta on the
 * way: `image(file(path))`. One that cannot be uploaded ends the block, and nothing is sent.
 */
public suspend fun Messages.send(
    to: Recipient,
    say: suspend SendScope.() -> Content,
): Either<WaError, MessageReceipt> = either {
    send(compose(to, say).bind()).bind()
}

/** The message that [send] would send, for one who looks at it first. Files are brought to Meta all the same. */
public suspend fun Messages.compose(
    to: Recipient,
    say: suspend SendScope.() -> Content,
): Either<WaError, OutboundMessage> = either {
    val scope = SendScope(media, this)
    val content = scope.say()
    scope.to(to, content)
}

/** The words of a message: one that makes its content, and those that set what goes along with it. */
@WaDsl
public open class MessageScope internal constructor() :
    PlainWords,
    MediaWords,
    ContactsWords,
    AskingWords,
    FlowWords,
    ProductWords,
    CarouselWords,
    OrderWords,
    TemplateWords {
    internal var replyTo: MessageId? = null
    internal var callbackData: String? = null
    internal var identityKeyHash: String? = null

    /** Quotes [messageId], a message of this chat from the last 30 days. Not with a reaction. */
    public fun replyTo(messageId: MessageId) {
        replyTo = messageId
    }

    /** Up to 512 characters that come back on every status of the message. */
    public fun callbackData(data: String) {
        callbackData = data
    }

    /** Lets the message fail where the user's identity is no longer the one that a webhook told by [hash]. */
    public fun identityKeyHash(hash: String) {
        identityKeyHash = hash
    }

    internal fun to(recipient: Recipient, content: Content): OutboundMessage =
        OutboundMessage(recipient, content, replyTo, callbackData, identityKeyHash)
}
