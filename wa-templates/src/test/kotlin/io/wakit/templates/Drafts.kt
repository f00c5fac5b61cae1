package io.wakit.templates

import io.wakit.model.FlowId
import io.wakit.model.template.Body
import io.wakit.model.template.Button
import io.wakit.model.template.Buttons
import io.wakit.model.template.CallPermissionRequest
import io.wakit.model.template.Carousel
import io.wakit.model.template.CatalogButton
import io.wakit.model.template.Component
import io.wakit.model.template.ContactInfoButton
import io.wakit.model.template.CopyCodeButton
import io.wakit.model.template.Example
import io.wakit.model.template.FlowButton
import io.wakit.model.template.Footer
import io.wakit.model.template.Header
import io.wakit.model.template.HeaderFormat
import io.wakit.model.template.LimitedTimeOffer
import io.wakit.model.template.MultiProductButton
import io.wakit.model.template.OrderDetailsButton
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.PhoneNumberButton
import io.wakit.model.template.QuickReplyButton
import io.wakit.model.template.SingleProductButton
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.UrlButton
import io.wakit.model.template.VoiceCallButton

/** The handle of no file; what is handed in has another. */
const val NO_FILE: String = "4::aW"

fun utility(name: String, vararg parts: Component, language: String = "en_US") =
    TemplateDraft(name, language, TemplateCategory.Utility, parts.asList())

fun marketing(name: String, vararg parts: Component) = TemplateDraft(name, "en_US", TemplateCategory.Marketing, parts.asList())

private fun words(text: String, vararg examples: String) = Body(text, examples.ifEmpty { null }?.let { Example.body(*it) })

private fun Array<out String>.ifEmpty(other: () -> Array<String>?): Array<out String>? = if (isEmpty()) other() else this

private fun media(format: HeaderFormat) = Header(format, example = Example.headerHandle(NO_FILE))

val orderShipped = TemplateDraft(
    "order_shipped",
    "en_US",
    TemplateCategory.Utility,
    listOf(
        media(HeaderFormat.Image),
        Body(
            "Hi {{first_name}}, your order {{order_number}} is on its way.",
            Example.body(mapOf("first_name" to "Ann", "order_number" to "A-17")),
        ),
        Footer("Lucky Shrub"),
        Buttons(UrlButton("Track it", "https://shop.example/track/{{1}}", listOf("A-17")), QuickReplyButton("Stop")),
    ),
    ParameterFormat.Named,
)

val loginCode = TemplateDraft(
    "login_code",
    "en_US",
    TemplateCategory.Authentication,
    listOf(Body(addSecurityRecommendation = true), Footer(codeExpirationMinutes = 10), Buttons(OtpButton(OtpType.CopyCode))),
)

private fun card(vararg buttons: Button, text: Body? = null) =
    Carousel.Card(listOfNotNull(media(HeaderFormat.Image), text, Buttons(*buttons)))

private val productCard = Carousel.Card(listOf(Header(HeaderFormat.Product), Buttons(SingleProductButton("View"))))

/** Templates of every kind, so that each part and each button is there once at least. */
val everyKind: List<TemplateDraft> = listOf(
    utility("hello_world", Body("Hello, this is a test.")),
    orderShipped,
    orderShipped.copy(
        language = "es",
        components = listOf(
            media(HeaderFormat.Image),
            Body(
                "Hola {{first_name}}, tu pedido {{order_number}} va en camino.",
                Example.body(mapOf("first_name" to "Ana", "order_number" to "A-17")),
            ),
            Buttons(UrlButton("Seguir", "https://shop.example/es/{{1}}", listOf("A-17")), QuickReplyButton("Parar")),
        ),
    ),
    utility("order_paid", words("We got {{1}} from {{3}} on {{2}}.", "$12.50", "May 1", "Ann")),
    TemplateDraft(
        "invoice_due",
        "en_US",
        TemplateCategory.Utility,
        listOf(Body("The sum of {{total}} is due on {{due}}.", Example.body(mapOf("total" to "$12.50", "due" to "May 1")))),
        ParameterFormat.Named,
    ),
    utility("receipt", media(HeaderFormat.Document), words("Thank you for order {{1}}, and see you.", "A-17")),
    utility("near_you", Header(HeaderFormat.Location), Body("Your parcel waits here.")),
    marketing("film", media(HeaderFormat.Video), Body("Look at this.")),
    marketing("short_film", media(HeaderFormat.Gif), Body("And at this.")),
    marketing(
        "coupon",
        Header(text = "For {{1}}", example = Example.header("Ann")),
        words("Take {{1}} off with the code below.", "10 %"),
        Buttons(CopyCodeButton("SUMMER"), PhoneNumberButton("Call", "15550051310")),
    ),
    loginCode,
    utility("feedback", Body("How was it?"), Buttons(FlowButton("Tell us", flowId = FlowId("123"), flowAction = "data_exchange"))),
    marketing("catalog", Body("Look around."), Buttons(CatalogButton("View catalog"))),
    marketing("picked", Header(text = "Picked"), words("For you, {{1}}: look.", "Ann"), Buttons(MultiProductButton("View items"))),
    marketing("one_thing", Header(HeaderFormat.Product), Body("This one."), Buttons(SingleProductButton("View"))),
    marketing(
        "offer",
        media(HeaderFormat.Image),
        LimitedTimeOffer(LimitedTimeOffer.Offer("Ends soon", hasExpiration = true)),
        Body("Buy now."),
        Buttons(CopyCodeButton("CARIBE25"), UrlButton("Book", "https://shop.example/?c={{1}}", listOf("x"))),
    ),
    marketing(
        "rare_plants",
        words("Hi {{1}}, rare succulents are here.", "Ann"),
        Carousel(
            listOf(
                card(QuickReplyButton("More"), UrlButton("Shop", "https://shop.example/a/{{1}}", listOf("x"))),
                card(QuickReplyButton("More"), UrlButton("Shop", "https://shop.example/b/{{1}}", listOf("x"))),
            ),
        ),
    ),
    marketing(
        "two_cards",
        Body("Two of them."),
        Carousel(
            listOf(
                card(QuickReplyButton("More"), text = words("Only {{1}} here.", "5 $")),
                card(QuickReplyButton("More"), text = Body("Free.")),
            ),
        ),
    ),
    marketing("goods", Body("Look at these."), Carousel(listOf(productCard, productCard))),
    utility("call_us", Body("We are here."), Buttons(VoiceCallButton("Call now"))),
    utility("may_we_call", words("May we call about order {{1}} tomorrow?", "A-17"), CallPermissionRequest),
    utility("pay", Body("Your order waits."), Buttons(OrderDetailsButton("Review and pay"))),
    utility("your_number", Body("May we have your number?"), Buttons(ContactInfoButton())),
    utility("two_replies", Body("Well?"), Buttons(QuickReplyButton("Yes"), QuickReplyButton("No"))),
    // One language asks for more than the other.
    utility("greeting", words("Hello {{1}}, welcome.", "Ann")),
    utility("greeting", Body("Willkommen."), language = "de"),
    // Names that are words of Kotlin or of Java, begin with a digit, or differ in underscores alone.
    TemplateDraft(
        "new",
        "en_US",
        TemplateCategory.Utility,
        listOf(Body("A {{class}} in {{language}} now.", Example.body(mapOf("class" to "Yoga", "language" to "Hindi")))),
        ParameterFormat.Named,
    ),
    utility("2024_sale", Body("It ended.")),
    utility("a_b", Body("One */ and /* two.")),
    utility("a__b", Body("Two.")),
)
