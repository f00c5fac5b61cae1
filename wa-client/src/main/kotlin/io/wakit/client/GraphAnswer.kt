package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.GraphFailure
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import java.time.Duration
import java.time.Instant
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException

/** What came back for [endpoint], read into a result or an error. */
@OptIn(DelicateWaApi::class)
internal class GraphAnswer(
    private val endpoint: Endpoint<*, *, *>,
    private val status: Int,
    private val text: String,
    private val retryAfter: String?,
    private val service: GraphService? = null,
) {
    fun <R> read(endpoint: Endpoint<*, *, R>): Either<WaError, R> = if (status in
        200..299
    ) {
        result(endpoint)
    } else {
        inPart(endpoint) ?: error().left()
    }

    /** What was done in spite of the error that says that not all was. */
    private fun <R> inPart(endpoint: Endpoint<*, *, R>): Either<WaError, R>? =
        if (endpoint.inPart == null || failure()?.code != endpoint.inPart) null else result(endpoint)

    private fun <R> result(endpoint: Endpoint<*, *, R>): Either<WaError, R> = try {
        WaJson.decodeFromString(endpoint.result, text).right()
    } catch (e: SerializationException) {
        (failure()?.let(::sort) ?: WaError.Unreadable(e.reason(), status, mayHaveBeenSent = !endpoint.isSafe)).left()
    }

    /** A gateway's page is no answer of Meta's: behind a 5xx the call may have been carried out or not. */
    private fun error(): WaError = service?.errorOf(refusal())
        ?: failure()?.let(::sort)
        ?: if (status >= 500) {
            WaError.Unreachable(
                "A gateway answered HTTP $status in Meta's place",
                mayHaveBeenSent = !endpoint.isSafe,
                status = status,
                retryAfter = retryAfter?.let(::wait),
            )
        } else {
            WaError.Unreadable("no error object of the Graph", status, mayHaveBeenSent = false)
        }

    private fun refusal() = GraphService.Refusal(status, text, retryAfter?.let(::wait), endpoint.isSafe)

    private fun failure(): GraphError? = try {
        WaJson.decodeFromString(GraphFailure.serializer(), text).error
    } catch (_: SerializationException) {
        null
    }

    private fun sort(error: GraphError): WaError = when {
        error.code.isTokenFault -> WaError.Unauthorized(error, status)

        error.code.isRateLimit || status == TOO_MANY_REQUESTS ->
            WaError.RateLimited(error, status, retryAfter?.let(::wait))

        else -> WaError.Refused(error, status, retryAfter?.let(::wait))
    }

    private fun SerializationException.reason(): String =
        message?.lineSequence()?.firstOrNull() ?: "not the JSON that was expected"

    /** `Retry-After` in either form of the RFC: seconds, or a date. */
    private fun wait(header: String): Duration? =
        header.trim().toLongOrNull()?.let { Duration.ofSeconds(maxOf(it, 0)) } ?: try {
            val until = ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
            Duration.between(Instant.now(), until).coerceAtLeast(Duration.ZERO)
        } catch (_: DateTimeParseException) {
            null
        }

    private companion object {
        const val TOO_MANY_REQUESTS = 429
    }
}
