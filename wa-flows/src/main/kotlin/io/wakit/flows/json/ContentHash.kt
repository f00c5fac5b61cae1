package io.wakit.flows.json

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.security.MessageDigest
import java.util.HexFormat

/**
 * What tells two Flows apart by what they hold: SHA-256 in hex, the same for equal JSON whatever the order of its keys and the
 * blanks between them.
 */
public fun FlowJson.contentHash(): String = hashOf(toJsonObject())

private fun hashOf(json: JsonObject): String =
    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted(json).toString().encodeToByteArray()))

private fun sorted(json: JsonElement): JsonElement = when (json) {
    is JsonObject -> JsonObject(json.toSortedMap().mapValues { sorted(it.value) })
    is JsonArray -> JsonArray(json.map(::sorted))
    else -> json
}
