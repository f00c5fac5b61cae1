package io.wakit.sandbox

private const val NAME = 512
private const val HEADER_TEXT = 60
private const val COUPON = 20
private const val URL_SUFFIX = 2000
private const val CALL_MINUTES = 43_200L
private const val CALL_PAYLOAD = 512
private const val BUTTONS = 10
private val CARDS = 1..10
private val TEMPLATE_NAME = Regex("[a-z0-9_]+")

/** What Meta checks of a template's send before it looks the template up. */
internal fun Part.checkTemplate() {
    inside("name", "language", "components", "namespace")
    if (!TEMPLATE_NAME.matches(text("name", NAME))) throw invalid("name", "has characters that are not allowed.")
    part("language").inside("code", "policy").run {
        text("code")
        if ("policy" in this) word("policy", "deterministic")
    }
    if ("components" in this) checkComponents(inCard = false)
}

private fun Part.checkComponents(inCard: Boolean) {
    val components = parts("components")
    for (type in listOf("header", "body", "carousel", "limited_time_offer")) {
        if (components.count { it.text("type").lowercase() == type } >
            1
        ) {
            throw invalid("components", "hold two of $type.")
        }
    }
    val buttons = components.filter { it.text("type").lowercase() == "button" }
    if (buttons.size > BUTTONS) throw invalid("components", "hold ${buttons.size} buttons; $BUTTONS are allowed.")
    unique("components", buttons.mapNotNull { it.json["index"]?.toString()?.trim('"') }, "button index")
    components.forEach { it.checkComponent(inCard) }
}

private fun Part.checkComponent(inCard: Boolean) {
    val allowed = listOf("header", "body", "button") +
        if (inCard) emptyList() else listOf("limited_time_offer", "tap_target_configuration", "carousel")
    when (word("type", *allowed.toTypedArray())) {
        "header" -> inside("type", "parameters").parts("parameters", 0..1).forEach { it.checkParameter(HEADER_TEXT) }

        "button" -> checkButton()

        "carousel" -> {
            val cards = inside("type", "cards").parts("cards", CARDS)
            unique("cards", cards.map { "${it.number("card_index", 0L until CARDS.last)}" }, "card_index")
            cards.forEach { it.inside("card_index", "components").checkComponents(inCard = true) }
        }

        else -> inside("type", "parameters").checkValues()
    }
}

private fun Part.checkValues() {
    val parameters = parts("parameters")
    parameters.forEach { it.checkParameter() }
    val named = parameters.count { "parameter_name" in it }
    if (named != 0 && named != parameters.size) throw invalid("parameters", "mix names and positions.")
    unique("parameters", parameters.mapNotNull { it.optionalText("parameter_name") }, "name")
}

private fun Part.checkButton() {
    inside("type", "sub_type", "index", "parameters")
    val kind = word(
        "sub_type",
        "quick_reply",
        "url",
        "copy_code",
        "flow",
        "catalog",
        "mpm",
        "order_details",
        "voice_call",
    ).lowercase()
    if (kind != "voice_call" || "index" in this) number("index", 0L until BUTTONS, inQuotes = true)
    if ("parameters" in this) parts("parameters").forEach { it.checkParameter(URL_SUFFIX) }
}

private fun Part.checkParameter(textLimit: Int? = null) {
    optionalText("parameter_name")
    when (val type = text("type")) {
        "text" -> text("text", textLimit)

        "currency" -> part("currency").inside("fallback_value", "code", "amount_1000").run {
            text("fallback_value")
            text("code")
            number("amount_1000")
        }

        "date_time" -> part("date_time").text("fallback_value")

        "image", "video", "gif" -> part(type).inside("id", "link", "provider").checkFile()

        "document" -> part(type).inside("id", "link", "filename", "provider").checkFile()

        "location" -> part(type).checkLocation()

        "product" -> part(type).inside("product_retailer_id", "catalog_id").run {
            text("product_retailer_id")
            text("catalog_id")
        }

        "payload" -> text("payload", CALL_PAYLOAD)

        "coupon_code" -> text("coupon_code", COUPON)

        "limited_time_offer" -> part(type).inside("expiration_time_ms").number("expiration_time_ms")

        "ttl_minutes" -> number("ttl_minutes", 1..CALL_MINUTES)

        "group_id" -> text("group_id")

        "tap_target_configuration" -> parts(type).forEach {
            it.inside("url", "title").text("url")
            it.text("title")
        }

        "action" -> part(type).checkAction()

        else -> throw GraphRefusal.parameter("Param ${at("type")} is no type of parameter - got \"$type\".")
    }
}

private fun Part.checkAction() {
    inside("thumbnail_product_retailer_id", "sections", "flow_token", "flow_action_data", "order_details")
    optionalText("thumbnail_product_retailer_id")
    optionalText("flow_token")
    optional("flow_action_data")
    if ("sections" in this) checkProducts(this)
    optional("order_details")?.checkOrder()
}
