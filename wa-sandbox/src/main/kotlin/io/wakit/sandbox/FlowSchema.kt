package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/** Holds what a screen is given against the data that it declares. */
internal object FlowSchema {
    /** What does not fit, as sentences with paths; nothing of the values is quoted. */
    fun faults(screen: JsonObject, data: JsonObject): List<String> {
        val declared = screen["data"] as? JsonObject ?: JsonObject(emptyMap())
        val missing = declared.keys.filter { data[it] == null || data[it] == JsonNull }.map { "data.$it is missing" }
        val wrong = declared.flatMap { (name, schema) ->
            val value = data[name]?.takeIf { it != JsonNull }
            if (value == null || schema !is JsonObject) emptyList() else faults("data.$name", schema, value)
        }
        return missing + wrong
    }

    private fun faults(path: String, schema: JsonObject, value: JsonElement): List<String> {
        val type = schema["type"].asText
        val fits = when (type) {
            "string" -> value is JsonPrimitive && value.isString
            "boolean" -> value is JsonPrimitive && value.isTruthValue
            "number", "integer" -> value is JsonPrimitive && !value.isString && value.doubleOrNull != null
            "array" -> value is JsonArray
            "object" -> value is JsonObject
            else -> true
        }
        if (!fits) return listOf("$path is no $type")
        return when (value) {
            is JsonArray -> (schema["items"] as? JsonObject)?.let { items ->
                value.flatMapIndexed { i, item -> faults("$path[$i]", items, item) }
            }

            // Fields of objects are their own affair: what an item of a list may leave out, its schema does not say.
            is JsonObject -> (schema["properties"] as? JsonObject)?.flatMap { (name, inner) ->
                val part = value[name]?.takeIf { it != JsonNull }
                if (part == null || inner !is JsonObject) emptyList() else faults("$path.$name", inner, part)
            }

            is JsonPrimitive -> null
        }.orEmpty()
    }
}
