package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ReadMark
import io.wakit.model.message.TypingIndicator
import io.wakit.model.message.violations

/**
 * What a business phone number says to people.
 *
 * @property media the files of the same number, which messages name.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public class Messages internal constructor(
    private val graph: Graph,
    private val phone: PhoneNumberId,
    public val media: Media,
) {
    /**
     * Sends [message], unless it breaks a limit that Meta documents: then nothing leaves. A receipt says that Meta took it;
     * status webhooks say what became of it. Order between two messages is not kept: wait for `delivered` where it matters.
     *
     * It goes out again only where Meta did nothing ([io.wakit.client.RetryPolicy]). Where the answer is lost, the error says so
     * ([WaError.mayHaveBeenSent]) and the caller decides.
     */
    public suspend fun send(message: OutboundMessage): Either<WaError, MessageReceipt> =
        graph.within({ message.violations() }) { it(Send, at = phone, body = message) }

    /**
     * Turns the ticks of [messageId] blue, and of all that the user wrote before it in this chat. Up to 30 days after it
     * came; a message to another number, or of the business itself, is refused. Groups know no read marks.
     *
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/mark-message-as-read">Mark message as
     * read</a>
     */
    public suspend fun markRead(messageId: MessageId): Either<WaError, Success> = mark(ReadMark(messageId))

    /**
     * Shows the user that the business is typing, until its answer comes and for 25 seconds at most. It cannot be had
     * without the read mark: [messageId] is marked as read, as by [markRead].
     *
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/typing-indicators">Typing indicators</a>
     */
    public suspend fun typing(messageId: MessageId): Either<WaError, Success> =
        mark(ReadMark(messageId, TypingIndicator()))

    private suspend fun mark(mark: ReadMark): Either<WaError, Success> =
        graph.within({ mark.violations() }) { it(Mark, at = phone, body = mark) }

    internal companion object {
        val Send: Endpoint<PhoneNumberId, OutboundMessage, MessageReceipt> = post("messages")
        val Mark: Endpoint<PhoneNumberId, ReadMark, Success> = post("messages", mark = "#status=read")
    }
}
