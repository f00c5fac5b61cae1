package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.util.UUID

/** Meta's no. It is thrown by the check that finds the fault and becomes an answer in one place. */
internal class GraphRefusal(
    private val code: ErrorCode,
    private val status: Int,
    text: String,
    private val details: String? = null,
    private val type: String = "OAuthException",
    private val subcode: Int? = null,
    private val headers: Map<String, String> = emptyMap(),
) : Exception(text, null, false, false) {
    fun answer(): GraphAnswer = GraphAnswer(
        status,
        buildJsonObject {
            putJsonObject("error") {
                put("message", message)
                put("type", type)
                put("code", code.value)
                subcode?.let { put("error_subcode", it) }
                details?.let {
                    putJsonObject("error_data") {
                        put("messaging_product", "whatsapp")
                        put("details", it)
                    }
                }
                put("fbtrace_id", "A" + UUID.randomUUID().toString().replace("-", "").take(TRACE))
            }
        }.toString(),
        headers = headers,
    )

    companion object {
        private const val TRACE = 22
        private const val BAD = 400
        private const val EXPIRED = 190

        /** A code in its documented words; [details] say what was wrong here. */
        fun of(code: ErrorCode, details: String? = null, retryAfter: Duration? = null): GraphRefusal {
            if (code.value == EXPIRED) return badToken("Error validating access token: it has expired.", 463)
            val fault = MetaFault.of(code)
            val headers = retryAfter?.let { mapOf("Retry-After" to "${it.toSeconds()}") }.orEmpty()
            val told = details ?: fault.details ?: fault.title
            return GraphRefusal(code, fault.status, "(#$code) ${fault.title}", told, headers = headers)
        }

        fun parameter(text: String): GraphRefusal =
            GraphRefusal(ErrorCode.InvalidParameter, BAD, "(#100) $text", details = text)

        /** A template that the review has no need to look at; [subcode] is one of Meta's 2388… */
        fun template(subcode: Int, text: String): GraphRefusal =
            GraphRefusal(ErrorCode.InvalidParameter, BAD, "(#100) Invalid parameter", text, subcode = subcode)

        fun badToken(text: String, subcode: Int? = null): GraphRefusal = GraphRefusal(
            ErrorCode.AccessTokenExpired,
            status = 401,
            text,
            subcode = subcode,
            headers = mapOf("WWW-Authenticate" to "OAuth \"Facebook Platform\" \"invalid_token\" \"$text\""),
        )

        fun badProof(text: String): GraphRefusal =
            GraphRefusal(ErrorCode.InvalidParameter, BAD, text, type = "GraphMethodException")

        fun unknownObject(method: String, id: String): GraphRefusal = GraphRefusal(
            ErrorCode.InvalidParameter,
            BAD,
            "Unsupported ${method.lowercase()} request. Object with ID '$id' does not exist, cannot be loaded due to " +
                "missing permissions, or does not support this operation",
            type = "GraphMethodException",
            subcode = 33,
        )

        fun unknownPath(path: String): GraphRefusal =
            GraphRefusal(ErrorCode(UNKNOWN_PATH), BAD, "Unknown path components: $path")

        private const val UNKNOWN_PATH = 2500
    }
}

/**
 * What the Graph answers, and what becomes of it on the way.
 *
 * @property hold how long it is kept back.
 * @property isLost whether it never arrives.
 */
internal class GraphAnswer(
    val status: Int,
    val body: String,
    val contentType: String = "application/json; charset=UTF-8",
    val headers: Map<String, String> = emptyMap(),
    val hold: Duration? = null,
    val isLost: Boolean = false,
) {
    fun held(hold: Duration?): GraphAnswer = GraphAnswer(status, body, contentType, headers, hold, isLost)

    fun lost(): GraphAnswer = GraphAnswer(status, body, contentType, headers, hold, isLost = true)
}
