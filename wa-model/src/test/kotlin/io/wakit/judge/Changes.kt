package io.wakit.judge

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** [json] with each of its parts in turn as each of [others], or away. */
fun changed(json: JsonElement, others: List<JsonElement>): List<JsonElement> = others + when (json) {
    is JsonObject -> json.keys.map { JsonObject(json - it) } +
        json.flatMap { (key, part) -> changed(part, others).map { JsonObject(json + (key to it)) } }

    is JsonArray -> json.flatMapIndexed { i, part ->
        changed(part, others).map { JsonArray(json.toMutableList().apply { set(i, it) }) }
    }

    else -> emptyList()
}
