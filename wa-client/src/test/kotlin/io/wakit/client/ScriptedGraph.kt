package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.MessageId
import io.wakit.model.NodeId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** A Graph that answers from a list, then takes everything, and notes when it was asked. */
class ScriptedGraph(private val now: () -> Long, vararg errors: WaError) : Graph {
    private val errors = ArrayDeque(errors.toList())
    val asked = mutableListOf<Long>()

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        asked += now()
        errors.removeFirstOrNull()?.let { return it.left() }
        val answer: Any = if (endpoint.isSafe) {
            JsonObject(emptyMap())
        } else {
            MessageReceipt(listOf(MessageReceipt.Accepted(MessageId("wamid.${asked.size}"))))
        }
        @Suppress("UNCHECKED_CAST")
        return (answer as R).right()
    }
}

val number: PhoneNumberId = PhoneNumberId("1063")

/** Reads, and harms nothing. */
val look: Endpoint<PhoneNumberId, NoBody, JsonObject> = get("look")

fun textTo(user: String, words: String = "hi"): OutboundMessage = OutboundMessage(WaId(user), Text(words))

fun limited(code: Int, retryAfter: Duration? = null, status: Int = 400): WaError =
    WaError.RateLimited(GraphError(ErrorCode(code)), status, retryAfter)

fun refused(code: Int, status: Int = 400, isTransient: Boolean? = null): WaError =
    WaError.Refused(GraphError(ErrorCode(code), isTransient = isTransient), status)

val lostSend: WaError = WaError.Unreachable("lost", mayHaveBeenSent = true)
val neverSent: WaError = WaError.Unreachable("no connection", mayHaveBeenSent = false)
