package io.wakit.model.message

import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.MediaLink
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

val alice: Recipient = Recipient.phone("+15550100001")
val someGroup: GroupId = Recipient.group("Y2FwaV9ncm91cDox")
private val photo = Media.id("1013859600285441")

/** One content of each kind with every field set, by the name of its golden file. */
val contents: Map<String, Content> = mapOf(
    "image" to Image(photo, "Aloe"),
    "video" to Video(Media.link("https://shop.example/a.mp4"), "How to water it"),
    "audio" to Audio(photo, voice = true),
    "document" to Document(photo, "invoice.pdf", "Your invoice"),
    "sticker" to Sticker(photo),
    "location" to Location(37.4422, -122.1617, "Shop", "101 Forest Ave"),
    "contacts" to Contacts(
        Contact(
            Contact.Name("Dr. Bo J. Ek Jr.", "Bo", "Ek", "J.", "Dr.", "Jr."),
            listOf(Contact.Phone("+15550100002", "Mobile", WaId("15550100002")), Contact.Phone("+15550100003")),
            listOf(Contact.Email("bo@shop.example", "Work")),
            listOf(Contact.Url("https://shop.example", "Company")),
            listOf(Contact.Address("1 Way", "Town", "CA", "94025", "United States", "US", "Office")),
            Contact.Organization("Shop", "Legal", "Counsel"),
            "1999-01-23",
        ),
    ),
    "reply-buttons" to ReplyButtons(
        "Shall we bring it?",
        listOf(ReplyButton("yes", "Yes, please"), ReplyButton("later", "Another day")),
        Header.Image(MediaLink("https://shop.example/a.png", "shop")),
        "Free delivery",
    ),
    "list" to InteractiveList(
        "Which way?",
        "Ways",
        listOf(
            ListSection(listOf(ListRow("fast", "Fast", "Next day")), "By air"),
            ListSection(listOf(ListRow("slow", "Slow")), "By sea"),
        ),
        Header.Text("Shipping"),
        "All prices with tax",
    ),
    "cta-url" to CtaUrl(
        "See the dates",
        "Dates",
        "https://shop.example/dates",
        Header.Document(photo, "dates.pdf"),
        "May change",
        paymentLinkPreview = true,
    ),
    "location-request" to LocationRequest("Where are you?"),
    "contact-info-request" to ContactInfoRequest("May we call you?"),
    "call-permission-request" to CallPermissionRequest("May we ring?"),
    "voice-call" to VoiceCall("Ring us", "Call", 100, "from-chat"),
    "address-message" to AddressMessage(
        "Where to?",
        "IN",
        mapOf("name" to "Bo", "in_pin_code" to "400063"),
        listOf(SavedAddress("home", mapOf("city" to "Mumbai"))),
        mapOf("in_pin_code" to "We do not know this code"),
        footer = "We deliver in India",
    ),
    "flow" to FlowMessage(
        "Book a table",
        "Book",
        FlowId("123456"),
        "token-1",
        FlowAction.Navigate,
        "TABLE",
        buildJsonObject {
            put("party_size", 2)
            put("camelCase", "kept")
        },
        FlowMode.Draft,
        Header.Video(photo),
        "Until 8",
    ),
    "product" to SingleProduct("cat-1", "sku-1", "This one", "While it lasts"),
    "product-list" to ProductList(
        Header.Text("Our best"),
        "Pick some",
        "cat-1",
        listOf(ProductSection(listOf("sku-1", "sku-2"), "Pots"), ProductSection(listOf("sku-3"), "Soil")),
        "While it lasts",
    ),
    "catalog-message" to CatalogMessage("Have a look", "sku-1", "All of it"),
    "media-carousel" to MediaCarousel(
        "This week",
        listOf(
            MediaCard.link(Header.Image(photo), "Shop", "https://shop.example/1", "First"),
            MediaCard.link(Header.Image(Media.link("https://shop.example/2.png")), "Shop", "https://shop.example/2"),
        ),
    ),
    "reply-carousel" to MediaCarousel(
        "This week",
        listOf(
            MediaCard.replies(Header.Video(photo), listOf(QuickReply("more-2", "More"), QuickReply("less-1", "Less"))),
            MediaCard.replies(Header.Video(photo), listOf(QuickReply("more-2", "More"))),
        ),
    ),
    "product-carousel" to ProductCarousel("This week", listOf(ProductCard("sku-1", "cat-1"), ProductCard("sku-2", "cat-1"))),
    "order-details" to OrderDetails("Please pay", anOrder(), Header.Image(photo), "Thank you"),
    "order-status" to OrderStatus(
        "On its way",
        "o-1",
        OrderState.Shipped,
        "With the post",
        "Thank you",
        paymentStatus = "captured",
        paymentTimestamp = Instant.ofEpochSecond(1722445231),
    ),
    "template" to TemplateContent(
        "autumn_offer_2",
        "fil",
        listOf(
            TemplateComponent.Header(TemplateParameter.Image(photo)),
            TemplateComponent.Body(
                listOf(
                    TemplateParameter.Text("Bo", "first_name"),
                    TemplateParameter.Currency("$9.90", "USD", 9900, "price"),
                    TemplateParameter.DateTime("25 May", "last_day"),
                ),
            ),
            TemplateComponent.LimitedTimeOffer(Instant.ofEpochMilli(1698562800000)),
            TemplateComponent.Button.copyCode(0, "CARIBE25"),
            TemplateComponent.Button.url(1, "n3mtql"),
            TemplateComponent.Button.quickReply(2, "stop"),
            TemplateComponent.Button.flow(3, "token-1", buildJsonObject { put("a_b", 1) }),
            TemplateComponent.Button.catalog(4, "sku-1"),
            TemplateComponent.Button.multiProduct(5, "sku-1", listOf(ProductSection(listOf("sku-1"), "Pots"))),
            TemplateComponent.Button.orderDetails(6, anOrder()),
            TemplateComponent.Button.voiceCall(100, "from-template"),
            TemplateComponent.TapTarget("https://shop.example", "Shop"),
        ),
        "deterministic",
    ),
    "template-carousel" to TemplateContent(
        "cards",
        "en_US",
        listOf(
            TemplateComponent.Carousel(
                listOf(
                    TemplateCard(
                        listOf(
                            TemplateComponent.Header(TemplateParameter.Product("sku-1", "cat-1")),
                            TemplateComponent.Button.url(0, "1"),
                        ),
                    ),
                    TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Product("sku-2", "cat-1")))),
                ),
            ),
        ),
    ),
    "template-authentication" to TemplateContent.authentication("code", "en", "J$" + "FpnYnP"),
    "template-headers" to TemplateContent(
        "headers",
        "en",
        listOf(
            TemplateParameter.Video(photo),
            TemplateParameter.Gif(photo),
            TemplateParameter.Document(photo, "a.pdf"),
            TemplateParameter.Location(1.5, 2.5, "Shop", "101 Forest Ave"),
            TemplateParameter.Group(someGroup),
        ).map { TemplateComponent.Header(it) },
    ),
    "raw-interactive" to RawInteractive(
        buildJsonObject {
            put("type", "riddle")
            put("question", "?")
        },
    ),
)

/** An order that adds up. */
fun anOrder(): OrderRequest = OrderRequest(
    "o-1",
    GoodsType.Physical,
    "INR",
    Amount(24500),
    Order(
        listOf(
            OrderItem(
                "Pot",
                Amount(12000),
                2,
                Amount(10000),
                "sku-1",
                "India",
                "Imports",
                ImporterAddress("One BKC", "Mumbai", "IN", "400051", "MH", "Bandra"),
                Media.link("https://shop.example/pot.png"),
            ),
        ),
        Amount(20000),
        Charge(4000, "GST"),
        Charge(1000, "By post"),
        Charge(500, "Autumn", discountProgramName = "friends"),
        "cat-1",
        OrderExpiration(Instant.ofEpochSecond(4102444800), "Held until then"),
    ),
    listOf(
        PaymentGateway(
            "razorpay",
            "prod",
            RazorpayFields("r-1", mapOf("k" to "v")),
            preferredPaymentMethods = listOf(PreferredPaymentMethod("gpay")),
            enabledPaymentOptions = listOf("upi"),
        ),
        UpiIntentLink("upi://pay?pa=a"),
        PaymentLink("https://pay.example/1"),
        PixDynamicCode("0002", "Shop", "395", "CNPJ"),
        Boleto("0339902"),
        OffsiteCardPay("5235", "c-1"),
    ),
    beneficiaries = listOf(Beneficiary("Bo", "One BKC", "Mumbai", "MH", "India", "400051")),
    shippingInfo = ShippingInfo("IN", listOf(mapOf("name" to "Bo", "city" to "Mumbai"))),
)

/** [content] in an envelope that it may go in. */
fun messageOf(content: Content): OutboundMessage = OutboundMessage(if (content is Pin) someGroup else alice, content)

val quoted: MessageId = MessageId("wamid.QUESTION")
