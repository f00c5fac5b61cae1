package io.wakit.wazzup

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.ktor.http.HttpMethod
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.time.Duration
import java.time.Instant
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException

internal val Route<*, *>.isRead: Boolean get() = method == HttpMethod.Get

/** What came back for [route], as a value where it fits, or as the error that it tells. */
internal fun <R> read(
    route: Route<*, R>,
    status: Int,
    text: String,
    retryAfter: String?,
): Either<WazzupError, Answered<R>> = if (status in 200..299) {
    Answered(decoded(route, text), text).right()
} else {
    refusal(status, text, retryAfter, mayHaveBeenSent = status >= SERVER_FAULT && !route.isRead).left()
}

private fun <R> decoded(route: Route<*, R>, text: String): R? {
    val json = json(text) ?: return null
    return try {
        WaJson.decodeFromJsonElement(route.result, json)
    } catch (_: SerializationException) {
        null
    }
}

/**
 * The fault in any of the forms that Wazzup has: a word under `error` or `code`, an object under `error`, a list under
 * `errors`. An empty body, or a gateway's page, leaves the status alone.
 */
private fun refusal(status: Int, text: String, retryAfter: String?, mayHaveBeenSent: Boolean): WazzupError.Refused {
    val body = json(text) as? JsonObject ?: NOTHING
    val inner = body["error"] as? JsonObject ?: (body["errors"] as? JsonArray)?.firstOrNull() as? JsonObject ?: NOTHING
    val code = (
        body.word(
            "error",
        ) ?: body.word("code") ?: inner.word("code") ?: inner.word("error")
        )?.let(::WazzupErrorCode)
    return WazzupError.Refused(
        status,
        code,
        body.word("description") ?: body.word("message") ?: inner.word("description") ?: inner.word("message"),
        (body["data"] ?: inner["data"]).takeUnless { it is JsonNull },
        body.word("requestId"),
        retryAfter?.let(::waitOf),
        // The message that had this id before is on its way.
        mayHaveBeenSent || code == WazzupErrorCode.RepeatedCrmMessageId,
    )
}

private fun JsonObject.word(key: String): String? = (get(key) as? JsonPrimitive)?.contentOrNull

/** `Retry-After` in either form of the RFC: seconds, or a date. */
private fun waitOf(header: String): Duration? =
    header.trim().toLongOrNull()?.let { Duration.ofSeconds(maxOf(it, 0)) } ?: try {
        val until = ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
        Duration.between(Instant.now(), until).coerceAtLeast(Duration.ZERO)
    } catch (_: DateTimeParseException) {
        null
    }

private val NOTHING = JsonObject(emptyMap<String, JsonElement>())
private const val SERVER_FAULT = 500
