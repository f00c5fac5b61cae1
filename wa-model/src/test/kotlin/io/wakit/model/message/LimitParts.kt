package io.wakit.model.message

import io.wakit.model.Media
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

internal fun list(
    body: String = "b",
    button: String = "b",
    sections: List<ListSection> = listOf(ListSection(rows(1))),
    header: Header? = null,
    footer: String? = null,
) = InteractiveList(body, button, sections, header, footer)

internal fun row(id: String = "i", title: String = "t", description: String? = null) =
    list(sections = listOf(ListSection(listOf(ListRow(id, title, description)))))

internal fun choice(sections: List<ProductSection>) = with(TemplateComponent.Button.multiProduct(0, "1", sections))

internal fun pictures(n: Int) = List(n) { TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Image(picture)))) }

internal fun media(
    header: Header = Header.Image(picture),
    body: String? = null,
    text: String = "t",
    url: String? = "https://a.example",
    words: String = "b",
    count: Int = 2,
    first: Int? = null,
) = MediaCarousel(words, List(count) { MediaCard(header, body, text, url, index = if (it == 0) first else null) })

internal fun order(
    reference: String = "o",
    item: String = "i",
    description: String? = null,
    expiration: OrderExpiration? = null,
    settings: List<PaymentSetting> = emptyList(),
    currency: String = "INR",
    discount: Charge? = null,
    offset: Int = 100,
    body: String = "b",
    footer: String? = null,
) = OrderDetails(
    body,
    OrderRequest(
        reference,
        GoodsType.Digital,
        currency,
        Amount(1, offset),
        Order(listOf(OrderItem(item, Amount(1), 1)), Amount(1), Charge(0, description), discount = discount, expiration = expiration),
        settings,
    ),
    footer = footer,
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
