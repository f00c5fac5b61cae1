package io.wakit.model.template

import io.wakit.model.message.OrderRequest
import io.wakit.model.message.ProductSection
import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * The values that a template lacks, said one after another: a builder for Java. Buttons are told by their place among all
 * buttons of the template, from 0.
 *
 * ```
 * new TemplateValues().header("A-17").body("Ann", "Monday").url(1, "A-17")
 * ```
 */
public class TemplateValues {
    private val said = mutableListOf<TemplateComponent>()

    /** What was said, as the parts of a message. */
    public val components: List<TemplateComponent> get() = said.toList()

    /** The value of the variable above; with its [name], where the template's variables have names. */
    @JvmOverloads
    public fun header(text: String, name: String? = null): TemplateValues = header(TemplateParameter.Text(text, name))

    /** What stands above: a picture, a film, a file, a place, a product. */
    public fun header(parameter: TemplateParameter): TemplateValues = say(TemplateComponent.Header(parameter))

    /** The values of the words, in the order of `{{1}}`, `{{2}}`. */
    public fun body(vararg values: String): TemplateValues = body(values.map { TemplateParameter.Text(it) })

    /** The values of the words by their names. */
    public fun body(values: Map<String, String>): TemplateValues =
        body(values.map { TemplateParameter.Text(it.value, it.key) })

    /** The values of the words, with sums of money and times among them. */
    public fun body(values: List<TemplateParameter>): TemplateValues = say(TemplateComponent.Body(values))

    /** The end of the address of a button. */
    public fun url(index: Int, suffix: String): TemplateValues = say(TemplateComponent.Button.url(index, suffix))

    /** What comes back when a quick reply is tapped. */
    public fun quickReply(index: Int, payload: String): TemplateValues =
        say(TemplateComponent.Button.quickReply(index, payload))

    /** A coupon to be copied. */
    public fun copyCode(index: Int, code: String): TemplateValues = say(TemplateComponent.Button.copyCode(index, code))

    /** The code of an authentication template: in its words, and behind its button. */
    public fun code(code: String): TemplateValues = body(code).url(0, code)

    /** What tells this opening of a Flow from others, and what its first screen is given. */
    @JvmOverloads
    public fun flow(index: Int, token: String, data: JsonObject? = null): TemplateValues =
        say(TemplateComponent.Button.flow(index, token, data))

    /** The product whose picture stands for the catalog. */
    public fun catalog(index: Int, thumbnailProductRetailerId: String): TemplateValues =
        say(TemplateComponent.Button.catalog(index, thumbnailProductRetailerId))

    /** The products to choose from. */
    public fun products(
        index: Int,
        thumbnailProductRetailerId: String,
        sections: List<ProductSection>,
    ): TemplateValues = say(TemplateComponent.Button.multiProduct(index, thumbnailProductRetailerId, sections))

    /** The order to be paid. */
    public fun orderDetails(index: Int, order: OrderRequest): TemplateValues =
        say(TemplateComponent.Button.orderDetails(index, order))

    /** When the offer ends. */
    public fun limitedTimeOffer(expiration: Instant): TemplateValues =
        say(TemplateComponent.LimitedTimeOffer(expiration))

    /** The cards, in their order, each with the values that it lacks. */
    public fun cards(cards: List<TemplateValues>): TemplateValues =
        say(TemplateComponent.Carousel(cards.map { TemplateCard(it.components) }))

    /** A part that has no word here. */
    public fun part(component: TemplateComponent): TemplateValues = say(component)

    private fun say(component: TemplateComponent): TemplateValues = apply { said += component }
}
