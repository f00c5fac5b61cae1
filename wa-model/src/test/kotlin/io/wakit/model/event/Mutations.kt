package io.wakit.model.event

import io.wakit.model.paths
import io.wakit.model.with
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** What may stand where something else is expected. */
val JUNK: List<JsonElement?> = listOf(
    null,
    JsonNull,
    JsonPrimitive(-1),
    JsonPrimitive("x"),
    JsonPrimitive(true),
    JsonPrimitive(1e300),
    JsonArray(emptyList()),
    JsonArray(listOf(JsonNull, JsonPrimitive(7), JsonObject(emptyMap()))),
    JsonObject(emptyMap()),
)

/** The document with each place of it replaced by each kind of junk, or taken out. */
fun everyMutation(whole: JsonElement, onlyWithinEntries: Boolean = false): Sequence<JsonElement> = paths(whole).asSequence()
    .filter { it.isNotEmpty() && (!onlyWithinEntries || it.size > 1) }
    .flatMap { path -> JUNK.asSequence().map { whole.with(path, it) } }

/** One delivery with the entries of both. */
fun joined(first: JsonElement, second: JsonElement): JsonElement {
    val entries = listOf(first, second).flatMap { it.jsonObject.getValue("entry").jsonArray }
    return JsonObject(first.jsonObject + ("entry" to JsonArray(entries)))
}
