package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion

/** The form of a property's value. */
internal enum class Form {
    Text,
    TextOrTexts,
    TextOrObject,
    Texts,
    Flag,
    FlagOrObject,
    Whole,

    /** A whole number, which Meta's table calls a string; both are taken. */
    Digits,
    Number,
    Items,
    Object,
    Action,
    Components,
    Cases,
    Expression,
    Name,
}

/** What Meta says of one property of a component. */
internal class Property(
    val name: String,
    val form: Form,
    val requiredFrom: FlowJsonVersion? = null,
    val since: FlowJsonVersion = FlowJsonVersion.V2_1,
    val max: Int? = null,
    val words: Set<String>? = null,
    val range: IntRange? = null,
    val actions: Set<String>? = null,
    val items: IntRange? = null,
)

/** What Meta says of a component. */
internal class ComponentRule(val since: FlowJsonVersion, properties: List<Property>) {
    val properties: Map<String, Property> = properties.associateBy { it.name }
}

private val always = FlowJsonVersion.V2_1

internal fun text(name: String, max: Int? = null, since: FlowJsonVersion = always, words: Set<String>? = null) =
    Property(name, Form.Text, since = since, max = max, words = words)

internal fun flag(name: String, since: FlowJsonVersion = always) = Property(name, Form.Flag, since = since)

internal fun whole(name: String, range: IntRange? = null) = Property(name, Form.Whole, range = range)

internal fun some(name: String, form: Form, since: FlowJsonVersion = always) = Property(name, form, since = since)

internal fun action(name: String, vararg actions: String, since: FlowJsonVersion = always) =
    Property(name, Form.Action, since = since, actions = actions.toSet())

internal fun items(count: IntRange, name: String = "data-source") =
    Property(name, Form.Items, requiredFrom = always, items = count)

/** The same, and Meta wants it. */
internal fun Property.required(from: FlowJsonVersion = always) =
    Property(name, form, from, since, max, words, range, actions, items)
