package io.wakit.model.message

import io.wakit.model.hasEmoji

private const val BODY = 1024
private const val LIST_BODY = 4096
private const val FOOTER = 60
private const val HEADER = 60
private const val BUTTONS = 3
private const val BUTTON_TEXT = 20
private const val BUTTON_ID = 256
private const val SECTIONS = 10
private const val SECTION_TITLE = 24
private const val ROWS = 10
private const val ROW_ID = 200
private const val ROW_TITLE = 24
private const val ROW_DESCRIPTION = 72
private const val PRODUCTS = 30
private const val CARD_BODY = 160
private const val CARD_LINE_BREAKS = 2
private const val FLOW_CTA = 30
private const val CALL_PAYLOAD = 512
private const val PIN_CODE = 6
private val ANY_HEADER = setOf("text", "image", "video", "document")
private val TEXT_HEADER = setOf("text")

internal val Cards: IntRange = 2..10
internal val CallMinutes: IntRange = 1..43_200

internal fun MessageChecks.interactive(content: Interactive) {
    when (content) {
        is ReplyButtons -> buttons(content)

        is InteractiveList -> list(content)

        is CtaUrl -> {
            frame(content.body, content.footer, content.header)
            length("action.parameters.display_text", content.displayText, 1..BUTTON_TEXT)
            filled("action.parameters.url", content.url, "name the address that the button opens")
        }

        is LocationRequest -> frame(content.body)

        is ContactInfoRequest -> frame(content.body)

        is CallPermissionRequest -> frame(content.body)

        is VoiceCall -> {
            frame(content.body)
            length("action.parameters.display_text", content.displayText, 1..BUTTON_TEXT)
            number("action.parameters.ttl_minutes", content.ttlMinutes, CallMinutes)
            length("action.parameters.payload", content.payload, 0..CALL_PAYLOAD)
        }

        is AddressMessage -> address(content)

        is FlowMessage -> flow(content)

        is SingleProduct -> {
            frame(content.body, content.footer)
            filled("action.catalog_id", content.catalogId, "name the catalog")
            filled("action.product_retailer_id", content.productRetailerId, "name the product")
        }

        is ProductList -> {
            frame(content.body, content.footer, content.header, TEXT_HEADER)
            filled("action.catalog_id", content.catalogId, "name the catalog")
            products("action", content.sections)
        }

        is CatalogMessage -> frame(content.body, content.footer)

        is MediaCarousel -> mediaCards(content)

        is ProductCarousel -> productCards(content)

        is OrderDetails -> {
            frame(content.body, content.footer, content.header, setOf("image"))
            inside("action.parameters").order(content.order)
        }

        is OrderStatus -> {
            frame(content.body, content.footer, content.header)
            status(content)
        }

        is RawInteractive -> unmodelled()
    }
}

/** What most of them have: words, and a header and a footer around them. */
private fun MessageChecks.frame(
    body: String?,
    footer: String? = null,
    header: Header? = null,
    headers: Set<String> = ANY_HEADER,
    bodyLimit: Int = BODY,
) {
    length("body.text", body, 1..bodyLimit)
    length("footer.text", footer, 1..FOOTER)
    header?.let { header("header", it, headers) }
}

private fun MessageChecks.header(path: String, header: Header, allowed: Set<String>) {
    if (header !is Header.Raw && header.type !in allowed) {
        fault("$path.type", "is ${header.type}; Meta takes ${allowed.joinToString(" or ")} here")
    }
    when (header) {
        is Header.Text -> {
            length("$path.text", header.text, 1..HEADER)
            length("$path.sub_text", header.subText, 1..HEADER)
        }

        is Header.Image -> media("$path.image", header.media)

        is Header.Video -> media("$path.video", header.media)

        is Header.Document -> media("$path.document", header.media)

        is Header.Raw -> unmodelled(path)
    }
}

private fun MessageChecks.buttons(content: ReplyButtons) {
    frame(content.body, content.footer, content.header)
    count("action.buttons", content.buttons.size, 1..BUTTONS, "buttons")
    each("action.buttons", content.buttons) {
        length("reply.id", it.id, 1..BUTTON_ID)
        length("reply.title", it.title, 1..BUTTON_TEXT)
    }
    unique(content.buttons.map { it.title }) { "action.buttons[$it].reply.title" }
    unique(content.buttons.map { it.id }) { "action.buttons[$it].reply.id" }
}

private fun MessageChecks.list(content: InteractiveList) {
    frame(content.body, content.footer, content.header, TEXT_HEADER, LIST_BODY)
    length("action.button", content.button, 1..BUTTON_TEXT)
    count("action.sections", content.sections.size, 1..SECTIONS, "sections")
    each("action.sections", content.sections) { section ->
        title(section.title, content.sections.size)
        if (section.rows.isEmpty()) fault("rows", "has no rows; Meta wants 1 at least", 1, 0)
        each("rows", section.rows) {
            length("id", it.id, 1..ROW_ID)
            length("title", it.title, 1..ROW_TITLE)
            length("description", it.description, 0..ROW_DESCRIPTION)
        }
    }
    val rows = content.sections.sumOf { it.rows.size }
    if (rows > ROWS) fault("action.sections", "have $rows rows; Meta takes $ROWS in all sections", ROWS, rows)
}

private fun MessageChecks.title(title: String?, sections: Int) {
    if (sections > 1) filled("title", title, "each of several sections has one")
    length("title", title, 0..SECTION_TITLE)
}

/** The sections of a choice of products, in a message or behind a template's button. */
internal fun MessageChecks.products(path: String, sections: List<ProductSection>) {
    count("$path.sections", sections.size, 1..SECTIONS, "sections")
    each("$path.sections", sections) { section ->
        title(section.title, sections.size)
        if (section.productRetailerIds.isEmpty()) fault("product_items", "has no products; Meta wants 1 at least", 1, 0)
        each("product_items", section.productRetailerIds) { filled("product_retailer_id", it, "name the product") }
    }
    val all = sections.sumOf { it.productRetailerIds.size }
    if (all > PRODUCTS) {
        fault("$path.sections", "have $all products; Meta takes $PRODUCTS in all sections", PRODUCTS, all)
    }
}

private fun MessageChecks.address(content: AddressMessage) {
    frame(content.body, content.footer, content.header)
    filled("action.parameters.country", content.country, "name the country by its two letters")
    length("action.parameters.values.in_pin_code", content.values?.get("in_pin_code"), 0..PIN_CODE)
    each("action.parameters.saved_addresses", content.savedAddresses) {
        length("value.in_pin_code", it.value["in_pin_code"], 0..PIN_CODE)
    }
}

private fun MessageChecks.flow(content: FlowMessage) {
    frame(content.body, content.footer, content.header)
    val at = inside("action.parameters")
    at.length("flow_cta", content.cta, 1..FLOW_CTA)
    if (content.cta.hasEmoji()) at.fault("flow_cta", "has an emoji, which Meta does not take here")
    if ((content.flowId == null) == (content.flowName == null)) {
        at.fault("flow_id", "names the Flow, or flow_name does: exactly one of them")
    }
    if (content.version != "3") at.fault("flow_message_version", "is not 3, the only version that there is")
    if (content.data?.isEmpty() == true) at.fault("flow_action_payload.data", "is empty; leave it out")
    if (content.action == FlowAction.DataExchange && (content.screen != null || content.data != null)) {
        at.fault("flow_action_payload", "does not go with data_exchange, where the endpoint names the screen")
    }
}

private fun MessageChecks.mediaCards(content: MediaCarousel) {
    frame(content.body)
    cards(content.cards.size, content.cards.mapIndexed { i, card -> card.index ?: i })
    each("action.cards", content.cards) { card ->
        header("header", card.header, setOf("image", "video"))
        length("body.text", card.body, 1..CARD_BODY)
        val breaks = card.body.orEmpty().count { it == '\n' }
        if (breaks > CARD_LINE_BREAKS) {
            fault("body.text", "has $breaks line breaks; Meta takes $CARD_LINE_BREAKS", CARD_LINE_BREAKS, breaks)
        }
        if ((card.url == null) == card.quickReplies.isEmpty()) fault("action", "is one link, or up to $BUTTONS replies")
        if (card.url != null) length("action.parameters.display_text", card.displayText.orEmpty(), 1..BUTTON_TEXT)
        card.url?.let { filled("action.parameters.url", it, "name the address that the button opens") }
        count("action.buttons", card.quickReplies.size, 0..BUTTONS, "buttons")
        each("action.buttons", card.quickReplies) {
            length("quick_reply.id", it.id, 1..BUTTON_ID)
            length("quick_reply.title", it.title, 1..BUTTON_TEXT)
        }
    }
    if (content.cards.distinctBy { it.url == null }.size > 1) {
        fault("action.cards", "mix links and replies; Meta wants one kind of button on all of them")
    }
    if (content.cards.distinctBy { it.header.type }.size > 1) {
        fault("action.cards", "mix kinds of header; Meta wants image or video on all of them")
    }
}

private fun MessageChecks.productCards(content: ProductCarousel) {
    frame(content.body)
    cards(content.cards.size, content.cards.mapIndexed { i, card -> card.index ?: i })
    each("action.cards", content.cards) {
        filled("action.product_retailer_id", it.productRetailerId, "name the product")
        filled("action.catalog_id", it.catalogId, "name the catalog")
    }
    if (content.cards.distinctBy { it.catalogId }.size > 1) {
        fault("action.cards", "name more than one catalog; Meta wants the same on all of them")
    }
}

private fun MessageChecks.cards(count: Int, indexes: List<Int>) {
    count("action.cards", count, Cards, "cards")
    cardIndexes("action.cards", indexes)
}

internal fun MessageChecks.cardIndexes(path: String, indexes: List<Int>) {
    // Those beyond the tenth are told by the count.
    indexes.take(Cards.last).forEachIndexed { i, index -> number("$path[$i].card_index", index, 0 until Cards.last) }
    unique(indexes.map { "$it" }) { "$path[$it].card_index" }
}
