package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What the screens were given and what was filled in, by their ids. */
internal class FlowStore {
    private val data = mutableMapOf<String, JsonObject>()
    private val forms = mutableMapOf<String, MutableMap<String, JsonElement>>()

    fun data(screen: String): JsonObject = data[screen] ?: JsonObject(emptyMap())

    fun give(screen: String, values: JsonObject) {
        data[screen] = values
    }

    fun form(screen: String): MutableMap<String, JsonElement> = forms.getOrPut(screen) { linkedMapOf() }
}

/** Works out what stands in the Flow JSON of [screen]: words, references and expressions. */
internal class FlowValues(private val screen: String, private val store: FlowStore) {
    /** [json] with each reference and expression in it replaced by what it stands for. */
    fun of(json: JsonElement?): JsonElement = when (json) {
        null -> JsonNull
        is JsonObject -> JsonObject(json.mapValues { of(it.value) })
        is JsonArray -> JsonArray(json.map(::of))
        is JsonPrimitive -> if (json.isString) of(json.content) else json
    }

    private fun of(text: String): JsonElement {
        REFERENCE.matchEntire(text)?.let { return reference(it.groupValues[1]) }
        if (text.length < 2 || !text.startsWith('`') || !text.endsWith('`')) return JsonPrimitive(text)
        return FlowFormula(text.drop(1).dropLast(1), ::reference).value()
    }

    fun text(json: JsonElement?): String = of(json).let { value ->
        if (value is JsonArray) value.joinToString("\n") { it.written() } else value.written()
    }

    fun truth(json: JsonElement?, default: Boolean): Boolean = of(json).let { value ->
        if (value is JsonPrimitive && value != JsonNull) value.content == "true" else default
    }

    /** The condition of an `If`, which stands without backticks. */
    fun holds(condition: String): Boolean =
        FlowFormula(condition.removeSurrounding("`"), ::reference).value().written() == "true"

    private fun reference(path: String): JsonElement {
        val steps = path.split('.')
        val (on, rest) = if (steps[0] == "screen") steps.getOrElse(1) { "" } to steps.drop(2) else screen to steps
        val root = if (rest.firstOrNull() == "form") JsonObject(store.form(on).toMap()) else store.data(on)
        return rest.drop(1).fold(root as JsonElement) { value, step -> (value as? JsonObject)?.get(step) ?: JsonNull }
    }

    private companion object {
        val REFERENCE = Regex("""\$\{((?:data|form|screen)\.[^{}]+)}""")
    }
}

/** As it stands on a screen: nothing for what is not there. */
internal fun JsonElement.written(): String = when (this) {
    JsonNull -> ""
    is JsonPrimitive -> content
    else -> toString()
}
