package io.wakit.model.template

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.TemplateId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ProductSection
import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.message.anOrder
import io.wakit.model.message.violations
import java.time.Instant

private fun bound(vararg parts: Component, category: TemplateCategory = TemplateCategory.Marketing, format: ParameterFormat? = null) =
    BoundTemplate.of(TemplateDraft("order_update", "en_US", category, parts.toList(), format))

private val image = TemplateParameter.Image(Media.id("1"))
private val hi = Body("Hi {{1}}, your order comes on {{2}}.", Example.body("Ann", "Monday"))
private val hiNamed = Body("Hi {{name}}, see {{day}}.", Example.body(mapOf("name" to "Ann", "day" to "Monday")))
private val update = bound(
    Header(text = "Order {{1}}", example = Example.header("A-17")),
    hi,
    Footer("Lucky Shrub"),
    Buttons(
        QuickReplyButton("Stop"),
        UrlButton("Track", "https://shop.example/{{1}}", listOf("A-17")),
        PhoneNumberButton("Call", "+15550051310"),
    ),
)

private fun right() = TemplateValues().header("A-17").body("Ann", "Monday").url(1, "A-17")

private fun BoundTemplate.wrong(values: TemplateValues): List<String> = violations(fill(values)).map { "$it" }

private val offer = bound(
    Header(HeaderFormat.Image, example = Example.headerHandle("4::aW")),
    LimitedTimeOffer(LimitedTimeOffer.Offer("Ends soon", hasExpiration = true)),
    Body("Use it."),
    Buttons(CopyCodeButton("CARIBE25")),
)

private fun card(format: HeaderFormat) = Carousel.Card(
    listOf(Header(format), Body("Pot {{1}}.", Example.body("x")), Buttons(QuickReplyButton("More"))),
)

private val photos = bound(Body("Look."), Carousel(List(2) { card(HeaderFormat.Image) }))
private val products =
    bound(Body("Look."), Carousel(List(2) { Carousel.Card(listOf(Header(HeaderFormat.Product), Buttons(SingleProductButton("View")))) }))

private fun photo(i: Int) = TemplateValues().header(image).body("$i").quickReply(0, "more-$i")

private fun product(i: Int) = TemplateValues().header(TemplateParameter.Product("sku-$i", "cat"))

private val opening = bound(
    Header(text = "Look"),
    Body("Hi."),
    Buttons(
        FlowButton("Book", FlowId("1")),
        CatalogButton("View catalog"),
        MultiProductButton("View items"),
        OrderDetailsButton("Pay"),
        VoiceCallButton("Call"),
    ),
)
private val sections = listOf(ProductSection(listOf("sku"), "Pots"))

class BoundTemplateSpec : StringSpec({
    "values that fit leave, from a draft and from what Meta gave" {
        val fetched = BoundTemplate.of(
            WaJson.decodeFromString<Template>(
                """{"id":"1","name":"order_update","language":"en_US","category":"UTILITY","components":[
                {"type":"HEADER","format":"TEXT","text":"Order {{1}}"},{"type":"BODY","text":"Hi {{1}}, your order comes on {{2}}."},
                {"type":"FOOTER","text":"Lucky Shrub"},{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Stop"},
                {"type":"URL","text":"Track","url":"https://shop.example/{{1}}"},
                {"type":"PHONE_NUMBER","text":"Call","phone_number":"+1"}]}]}""",
            ),
        )
        listOf(update, fetched).forEach {
            it.wrong(right()).shouldBeEmpty()
            it.wrong(right().quickReply(0, "stop")).shouldBeEmpty()
            OutboundMessage(WaId("1"), it.fill(right())).violations().shouldBeEmpty()
        }
        bound(hiNamed).wrong(TemplateValues().body(mapOf("day" to "Monday", "name" to "Ann"))).shouldBeEmpty()
        offer.wrong(TemplateValues().header(image).limitedTimeOffer(Instant.EPOCH).copyCode(0, "CARIBE25")).shouldBeEmpty()
        photos.wrong(TemplateValues().cards(listOf(photo(0), photo(1)))).shouldBeEmpty()
        products.wrong(TemplateValues().cards(List(7) { product(it) })).shouldBeEmpty()
        opening.wrong(TemplateValues().flow(0, "token").products(2, "sku", sections).orderDetails(3, anOrder())).shouldBeEmpty()
        opening.wrong(
            TemplateValues().flow(0, "token").catalog(1, "sku").products(2, "sku", sections).orderDetails(3, anOrder())
                .part(TemplateComponent.Button.voiceCall(5)),
        ).shouldBeEmpty()
    }

    "a value too few, too many, of another kind or name is told with its place, all at once, and nothing leaves" {
        val all = update.fill(
            TemplateValues().header(image).body("Ann").url(0, "x").quickReply(7, "y"),
        )
        OutboundMessage(WaId("1"), all).violations().map { "$it" } shouldContainExactly listOf(
            "template.components[0].parameters[0].type is no text, sum of money or time, as a variable of the header is",
            "template.components[1].parameters hold 1 values for the 2 variables of the body",
            "template.components[2].sub_type is url, where the template's button is a QUICK_REPLY",
            "template.components[3].index is 7; the template has 3 buttons, counted from 0",
            "template.components hold nothing for button 1 of type URL, which needs a value",
        )
        update.violations(all).map { "$it" } shouldContainExactly
            OutboundMessage(WaId("1"), all).violations().map { "$it" }
        MarketingMessage(OutboundMessage(WaId("1"), all)).violations().size shouldBe 5
    }

    "every way of not fitting has its words" {
        val p = "template.components"
        listOf(
            update.wrong(TemplateValues().body("Ann", "Monday").url(1, "x")) to
                "$p hold 0 values for the 1 variables of the header",
            update.wrong(right().part(TemplateComponent.Button.url(2, "x"))) to
                "$p[3].sub_type fills in a button of type PHONE_NUMBER, which takes no value here",
            update.wrong(right().limitedTimeOffer(Instant.EPOCH)) to "$p[3].type is an offer, which the template has not",
            update.wrong(right().cards(listOf(photo(0)))) to "$p[3].cards stand where the template has none",
            bound(Body("Hi.")).wrong(TemplateValues().header("x")) to
                "$p[0].parameters fill in a header, which the template has not",
            bound(Body("Hi.")).wrong(TemplateValues().body("x")) to
                "$p[0].parameters hold 1 values for the 0 variables of the body",
            bound(hiNamed).wrong(TemplateValues().body(mapOf("name" to "Ann"))) to
                "$p[0].parameters hold no value for {{day}} of the body",
            bound(hiNamed).wrong(TemplateValues().body(mapOf("name" to "Ann", "day" to "x", "dya" to "y"))) to
                "$p[0].parameters[2].parameter_name names no variable of the body: {{dya}}",
            bound(hi).wrong(
                TemplateValues().body(listOf(TemplateParameter.Text("Ann", "name"), TemplateParameter.Text("Monday"))),
            ) to "$p[0].parameters[0].parameter_name stands where the template's variables are numbered",
            bound(hi).wrong(TemplateValues().body(listOf(TemplateParameter.Text("Ann"), image))) to
                "$p[0].parameters[1].type is no text, sum of money or time, as a variable of the body is",
            bound(Header(HeaderFormat.Video), Body("Hi.")).wrong(TemplateValues().header(image)) to
                "$p[0].parameters[0].type is not what the header is: VIDEO",
            bound(Header(HeaderFormat.Location), Body("Hi.")).wrong(TemplateValues()) to
                "$p hold 0 values for the header, which is a LOCATION",
            offer.wrong(TemplateValues().header(image).copyCode(0, "A")) to
                "$p do not say when the offer ends, which the template counts down to",
            offer.wrong(TemplateValues().header(image).limitedTimeOffer(Instant.EPOCH)) to
                "$p hold nothing for button 0 of type COPY_CODE, which needs a value",
            offer.wrong(
                TemplateValues().header(image).limitedTimeOffer(Instant.EPOCH)
                    .part(TemplateComponent.Button(TemplateComponent.Button.copyCode(0, "A").subType, 0)),
            ) to "$p[2].parameters hold 0 values for the button",
            offer.wrong(
                TemplateValues().header(image).limitedTimeOffer(Instant.EPOCH).part(
                    TemplateComponent.Button(
                        TemplateComponent.Button.copyCode(0, "A").subType,
                        0,
                        listOf(TemplateParameter.Text("A")),
                    ),
                ),
            ) to "$p[2].parameters[0].type is not what a button of type COPY_CODE takes",
            photos.wrong(TemplateValues()) to "$p hold no cards; the template has 2",
            photos.wrong(TemplateValues().cards(List(3) { photo(it) })) to "$p[0].cards are 3; the template has 2",
            photos.wrong(TemplateValues().cards(listOf(photo(0), product(1).body("1")))) to
                "$p[0].cards[1].components[0].parameters[0].type is not what the header is: IMAGE",
            photos.wrong(TemplateValues().cards(listOf(photo(0), TemplateValues().header(image)))) to
                "$p[0].cards[1].components hold 0 values for the 1 variables of the body",
            opening.wrong(TemplateValues().flow(0, "t").products(2, "s", emptyList()).orderDetails(3, anOrder())) to
                "$p[1].parameters[0].type is not what a button of type MPM takes",
        ).forEach { (found, expected) -> withClue(expected) { found shouldContainExactly listOf(expected) } }
    }

    "a named value without its name is told" {
        bound(hiNamed).wrong(TemplateValues().body("Ann", "Monday")) shouldContainExactly listOf(
            "template.components[0].parameters[0].parameter_name is missing, where the template's variables have names",
            "template.components[0].parameters[1].parameter_name is missing, where the template's variables have names",
            "template.components[0].parameters hold no value for {{name}} of the body",
            "template.components[0].parameters hold no value for {{day}} of the body",
        )
    }

    "the numbers of a violation are the numbers of the template" {
        val found = update.violations(update.fill(TemplateValues().header("A").body("Ann", "b", "c").url(1, "x"))).single()
        (found.limit to found.actual) shouldBe (2 to 3)
    }

    "an authentication template takes its code in the words and behind the button, as a draft and as Meta tells it" {
        val draft = bound(
            Body(addSecurityRecommendation = true),
            Buttons(OtpButton(OtpType.CopyCode)),
            category = TemplateCategory.Authentication,
        )
        val fetched = bound(
            Body("*{{1}}* is your verification code."),
            Buttons(UrlButton("Copy code", "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}")),
            category = TemplateCategory.Authentication,
        )
        listOf(draft, fetched).forEach {
            it.wrong(TemplateValues().code("123456")).shouldBeEmpty()
            it.fill(TemplateValues().code("123456")) shouldBe TemplateContent.authentication("order_update", "en_US", "123456")
            it.wrong(TemplateValues().body("123456")).single().substringAfter("button ").substringBefore(" ") shouldBe "0"
            it.wrong(TemplateValues().url(0, "1")) shouldContainExactly
                listOf("template.components hold 0 values for the 1 variables of the body")
        }
        fetched.preview(TemplateValues().code("123456")).body shouldBe "*123456* is your verification code."
    }

    "parts that this version does not know may be filled in with what it does not know" {
        val tomorrow = BoundTemplate.of(
            WaJson.decodeFromString<TemplateDraft>(
                """{"name":"a","language":"en","category":"UTILITY","components":[{"type":"BODY","text":"Hi {{1}}."},
                {"type":"HOLOGRAM"},{"type":"BUTTONS","buttons":[{"type":"TELEPORT"}]}]}""",
            ),
        )
        val raw = WaJson.parseToJsonElement("""{"type":"hologram","beam":1}""")
        tomorrow.wrong(
            TemplateValues().body(listOf(TemplateParameter.Raw(raw))).part(TemplateComponent.Raw(raw)).url(0, "mars"),
        ).shouldBeEmpty()
    }

    "what is filled in by hand is not held against anything, and a copy forgets" {
        val few = update.fill(TemplateValues().header("A").body("Ann").url(1, "x"))
        OutboundMessage(WaId("1"), few).violations().size shouldBe 1
        OutboundMessage(WaId("1"), few.copy()).violations().shouldBeEmpty()
        few shouldBe few.copy()
        update.violations(few.copy(name = "other")).map { it.path } shouldContainExactly
            listOf("template.name", "template.components[1].parameters")
    }

    "the preview is what the user reads, to the buttons' addresses" {
        val shown = update.preview(right())
        shown.header shouldBe "Order A-17"
        shown.body shouldBe "Hi Ann, your order comes on Monday."
        shown.footer shouldBe "Lucky Shrub"
        shown.buttons.map { it.text to it.value } shouldContainExactly
            listOf("Stop" to null, "Track" to "https://shop.example/A-17", "Call" to "+15550051310")
        shown.text shouldBe """
            Order A-17
            Hi Ann, your order comes on Monday.
            Lucky Shrub
            [Stop]
            [Track] https://shop.example/A-17
            [Call] +15550051310
        """.trimIndent()
        "$shown ${shown.buttons[1]}" shouldNotContain "A-17"
    }

    "a preview takes names, sums, times and values with signs that mean something elsewhere, and leaves what nobody said" {
        val named = bound(Body("Hi {{name}}, {{price}} until {{day}}, {{what}}."))
        named.preview(
            TemplateValues().body(
                listOf(
                    TemplateParameter.Text("\$1 {{day}}", "name"),
                    TemplateParameter.Currency("\$9.90", "USD", 9900, "price"),
                    TemplateParameter.DateTime("25 May", "day"),
                ),
            ),
        ).body shouldBe "Hi \$1 {{day}}, \$9.90 until 25 May, {{what}}."
        update.preview().text.lines().first() shouldBe "Order {{1}}"
        offer.preview(TemplateValues().header(image).copyCode(0, "C")).let {
            it.file shouldBe image
            it.header.shouldBeNull()
            it.offer shouldBe "Ends soon"
            it.buttons.single().value shouldBe "C"
        }
    }

    "each card has its own preview, also where cards of products are more than the template's" {
        photos.preview(TemplateValues().cards(listOf(photo(0), photo(1)))).cards.map { it.body } shouldContainExactly
            listOf("Pot 0.", "Pot 1.")
        products.preview(TemplateValues().cards(List(3) { product(it) })).cards.map { it.file } shouldContainExactly
            List(3) { TemplateParameter.Product("sku-$it", "cat") }
        photos.preview().cards.map { it.body } shouldContainExactly List(2) { "Pot {{1}}." }
        val turned = TemplateComponent.Carousel(listOf(TemplateCard(photo(1).components, 1), TemplateCard(photo(0).components, 0)))
        photos.preview(listOf(turned)).cards.map { it.body } shouldContainExactly listOf("Pot 1.", "Pot 0.")
    }

    "a template that came without its parts cannot be filled in, and says what to ask for" {
        shouldThrow<IllegalArgumentException> { Template(TemplateId("1"), "a", "en").bound() }.message shouldBe
            "Template 1 came without components: ask for this field too"
    }
})
