package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.util.Base64

internal val NOT_REGISTERED = ErrorCode(133010)
internal val UNDELIVERABLE = ErrorCode(131026)
internal val TOO_OFTEN = ErrorCode(133016)

/** The body, which has to be a JSON object. */
internal fun Asked.body(): JsonObject = json as? JsonObject
    ?: throw GraphRefusal.of(ErrorCode.InvalidParameter, "The body of the request is not a JSON object.")

/** The body of an edge that asks for `messaging_product`. */
internal fun Asked.bodyForWhatsApp(): JsonObject = body().also {
    val product =
        it["messaging_product"].asText ?: throw GraphRefusal.parameter("The parameter messaging_product is required.")
    if (product !=
        "whatsapp"
    ) {
        throw GraphRefusal.parameter("Param messaging_product must be one of {WHATSAPP} - got \"$product\".")
    }
}

/** A text that may be missing; at most [limit] characters where it is there. */
internal fun JsonObject.textUpTo(limit: Int, key: String): String? {
    val value = this[key]?.takeIf { it != JsonNull } ?: return null
    val text = value.asText ?: throw GraphRefusal.parameter("Param $key must be a string.")
    if (text.codePointCount(0, text.length) > limit) {
        throw GraphRefusal.parameter("Param $key must be at most $limit characters long.")
    }
    return text
}

internal fun JsonObject.needed(key: String): String =
    this[key].asText?.ifEmpty { null } ?: throw GraphRefusal.parameter("The parameter $key is required.")

/** The words of `fields=`, braces kept whole; null where the parameter is missing. */
internal fun Asked.fields(): List<String>? {
    val text = query["fields"]?.ifBlank { null } ?: return null
    var depth = 0
    val words = mutableListOf(StringBuilder())
    for (char in text) {
        if (char == '{' || char == '(') depth++
        if (char == '}' || char == ')') depth--
        if (char == ',' && depth == 0) words += StringBuilder() else words.last().append(char)
    }
    return words.map { it.toString().trim() }
}

/** One page of [all], as `limit` and `after` ask for it, with the cursors that lead on. */
internal fun Asked.page(all: List<JsonElement>, most: Int, usual: Int = 25): JsonObject {
    val limit =
        query["limit"]?.let { it.toIntOrNull()?.takeIf { size -> size in 1..most } ?: throw badLimit(most) } ?: usual
    val from = query["after"]?.let { place(it) ?: throw GraphRefusal.of(BAD_CURSOR) } ?: 0
    val entries = all.drop(from).take(limit)
    return buildJsonObject {
        put("data", JsonArray(entries))
        if (entries.isNotEmpty()) {
            putJsonObject("paging") {
                putJsonObject("cursors") {
                    put("before", cursor(from))
                    put("after", cursor(from + entries.size))
                }
            }
        }
    }
}

private fun badLimit(most: Int) = GraphRefusal.parameter("Param limit must be a number from 1 to $most.")

private fun cursor(place: Int): String =
    Base64.getUrlEncoder().withoutPadding().encodeToString("at:$place".encodeToByteArray())

private fun place(cursor: String): Int? = try {
    Base64.getUrlDecoder().decode(cursor).decodeToString().removePrefix("at:").toIntOrNull()
} catch (_: IllegalArgumentException) {
    null
}

private val BAD_CURSOR = ErrorCode(131059)
