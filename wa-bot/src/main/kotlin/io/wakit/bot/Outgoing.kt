package io.wakit.bot

import arrow.core.Either
import io.wakit.client.MediaSource
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.media.MediaType
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage

/**
 * All that a bot does to the world: the way out for its messages. The real one goes through a client ([Outgoing.through]); the
 * one of [io.wakit.bot.test.BotTest] keeps what was said. One around another one can look at each message, or change it.
 */
public interface Outgoing {
    /** Sends [message] from the number [from]. One that breaks a limit of Meta's is refused before it leaves. */
    public suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt>

    /** Turns the ticks of [messageId] blue. */
    public suspend fun markRead(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success>

    /** Shows that an answer to [messageId] is being written. */
    public suspend fun typing(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success>

    /** Brings a file to Meta, once for the same bytes. */
    public suspend fun upload(
        from: PhoneNumberId,
        source: MediaSource,
        type: MediaType?,
        filename: String?,
    ): Either<WaError, MediaId>

    public companion object {
        /** Through the handle of the number that a conversation is with; tenants may have clients of their own. */
        @JvmStatic
        public fun through(phones: (PhoneNumberId) -> Phone): Outgoing = ThroughPhone(phones)

        /** Through one client, for numbers that are all served under one token. */
        @JvmStatic
        public fun through(whatsapp: WhatsApp): Outgoing = ThroughPhone(whatsapp::phone)
    }
}

private class ThroughPhone(private val phones: (PhoneNumberId) -> Phone) : Outgoing {
    override suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt> =
        phones(from).messages.send(message)

    override suspend fun markRead(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> =
        phones(from).messages.markRead(messageId)

    override suspend fun typing(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> =
        phones(from).messages.typing(messageId)

    override suspend fun upload(
        from: PhoneNumberId,
        source: MediaSource,
        type: MediaType?,
        filename: String?,
    ): Either<WaError, MediaId> = phones(from).media.uploadOnce(source, type, filename)
}
