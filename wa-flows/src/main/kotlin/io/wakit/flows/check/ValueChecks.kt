package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.intOrNull

/** Whether what stands under a property is of its form and within its limits; references are looked at elsewhere. */
internal class ValueChecks(private val flow: FlowTree, private val report: Report) {
    fun check(property: Property, value: JsonElement, path: String) {
        if (value.isBound() && property.form != Form.Name) {
            if ((value as JsonPrimitive).content.startsWith('`') && !flow.from(FlowJsonVersion.V6_0)) {
                report.add(path, "is an expression in backticks, which came with version 6.0", "PATTERN_MISMATCH")
            }
            return
        }
        if (!fits(property.form, value)) {
            val digits = property.form == Form.Digits && (value as? JsonPrimitive)?.isString == true
            report.add(
                path,
                if (digits) {
                    "is neither a number nor a reference such as \${data.value}"
                } else {
                    "is not ${said(
                        property.form,
                    )}"
                },
                if (digits) "PATTERN_MISMATCH" else "INVALID_PROPERTY_TYPE",
            )
            return
        }
        texts(property, value).forEach { text(property, it, path) }
        (value as? JsonPrimitive)?.intOrNull?.let { range(property, it, path) }
        if (property.form == Form.Action) action(property, value as JsonObject, path)
        if (property.form == Form.Items) ItemChecks(flow, report).check(property, value as JsonArray, path)
    }

    private fun fits(form: Form, value: JsonElement): Boolean = when (form) {
        Form.Text, Form.Expression, Form.Name -> value.isText()
        Form.TextOrTexts -> value.isText() || (value is JsonArray && value.all { it.isText() })
        Form.TextOrObject -> value.isText() || value is JsonObject
        Form.Texts -> value is JsonArray && value.all { it.isText() }
        Form.Flag -> value.isFlag()
        Form.FlagOrObject -> value.isFlag() || value is JsonObject
        Form.Whole -> value is JsonPrimitive && !value.isString && value.intOrNull != null
        Form.Digits -> value is JsonPrimitive && value.content.toIntOrNull() != null
        Form.Number -> value is JsonPrimitive && !value.isString && value.doubleOrNull != null
        Form.Items, Form.Components -> value is JsonArray
        Form.Object, Form.Action, Form.Cases -> value is JsonObject
    }

    private fun said(form: Form): String = when (form) {
        Form.Text, Form.Expression, Form.Name -> "a text"
        Form.TextOrTexts -> "a text or a list of texts"
        Form.TextOrObject -> "a text or an object"
        Form.Texts -> "a list of texts"
        Form.Flag -> "true, false or a reference such as \${data.value}"
        Form.FlagOrObject -> "true, false or an object"
        Form.Whole, Form.Digits -> "a whole number"
        Form.Number -> "a number"
        Form.Items, Form.Components -> "a list"
        Form.Object, Form.Action, Form.Cases -> "an object"
    }

    private fun texts(property: Property, value: JsonElement): List<String> = when {
        value is JsonPrimitive && value.isString && property.form != Form.Expression -> listOf(value.content)

        value is JsonObject && property.form == Form.TextOrObject ->
            value.values.filter { it.isText() }.map { (it as JsonPrimitive).content }

        else -> emptyList()
    }

    private fun text(property: Property, text: String, path: String) {
        val mayBeBlank = !flow.from(FlowJsonVersion.V6_0) && property.name !in NEVER_BLANK
        if (text.isBlank() && !mayBeBlank && property.name !in OFTEN_BLANK) {
            report.add(path, "is blank", "PATTERN_MISMATCH")
        }
        if (property.words != null && text !in property.words) {
            report.add(path, "is '$text', and not one of ${property.words.joinToString()}", "INVALID_ENUM_VALUE")
        }
        val length = text.codePointCount(0, text.length)
        if (property.max != null && length > property.max && flow.from(FlowJsonVersion.V5_1)) {
            report.add(path, "has $length characters; Meta takes ${property.max} at most", null)
        }
    }

    private fun range(property: Property, number: Int, path: String) {
        val range = property.range ?: return
        if (number < range.first) report.add(path, "is $number; the least is ${range.first}", "MINIMUM_VALUE_REQUIRED")
        if (number > range.last) report.add(path, "is $number; the most is ${range.last}", "MAXIMUM_VALUE_REQUIRED")
    }

    private fun action(property: Property, action: JsonObject, path: String) {
        val name = action.text("name")
        val allowed = property.actions.orEmpty()
        if (name !in allowed) {
            report.add("$path.name", "is '$name', and not one of ${allowed.joinToString()}", "INVALID_ENUM_VALUE")
        }
    }

    private companion object {
        /** Names and what is read may not be blank in any version. */
        val NEVER_BLANK = setOf("name", "text")

        /** An input may begin empty, and an error that is none takes the message away. */
        val OFTEN_BLANK = setOf("init-value", "error-message", "alt-text")

        fun JsonElement.isText() = this is JsonPrimitive && isString

        fun JsonElement.isFlag() = this is JsonPrimitive && !isString && flag() != null
    }
}
