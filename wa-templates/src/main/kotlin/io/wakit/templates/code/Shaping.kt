package io.wakit.templates.code

import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.CallPermissionRequest
import io.wakit.model.template.Carousel
import io.wakit.model.template.Component
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.HeaderFormat
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.UnknownComponent
import io.wakit.templates.lock.ValueType

/**
 * Finds what a template, or a card of one, asks for when it is sent.
 *
 * @property types what its variables are, where somebody said.
 */
internal class Shaping(
    private val format: ParameterFormat?,
    private val types: Map<String, ValueType>,
    private val names: Names,
    private val cardName: String = "",
) {
    private val slots = mutableListOf<Slot>()
    private val parts = mutableListOf<Part>()
    private val cards = mutableListOf<CardShape>()
    val notes: MutableList<Note> = mutableListOf()
    private val byVariable = mutableMapOf<String, String>()
    private var isOpen = false

    fun shape(components: List<Component>): Shape {
        // The words of a template name their values themselves: no other part takes those names away.
        components.filterIsInstance<Header>().forEach { words(it.text.orEmpty(), "headerText", it.values()) }
        components.filterIsInstance<Body>().forEach { words(it.text.orEmpty(), "value", it.values()) }
        components.forEach { part(it) }
        if (isOpen) slots += Slot(names.take("more"), "List<TemplateComponent>", "emptyList()")
        return Shape(slots.sortedBy { it.default != null }, parts, cards)
    }

    private fun part(component: Component) {
        when (component) {
            is Header -> header(component)

            is Body -> variables(component.text.orEmpty()).ifEmpty { null }?.let { all ->
                parts += Part("TemplateComponent.Body(${list(all.map { filled(it) })})")
            }

            is Buttons -> ButtonShaping(names, notes, ::add).shape(component.buttons).also { isOpen = isOpen || it }

            is Carousel -> carousel(component)

            is LimitedTimeOffer -> if (component.offer.hasExpiration == true) {
                val end = slot("Instant", null, "when the offer ends", "offerEnds")
                parts += Part("TemplateComponent.LimitedTimeOffer($end)")
            }

            is UnknownComponent -> isOpen = true

            is Footer, CallPermissionRequest -> Unit
        }
    }

    private fun add(slots: List<Slot>, part: Part) {
        this.slots += slots
        parts += part
    }

    private fun header(header: Header) {
        val media = MEDIA[header.format]
        when {
            header.format == HeaderFormat.Text -> variables(header.text.orEmpty()).firstOrNull()?.let {
                parts += Part("TemplateComponent.Header(${filled(it, "headerText")})")
            }

            media != null -> {
                val name = slot(media.type, null, "what stands above", media.slot, "header${Names.pascal(media.slot)}")
                if (header.format == HeaderFormat.Document) {
                    val filename =
                        slot("String?", "null", "what the document is called on the user's phone", "filename")
                    parts += Part("TemplateComponent.Header(TemplateParameter.Document($name, $filename))")
                } else {
                    parts += Part("TemplateComponent.Header(${media.make.replace("%", name)})")
                }
            }

            else -> isOpen = true
        }
    }

    private fun carousel(carousel: Carousel) {
        val shapes = carousel.cards.map { card ->
            Shaping(format, types, Names()).let { it to it.shape(card.components) }
        }
        val areAlike = shapes.map { it.second }.distinct().size == 1
        if (areAlike && carousel.cards.all { card -> card.components.any { it.isProduct() } }) {
            cards += CardShape(cardName, shapes.first().second).also { it.notes = shapes.first().first.notes }
            val all = slot("List<$cardName>", null, "the cards, up to 10", "cards")
            parts += Part("TemplateComponent.Carousel($all.map { it.card })")
            return
        }
        val made = shapes.mapIndexed { i, (shaping, shape) ->
            val type = if (areAlike) cardName else "$cardName${i + 1}"
            if (!areAlike || i == 0) cards += CardShape(type, shape).also { it.notes = shaping.notes }
            slot(type, null, "card ${i + 1}", "card${i + 1}") + ".card"
        }
        parts += Part("TemplateComponent.Carousel(${list(made)})")
    }

    private fun Component.isProduct() = this is Header && format == HeaderFormat.Product

    private fun slot(type: String, default: String?, note: String, vararg candidates: String): String {
        val name = names.take(*candidates)
        slots += Slot(name, type, default)
        notes += Note(name, note)
        return name
    }

    /** A parameter for each variable of [text]; the same name in two texts is one. */
    private fun words(text: String, positional: String, examples: Map<String, String>) {
        variables(text).forEach { variable ->
            val key = key(variable, positional)
            if (key in byVariable) return@forEach
            val wanted = when {
                variable.toIntOrNull() == null -> Names.camel(variable, "value")
                positional == "headerText" -> positional
                else -> positional + variable
            }
            val type = types[variable].takeUnless { positional == "headerText" } ?: ValueType.TEXT
            val example = examples[variable]?.let { ", such as \"$it\"" }.orEmpty()
            byVariable[key] = slot(TYPES.getValue(type), null, "`{{$variable}}`$example", wanted, "${wanted}Value")
        }
    }

    /** Numbers begin anew in each part, names are the same throughout. */
    private fun key(variable: String, part: String) = if (variable.toIntOrNull() ==
        null
    ) {
        variable
    } else {
        "$part $variable"
    }

    private fun filled(variable: String, part: String = "value"): String {
        val name = byVariable.getValue(key(variable, part))
        val isNamed = format == ParameterFormat.Named || variable.toIntOrNull() == null
        val type = types[variable].takeUnless { part == "headerText" } ?: ValueType.TEXT
        return when {
            type == ValueType.TEXT -> "TemplateParameter.Text($name${if (isNamed) ", ${literal(variable)}" else ""})"
            isNamed -> "$name.copy(name = ${literal(variable)})"
            else -> name
        }
    }

    private class MediaSlot(val type: String, val slot: String, val make: String)

    private companion object {
        val MEDIA = mapOf(
            HeaderFormat.Image to MediaSlot("Media", "image", "TemplateParameter.Image(%)"),
            HeaderFormat.Video to MediaSlot("Media", "video", "TemplateParameter.Video(%)"),
            HeaderFormat.Gif to MediaSlot("Media", "gif", "TemplateParameter.Gif(%)"),
            HeaderFormat.Document to MediaSlot("Media", "document", ""),
            HeaderFormat.Location to MediaSlot("TemplateParameter.Location", "location", "%"),
            HeaderFormat.Product to MediaSlot("TemplateParameter.Product", "product", "%"),
        )
        val TYPES = mapOf(
            ValueType.TEXT to "String",
            ValueType.CURRENCY to "TemplateParameter.Currency",
            ValueType.DATE_TIME to "TemplateParameter.DateTime",
        )
    }
}

private val VARIABLE = Regex("""\{\{\s*([^{}\s]+)\s*}}""")

/** The variables of a text, each once: numbers in their order, which is that of the values, and names as they come. */
internal fun variables(text: String): List<String> =
    VARIABLE.findAll(text).map { it.groupValues[1] }.distinct().toList()
        .let { all -> if (all.all { it.toIntOrNull() != null }) all.sortedBy { it.toInt() } else all }

/** Items of a list as code. */
internal fun list(items: List<String>): String = items.joinToString(", ", "listOf(", ")")

private fun Header.values(): Map<String, String> = example?.let { example ->
    example.headerTextNamed?.associate { it.name to it.example }
        ?: example.headerText?.mapIndexed { i, value -> "${i + 1}" to value }?.toMap()
}.orEmpty()

private fun Body.values(): Map<String, String> = example?.let { example ->
    example.bodyTextNamed?.associate { it.name to it.example }
        ?: example.bodyText?.firstOrNull()?.mapIndexed { i, value -> "${i + 1}" to value }?.toMap()
}.orEmpty()
