package io.wakit.model.template

/** Cards are as many as Meta takes, each with a picture, a film or a product above, and all of them built alike. */
internal fun Findings.carousel(path: String, carousel: Carousel, format: ParameterFormat?) {
    checks.count("$path.cards", carousel.cards, CARDS)
    carousel.cards.forEachIndexed { i, card -> card("$path.cards[$i]", card, format) }
    val first = carousel.cards.firstOrNull()?.build() ?: return
    carousel.cards.forEachIndexed { i, card ->
        if (card.build() != first) {
            add("$path.cards[$i]", "is built otherwise than the first card; Meta wants the same parts in each")
        }
    }
}

private fun Findings.card(path: String, card: Carousel.Card, format: ParameterFormat?) {
    card.components.forEachIndexed { i, part ->
        component("$path.components[$i]", part, CARD_BODY, format)
        val isOfCards = part is Header || part is Body || part is Buttons || part is UnknownComponent
        if (!isOfCards) add("$path.components[$i].type", "is ${part.type}, which a card may not have")
        if (part is Header && part.format !in CARD_HEADERS) {
            add("$path.components[$i].format", "is ${part.format}; a card has an image, a video or a product on top")
        }
    }
    if (card.components.none {
            it is Header || it is UnknownComponent
        }
    ) {
        add(path, "has no header, which each card needs")
    }
    val buttons = card.components.buttons().size
    if (buttons > CARD_BUTTONS) {
        add(path, "has $buttons buttons; Meta takes $CARD_BUTTONS at most", CARD_BUTTONS, buttons)
    }
}

/** What has to be the same in each card: its parts, its buttons, and whether it shows a product. */
private fun Carousel.Card.build(): Set<String> = components.flatMap { part ->
    when (part) {
        is Header -> listOf(if (part.format == HeaderFormat.Product) "PRODUCT" else "MEDIA")
        is Buttons -> part.buttons.mapIndexed { i, button -> "$i ${button.type}" }
        else -> listOf(part.type)
    }
}.toSet()
