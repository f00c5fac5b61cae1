package io.wakit.model.template

import io.wakit.model.Personal
import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter

/**
 * A template as the user reads it, with its values in place. Stars and underscores stand as they are written.
 *
 * @property header the line above; null where there is none, or a file in its place.
 * @property file what stands above in place of words: a picture, a film, a place, a product.
 * @property offer the words of an offer that runs out.
 * @property body null where Meta writes the words, and the template does not tell them.
 */
public class RenderedTemplate internal constructor(
    public val header: String?,
    public val file: TemplateParameter?,
    public val offer: String?,
    public val body: String?,
    public val footer: String?,
    public val buttons: List<Button>,
    public val cards: List<RenderedTemplate>,
) : Personal() {
    /** All of it in lines: the words, then each button in square brackets with what it opens, then the cards. */
    public val text: String
        get() = (listOfNotNull(header, offer, body, footer) + buttons.map { it.line } + cards.map { it.text })
            .joinToString("\n")

    /**
     * A button as the user sees it.
     *
     * @property type Meta's tag, in capitals.
     * @property text its label; null where Meta writes it.
     * @property value what it opens, calls or copies: the whole URL, the number, the code. Null where a tap writes back or
     * opens something that has no address.
     */
    public class Button internal constructor(
        public val type: String,
        public val text: String?,
        public val value: String?,
    ) : Personal() {
        internal val line: String get() = "[${text ?: type}]" + value?.let { " $it" }.orEmpty()
    }
}

internal fun render(parts: List<Component>, given: List<TemplateComponent>): RenderedTemplate {
    val header = parts.filterIsInstance<Header>().firstOrNull()
    val above = given.filterIsInstance<TemplateComponent.Header>().firstOrNull()?.parameters.orEmpty()
    val values = given.filterIsInstance<TemplateComponent.Body>().firstOrNull()?.parameters.orEmpty()
    val body = parts.filterIsInstance<Body>().firstOrNull()
    return RenderedTemplate(
        header?.text?.filled(above),
        above.firstOrNull().takeIf { header != null && header.format != HeaderFormat.Text },
        parts.filterIsInstance<LimitedTimeOffer>().firstOrNull()?.offer?.text,
        body?.text?.filled(values),
        parts.filterIsInstance<Footer>().firstOrNull()?.text,
        parts.buttons().mapIndexed { i, button -> button.rendered(given.valueOf(i)) },
        parts.filterIsInstance<Carousel>().firstOrNull()?.cards.orEmpty().rendered(given),
    )
}

private fun List<Carousel.Card>.rendered(given: List<TemplateComponent>): List<RenderedTemplate> {
    val cards = given.filterIsInstance<TemplateComponent.Carousel>().firstOrNull()?.cards
    if (isEmpty() || cards == null) return map { render(it.components, emptyList()) }
    return cards.mapIndexed { i, card -> render((getOrNull(card.place(i)) ?: first()).components, card.components) }
}

internal fun TemplateCard.place(i: Int): Int = index ?: i

private fun List<TemplateComponent>.valueOf(button: Int): TemplateParameter? =
    filterIsInstance<TemplateComponent.Button>().find { it.index == button }?.parameters?.firstOrNull()

private fun Button.rendered(value: TemplateParameter?): RenderedTemplate.Button = RenderedTemplate.Button(
    type,
    text,
    when (this) {
        is UrlButton -> Variables.fill(url) { value?.words() }
        is PhoneNumberButton -> phoneNumber
        is CopyCodeButton, is OtpButton -> value?.words()
        else -> null
    },
)

private fun String.filled(values: List<TemplateParameter>): String = Variables.fill(this) { name ->
    val value = values.find { it.parameterName == name }
        ?: name.toIntOrNull()?.let { values.getOrNull(it - 1) }?.takeIf { it.parameterName == null }
    value?.words()
}

/** By what a value is told where the template's variables have names. */
internal val TemplateParameter.parameterName: String?
    get() = when (this) {
        is TemplateParameter.Text -> name
        is TemplateParameter.Currency -> name
        is TemplateParameter.DateTime -> name
        else -> null
    }

private fun TemplateParameter.words(): String? = when (this) {
    is TemplateParameter.Text -> text
    is TemplateParameter.Currency -> fallbackValue
    is TemplateParameter.DateTime -> fallbackValue
    is TemplateParameter.CouponCode -> code
    else -> null
}
