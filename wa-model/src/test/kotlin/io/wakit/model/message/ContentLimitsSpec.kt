package io.wakit.model.message

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import kotlinx.serialization.json.JsonObject
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset

private val now = Instant.ofEpochSecond(1_800_000_000)
private val clock = Clock.fixed(now, ZoneOffset.UTC)
private val photo = Media.id("1")

/** A text of [n] characters, each of them two of Java's. */
private fun x(n: Int) = "😀".repeat(n)

private fun a(n: Int) = "a".repeat(n)

private fun rows(n: Int) = List(n) { ListRow("$it", "$it") }

private fun buttons(n: Int) = List(n) { ReplyButton("$it", "$it") }

private fun body(vararg parameters: TemplateParameter) = TemplateContent("t", "en", listOf(TemplateComponent.Body(parameters.toList())))

private fun with(vararg components: TemplateComponent) = TemplateContent("t", "en", components.toList())

private fun products(n: Int) = ProductSection(List(n) { "$it" })

private fun cards(n: Int) = List(n) { ProductCard("$it", "cat") }

private fun media(header: Header = Header.Image(photo), body: String? = null, text: String = "t", url: String? = "https://a.example") =
    MediaCarousel("b", List(2) { MediaCard(header, body, text, url) })

private fun order(
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

private fun gateway(vararg fields: Pair<String, String>, of: String) = fields.toMap().let {
    PaymentGateway(
        of,
        "c",
        payu = it.takeIf { of == "payu" },
        billdesk = it.takeIf { of == "billdesk" },
        zaakpay = it.takeIf { of == "zaakpay" },
    )
}

/** A limit: what it is called, the largest that Meta takes, and a content of that size. */
private class Limit(val path: String, val max: Int, val content: (Int) -> Content)

private val lengths = listOf(
    Limit("image.caption", 1024) { Image(photo, x(it)) },
    Limit("video.caption", 1024) { Video(photo, x(it)) },
    Limit("document.caption", 1024) { Document(photo, caption = x(it)) },
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
        with(TemplateComponent.Carousel(List(n) { TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Image(photo)))) }))
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

class ContentLimitsSpec : StringSpec({
    "the largest that Meta takes may leave, and one more is refused with path, limit and actual" {
        for (limit in lengths) {
            withClue("${limit.path} ${limit.max}") {
                messageOf(limit.content(limit.max)).violations(clock).shouldBeEmpty()
                val broken = messageOf(limit.content(limit.max + 1)).violations(clock).filter { it.path == limit.path && it.limit != null }
                broken.map { it.limit to it.actual } shouldContain (limit.max to limit.max + 1)
            }
        }
    }

    "every golden message keeps within the limits" {
        (contents - setOf("template-headers", "template")).forEach { (name, content) ->
            withClue(name) { messageOf(content).violations(clock).shouldBeEmpty() }
        }
    }

    mapOf(
        "an empty list of contacts" to (Contacts(emptyList()) to listOf("contacts")),
        "a contact without a name, born on no day" to (
            Contacts(Contact(Contact.Name(""), birthday = "23.1.")) to
                listOf("contacts[0].name.formatted_name", "contacts[0].birthday")
            ),
        "a link that is none" to (Sticker(Media.link("file:///a.webp")) to listOf("sticker.link")),
        "an id that is empty" to (Audio(Media.id("")) to listOf("audio.id")),
        "a place off the map" to (Location(91.0, Double.NaN) to listOf("location.latitude", "location.longitude")),
        "no buttons" to (ReplyButtons("b", emptyList()) to listOf("interactive.action.buttons")),
        "buttons of one title and id" to (
            ReplyButtons("b", List(2) { ReplyButton("1", "1") }) to
                listOf("interactive.action.buttons[1].reply.title", "interactive.action.buttons[1].reply.id")
            ),
        "an image above a list" to (
            InteractiveList("b", "b", listOf(ListSection(rows(1))), Header.Image(photo)) to
                listOf("interactive.header.type")
            ),
        "a section without rows" to (
            InteractiveList("b", "b", listOf(ListSection(emptyList()))) to
                listOf("interactive.action.sections[0].rows")
            ),
        "two sections without titles" to (
            InteractiveList("b", "b", List(2) { ListSection(rows(1)) }) to
                listOf("interactive.action.sections[0].title", "interactive.action.sections[1].title")
            ),
        "a call button of no time" to (VoiceCall("b", ttlMinutes = 0) to listOf("interactive.action.parameters.ttl_minutes")),
        "a Flow by id and name" to (
            FlowMessage("b", "c", FlowId("1"), flowName = "n") to
                listOf("interactive.action.parameters.flow_id")
            ),
        "a Flow by neither" to (FlowMessage("b", "c") to listOf("interactive.action.parameters.flow_id")),
        "Flow data that are empty, or beside data_exchange" to (
            FlowMessage("b", "c", FlowId("1"), action = FlowAction.DataExchange, data = JsonObject(emptyMap())) to
                listOf("interactive.action.parameters.flow_action_payload.data", "interactive.action.parameters.flow_action_payload")
            ),
        "one card" to (ProductCarousel("b", cards(1)) to listOf("interactive.action.cards")),
        "cards of two catalogs" to (
            ProductCarousel("b", listOf(ProductCard("1", "a"), ProductCard("1", "b"))) to
                listOf("interactive.action.cards")
            ),
        "cards of one index" to (
            ProductCarousel("b", listOf(ProductCard("1", "a", 3), ProductCard("1", "a", 3))) to
                listOf("interactive.action.cards[1].card_index")
            ),
        "a document on a card" to (
            media(Header.Document(photo)) to
                listOf("interactive.action.cards[0].header.type", "interactive.action.cards[1].header.type")
            ),
        "a card without a button" to (
            media(url = null) to
                listOf("interactive.action.cards[0].action", "interactive.action.cards[1].action")
            ),
        "an order that expires too soon" to (
            order(expiration = OrderExpiration(now.plusSeconds(299))) to
                listOf("interactive.action.parameters.order.expiration.timestamp")
            ),
        "a reference with a space" to (order(reference = "o 1") to listOf("interactive.action.parameters.reference_id")),
        "a template of two bodies" to (
            with(TemplateComponent.Body(emptyList()), TemplateComponent.Body(emptyList())) to
                listOf("template.components")
            ),
        "names beside positions" to (
            body(TemplateParameter.Text("a"), TemplateParameter.Text("b", "b")) to
                listOf("template.components[0].parameters")
            ),
        "one name twice, and in capitals" to (
            body(TemplateParameter.Text("a", "B"), TemplateParameter.Text("b", "B")) to
                listOf(
                    "template.components[0].parameters[0].parameter_name",
                    "template.components[0].parameters[1].parameter_name",
                    "template.components[0].parameters[1].parameter_name",
                )
            ),
        "a button without its place" to (with(TemplateComponent.Button(ButtonSubType.Url, null)) to listOf("template.components[0].index")),
        "a pin for ever" to (Pin(MessageId("wamid.A")) to listOf("pin.expiration_days")),
        "a template in capitals" to (TemplateContent("Offer", "") to listOf("template.name", "template.language.code")),
        "a raw content that is not there" to (Raw("hologram", null) to listOf("hologram")),
    ).forEach { (what, case) ->
        val (content, paths) = case
        "$what is refused" { messageOf(content).violations(clock).map { it.path } shouldContainExactly paths }
    }

    "sums are told with what they should be" {
        val wrong = anOrder().copy(totalAmount = Amount(1))
        OutboundMessage(alice, OrderDetails("b", wrong)).violations(clock).single().let {
            it.path shouldBe "interactive.action.parameters.total_amount.value"
            it.limit shouldBe 24500
            it.actual shouldBe 1
        }
    }

    "a group takes no interactive message, and a person no pin" {
        OutboundMessage(someGroup, LocationRequest("b")).violations().map { it.path } shouldBe listOf("interactive")
        OutboundMessage(alice, Pin(MessageId("wamid.A"), 1)).violations().map { it.path } shouldBe listOf("pin")
    }

    "the faults of all parts are told at once" {
        val message = OutboundMessage(
            Recipient.phone(""),
            ReplyButtons(x(1025), listOf(ReplyButton("", x(21))), Header.Text(""), x(61)),
            MessageId(""),
            x(513),
            "",
            JsonObject(mapOf("type" to JsonObject(emptyMap()))),
        )
        message.violations().map { it.path } shouldContainExactly listOf(
            "to",
            "biz_opaque_callback_data",
            "recipient_identity_key_hash",
            "context.message_id",
            "type",
            "interactive.body.text",
            "interactive.footer.text",
            "interactive.header.text",
            "interactive.action.buttons[0].reply.id",
            "interactive.action.buttons[0].reply.title",
        )
    }
})
