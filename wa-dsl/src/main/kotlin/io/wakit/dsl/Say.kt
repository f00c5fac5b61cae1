package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage

/** Where every short word ends. */
internal suspend fun Phone.say(
    to: Recipient,
    content: Content,
    replyTo: MessageId?,
    callbackData: String?,
): Either<WaError, MessageReceipt> = messages.send(OutboundMessage(to, content, replyTo, callbackData))
