package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.violations

/**
 * Marketing templates by the endpoint that Meta makes the most of: deliveries chosen by interest, richer media, measured
 * clicks. The number has to be onboarded to it; it sends alone, and answers come as to any message.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages">Send marketing
 * messages</a>
 */
public class MarketingMessages internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Sends [message] as [Messages.send] does, once, and with no answer repeated. A template that is younger than ten
     * minutes, or slept for a week, may still be on its way to this endpoint: error 134101, wait and send again.
     */
    public suspend fun send(message: MarketingMessage): Either<WaError, MessageReceipt> =
        graph.within({ message.violations() }) { it(Send, at = phone, body = message) }

    internal companion object {
        val Send: Endpoint<PhoneNumberId, MarketingMessage, MessageReceipt> = post("marketing_messages")
    }
}
