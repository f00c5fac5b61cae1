package io.wakit.sandbox

private const val REFERENCE_INDIA = 35
private const val REFERENCE_BRAZIL = 60
private const val ITEM_NAME = 60
private const val EXPLANATION = 120
private const val OFFSET = 100L
private val REFERENCE = Regex("[A-Za-z0-9_.-]+")

/** What Meta checks of an order that asks to be paid. */
internal fun Part.checkOrder() {
    checkReference(if (text("currency") == "BRL") REFERENCE_BRAZIL else REFERENCE_INDIA)
    word("type", "digital-goods", "physical-goods")
    val order = part("order")
    order.word("status", "pending")
    val items = order.parts("items", 1..Int.MAX_VALUE).sumOf { it.checkItem() }
    val subtotal = order.part("subtotal").amount()
    if (subtotal != items) throw order.invalid("subtotal", "is $subtotal, and the items come to $items.")
    val charges = listOf("tax" to 1, "shipping" to 1, "discount" to -1).sumOf { (key, sign) ->
        sign * (order.optional(key)?.amount() ?: 0)
    }
    val total = part("total_amount").amount()
    if (total != subtotal + charges) throw invalid("total_amount", "is $total in place of ${subtotal + charges}.")
    order.optional("expiration")?.run {
        number("timestamp", inQuotes = true)
        optionalText("description", EXPLANATION)
    }
    if ("payment_settings" in this) parts("payment_settings").forEach { it.part(it.text("type")) }
}

internal fun Part.checkStatus() {
    checkReference(REFERENCE_BRAZIL)
    part("order").inside("status", "description").run {
        word("status", "pending", "processing", "partially-shipped", "shipped", "completed", "canceled")
        optionalText("description", EXPLANATION)
    }
    optional("payment")?.inside("status", "timestamp")?.run {
        word("status", "pending", "captured", "failed")
        if ("timestamp" in this) number("timestamp")
    }
}

private fun Part.checkReference(limit: Int) {
    if (!REFERENCE.matches(text("reference_id", limit))) {
        throw invalid("reference_id", "has characters that are not allowed.")
    }
}

private fun Part.checkItem(): Long {
    text("name", ITEM_NAME)
    val price = (optional("sale_amount") ?: part("amount")).amount()
    return price * number("quantity", 1L..Int.MAX_VALUE)
}

private fun Part.amount(): Long {
    number("offset", OFFSET..OFFSET)
    return number("value", 0L..Long.MAX_VALUE)
}
