package io.wakit.flows.check

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/** The schema of each screen's data. */
internal class DataChecks(private val flow: FlowTree, private val report: Report) {
    fun run() = flow.screens.forEach { screen ->
        val path = "${screen.path}.data"
        val data = screen.json["data"] ?: return@forEach
        if (data !is JsonObject) {
            report.add(path, "is no object of fields", "INVALID_PROPERTY_TYPE")
        } else {
            data.forEach { (name, schema) -> field(schema, "$path.$name") }
            size(data, path)
        }
    }

    private fun field(schema: JsonElement, path: String) {
        if (schema !is JsonObject) {
            report.add(path, "is no schema: write {\"type\": …, \"__example__\": …}", ERROR)
            return
        }
        schema(schema, path, outermost = true)
        val example = schema[EXAMPLE]
        val type = schema.text("type")
        when {
            example == null -> report.add("$path.$EXAMPLE", "is missing; it stands in for the data in previews", null)

            type != null && !fits(
                type,
                example,
            ) -> report.add("$path.$EXAMPLE", "is no $type, as the schema says", ERROR)
        }
    }

    private fun schema(schema: JsonObject, path: String, outermost: Boolean) {
        if (!outermost &&
            EXAMPLE in schema
        ) {
            report.add("$path.$EXAMPLE", "stands within; only the field itself has an example", ERROR)
        }
        val type = schema["type"]
        when {
            type == null -> report.add("$path.type", "is missing", ERROR)

            type !is JsonPrimitive || !type.isString -> report.add(
                "$path.type",
                "is no text: write \"string\", say",
                ERROR,
            )

            type.content !in TYPES -> report.add(
                "$path.type",
                "is '${type.content}', and not one of ${TYPES.joinToString()}",
                ERROR,
            )
        }
        if (schema.text("type") == "array") items(schema["items"], path)
        (schema["properties"] as? JsonObject)?.forEach { (name, inner) -> inner(inner, name, "$path.properties.$name") }
    }

    private fun items(items: JsonElement?, path: String) = when (items) {
        null -> report.add("$path.items", "is missing; it says what the array holds", ERROR)

        is JsonObject -> schema(items, "$path.items", outermost = false)

        else -> if (items !is JsonPrimitive || items.isString || items.flag() == null) {
            report.add("$path.items", "is neither a schema nor true or false", ERROR)
        } else {
            Unit
        }
    }

    private fun inner(schema: JsonElement, name: String, path: String) {
        when {
            name == EXAMPLE -> report.add(path, "stands within; only the field itself has an example", ERROR)
            schema is JsonObject -> schema(schema, path, outermost = false)
            else -> report.add(path, "is no schema", ERROR)
        }
    }

    private fun size(data: JsonObject, path: String) {
        val bytes = data.values.sumOf { (it as? JsonObject)?.get(EXAMPLE)?.toString()?.encodeToByteArray()?.size ?: 0 }
        if (bytes >
            MAX_BYTES
        ) {
            report.add(path, "has examples of $bytes bytes; the data of a screen may have 1 MB", null)
        }
    }

    companion object {
        private const val ERROR = "INVALID_SCREEN_DATA"
        private const val EXAMPLE = "__example__"
        private const val MAX_BYTES = 1024 * 1024
        private val TYPES = setOf("string", "number", "boolean", "object", "array", "integer")

        /** Whether [value] is of the schema's [type]. */
        fun fits(type: String, value: JsonElement): Boolean = when (type) {
            "string" -> value is JsonPrimitive && value.isString
            "number", "integer" -> value is JsonPrimitive && !value.isString && value.doubleOrNull != null
            "boolean" -> value is JsonPrimitive && !value.isString && value.flag() != null
            "object" -> value is JsonObject
            "array" -> value is JsonArray
            else -> value !is JsonNull
        }
    }
}
