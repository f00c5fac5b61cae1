package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** That references in components resolve, to a value of the right type. Those in payloads are [ActionChecks]' own. */
internal class ReferenceChecks(private val flow: FlowTree, private val report: Report) {
    private val references = References(flow)

    fun run() = flow.screens.forEach { screen ->
        screen.json["title"]?.let { text(screen, "${screen.path}.title", it, Form.Text, null) }
        screen.components.forEach { node ->
            val rule = ComponentRules.all[node.type] ?: return@forEach
            node.json.filterKeys { it !in CONTAINERS }.forEach { (key, value) ->
                val property = rule.properties[key] ?: return@forEach
                text(screen, "${node.path}.$key", value, property.form, property)
            }
        }
    }

    private fun text(screen: ScreenNode, path: String, value: JsonElement, form: Form, property: Property?) {
        when {
            form == Form.Action -> Unit

            value is JsonPrimitive && value.isBound() -> bound(screen, path, value.content, form, property)

            value is JsonArray && form == Form.TextOrTexts -> value.forEachIndexed { i, item ->
                (item as? JsonPrimitive)?.takeIf {
                    it.isBound()
                }?.let { bound(screen, "$path[$i]", it.content, Form.Text, null) }
            }

            value is JsonObject || value is JsonArray -> References.all(without(value), path) { at, text ->
                expression(screen, at, text)
            }
        }
    }

    /** Actions within a data source are looked at as actions. */
    private fun without(value: JsonElement): JsonElement = when (value) {
        is JsonObject -> JsonObject(value.filterKeys { it !in ScreenNode.ACTION_KEYS }.mapValues { without(it.value) })
        is JsonArray -> JsonArray(value.map(::without))
        else -> value
    }

    private fun bound(screen: ScreenNode, path: String, text: String, form: Form, property: Property?) {
        val type = expression(screen, path, text) ?: return
        val allowed = allowed(form)
        if (type !in allowed) {
            val rule = "is '$text', which is of type $type, and not one of these: ${allowed.joinToString()}"
            report.add(path, rule, "INVALID_SCREEN_DYNAMIC_DATA")
            return
        }
        val inner = References.single(text) ?: return
        val schema = (references.resolve(inner, screen) as? Resolved.Value)?.schema
        if (form == Form.Items && schema != null && property != null) items(schema, path, text, property)
    }

    /** The type of [text]; null where it cannot be told, or was reported. */
    private fun expression(screen: ScreenNode, path: String, text: String): String? {
        val inner = References.single(text)
        if (inner ==
            null
        ) {
            return Expression(text.trim('`'), concatenates = true) { typeOf(it, screen, path) }.type(report, path)
        }
        return typeOf(inner, screen, path)
    }

    private fun typeOf(inner: String, screen: ScreenNode, path: String): String? {
        if (inner.startsWith("screen.") && !flow.from(FlowJsonVersion.V4_0)) {
            report.add(path, "refers to another screen, which came with version 4.0", "PATTERN_MISMATCH")
        }
        return when (val found = references.resolve(inner, screen)) {
            is Resolved.Value -> found.type

            is Resolved.Missing -> {
                val error = if (found.of ==
                    Resolved.Fault.ElsewhereMissing
                ) {
                    "INVALID_SCREEN_DATA"
                } else {
                    "INVALID_SCREEN_DYNAMIC_DATA"
                }
                report.add(path, "is '\${$inner}', which ${found.says}", error)
                null
            }
        }
    }

    private fun items(schema: JsonObject, path: String, text: String, property: Property) {
        val items = schema["items"] as? JsonObject ?: return
        val properties = items["properties"] as? JsonObject ?: return
        val needed = when (property.name) {
            "data-source" -> listOf("id", "title")
            "list-items" -> listOf("id", "main-content")
            else -> listOf("src", "alt-text")
        }
        needed.filter { it !in properties }.forEach {
            report.add(path, "is '$text', whose items have no schema of '$it'", "INVALID_SCREEN_DYNAMIC_DATA")
        }
    }

    private fun allowed(form: Form): Set<String> = when (form) {
        Form.Text, Form.Name -> setOf("string")
        Form.TextOrTexts -> setOf("string", "array")
        Form.TextOrObject -> setOf("string", "object")
        Form.Texts, Form.Items, Form.Components -> setOf("array")
        Form.Flag -> setOf("boolean")
        Form.FlagOrObject -> setOf("boolean", "object")
        Form.Whole, Form.Number -> setOf("number")
        Form.Digits -> setOf("number", "string")
        Form.Object, Form.Cases, Form.Action -> setOf("object")
        Form.Expression -> setOf("string", "number", "boolean")
    }

    private companion object {
        /** Their components are looked at one by one, and the condition of an `If` by [Condition]. */
        val CONTAINERS = setOf("children", "then", "else", "cases", "condition", "type")
    }
}
