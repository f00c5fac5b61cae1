package io.wakit.model.message

import io.wakit.model.Violation
import io.wakit.model.template.Body
import io.wakit.model.template.BoundTemplate
import io.wakit.model.template.Carousel
import io.wakit.model.template.Component
import io.wakit.model.template.Header
import io.wakit.model.template.HeaderFormat
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.UnknownComponent
import io.wakit.model.template.Variables
import io.wakit.model.template.parameterName
import io.wakit.model.template.place
import java.time.Clock

/** What does not fit the template, and nothing else. */
internal fun fitViolations(content: TemplateContent): List<Violation> = MessageChecks(Clock.systemUTC(), "template")
    .also { checks -> content.template?.let { checks.fit(content, it) } }.violations

/** Holds the values of [content] against the variables of [template]: as Meta would, but all faults at once. */
internal fun MessageChecks.fit(content: TemplateContent, template: BoundTemplate) {
    if (content.name != template.name) fault("name", "is not that of the template, ${template.name}")
    if (content.language !=
        template.language
    ) {
        fault("language.code", "is not that of the template, ${template.language}")
    }
    val isOfCode = template.category == TemplateCategory.Authentication
    part(Parts(template.components, template.parameterFormat == ParameterFormat.Named, isOfCode), content.components)
}

/** The parts of a template, or of one of its cards. */
internal class Parts(val all: List<Component>, val isNamed: Boolean, val isOfCode: Boolean = false) {
    inline fun <reified C : Component> find(): C? = all.filterIsInstance<C>().firstOrNull()

    /** Whether something stands in it that this version does not know, and may have to be filled in. */
    val isOpen: Boolean get() = all.any { it is UnknownComponent }
}

private fun MessageChecks.part(parts: Parts, given: List<TemplateComponent>) {
    header(parts, given)
    body(parts, given)
    buttons(parts, given)
    offer(parts, given)
    carousel(parts, given)
}

/** Looks at the component of one kind among those given: its values, and the checks at the place where they stand. */
private inline fun <reified C : TemplateComponent> MessageChecks.at(
    given: List<TemplateComponent>,
    look: MessageChecks.(C?) -> Unit,
) {
    val i = given.indexOfFirst { it is C }
    if (i < 0) look(null) else inside("components[$i]").look(given[i] as C)
}

private fun MessageChecks.header(parts: Parts, given: List<TemplateComponent>) {
    val header = parts.find<Header>()
    at<TemplateComponent.Header>(given) {
        val values = it?.parameters.orEmpty()
        when {
            header == null ->
                if (values.isNotEmpty() &&
                    !parts.isOpen
                ) {
                    fault("parameters", "fill in a header, which the template has not")
                }

            header.format == HeaderFormat.Text -> texts(
                "header",
                header.text.orEmpty(),
                parts.isNamed,
                values,
                it != null,
            )

            else -> file(header.format, values, it != null)
        }
    }
}

private fun MessageChecks.file(format: HeaderFormat, values: List<TemplateParameter>, isThere: Boolean) {
    val fits = FILES[format] ?: return
    if (values.size != 1) {
        val path = if (isThere) "parameters" else "components"
        fault(path, "hold ${values.size} values for the header, which is a $format", 1, values.size)
    }
    each("parameters", values) {
        if (!fits(it) && it !is TemplateParameter.Raw) fault("type", "is not what the header is: $format")
    }
}

private val FILES: Map<HeaderFormat, (TemplateParameter) -> Boolean> = mapOf(
    HeaderFormat.Image to { it is TemplateParameter.Image },
    HeaderFormat.Video to { it is TemplateParameter.Video },
    HeaderFormat.Gif to { it is TemplateParameter.Gif },
    HeaderFormat.Document to { it is TemplateParameter.Document },
    HeaderFormat.Location to { it is TemplateParameter.Location },
    HeaderFormat.Product to { it is TemplateParameter.Product },
)

private fun MessageChecks.body(parts: Parts, given: List<TemplateComponent>) {
    val body = parts.find<Body>()
    // The words of an authentication template are Meta's, and have one variable: the code.
    val text = body?.text ?: if (parts.isOfCode) "{{1}}" else ""
    if (body == null && parts.isOpen) return
    at<TemplateComponent.Body>(given) { texts("body", text, parts.isNamed, it?.parameters.orEmpty(), it != null) }
}

private fun MessageChecks.texts(
    where: String,
    text: String,
    isNamed: Boolean,
    values: List<TemplateParameter>,
    isThere: Boolean,
) {
    val variables = Variables.of(text)
    val path = if (isThere) "parameters" else "components"
    each("parameters", values) { value ->
        if (!value.isWords()) fault("type", "is no text, sum of money or time, as a variable of the $where is")
        val name = value.parameterName
        when {
            value is TemplateParameter.Raw || value is TemplateParameter.Group -> Unit
            !isNamed -> if (name != null) fault("parameter_name", "stands where the template's variables are numbered")
            name == null -> fault("parameter_name", "is missing, where the template's variables have names")
            name !in variables -> fault("parameter_name", "names no variable of the $where: {{$name}}")
        }
    }
    val missing = variables - values.mapNotNull { it.parameterName }.toSet()
    when {
        !isNamed -> if (values.size != variables.size) {
            val found = "hold ${values.size} values for the ${variables.size} variables of the $where"
            fault(path, found, variables.size, values.size)
        }

        values.any { it is TemplateParameter.Raw || it is TemplateParameter.Group } -> Unit

        else -> missing.forEach { fault(path, "hold no value for {{$it}} of the $where") }
    }
}

private fun TemplateParameter.isWords() = this is TemplateParameter.Text || this is TemplateParameter.Currency ||
    this is TemplateParameter.DateTime || this is TemplateParameter.Group || this is TemplateParameter.Raw

private fun MessageChecks.offer(parts: Parts, given: List<TemplateComponent>) {
    val offer = parts.find<LimitedTimeOffer>()?.offer
    at<TemplateComponent.LimitedTimeOffer>(given) {
        when {
            it == null -> if (offer?.hasExpiration == true) {
                fault("components", "do not say when the offer ends, which the template counts down to")
            }

            offer == null -> if (!parts.isOpen) fault("type", "is an offer, which the template has not")
        }
    }
}

private fun MessageChecks.carousel(parts: Parts, given: List<TemplateComponent>) {
    val carousel = parts.find<Carousel>()
    at<TemplateComponent.Carousel>(given) {
        val cards = it?.cards.orEmpty()
        when {
            carousel == null -> if (it != null && !parts.isOpen) fault("cards", "stand where the template has none")

            it == null -> fault(
                "components",
                "hold no cards; the template has ${carousel.cards.size}",
                carousel.cards.size,
                0,
            )

            else -> cards(carousel, cards, parts.isNamed)
        }
    }
}

private fun MessageChecks.cards(carousel: Carousel, cards: List<TemplateCard>, isNamed: Boolean) {
    val all = carousel.cards
    // Two cards of products stand for any number of them.
    val isOfProducts = all.any { card -> card.components.any { it is Header && it.format == HeaderFormat.Product } }
    if (!isOfProducts && cards.size != all.size) {
        fault("cards", "are ${cards.size}; the template has ${all.size}", all.size, cards.size)
    }
    if (all.isEmpty()) return
    cards.forEachIndexed { i, card ->
        val own = all.getOrNull(card.place(i)) ?: all.first()
        inside("cards[$i]").part(Parts(own.components, isNamed), card.components)
    }
}
