package io.wakit.model.message

import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.MessageId
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset

internal val now = Instant.ofEpochSecond(1_800_000_000)
internal val clock = Clock.fixed(now, ZoneOffset.UTC)
internal val picture = Media.id("1")

/** A text of [n] characters, each of them two of Java's. */
internal fun x(n: Int) = "😀".repeat(n)

internal fun a(n: Int) = "a".repeat(n)

internal fun rows(n: Int) = List(n) { ListRow("$it", "$it") }

internal fun buttons(n: Int) = List(n) { ReplyButton("$it", "$it") }

internal fun body(vararg parameters: TemplateParameter) = TemplateContent("t", "en", listOf(TemplateComponent.Body(parameters.toList())))

internal fun with(vararg components: TemplateComponent) = TemplateContent("t", "en", components.toList())

internal fun products(n: Int) = ProductSection(List(n) { "$it" })

internal fun cards(n: Int) = List(n) { ProductCard("$it", "cat") }

internal fun media(header: Header = Header.Image(picture), body: String? = null, text: String = "t", url: String? = "https://a.example") =
    MediaCarousel("b", List(2) { MediaCard(header, body, text, url) })

internal fun order(
    reference: String = "o",
    item: String = "i",
    description: String? = null,
    expiration: OrderExpiration? = null,
    settings: List<PaymentSetting> = emptyList(),
    currency: String = "INR",
) = OrderDetails(
    "b",
    OrderRequest(
        reference,
        GoodsType.Digital,
        currency,
        Amount(1),
        Order(listOf(OrderItem(item, Amount(1), 1)), Amount(1), Charge(0, description), expiration = expiration),
        settings,
    ),
)

internal fun gateway(vararg fields: Pair<String, String>, of: String) = fields.toMap().let {
    PaymentGateway(
        of,
        "c",
        payu = it.takeIf { of == "payu" },
        billdesk = it.takeIf { of == "billdesk" },
        zaakpay = it.takeIf { of == "zaakpay" },
    )
}

/** A limit: what it is called, the largest that Meta takes, and a content of that size. */
internal class Limit(val path: String, val max: Int, val content: (Int) -> Content)

internal val lengths = listOf(
    Limit("image.caption", 1024) { Image(picture, x(it)) },
    Limit("video.caption", 1024) { Video(picture, x(it)) },
    Limit("document.caption", 1024) { Document(picture, caption = x(it)) },
    Limit("contacts", 257) { n -> Contacts(List(n) { Contact(Contact.Name("n")) }) },
    Limit("interactive.body.text", 1024) { ReplyButtons(x(it), buttons(1)) },
    Limit("interactive.footer.text", 60) { ReplyButtons("b", buttons(1), footer = x(it)) },
    Limit("interactive.header.text", 60) { ReplyButtons("b", buttons(1), Header.Text(x(it))) },
    Limit("interactive.action.buttons", 3) { ReplyButtons("b", buttons(it)) },
    Limit("interactive.action.buttons[0].reply.id", 256) { ReplyButtons("b", listOf(ReplyButton(x(it), "t"))) },
    Limit("interactive.action.buttons[0].reply.title", 20) { ReplyButtons("b", listOf(ReplyButton("i", x(it)))) },
    Limit("interactive.body.text", 4096) { InteractiveList(x(it), "b", listOf(ListSection(rows(1)))) },
    Limit("interactive.action.button", 20) { InteractiveList("b", x(it), listOf(ListSection(rows(1)))) },
    Limit("interactive.action.sections", 10) { n -> InteractiveList("b", "b", List(n) { ListSection(rows(1), "$it") }) },
    Limit("interactive.action.sections", 10) { InteractiveList("b", "b", listOf(ListSection(rows(it)))) },
    Limit("interactive.action.sections[0].title", 24) { InteractiveList("b", "b", listOf(ListSection(rows(1), x(it)))) },
    Limit("interactive.action.sections[0].rows[0].id", 200) { n ->
        InteractiveList("b", "b", listOf(ListSection(listOf(ListRow(x(n), "t")))))
    },
    Limit("interactive.action.sections[0].rows[0].title", 24) { n ->
        InteractiveList("b", "b", listOf(ListSection(listOf(ListRow("i", x(n))))))
    },
    Limit("interactive.action.sections[0].rows[0].description", 72) { n ->
        InteractiveList("b", "b", listOf(ListSection(listOf(ListRow("i", "t", x(n))))))
    },
    Limit("interactive.body.text", 1024) { CtaUrl(x(it), "t", "https://a.example") },
    Limit("interactive.action.parameters.display_text", 20) { CtaUrl("b", x(it), "https://a.example") },
    Limit("interactive.body.text", 1024) { LocationRequest(x(it)) },
    Limit("interactive.action.parameters.display_text", 20) { VoiceCall("b", x(it)) },
    Limit("interactive.action.parameters.ttl_minutes", 43_200) { VoiceCall("b", ttlMinutes = it) },
    Limit("interactive.action.parameters.payload", 512) { VoiceCall("b", payload = x(it)) },
    Limit("interactive.action.parameters.flow_cta", 30) { FlowMessage("b", x(it), FlowId("1")) },
    Limit("interactive.action.parameters.values.in_pin_code", 6) { AddressMessage("b", "IN", mapOf("in_pin_code" to a(it))) },
    Limit("interactive.body.text", 1024) { CatalogMessage(x(it)) },
    Limit("interactive.footer.text", 60) { CatalogMessage("b", footer = x(it)) },
    Limit("interactive.action.sections", 30) { ProductList("h", "b", "c", listOf(products(it))) },
    Limit("interactive.action.sections", 10) { n -> ProductList("h", "b", "c", List(n) { ProductSection(listOf("1"), "t") }) },
    Limit("interactive.action.cards", 10) { ProductCarousel("b", cards(it)) },
    Limit("interactive.body.text", 1024) { ProductCarousel(x(it), cards(2)) },
    Limit("interactive.action.cards[0].body.text", 160) { media(body = x(it)) },
    Limit("interactive.action.cards[0].body.text", 2) { media(body = "b" + "\n".repeat(it)) },
    Limit("interactive.action.cards[0].action.parameters.display_text", 20) { media(text = x(it)) },
    Limit("interactive.action.parameters.reference_id", 35) { order(reference = a(it)) },
    Limit("interactive.action.parameters.reference_id", 60) { order(reference = a(it), currency = "BRL") },
    Limit("interactive.action.parameters.order.items[0].name", 60) { order(item = x(it)) },
    Limit("interactive.action.parameters.order.tax.description", 60) { order(description = x(it)) },
    Limit("interactive.action.parameters.order.expiration.description", 120) {
        order(expiration = OrderExpiration(now.plusSeconds(300), x(it)))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.razorpay.receipt", 40) {
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(x(it)))))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.razorpay.notes", 15) { n ->
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(notes = (1..n).associate { "$it" to "" }))))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.razorpay.notes.k", 256) {
        order(settings = listOf(PaymentGateway("razorpay", "c", RazorpayFields(notes = mapOf("k" to x(it))))))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.payu.udf1", 255) {
        order(settings = listOf(gateway("udf1" to x(it), of = "payu")))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.zaakpay.extra1", 180) {
        order(settings = listOf(gateway("extra1" to x(it), of = "zaakpay")))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.billdesk.additional_info1", 120) {
        order(settings = listOf(gateway("additional_info1" to x(it), of = "billdesk")))
    },
    Limit("interactive.action.parameters.payment_settings[0].payment_gateway.configuration_name", 60) {
        order(settings = listOf(PaymentGateway("payu", x(it))))
    },
    Limit("interactive.action.parameters.order.description", 120) { OrderStatus("b", "o", OrderState.Shipped, x(it)) },
    Limit("template.name", 512) { TemplateContent(a(it), "en") },
    Limit("template.components", 10) { n -> with(*Array(n) { TemplateComponent.Button.quickReply(it % 10, "p") }) },
    Limit("template.components", 2) { n -> with(*Array(n) { TemplateComponent.Button.url(it, "s") }) },
    Limit("template.components[0].index", 9) { with(TemplateComponent.Button.quickReply(it, "p")) },
    Limit("template.components[0].parameters[0].text", 60) { with(TemplateComponent.Header(TemplateParameter.Text(x(it)))) },
    Limit("template.components[0].parameters[0].text", 2000) { with(TemplateComponent.Button.url(0, x(it))) },
    Limit("template.components[0].parameters[0].coupon_code", 20) { with(TemplateComponent.Button.copyCode(0, x(it))) },
    Limit("template.components[0].parameters[0].ttl_minutes", 43_200) { with(TemplateComponent.Button.voiceCall(it)) },
    Limit("template.components[0].cards", 10) { n ->
        with(TemplateComponent.Carousel(List(n) { TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Image(picture)))) }))
    },
    Limit("template.components[0].cards[0].components", 2) { n ->
        val card = TemplateCard(List(n) { TemplateComponent.Button.quickReply(it, "p") })
        with(TemplateComponent.Carousel(listOf(card, TemplateCard(emptyList()))))
    },
    Limit("template.components[0].parameters[0].action.sections", 30) {
        with(TemplateComponent.Button.multiProduct(0, "1", listOf(products(it))))
    },
    Limit("pin.expiration_days", 30) { Pin(MessageId("wamid.A"), it) },
)
