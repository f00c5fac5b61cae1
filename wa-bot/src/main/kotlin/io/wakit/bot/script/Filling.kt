package io.wakit.bot.script

import io.wakit.model.WaJson
import io.wakit.model.message.Content
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Fills `{{name}}` in, once: what is put there is not looked at again. */
internal object Filling {
    private val HOLE = Regex("""\{\{\s*(.*?)\s*}}""")

    fun names(text: String): Set<String> = HOLE.findAll(text).mapTo(linkedSetOf()) { it.groupValues[1] }

    fun names(content: Content): Set<String> = linkedSetOf<String>().also { all ->
        content.json().texts { all += names(it) }
    }

    fun fill(text: String, value: (String) -> String): String =
        if (MARK in text) HOLE.replace(text) { value(it.groupValues[1]) } else text

    /** All texts of it, keys apart. */
    fun fill(content: Content, value: (String) -> String): Content = content.json().let { raw ->
        if (names(content).isEmpty()) content else WaJson.decodeFromJsonElement(Content.serializer(), raw.filled(value))
    }

    private fun Content.json(): JsonElement = WaJson.encodeToJsonElement(Content.serializer(), this)

    private fun JsonElement.filled(value: (String) -> String): JsonElement = when (this) {
        is JsonObject -> JsonObject(mapValues { it.value.filled(value) })
        is JsonArray -> JsonArray(map { it.filled(value) })
        is JsonPrimitive -> if (isString) JsonPrimitive(fill(content, value)) else this
    }

    private fun JsonElement.texts(look: (String) -> Unit): Unit = when (this) {
        is JsonObject -> values.forEach { it.texts(look) }
        is JsonArray -> forEach { it.texts(look) }
        is JsonPrimitive -> if (isString) look(content) else Unit
    }

    private const val MARK = "{{"
}
