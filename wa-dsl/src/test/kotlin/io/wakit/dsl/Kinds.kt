package io.wakit.dsl

import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.MediaLink
import io.wakit.model.WaId
import io.wakit.model.message.Beneficiary
import io.wakit.model.message.Boleto
import io.wakit.model.message.Content
import io.wakit.model.message.GoodsType
import io.wakit.model.message.ImporterAddress
import io.wakit.model.message.OffsiteCardPay
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.OrderState
import io.wakit.model.message.PaymentGateway
import io.wakit.model.message.PaymentLink
import io.wakit.model.message.PixDynamicCode
import io.wakit.model.message.PreferredPaymentMethod
import io.wakit.model.message.RazorpayFields
import io.wakit.model.message.UpiIntentLink
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** Each kind in words, with all that can be said of it, by the name of its golden file. */
val kinds: Map<String, MessageScope.() -> Content> = mapOf(
    "image" to { image(photo) { caption("Aloe") } },
    "video" to { video(Media.link("https://shop.example/a.mp4")) { caption("How to water it") } },
    "audio" to { voice(photo) },
    "document" to {
        document(photo) {
            filename("invoice.pdf")
            caption("Your invoice")
        }
    },
    "sticker" to { sticker(photo) },
    "location" to {
        location(37.4422, -122.1617) {
            name("Shop")
            address("101 Forest Ave")
        }
    },
    "contacts" to {
        contact("Dr. Bo J. Ek Jr.") {
            name("Bo", "Ek", "J.", "Dr.", "Jr.")
            phone("+15550100002", "Mobile", WaId("15550100002"))
            phone("+15550100003")
            email("bo@shop.example", "Work")
            url("https://shop.example", "Company")
            address("1 Way", "Town", "CA", "94025", "United States", "US", "Office")
            organization("Shop", "Legal", "Counsel")
            birthday(LocalDate.of(1999, 1, 23))
        }
    },
    "reply-buttons" to {
        buttons("Shall we bring it?") {
            imageHeader(MediaLink("https://shop.example/a.png", "shop"))
            reply("yes", "Yes, please")
            reply("later", "Another day")
            footer("Free delivery")
        }
    },
    "list" to {
        list("Which way?", "Ways") {
            header("Shipping")
            section("By air") { row("fast", "Fast", "Next day") }
            section("By sea") { row("slow", "Slow") }
            footer("All prices with tax")
        }
    },
    "cta-url" to {
        ctaUrl("See the dates", "Dates", "https://shop.example/dates") {
            documentHeader(photo, "dates.pdf")
            footer("May change")
            paymentLinkPreview()
        }
    },
    "location-request" to { requestLocation("Where are you?") },
    "contact-info-request" to { requestContactInfo("May we call you?") },
    "call-permission-request" to { requestCallPermission("May we ring?") },
    "voice-call" to {
        voiceCall("Ring us") {
            displayText("Call")
            ttl(Duration.ofMinutes(100))
            payload("from-chat")
        }
    },
    "address-message" to {
        requestAddress("Where to?") {
            value("name", "Bo")
            value("in_pin_code", "400063")
            savedAddress("home", mapOf("city" to "Mumbai"))
            validationError("in_pin_code", "We do not know this code")
            footer("We deliver in India")
        }
    },
    "flow" to {
        flow("Book a table", "Book", FlowId("123456")) {
            videoHeader(photo)
            token("token-1")
            navigate(
                "TABLE",
                buildJsonObject {
                    put("party_size", 2)
                    put("camelCase", "kept")
                },
            )
            draft()
            footer("Until 8")
        }
    },
    "product" to {
        product("cat-1", "sku-1") {
            body("This one")
            footer("While it lasts")
        }
    },
    "product-list" to {
        products("Our best", "Pick some", "cat-1") {
            section("Pots", "sku-1", "sku-2")
            section("Soil", "sku-3")
            footer("While it lasts")
        }
    },
    "catalog-message" to {
        catalog("Have a look") {
            thumbnail("sku-1")
            footer("All of it")
        }
    },
    "media-carousel" to {
        linkCarousel("This week") {
            image(photo, "Shop", "https://shop.example/1", "First")
            image(Media.link("https://shop.example/2.png"), "Shop", "https://shop.example/2")
        }
    },
    "reply-carousel" to {
        replyCarousel("This week") {
            video(photo) {
                reply("more-2", "More")
                reply("less-1", "Less")
            }
            video(photo) { reply("more-2", "More") }
        }
    },
    "product-carousel" to {
        productCarousel("This week", "cat-1") {
            product("sku-1")
            product("sku-2")
        }
    },
    "order-details" to {
        orderDetails("Please pay", pots()) {
            imageHeader(photo)
            footer("Thank you")
        }
    },
    "order-status" to {
        orderStatus("On its way", "o-1", OrderState.Shipped) {
            description("With the post")
            footer("Thank you")
            payment("captured", Instant.ofEpochSecond(1722445231))
        }
    },
    "template" to {
        template("autumn_offer_2", "fil") {
            deterministic()
            imageHeader(photo)
            body {
                text("Bo", "first_name")
                currency("$9.90", "USD", 9900, "price")
                dateTime("25 May", "last_day")
            }
            limitedTimeOffer(Instant.ofEpochMilli(1698562800000))
            copyCode(0, "CARIBE25")
            url(1, "n3mtql")
            quickReply(2, "stop")
            flow(3, "token-1", buildJsonObject { put("a_b", 1) })
            catalog(4, "sku-1")
            products(5, "sku-1") { section("Pots", "sku-1") }
            orderDetails(6, pots())
            voiceCall(Duration.ofMinutes(100), "from-template")
            tapTarget("https://shop.example", "Shop")
        }
    },
    "template-carousel" to {
        template("cards", "en_US") {
            carousel {
                card {
                    productHeader("sku-1", "cat-1")
                    url(0, "1")
                }
                card { productHeader("sku-2", "cat-1") }
            }
        }
    },
    "template-authentication" to { authentication("code", "en", "J$" + "FpnYnP") },
    "template-headers" to {
        template("headers", "en") {
            videoHeader(photo)
            gifHeader(photo)
            documentHeader(photo, "a.pdf")
            locationHeader(1.5, 2.5, "Shop", "101 Forest Ave")
            groupHeader(GroupId("Y2FwaV9ncm91cDox"))
        }
    },
    "raw-interactive" to {
        raw(
            "interactive",
            buildJsonObject {
                put("type", "riddle")
                put("question", "?")
            },
        )
    },
)

/** An order that says all there is to say. */
fun pots(): OrderRequest = order("o-1", GoodsType.Physical, "INR") {
    item("Pot", 12000, 2) {
        saleAmount(10000)
        retailerId("sku-1")
        origin("India", "Imports", ImporterAddress("One BKC", "Mumbai", "IN", "400051", "MH", "Bandra"))
        image(Media.link("https://shop.example/pot.png"))
    }
    tax(4000, "GST")
    shipping(1000, "By post")
    discount(500, "Autumn", "friends")
    catalog("cat-1")
    expires(Instant.ofEpochSecond(4102444800), "Held until then")
    payBy(
        PaymentGateway(
            "razorpay",
            "prod",
            RazorpayFields("r-1", mapOf("k" to "v")),
            preferredPaymentMethods = listOf(PreferredPaymentMethod("gpay")),
            enabledPaymentOptions = listOf("upi"),
        ),
    )
    payBy(UpiIntentLink("upi://pay?pa=a"))
    payBy(PaymentLink("https://pay.example/1"))
    payBy(PixDynamicCode("0002", "Shop", "395", "CNPJ"))
    payBy(Boleto("0339902"))
    payBy(OffsiteCardPay("5235", "c-1"))
    beneficiary(Beneficiary("Bo", "One BKC", "Mumbai", "MH", "India", "400051"))
    shipTo("IN", mapOf("name" to "Bo", "city" to "Mumbai"))
}
