package io.wakit.model.message

import java.time.Duration

private const val REFERENCE_INDIA = 35
private const val REFERENCE_BRAZIL = 60
private const val ITEM_NAME = 60
private const val CHARGE_TEXT = 60
private const val EXPLANATION = 120
private const val EXPIRES_AFTER_SECONDS = 300
private const val OFFSET = 100
private const val CONFIGURATION_NAME = 60
private const val ITEMS_WITH_IMAGES = 10
private const val ORIGIN = 100
private const val PARTY_NAME = 200
private const val ADDRESS_LINE = 100
private const val IMPORTER_CITY = 120
private const val POSTAL_CODE = 6
private const val RECEIPT = 40
private const val NOTES = 15
private const val NOTE = 256
private const val UDF = 255
private const val ZAAKPAY_EXTRA = 180
private const val BILLDESK_INFO = 120
private val REFERENCE = Regex("[A-Za-z0-9_.-]+")
private val SHIPPING_FIELDS = mapOf(
    "name" to 256, "phone_number" to 12, "address" to 512, "city" to 100, "state" to 100, "in_pin_code" to 6,
    "house_number" to 8, "tower_number" to 8, "floor_number" to 10, "building_name" to 128, "landmark_area" to 128,
)

internal fun MessageChecks.order(request: OrderRequest) {
    val isBrazil = request.paymentType == "br" || request.currency == "BRL"
    reference(request.referenceId, if (isBrazil) REFERENCE_BRAZIL else REFERENCE_INDIA)
    filled("currency", request.currency, "name it by ISO 4217")
    amount("total_amount", request.totalAmount.value, request.totalAmount.offset)
    inside("order").items(request.order)
    inside("order").sums(request.order)
    total(request)
    each("payment_settings", request.paymentSettings) { setting(it) }
    each("beneficiaries", request.beneficiaries) {
        length("name", it.name, 1..PARTY_NAME)
        length("address_line1", it.addressLine1, 1..ADDRESS_LINE)
        length("address_line2", it.addressLine2, 0..ADDRESS_LINE)
        length("postal_code", it.postalCode, POSTAL_CODE..POSTAL_CODE)
    }
    each("shipping_info.addresses", request.shippingInfo?.addresses.orEmpty()) { address ->
        SHIPPING_FIELDS.forEach { (field, limit) -> length(field, address[field], 0..limit) }
    }
    count("preferred_payment_methods", request.preferredPaymentMethods.size, 0..1, "methods")
}

internal fun MessageChecks.status(status: OrderStatus) {
    val at = inside("action.parameters")
    at.reference(status.referenceId, REFERENCE_BRAZIL)
    at.length("order.description", status.description, 0..EXPLANATION)
}

private fun MessageChecks.reference(id: String, limit: Int) {
    length("reference_id", id, 1..limit)
    pattern("reference_id", id, REFERENCE, "has characters beside letters, digits, '_', '-' and '.'")
}

private fun MessageChecks.items(order: Order) {
    if (order.items.isEmpty()) fault("items", "has no items; Meta wants 1 at least", 1, 0)
    if (order.items.any {
            it.image != null
        }
    ) {
        count("items", order.items.size, 1..ITEMS_WITH_IMAGES, "items with images")
    }
    each("items", order.items) { item ->
        length("name", item.name, 1..ITEM_NAME)
        amount("amount", item.amount.value, item.amount.offset)
        item.saleAmount?.let { amount("sale_amount", it.value, it.offset) }
        if (item.quantity < 1) fault("quantity", "is ${item.quantity}; at least one is sold", 1, item.quantity)
        length("country_of_origin", item.countryOfOrigin, 1..ORIGIN)
        length("importer_name", item.importerName, 1..PARTY_NAME)
        item.importerAddress?.let { inside("importer_address").importer(it) }
        item.image?.let { media("image", it) }
    }
    order.expiration?.let {
        val ahead = Duration.between(clock.instant(), it.timestamp).seconds
        if (ahead < EXPIRES_AFTER_SECONDS) {
            val rule = "is $ahead seconds ahead; Meta wants $EXPIRES_AFTER_SECONDS at least"
            fault("expiration.timestamp", rule, EXPIRES_AFTER_SECONDS, ahead.fit())
        }
        length("expiration.description", it.description, 0..EXPLANATION)
    }
}

private fun MessageChecks.importer(address: ImporterAddress) {
    length("address_line1", address.addressLine1, 1..ADDRESS_LINE)
    length("address_line2", address.addressLine2, 0..ADDRESS_LINE)
    length("city", address.city, 1..IMPORTER_CITY)
}

/** Each number by itself, and the subtotal against the items. */
private fun MessageChecks.sums(order: Order) {
    amount("subtotal", order.subtotal.value, order.subtotal.offset)
    val charges = listOf("tax" to order.tax, "shipping" to order.shipping, "discount" to order.discount)
    for ((path, charge) in charges) {
        if (charge == null) continue
        amount(path, charge.value, charge.offset)
        length("$path.description", charge.description, 0..CHARGE_TEXT)
        length("$path.discount_program_name", charge.discountProgramName, 0..CHARGE_TEXT)
    }
    val items = order.items.sumOf { (it.saleAmount ?: it.amount).value * it.quantity }
    sum("subtotal", order.subtotal.value, items, "the items come to")
}

private fun MessageChecks.total(request: OrderRequest) {
    val order = request.order
    val added = order.subtotal.value + (order.tax?.value ?: 0) + (order.shipping?.value ?: 0)
    val due = added - (order.discount?.value ?: 0)
    sum("total_amount", request.totalAmount.value, due, "subtotal, tax and shipping less the discount come to")
}

private fun MessageChecks.amount(path: String, value: Long, offset: Int) {
    if (value < 0) fault("$path.value", "is less than nothing", 0, value.fit())
    if (offset != OFFSET) fault("$path.offset", "is $offset; Meta takes $OFFSET for rupees and reais", OFFSET, offset)
}

private fun MessageChecks.sum(path: String, stated: Long, reckoned: Long, what: String) {
    if (stated != reckoned) fault("$path.value", "is $stated, and $what $reckoned", reckoned.fit(), stated.fit())
}

private fun MessageChecks.setting(setting: PaymentSetting) {
    if (setting is RawPaymentSetting) unmodelled()
    if (setting !is PaymentGateway) return
    val at = inside("payment_gateway")
    at.length("configuration_name", setting.configurationName, 1..CONFIGURATION_NAME)
    at.count("preferred_payment_methods", setting.preferredPaymentMethods.size, 0..1, "methods")
    setting.razorpay?.let { razorpay ->
        at.length("razorpay.receipt", razorpay.receipt, 1..RECEIPT)
        at.count("razorpay.notes", razorpay.notes.orEmpty().size, 0..NOTES, "notes")
        at.fields("razorpay.notes", razorpay.notes, NOTE)
    }
    at.fields("payu", setting.payu, UDF)
    at.fields("zaakpay", setting.zaakpay, ZAAKPAY_EXTRA)
    at.fields("billdesk", setting.billdesk, BILLDESK_INFO)
}

private fun MessageChecks.fields(path: String, fields: Map<String, String>?, limit: Int) {
    fields?.forEach { (key, value) -> length("$path.$key", value, 0..limit) }
}

private fun Long.fit(): Int = coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt()
