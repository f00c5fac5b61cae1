package io.wakit.sandbox

private const val BODY = 1024
private const val LIST_BODY = 4096
private const val FOOTER = 60
private const val HEADER = 60
private const val BUTTON_TEXT = 20
private const val BUTTON_ID = 256
private const val SECTION_TITLE = 24
private const val ROW_ID = 200
private const val ROW_TITLE = 24
private const val ROW_DESCRIPTION = 72
private const val ROWS = 10
private const val PRODUCTS = 30
private const val CARD_BODY = 160
private const val FLOW_CTA = 30
private const val CALL_MINUTES = 43_200L
private const val CALL_PAYLOAD = 512
private val BUTTONS = 1..3
private val SECTIONS = 1..10
private val CARDS = 2..10
private val ANY_HEADER = arrayOf("text", "image", "video", "document")

/** What Meta checks of an interactive message, kind by kind. */
internal fun Part.checkInteractive() {
    inside("type", "header", "body", "footer", "action")
    when (val kind = text("type")) {
        "button" -> frame().checkButtons(part("action"))

        "list" -> frame(LIST_BODY, "text").checkRows(part("action"))

        "cta_url" -> frame().checkLink(part("action"))

        "location_request_message" -> bare().named("send_location")

        "request_contact_info" -> bare().named("request_contact_info")

        "call_permission_request" -> inside("type", "body", "action").named("call_permission_request")

        "voice_call" -> bare().checkCall(named("voice_call"))

        "address_message" -> frame().named("address_message").part("parameters").text("country")

        "flow" -> frame().checkFlow(named("flow").part("parameters"))

        "product" -> inside("type", "body", "footer", "action").part("action").run {
            inside("catalog_id", "product_retailer_id")
            text("catalog_id")
            text("product_retailer_id")
        }

        "product_list" -> frame(BODY, "text").run {
            part("header")
            part("action").text("catalog_id")
            checkProducts(part("action"))
        }

        "catalog_message" -> frame().named("catalog_message").optional("parameters")
            ?.inside("thumbnail_product_retailer_id")?.optionalText("thumbnail_product_retailer_id")

        "carousel" -> bare().checkCards(part("action").inside("cards"))

        "order_details" -> frame(BODY, "image").named("review_and_pay").part("parameters").checkOrder()

        "order_status" -> frame().named("review_order").part("parameters").checkStatus()

        else -> throw GraphRefusal.parameter("Param ${at("type")} is no type of interactive message - got \"$kind\".")
    }
}

/** Words, which have to be there, with a header and a footer around them. */
private fun Part.frame(bodyLimit: Int = BODY, vararg headers: String = ANY_HEADER): Part = apply {
    part("body").inside("text").text("text", bodyLimit)
    optional("footer")?.inside("text")?.text("text", FOOTER)
    optional("header")?.checkHeader(*headers)
}

/** Words without a header and a footer, which Meta does not take here. */
private fun Part.bare(): Part = inside("type", "body", "action").frame()

private fun Part.named(name: String): Part = part("action").also { it.word("name", name) }

internal fun Part.checkHeader(vararg allowed: String): String {
    val type = word("type", *allowed)
    if (type == "text") {
        text("text", HEADER)
        optionalText("sub_text", HEADER)
    } else {
        part(type).inside("id", "link", "filename", "provider").checkFile()
    }
    return type
}

private fun Part.checkButtons(action: Part) {
    val replies = action.inside("buttons").parts("buttons", BUTTONS).map {
        it.inside("type", "reply").word("type", "reply")
        it.part("reply").inside("id", "title")
    }
    replies.forEach {
        it.text("id", BUTTON_ID)
        it.text("title", BUTTON_TEXT)
    }
    action.unique("buttons", replies.map { it.text("title") }, "title")
    action.unique("buttons", replies.map { it.text("id") }, "id")
}

private fun Part.checkRows(action: Part) {
    action.inside("button", "sections").text("button", BUTTON_TEXT)
    val sections = action.parts("sections", SECTIONS)
    val rows = sections.flatMap { section ->
        section.inside("title", "rows").checkTitle(sections.size)
        section.parts("rows", 1..ROWS)
    }
    if (rows.size > ROWS) throw action.invalid("sections", "have ${rows.size} rows; $ROWS are allowed.")
    rows.forEach {
        it.inside("id", "title", "description").text("id", ROW_ID)
        it.text("title", ROW_TITLE)
        it.optionalText("description", ROW_DESCRIPTION)
    }
}

private fun Part.checkTitle(sections: Int) {
    if (sections > 1) text("title", SECTION_TITLE) else optionalText("title", SECTION_TITLE)
}

internal fun Part.checkProducts(action: Part) {
    val sections = action.parts("sections", SECTIONS)
    val products = sections.flatMap { section ->
        section.inside("title", "product_items").checkTitle(sections.size)
        section.parts("product_items", 1..PRODUCTS)
    }
    if (products.size > PRODUCTS) {
        throw action.invalid("sections", "have ${products.size} products; $PRODUCTS are allowed.")
    }
    products.forEach { it.inside("product_retailer_id").text("product_retailer_id") }
}

private fun Part.checkLink(action: Part) {
    action.inside("name", "parameters").word("name", "cta_url")
    action.part("parameters").run {
        text("display_text", BUTTON_TEXT)
        text("url")
        flag("payment_link_preview")
    }
}

private fun Part.checkCall(action: Part) {
    action.optional("parameters")?.inside("display_text", "ttl_minutes", "payload")?.run {
        optionalText("display_text", BUTTON_TEXT)
        if ("ttl_minutes" in this) number("ttl_minutes", 1..CALL_MINUTES)
        optionalText("payload", CALL_PAYLOAD)
    }
}

private fun Part.checkFlow(parameters: Part) {
    parameters.word("flow_message_version", "3")
    parameters.text("flow_cta", FLOW_CTA)
    if (("flow_id" in parameters) == ("flow_name" in parameters)) {
        throw GraphRefusal.parameter("Param ${parameters.path} must hold one of flow_id and flow_name.")
    }
    parameters.optionalText("flow_id")
    parameters.optionalText("flow_name")
    val action = if ("flow_action" in
        parameters
    ) {
        parameters.word("flow_action", "navigate", "data_exchange")
    } else {
        "navigate"
    }
    val payload = parameters.optional("flow_action_payload") ?: return
    if (action == "data_exchange") throw parameters.invalid("flow_action_payload", "does not go with data_exchange.")
    if (payload.inside("screen", "data").optional("data")?.json?.isEmpty() == true) {
        throw payload.invalid("data", "is an empty object.")
    }
}

private fun Part.checkCards(action: Part) {
    val cards = action.parts("cards", CARDS)
    action.unique("cards", cards.map { "${it.number("card_index", 0L until CARDS.last)}" }, "card_index")
    if (cards.first().text("type") == "product") {
        cards.forEach { it.inside("card_index", "type", "action").part("action").checkProductCard() }
        action.sameOn(cards) { it.part("action").text("catalog_id") }
    } else {
        cards.forEach { it.inside("card_index", "type", "header", "body", "action").checkMediaCard() }
        action.sameOn(cards) { it.part("header").text("type") }
    }
}

private fun Part.sameOn(cards: List<Part>, of: (Part) -> String) {
    if (cards.distinctBy(of).size > 1) throw invalid("cards", "are not of one kind.")
}

private fun Part.checkProductCard() {
    inside("product_retailer_id", "catalog_id").text("product_retailer_id")
    text("catalog_id")
}

private fun Part.checkMediaCard() {
    word("type", "cta_url")
    part("header").checkHeader("image", "video")
    optional("body")?.inside("text")?.text("text", CARD_BODY)
    val action = part("action")
    if ("buttons" !in action) return checkLink(action)
    action.parts("buttons", BUTTONS).forEach { button ->
        button.word("type", "quick_reply")
        button.part("quick_reply").run {
            text("id", BUTTON_ID)
            text("title", BUTTON_TEXT)
        }
    }
}
