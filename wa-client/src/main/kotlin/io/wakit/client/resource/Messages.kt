package io.wakit.client.resource

import arrow.core.Either
import arrow.core.left
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.model.PhoneNumberId
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.violations

/**
 * What a business phone number says to people.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public class Messages internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Sends [message], unless it breaks a limit that Meta documents: then nothing leaves. A receipt says that Meta took it;
     * status webhooks say what became of it. Order between two messages is not kept: wait for `delivered` where it matters.
     *
     * It is sent once. Where the answer is lost, the error says so ([WaError.mayHaveBeenSent]) and the caller decides.
     */
    public suspend fun send(message: OutboundMessage): Either<WaError, MessageReceipt> {
        val violations = message.violations()
        return if (violations.isEmpty()) graph(Send, at = phone, body = message) else WaError.Invalid(violations).left()
    }

    internal companion object {
        val Send: Endpoint<PhoneNumberId, OutboundMessage, MessageReceipt> = post("messages")
    }
}
