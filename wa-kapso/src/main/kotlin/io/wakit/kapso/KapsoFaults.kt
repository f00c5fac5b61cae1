@file:OptIn(DelicateWaApi::class)
@file:JvmName("KapsoFaults")

package io.wakit.kapso

import io.wakit.client.DelicateWaApi
import io.wakit.client.GraphService.Refusal
import io.wakit.client.WaError
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.OpenWord
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration

/**
 * Kapso's own word for why it refused a call, where it gives one. Such an error has the HTTP status as its code, since Meta
 * gave none: branch on the word.
 */
public class KapsoSlug(value: String) : OpenWord(value) {
    public companion object {
        /** 402: the credits of the project are used up; the error's `href` is the page where they are bought. */
        @JvmField public val InsufficientCredits: KapsoSlug = KapsoSlug("insufficient_credits")

        /** 409: another app holds the conversation. */
        @JvmField public val ThreadNotOwner: KapsoSlug = KapsoSlug("thread_not_owner")

        /** 409: who holds the conversation is not known. */
        @JvmField public val ThreadOwnershipUnknown: KapsoSlug = KapsoSlug("thread_ownership_unknown")

        /** 409: Meta's business agent holds the conversation. */
        @JvmField public val MetaBusinessAgentControl: KapsoSlug = KapsoSlug("meta_business_agent_control")

        /** 422: the user does not want marketing messages. */
        @JvmField public val MarketingPreferenceStopped: KapsoSlug = KapsoSlug("marketing_preference_stopped")

        /** 422: `messaging_account_id` is not the account of the number. */
        @JvmField public val MessagingAccountMismatch: KapsoSlug = KapsoSlug("messaging_account_mismatch")
    }
}

/** What Kapso says in a word of its own; null where it gives none, and where Meta refused. */
public val WaError.kapsoSlug: KapsoSlug?
    get() = told?.takeIf { it.code.value in HTTP }?.type?.let(::KapsoSlug)

internal val WaError.told: GraphError?
    get() = when (this) {
        is WaError.Refused -> error
        is WaError.RateLimited -> error
        is WaError.Unauthorized -> error
        else -> null
    }

internal val HTTP = 400..599

/**
 * Both envelopes: Meta's `{"error":{…}}`, in which codes come as texts too, and Kapso's `{"error":"…","code":"…"}`. What is
 * neither, an empty body or a page, is sorted by its status.
 */
internal fun Refusal.toError(): WaError {
    val answer = objectOf(body)
    val meta = (answer?.get("error") as? JsonObject)?.let { metaError(it, status) }
    val error = meta ?: proxyError(answer)
    return when {
        error.code.isTokenFault || status == UNAUTHORIZED -> WaError.Unauthorized(error, status)

        error.code.isRateLimit || status == TOO_MANY -> WaError.RateLimited(error, status, retryAfter)

        // Another message to this user is on its way; a second is about what one takes.
        status == CONFLICT && meta == null && error.type == null ->
            WaError.RateLimited(error, status, retryAfter ?: Duration.ofSeconds(1))

        status >= SERVER_FAULT && (meta == null || meta.code.value in HTTP) -> WaError.Unreachable(
            "Kapso answered HTTP $status",
            mayHaveBeenSent = !isSafe,
            status = status,
            retryAfter = retryAfter,
        )

        else -> WaError.Refused(error, status, retryAfter)
    }
}

private fun Refusal.proxyError(answer: JsonObject?) = GraphError(
    code = ErrorCode(status),
    message = answer?.text("error"),
    type = answer?.text("code")?.takeIf { it.toIntOrNull() == null } ?: answer?.text("thread_error"),
    href = answer?.text("billing_url"),
)

/** A code that is a word or missing leaves the status in its place. */
private fun metaError(error: JsonObject, status: Int): GraphError {
    val code = error.text("code")
    val number = code?.toIntOrNull() ?: status
    val plain = buildJsonObject {
        error.forEach { (key, value) -> if (key != SUBCODE) put(key, value) }
        error.text(SUBCODE)?.toIntOrNull()?.let { put(SUBCODE, it) }
        put("code", number)
        if (code != null && code.toIntOrNull() == null) put("type", code)
    }
    return plain.readAs(GraphError.serializer()) ?: GraphError(ErrorCode(number), error.text("message"))
}

private fun objectOf(body: String): JsonObject? = try {
    WaJson.parseToJsonElement(body) as? JsonObject
} catch (_: SerializationException) {
    null
}

private const val SUBCODE = "error_subcode"
private const val UNAUTHORIZED = 401
private const val CONFLICT = 409
private const val TOO_MANY = 429
private const val SERVER_FAULT = 500
