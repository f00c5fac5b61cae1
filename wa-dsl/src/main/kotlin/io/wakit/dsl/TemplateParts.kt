package io.wakit.dsl

import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter

/** What stands above and in the middle of a template and of each of its cards. */
@WaDsl
public open class TemplatePartsScope internal constructor() {
    internal val components = mutableListOf<TemplateComponent>()

    /** The text above; with the [name] of its parameter, where the template has named ones. */
    public fun header(text: String, name: String? = null): Unit = above(TemplateParameter.Text(text, name))

    /** A picture above. */
    public fun imageHeader(media: Media): Unit = above(TemplateParameter.Image(media))

    /** A film above. */
    public fun videoHeader(media: Media): Unit = above(TemplateParameter.Video(media))

    /** A short film above that repeats; only through the marketing messages endpoint. */
    public fun gifHeader(media: Media): Unit = above(TemplateParameter.Gif(media))

    /** A PDF above, and what it is called. */
    public fun documentHeader(media: Media, filename: String? = null): Unit =
        above(TemplateParameter.Document(media, filename))

    /** A place above, in degrees north and east. */
    public fun locationHeader(
        latitude: Double,
        longitude: Double,
        name: String? = null,
        address: String? = null,
    ): Unit = above(TemplateParameter.Location(latitude, longitude, name, address))

    /** A product above. */
    public fun productHeader(productRetailerId: String, catalogId: String): Unit =
        above(TemplateParameter.Product(productRetailerId, catalogId))

    /** The group that is invited to. */
    public fun groupHeader(groupId: GroupId): Unit = above(TemplateParameter.Group(groupId))

    /** The values of the words, in the order of `{{1}}`, `{{2}}`. */
    public fun body(vararg values: String): Unit = body { values.forEach { text(it) } }

    /** The values of the words by name: `body("name" to "Ann")`. */
    public fun body(value: Pair<String, String>, vararg more: Pair<String, String>): Unit = body {
        text(value.second, value.first)
        more.forEach { text(it.second, it.first) }
    }

    /** The values of the words, with sums of money and times among them. */
    public fun body(values: TemplateValuesScope.() -> Unit) {
        components += TemplateComponent.Body(TemplateValuesScope().apply(values).values)
    }

    /** A part that has no word here. */
    public fun part(component: TemplateComponent) {
        components += component
    }

    private fun above(parameter: TemplateParameter) {
        components += TemplateComponent.Header(parameter)
    }
}

/** The values that the words of a template lack: all with a name, or all without one and in their order. */
@WaDsl
public class TemplateValuesScope internal constructor() {
    internal val values = mutableListOf<TemplateParameter>()

    /** Words. */
    public fun text(text: String, name: String? = null) {
        values += TemplateParameter.Text(text, name)
    }

    /** A sum of money: [amount1000] is a thousand times the amount, [code] by ISO 4217; [fallback] where it cannot be written. */
    public fun currency(fallback: String, code: String, amount1000: Long, name: String? = null) {
        values += TemplateParameter.Currency(fallback, code, amount1000, name)
    }

    /** A time, in the words that are shown. */
    public fun dateTime(text: String, name: String? = null) {
        values += TemplateParameter.DateTime(text, name)
    }

    /** A value that has no word here. */
    public fun value(parameter: TemplateParameter) {
        values += parameter
    }

    /** The group that is invited to. */
    public fun group(groupId: GroupId): Unit = value(TemplateParameter.Group(groupId))
}
