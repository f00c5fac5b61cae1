package io.wakit.templates.code

import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Carousel
import io.wakit.model.template.Component
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.templates.lock.LockedTemplate

/** Writes a [function] with the enumeration of its languages and the classes of its cards. */
internal class FunctionWriter(private val function: TemplateFunction) {
    private val template = function.first
    private val languages = Names.pascal(function.name) + "Language"

    fun write(): String = buildString {
        append(enumeration())
        function.shape.cards.forEach { append("\n").append(card(it)) }
        append("\n").append(function())
    }

    private fun enumeration(): String = buildString {
        appendLine("/**")
        appendLine(" * The languages of the template `${template.name}` that [${function.name}] sends.")
        appendLine(" *")
        appendLine(" * @property code Meta's code of the language.")
        appendLine(" */")
        appendLine("public enum class $languages(public val code: String) {")
        val names = Names()
        appendLine(
            function.languages.joinToString(",\n\n") { language ->
                val words = text(language.components).map {
                    "> $it".trimEnd()
                }.ifEmpty { listOf("`${language.language}`") }
                (kdoc(words) + "${names.take(Names.constant(language.language))}(${literal(language.language)})")
                    .lines().joinToString("\n") { if (it.isEmpty()) it else "    $it" }
            } + ",",
        )
        appendLine("}")
    }

    private fun card(card: CardShape): String = buildString {
        val notes = card.notes.map { "@param ${it.slot} ${it.text}." }
        append(
            kdoc(
                listOf(
                    "A card of the template `${template.name}`.",
                ) + (if (notes.isEmpty()) notes else listOf("") + notes),
            ),
        )
        val overloads = if (card.shape.isOptional) " @JvmOverloads constructor" else ""
        appendLine("public class ${card.name}$overloads(")
        card.shape.slots.forEach { appendLine("    ${it.code()},") }
        appendLine(") {")
        appendLine("    internal val card: TemplateCard = TemplateCard(")
        append(parts(card.shape).lines().filter { it.isNotEmpty() }.joinToString("") { "        $it\n" })
        appendLine("    )")
        appendLine("}")
    }

    private fun function(): String = buildString {
        append(documentation())
        if (function.shape.isOptional) appendLine("@JvmOverloads")
        appendLine("public fun ${function.name}(")
        (listOf(Slot("language", languages)) + function.shape.slots).forEach { appendLine("    ${it.code()},") }
        if (template.isOneTimePassword()) {
            appendLine(
                "): TemplateContent = TemplateContent.authentication(${literal(template.name)}, language.code, code)",
            )
            return@buildString
        }
        appendLine("): TemplateContent = TemplateContent(")
        appendLine("    ${literal(template.name)},")
        appendLine("    language.code,")
        append(parts(function.shape).lines().filter { it.isNotEmpty() }.joinToString("") { "    $it\n" })
        appendLine(")")
    }

    private fun Slot.code() = "$name: $type${default?.let { " = $it" }.orEmpty()}"

    /** The list of components; nothing where there are none. */
    private fun parts(shape: Shape): String {
        val more = shape.slots.find { it.type == MORE }?.name
        if (shape.parts.isEmpty()) return more?.let { "$it," } ?: ""
        val list = if (shape.parts.any { it.mayBeNull }) "listOfNotNull" else "listOf"
        return shape.parts.joinToString(
            "\n",
            "$list(\n",
            "\n)${more?.let {
                " + $it"
            }.orEmpty()},",
        ) { "    ${it.code}," }
    }

    private fun documentation(): String {
        val where = function.languages.joinToString(", ") { it.language }
        val head = "The template `${template.name}`, ${template.category.value.lowercase()}, in $where:"
        val notes = function.notes.map { "@param ${it.slot} ${it.text}." } +
            function.shape.slots.filter { it.type == MORE }
                .map { "@param ${it.name} what parts ask for that this version of the generator does not know." }
        val language = "@param language one that the template was approved for."
        return kdoc(
            listOf(head, "") + text(template.components).map {
                "> $it".trimEnd()
            } + listOf("", language) + notes,
        )
    }

    private fun text(components: List<Component>): List<String> = components.flatMap { part ->
        when (part) {
            is Header -> listOf(part.text ?: "(${part.format.value.lowercase()})")
            is Body -> part.text.orEmpty().lines()
            is Footer -> listOfNotNull(part.text)
            is Buttons -> part.buttons.map { "[ ${it.text ?: it.type.lowercase()} ]" }
            is LimitedTimeOffer -> listOf(part.offer.text)
            is Carousel -> part.cards.flatMapIndexed { i, card -> listOf("Card ${i + 1}:") + text(card.components) }
            else -> emptyList()
        }
    }

    private companion object {
        const val MORE = "List<TemplateComponent>"

        fun kdoc(lines: List<String>): String = lines.flatMap { it.lines() }
            .joinToString("", "/**\n", " */\n") { " * ${it.harmless()}".trimEnd() + "\n" }

        /** Ends no comment and begins none. */
        fun String.harmless(): String = replace("*/", "*&#47;").replace("/*", "/&#42;").replace("\r", "")
    }
}
