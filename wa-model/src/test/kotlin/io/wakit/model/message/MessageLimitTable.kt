package io.wakit.model.message

import io.wakit.model.FlowId
import io.wakit.model.Limit
import io.wakit.model.MessageId

private const val IN = "interactive.action.parameters"
private const val GATEWAY = "$IN.payment_settings[0].payment_gateway"
private const val CARD = "interactive.action.cards[0]"

/** What may be said in a message, and not one more or less. */
internal val messageLimits: List<Limit> = listOf(
    limit("text.body max_chars", "text.body", 4096) { Text(x(it)) },
    limit("image.caption max_chars", "image.caption", 1024) { Image(picture, x(it)) },
    limit("video.caption max_chars", "video.caption", 1024) { Video(picture, x(it)) },
    limit("document.caption max_chars", "document.caption", 1024) { Document(picture, caption = x(it)) },
    limit("contacts max_items", "contacts", 257) { n -> Contacts(List(n) { Contact(Contact.Name("n")) }) },
    limit(null, "contacts", 1, 0) { n -> Contacts(List(n) { Contact(Contact.Name("n")) }) },
    limit("group.pin.expiration_days range", "pin.expiration_days", 30) { Pin(MessageId("wamid.A"), it) },
    limit("group.pin.expiration_days range", "pin.expiration_days", 1, 0) { Pin(MessageId("wamid.A"), it) },
    limit("interactive.button.body.text max_chars", "interactive.body.text", 1024) { ReplyButtons(x(it), buttons(1)) },
    limit("interactive.button.footer.text max_chars", "interactive.footer.text", 60) { ReplyButtons("b", buttons(1), footer = x(it)) },
    limit("interactive.button.header.text max_chars", "interactive.header.text", 60) { ReplyButtons("b", buttons(1), Header.Text(x(it))) },
    limit("interactive.button.action.buttons max_items", "interactive.action.buttons", 3) { ReplyButtons("b", buttons(it)) },
    limit("interactive.button.action.buttons min_items", "interactive.action.buttons", 1, 0) { ReplyButtons("b", buttons(it)) },
    limit("interactive.button.action.buttons[].reply.id max_chars", "interactive.action.buttons[0].reply.id", 256) {
        ReplyButtons("b", listOf(ReplyButton(x(it), "t")))
    },
    limit("interactive.button.action.buttons[].reply.title max_chars", "interactive.action.buttons[0].reply.title", 20) {
        ReplyButtons("b", listOf(ReplyButton("i", x(it))))
    },
    limit("interactive.list.body.text max_chars", "interactive.body.text", 4096) { list(x(it)) },
    limit("interactive.list.header.text max_chars", "interactive.header.text", 60) { list(header = Header.Text(x(it))) },
    limit("interactive.list.footer.text max_chars", "interactive.footer.text", 60) { list(footer = x(it)) },
    limit("interactive.list.action.button max_chars", "interactive.action.button", 20) { list(button = x(it)) },
    limit("interactive.list.action.sections max_items", "interactive.action.sections", 10) { n ->
        list(sections = List(n) { ListSection(rows(1), "$it") })
    },
    limit("interactive.list.action.sections min_items", "interactive.action.sections", 1, 0) { n ->
        list(sections = List(n) { ListSection(rows(1), "$it") })
    },
    limit("interactive.list.action.sections[].rows max_items_all_sections", "interactive.action.sections", 10) {
        list(sections = listOf(ListSection(rows(it))))
    },
    limit("interactive.list.action.sections[].rows min_items", "interactive.action.sections[0].rows", 1, 0) {
        list(sections = listOf(ListSection(rows(it))))
    },
    limit("interactive.list.action.sections[].title max_chars", "interactive.action.sections[0].title", 24) {
        list(sections = listOf(ListSection(rows(1), x(it))))
    },
    limit("interactive.list.action.sections[].rows[].id max_chars", "interactive.action.sections[0].rows[0].id", 200) { row(id = x(it)) },
    limit("interactive.list.action.sections[].rows[].title max_chars", "interactive.action.sections[0].rows[0].title", 24) {
        row(title = x(it))
    },
    limit("interactive.list.action.sections[].rows[].description max_chars", "interactive.action.sections[0].rows[0].description", 72) {
        row(description = x(it))
    },
    limit("interactive.cta_url.body.text max_chars", "interactive.body.text", 1024) { CtaUrl(x(it), "t", "https://a.example") },
    limit("interactive.cta_url.header.text max_chars", "interactive.header.text", 60) {
        CtaUrl("b", "t", "https://a.example", Header.Text(x(it)))
    },
    limit("interactive.cta_url.footer.text max_chars", "interactive.footer.text", 60) {
        CtaUrl("b", "t", "https://a.example", footer = x(it))
    },
    limit("interactive.cta_url.action.parameters.display_text max_chars", "$IN.display_text", 20) {
        CtaUrl("b", x(it), "https://a.example")
    },
    limit("interactive.location_request_message.body.text max_chars", "interactive.body.text", 1024) { LocationRequest(x(it)) },
    limit("interactive.voice_call.action.parameters.display_text max_chars", "$IN.display_text", 20) { VoiceCall("b", x(it)) },
    limit("interactive.voice_call.action.parameters.ttl_minutes range", "$IN.ttl_minutes", 43_200) { VoiceCall("b", ttlMinutes = it) },
    limit("interactive.voice_call.action.parameters.ttl_minutes range", "$IN.ttl_minutes", 1, 0) { VoiceCall("b", ttlMinutes = it) },
    limit("interactive.voice_call.action.parameters.payload max_chars", "$IN.payload", 512) { VoiceCall("b", payload = x(it)) },
    limit("interactive.flow.action.parameters.flow_cta max_chars", "$IN.flow_cta", 30) { FlowMessage("b", a(it), FlowId("1")) },
    limit(null, "$IN.values.in_pin_code", 6) { AddressMessage("b", "IN", mapOf("in_pin_code" to a(it))) },
    limit("interactive.catalog_message.body.text max_chars", "interactive.body.text", 1024) { CatalogMessage(x(it)) },
    limit("interactive.catalog_message.footer.text max_chars", "interactive.footer.text", 60) { CatalogMessage("b", footer = x(it)) },
    limit("interactive.product_list.action.sections[].product_items max_items_all_sections", "interactive.action.sections", 30) {
        ProductList("h", "b", "c", listOf(products(it)))
    },
    limit("interactive.product_list.action.sections max_items", "interactive.action.sections", 10) { n ->
        ProductList("h", "b", "c", List(n) { ProductSection(listOf("1"), "t") })
    },
    limit("interactive.carousel.body.text max_chars", "interactive.body.text", 1024) { media(words = x(it)) },
    limit("interactive.carousel.action.cards max_items", "interactive.action.cards", 10) { media(count = it) },
    limit("interactive.carousel.action.cards min_items", "interactive.action.cards", 2, 1) { media(count = it) },
    limit("interactive.carousel.action.cards[].card_index range", "interactive.action.cards[0].card_index", 9) { media(first = it) },
    limit("interactive.carousel.action.cards[].card_index range", "interactive.action.cards[0].card_index", 0, -1) { media(first = it) },
    limit("interactive.carousel.action.cards[].body.text max_chars", "interactive.action.cards[0].body.text", 160) { media(body = x(it)) },
    limit("interactive.carousel.action.cards[].body.text max_line_breaks", "interactive.action.cards[0].body.text", 2) {
        media(body = "b" + "\n".repeat(it))
    },
    limit("interactive.carousel.action.cards[].action.parameters.display_text max_chars", "$CARD.action.parameters.display_text", 20) {
        media(text = x(it))
    },
    limit("interactive.carousel(product).action.cards max_items", "interactive.action.cards", 10) { ProductCarousel("b", cards(it)) },
    limit("interactive.carousel(product).action.cards min_items", "interactive.action.cards", 2, 1) { ProductCarousel("b", cards(it)) },
    limit("interactive.carousel(product).body.text max_chars", "interactive.body.text", 1024) { ProductCarousel(x(it), cards(2)) },
)

/** The same of orders. */
internal val orderLimits: List<Limit> = listOf(
    limit("order_details(IN).reference_id max_chars", "$IN.reference_id", 35) { order(reference = a(it)) },
    limit("order_details(BR).reference_id max_chars", "$IN.reference_id", 60) { order(reference = a(it), currency = "BRL") },
    limit("order_details.body.text max_chars", "interactive.body.text", 1024) { order(body = x(it)) },
    limit("order_details.footer.text max_chars", "interactive.footer.text", 60) { order(footer = x(it)) },
    limit("order_details.order.items[].name max_chars", "$IN.order.items[0].name", 60) { order(item = x(it)) },
    limit("order_details(BR).*.description max_chars", "$IN.order.tax.description", 60) { order(description = x(it)) },
    limit("order_details(BR).order.discount.discount_program_name max_chars", "$IN.order.discount.discount_program_name", 60) {
        order(discount = Charge(0, discountProgramName = x(it)))
    },
    limit("order_details(IN).*.offset const", "$IN.total_amount.offset", 100) { order(offset = it) },
    limit("order_details.order.expiration.timestamp min_seconds_ahead", "$IN.order.expiration.timestamp", 300, 299) {
        order(expiration = OrderExpiration(now.plusSeconds(it.toLong())))
    },
    limit("order_details.order.expiration.description max_chars", "$IN.order.expiration.description", 120) {
        order(expiration = OrderExpiration(now.plusSeconds(300), x(it)))
    },
    limit("order_details(IN) razorpay receipt max_chars", "$GATEWAY.razorpay.receipt", 40) {
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(x(it)))))
    },
    limit("order_details(IN) razorpay notes max_items", "$GATEWAY.razorpay.notes", 15) { n ->
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(notes = (1..n).associate { "$it" to "" }))))
    },
    limit("order_details(IN) razorpay notes[] max_chars", "$GATEWAY.razorpay.notes.k", 256) {
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(notes = mapOf("k" to x(it))))))
    },
    limit("order_details(IN) payu udf1-4 max_chars", "$GATEWAY.payu.udf1", 255) {
        order(settings = listOf(gateway("udf1" to x(it), of = "payu")))
    },
    limit("order_details(IN) zaakpay extra1-2 max_chars", "$GATEWAY.zaakpay.extra1", 180) {
        order(settings = listOf(gateway("extra1" to x(it), of = "zaakpay")))
    },
    limit("order_details(IN) billdesk additional_info1-7 max_chars", "$GATEWAY.billdesk.additional_info1", 120) {
        order(settings = listOf(gateway("additional_info1" to x(it), of = "billdesk")))
    },
    limit(null, "$GATEWAY.configuration_name", 60) { order(settings = listOf(PaymentGateway("payu", x(it)))) },
    limit("order_status.order.description max_chars", "$IN.order.description", 120) { OrderStatus("b", "o", OrderState.Shipped, x(it)) },
)

/** The same of a template that is sent. */
internal val templateSendLimits: List<Limit> = listOf(
    limit("template.name max_chars", "template.name", 512) { TemplateContent(a(it), "en") },
    limit("template.buttons max_items", "template.components", 10) { n ->
        with(*Array(n) { TemplateComponent.Button.quickReply(it % 10, "p") })
    },
    limit("template.buttons.quick_reply max_items", "template.components", 10) { n ->
        with(*Array(n) { TemplateComponent.Button.quickReply(it % 10, "p") })
    },
    limit("template.buttons.url max_items", "template.components", 2) { n -> with(*Array(n) { TemplateComponent.Button.url(it, "s") }) },
    limit("template.buttons.copy_code max_items", "template.components", 1) { n ->
        with(*Array(n) { TemplateComponent.Button.copyCode(it, "c") })
    },
    limit("template.header max_items", "template.components", 1) { n ->
        with(*Array(n) { TemplateComponent.Header(TemplateParameter.Text("h")) })
    },
    limit("template.header.text max_parameters", "template.components[0].parameters", 1) { n ->
        with(TemplateComponent.Header(List(n) { TemplateParameter.Text("h") }))
    },
    limit("template.body max_items", "template.components", 1) { n -> with(*Array(n) { TemplateComponent.Body(emptyList()) }) },
    limit(null, "template.components[0].index", 9) { with(TemplateComponent.Button.quickReply(it, "p")) },
    limit("template.header.text max_chars", "template.components[0].parameters[0].text", 60) {
        with(TemplateComponent.Header(TemplateParameter.Text(x(it))))
    },
    limit("template.button.url.url max_chars", "template.components[0].parameters[0].text", 2000) {
        with(TemplateComponent.Button.url(0, x(it)))
    },
    limit("coupon_code max_chars", "template.components[0].parameters[0].coupon_code", 20) {
        with(TemplateComponent.Button.copyCode(0, x(it)))
    },
    limit("template(lto).copy_code.example max_chars", "template.components[0].parameters[0].coupon_code", 15) {
        with(TemplateComponent.Button.copyCode(0, x(it)), TemplateComponent.LimitedTimeOffer(now))
    },
    limit("template(authentication).otp_code max_chars", "template.components[0].parameters[0].text", 15) {
        TemplateContent.authentication("code", "en", a(it))
    },
    limit("template(authentication).otp_code max_chars", "template.components[1].parameters[0].text", 15) {
        TemplateContent.authentication("code", "en", a(it))
    },
    limit(null, "template.components[0].parameters[0].ttl_minutes", 43_200) { with(TemplateComponent.Button.voiceCall(it)) },
    limit("template.carousel.cards max_items", "template.components[0].cards", 10) { with(TemplateComponent.Carousel(pictures(it))) },
    limit("template.carousel.cards min_items", "template.components[0].cards", 2, 1) { with(TemplateComponent.Carousel(pictures(it))) },
    limit("template.carousel(product).cards max_items", "template.components[0].cards", 10) { n ->
        with(TemplateComponent.Carousel(List(n) { TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Product("1", "c")))) }))
    },
    limit("template.carousel.cards[].buttons max_items", "template.components[0].cards[0].components", 2) { n ->
        val card = TemplateCard(List(n) { TemplateComponent.Button.quickReply(it, "p") })
        with(TemplateComponent.Carousel(listOf(card, TemplateCard(emptyList()))))
    },
    limit("template.carousel.cards[].body.text max_chars", "template.components[0].cards[0].components[0].parameters[0].text", 160) { n ->
        with(TemplateComponent.Carousel(List(2) { TemplateCard(listOf(TemplateComponent.Body(listOf(TemplateParameter.Text(x(n)))))) }))
    },
    limit("template.mpm.product_items max_items_all_sections", "template.components[0].parameters[0].action.sections", 30) {
        choice(listOf(products(it)))
    },
    limit("template.mpm.sections max_items", "template.components[0].parameters[0].action.sections", 10) { n ->
        choice(List(n) { ProductSection(listOf("1"), "t") })
    },
    limit("template.mpm.sections[].title max_chars", "template.components[0].parameters[0].action.sections[0].title", 24) {
        choice(listOf(ProductSection(listOf("1"), x(it))))
    },
)

/** What may stand in a message, and not one more or less. */
private fun limit(meta: String?, path: String, edge: Int, beyond: Int = edge + 1, content: (Int) -> Content) =
    Limit(meta, path, edge, beyond) { messageOf(content(it)).violations(clock) }
