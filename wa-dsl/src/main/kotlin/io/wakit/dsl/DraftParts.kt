package io.wakit.dsl

import io.wakit.model.UploadHandle
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.CallPermissionRequest
import io.wakit.model.template.Carousel
import io.wakit.model.template.Component
import io.wakit.model.template.Example
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.HeaderFormat
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.model.template.ParameterFormat

/** The parts of a card of a template that is being written, in the order in which they are said. */
@WaDsl
public open class DraftCardScope internal constructor() {
    internal val components = mutableListOf<Component>()
    internal var isNamed = false

    internal val format: ParameterFormat? get() = ParameterFormat.Named.takeIf { isNamed }

    /** A picture above. The review looks at [example], which a resumable upload brought. */
    public fun imageHeader(example: UploadHandle): Unit = fileHeader(HeaderFormat.Image, example)

    /** A film above. */
    public fun videoHeader(example: UploadHandle): Unit = fileHeader(HeaderFormat.Video, example)

    /** A product above, which is named when it is sent. */
    public fun productHeader(): Unit = part(Header(HeaderFormat.Product))

    /**
     * The words, up to 1,024 characters, or 160 on a card. For each of their variables `{{1}}`, `{{2}}` an example, in order:
     * `body("Hi {{1}}, it comes on {{2}}.", "Ann", "Monday")`.
     */
    public fun body(text: String, vararg examples: String): Unit =
        part(Body(text, examples.toList().ifEmpty { null }?.let { Example(bodyText = listOf(it)) }))

    /** The words, whose variables have names: `body("Hi {{name}}!", "name" to "Ann")`. */
    public fun body(text: String, example: Pair<String, String>, vararg more: Pair<String, String>) {
        isNamed = true
        part(Body(text, Example(bodyTextNamed = (listOf(example) + more).map { it.named() })))
    }

    /** The buttons: up to ten, or two on a card. Quick replies stand together, and so do the others. */
    public fun buttons(buttons: DraftButtonsScope.() -> Unit): Unit =
        part(Buttons(DraftButtonsScope().apply(buttons).buttons.toList()))

    /** A part that has no word here. */
    public fun part(component: Component) {
        components += component
    }

    internal fun fileHeader(format: HeaderFormat, example: UploadHandle): Unit =
        part(Header(format, example = Example.headerHandle(example.value)))

    internal fun Pair<String, String>.named() = Example.Named(first, second)
}

/** The cards of a template that is being written. */
@WaDsl
public class DraftCardsScope internal constructor() {
    internal val cards = mutableListOf<Carousel.Card>()
    internal var isNamed = false

    /** The next card: a header with a picture, a film or a product, and what more it has. */
    public fun card(parts: DraftCardScope.() -> Unit) {
        val scope = DraftCardScope().apply(parts)
        isNamed = isNamed || scope.isNamed
        cards += Carousel.Card(scope.components.toList())
    }
}

/** The parts of a template that is being written, in the order in which they are said. */
@WaDsl
public open class DraftPartsScope internal constructor() : DraftCardScope() {
    /** A line above, up to 60 characters, with the [example] of its variable `{{1}}` where it has one. */
    public fun header(text: String, example: String? = null): Unit =
        part(Header(text = text, example = example?.let(Example::header)))

    /** A line above whose variable has a name: `header("Order {{id}}", "id" to "A-17")`. */
    public fun header(text: String, example: Pair<String, String>) {
        isNamed = true
        part(Header(text = text, example = Example(headerTextNamed = listOf(example.named()))))
    }

    /** A short film above that repeats, MP4 up to 3.5 MB; only through the marketing messages endpoint. */
    public fun gifHeader(example: UploadHandle): Unit = fileHeader(HeaderFormat.Gif, example)

    /** A file above. */
    public fun documentHeader(example: UploadHandle): Unit = fileHeader(HeaderFormat.Document, example)

    /** A place above, which is named when it is sent. */
    public fun locationHeader(): Unit = part(Header(HeaderFormat.Location))

    /** Small words at the end, up to 60 characters. */
    public fun footer(text: String): Unit = part(Footer(text))

    /**
     * An offer that runs out, up to 16 characters; for marketing. With [hasExpiration] the message counts down to the moment
     * that is said when it is sent.
     */
    public fun limitedTimeOffer(text: String, hasExpiration: Boolean = true): Unit =
        part(LimitedTimeOffer(LimitedTimeOffer.Offer(text, hasExpiration)))

    /** Asks the user whether the business may call. */
    public fun requestCallPermission(): Unit = part(CallPermissionRequest)

    /**
     * Cards to move through sideways, 2 to 10, all built alike; for marketing. Two cards with products stand for any number
     * of them when it is sent.
     */
    public fun carousel(cards: DraftCardsScope.() -> Unit) {
        val scope = DraftCardsScope().apply(cards)
        isNamed = isNamed || scope.isNamed
        part(Carousel(scope.cards.toList()))
    }
}
