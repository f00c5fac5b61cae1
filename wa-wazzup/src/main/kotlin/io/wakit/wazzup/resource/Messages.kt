package io.wakit.wazzup.resource

import arrow.core.Either
import io.wakit.wazzup.Answered
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.MessageEdit
import io.wakit.wazzup.model.MessageId
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.MessageSendResponse
import kotlinx.serialization.json.JsonElement

/** Sending, and taking back. */
@JvmSuppressWildcards
public class Messages internal constructor(private val api: WazzupApi) {
    /**
     * Sends [message]. It is sent again after a lost answer only if it has a `crmMessageId`; Wazzup then takes it once, and a
     * repeat that comes too late is refused as
     * [RepeatedCrmMessageId][io.wakit.wazzup.WazzupErrorCode.RepeatedCrmMessageId]: the first one was taken.
     */
    public suspend fun send(message: MessageSendRequest): Either<WazzupError, MessageSendResponse> = api.need(
        Routes.send,
        body = message,
        isRepeatable = message.crmMessageId != null,
        violations = { message.violations() },
    )

    /** Puts other words or another file into a message that was sent. Not on WABA. */
    public suspend fun edit(id: MessageId, edit: MessageEdit): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.edit, id.value, body = edit, violations = { edit.violations() })

    /** Takes a message back. Not on WABA. */
    public suspend fun delete(id: MessageId): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.unsend, id.value)
}
