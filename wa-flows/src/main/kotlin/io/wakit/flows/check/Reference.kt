package io.wakit.flows.check

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a reference of a Flow stands for. */
internal sealed interface Resolved {
    /** A value of the schema's [type]; null where that is not known. [schema] is that of screen data. */
    class Value(val type: String?, val schema: JsonObject? = null, val input: ComponentNode? = null) : Resolved

    /** Nothing: it [says] why, under Meta's name [of] the fault. */
    class Missing(val of: Fault, val says: String) : Resolved

    enum class Fault { NoData, NoField, FormItself, ElsewhereMissing, ThroughArray }
}

/** Finds what stands behind `${…}` on a screen. */
internal class References(private val flow: FlowTree) {
    /** [inner] is what stands between the braces. */
    fun resolve(inner: String, on: ScreenNode): Resolved {
        val parts = inner.split('.')
        if (parts.first() != "screen") return find(parts, on, elsewhere = false)
        val screen = flow.byId[parts.getOrNull(1)]
            ?: return missing(
                Resolved.Fault.ElsewhereMissing,
                "names the screen '${parts.getOrNull(1)}', which the Flow has not",
            )
        return find(parts.drop(2), screen, elsewhere = true)
    }

    private fun find(parts: List<String>, screen: ScreenNode, elsewhere: Boolean): Resolved =
        when (parts.firstOrNull()) {
            "data" -> data(parts.drop(1), screen, elsewhere)
            "form" -> form(parts.drop(1), screen, elsewhere)
            else -> missing(Resolved.Fault.ElsewhereMissing, "names neither data nor form")
        }

    private fun form(parts: List<String>, screen: ScreenNode, elsewhere: Boolean): Resolved {
        val name = parts.firstOrNull().orEmpty()
        val input = screen.inputs[name]
        if (input != null) return Resolved.Value(typeOf(input).takeIf { parts.size == 1 }, input = input)
        val layout = screen.json["layout"] as? JsonObject
        if (layout?.text("name") == name || screen.components.any { it.type == "Form" && it.name == name }) {
            return missing(Resolved.Fault.FormItself, "names the Form itself; name one of its inputs")
        }
        val fault = if (elsewhere) Resolved.Fault.ElsewhereMissing else Resolved.Fault.NoField
        return missing(fault, "names the input '$name', which screen '${screen.id}' has not")
    }

    private fun data(parts: List<String>, screen: ScreenNode, elsewhere: Boolean): Resolved {
        val fault = if (elsewhere) Resolved.Fault.ElsewhereMissing else Resolved.Fault.NoData
        val name = parts.firstOrNull().orEmpty()
        var schema = screen.data?.get(name)
            ?: return missing(fault, "names the field '$name', which the data of screen '${screen.id}' has not")
        parts.drop(1).forEach { part ->
            if ((schema as? JsonObject)?.text("type") == "array") {
                return missing(Resolved.Fault.ThroughArray, "leads through '$name', which is an array")
            }
            schema = ((schema as? JsonObject)?.get("properties") as? JsonObject)?.get(part)
                ?: return missing(fault, "names '$part' in the field '$name', whose schema has it not")
        }
        return Resolved.Value((schema as? JsonObject)?.text("type").number(), schema as? JsonObject)
    }

    private fun missing(fault: Resolved.Fault, says: String) = Resolved.Missing(fault, says)

    companion object {
        private val WHOLE = Regex("""\$\{([^{}]+)}""")

        /** What stands between the braces of a text that is one reference and nothing else. */
        fun single(text: String): String? = WHOLE.matchEntire(text)?.groupValues?.get(1)

        /** Every reference in [json] by its path: alone as a text, or within backticks. */
        fun all(json: JsonElement, path: String, found: (path: String, text: String) -> Unit) {
            when (json) {
                is JsonObject -> json.forEach { (key, value) -> all(value, "$path.$key", found) }
                is JsonArray -> json.forEachIndexed { i, item -> all(item, "$path[$i]", found) }
                is JsonPrimitive -> if (json.isBound()) found(path, json.content)
            }
        }

        private fun String?.number(): String? = if (this == "integer") "number" else this

        /** The type of an input's value; null where the phone decides, as with numbers that are typed. */
        fun typeOf(input: ComponentNode): String? = when (input.type) {
            "TextInput" -> if (input.json.text("input-type") == "number") null else "string"
            "TextArea", "DatePicker", "Dropdown", "RadioButtonsGroup" -> "string"
            "CheckboxGroup", "ChipsSelector" -> "array"
            "OptIn" -> "boolean"
            else -> null
        }
    }
}
