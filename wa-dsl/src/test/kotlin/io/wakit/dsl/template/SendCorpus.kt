package io.wakit.dsl.template

import io.wakit.dsl.MessageScope
import io.wakit.dsl.TemplateScope
import io.wakit.dsl.message
import io.wakit.dsl.order
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.MediaLink
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.ButtonSubType
import io.wakit.model.message.Content
import io.wakit.model.message.GoodsType
import io.wakit.model.message.ImporterAddress
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.PaymentGateway
import io.wakit.model.message.ProductPolicy
import io.wakit.model.message.ShippingInfo
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.message.UpiIntentLink
import io.wakit.model.message.violations
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Long ago, so that the orders of Meta's pages have not run out. */
private val clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)

private fun said(say: MessageScope.(Quote) -> Content): (Quote) -> Written = { page ->
    val message = message(WaId(page["to"])) { say(page) }
    Written(WaJson.encodeToJsonElement(OutboundMessage.serializer(), message), message.violations(clock))
}

private fun marketing(policy: ProductPolicy? = null, sharing: Boolean? = null, say: MessageScope.(Quote) -> Content): (Quote) -> Written =
    { page ->
        val message = MarketingMessage(message(WaId(page["to"])) { say(page) }, policy, sharing)
        Written(WaJson.encodeToJsonElement(MarketingMessage.serializer(), message), message.violations(clock))
    }

private fun sent(values: TemplateScope.(Quote) -> Unit = {}): (Quote) -> Written = said { page ->
    template(page["template/name"], page["template/language/code"]) { values(page.inside("template")) }
}

private fun TemplateScope.bodyOf(page: Quote, at: Int) = body(*page.values("components/$at"))

private fun TemplateScope.named(page: Quote, at: Int) = body {
    page.each("components/$at/parameters").forEach { text(it["text"], it["parameter_name"]) }
}

private fun money(picture: Boolean) = sent { page ->
    if (picture) imageHeader(Media.link(page["components/0/parameters/0/image/link"]))
    body {
        text("text-string")
        currency("\$100.99", "USD", 100990)
        value(TemplateParameter.DateTime("February 25, 1977", null, 5, 1977, 2, 25, 15, 33, "GREGORIAN"))
    }
}

private val issue = sent { page ->
    deterministic()
    body("*Mr. Jones*")
    listOf(0, 1).forEach {
        part(
            TemplateComponent.Button(
                ButtonSubType.QuickReply,
                it,
                listOf(TemplateParameter.Text(page["components/${it + 1}/parameters/0/text"])),
            ),
        )
    }
}

private val catalog = sent {
    bodyOf(it, 0)
    catalog(0, "2lc20305pt")
}

private val offer = sent {
    imageHeader(it.media("components/0"))
    body("Pablo", "CARIBE25")
    limitedTimeOffer(
        Instant.ofEpochMilli(it["components/2/parameters/0/limited_time_offer/expiration_time_ms"].toLong()),
    )
    copyCode(0, "CARIBE25")
    url(1, "n3mtql")
}

private fun mediaCards(body: Boolean) = sent { page ->
    bodyOf(page, 0)
    carousel {
        page.each("components/1/cards").forEach {
            card {
                imageHeader(it.media("components/0"))
                if (body) body(*it.values("components/1"))
                val first = if (body) 2 else 1
                quickReply(0, it["components/$first/parameters/0/payload"])
                url(1, it["components/${first + 1}/parameters/0/text"])
            }
        }
    }
}

private val productCards = sent { page ->
    bodyOf(page, 0)
    carousel {
        page.each("components/1/cards").forEach {
            card {
                productHeader(it["components/0/parameters/0/product/product_retailer_id"], "194836987003835")
            }
        }
    }
}

private val products = sent { page ->
    header(page["components/0/parameters/0/text"])
    bodyOf(page, 1)
    products(0, "2lc20305pt") {
        page.each("components/2/parameters/0/action/sections").forEach { section ->
            val items = section.each("product_items").map { it["product_retailer_id"] }
            section(section["title"], *items.toTypedArray())
        }
    }
}

private val aloe = order("abc.123_xyz-1", GoodsType.Physical, "INR") {
    item("Blue Elf Aloe", 200_000) {
        saleAmount(150_000)
        origin(
            "India",
            "Lucky Shrub Imports and Exports",
            ImporterAddress("One BKC", "Mumbai", "IN", "400051", "MH", "Bandra Kurla Complex"),
        )
    }
    shipping(20_000)
    tax(10_000)
    discount(15_000, "Additional 10% off")
    expires(Instant.ofEpochSecond(1_726_627_150))
    payBy(PaymentGateway("razorpay", "prod-razor-pay-config-05"))
}

private val digital = order("reference_id_value", GoodsType.Digital, "INR") {
    item("order_item_name", 400) {
        retailerId("1037543291543636")
        origin(
            "US",
            "Lucky Shrub Imports and Exports",
            ImporterAddress("importer_address", "Menlo Park", "US", "94025"),
        )
    }
    discount(250)
    shipping(0)
    tax(500)
    payBy(UpiIntentLink("upi://pay?pa=merchant_vpa&pn=merchant%20Name&mc=mc_code&purpose=purpose_code&tr=transaction_record"))
}.copy(paymentType = "upi", paymentConfiguration = "unique_payment_config_id")

/** Each message by the name of its file. */
val sends: Map<String, (Quote) -> Written> = mapOf(
    "calling-call-button-messages-deep-links-03" to sent { voiceCall(Duration.ofMinutes(100), "payload data") },
    "calling-sandbox-02" to sent(),
    "groups-reference-05" to sent {
        body { group(GroupId(it["components/0/parameters/0/group_id"])) }
    },
    "marketing-messages-get-started-01" to marketing {
        template(it["template/name"], "en_US") { body("text-string") }
    },
    "openapi-send-marketing-message-01" to marketing(ProductPolicy.CloudApiFallback, sharing = true) {
        template(it["template/name"], "en_US")
    },
    "openapi-send-message-14" to money(picture = true),
    "openapi-send-message-15" to money(picture = false),
    "openapi-send-message-37" to issue,
    "openapi-send-message-38" to money(picture = false),
    "payments-payments-in-checkout-button-templates-04" to sent { page ->
        deterministic()
        imageHeader(page.media("components/0"))
        bodyOf(page, 1)
        val address = page.fields("components/2/parameters/0/action/order_details/shipping_info/addresses/0")
        orderDetails(0, aloe.copy(shippingInfo = ShippingInfo("IN", listOf(address))))
    },
    "payments-payments-in-enhanced-payment-links-01" to sent {
        deterministic()
        bodyOf(it, 0)
        url(0, "unique_identifier", paymentLinkPreview = true)
    },
    "payments-payments-in-orderdetailstemplate-02" to sent {
        deterministic()
        imageHeader(MediaLink(it["components/0/parameters/0/image/link"]))
        orderDetails(0, digital)
    },
    "postman-examples-send-sample-issue-resolution-template-01" to issue,
    "postman-examples-send-sample-shipping-confirmation-template-01" to sent {
        deterministic()
        body("2")
    },
    "postman-messages-send-catalog-template-message-01" to catalog,
    "postman-send-flow-via-cloud-api-send-flow-template-message-01" to sent {
        flow(0, "flow-token-1", buildJsonObject { put("custom_key", "custom_value") })
    },
    "templates-call-permission-request-message-template-02" to sent { body("John Smith") },
    "templates-catalog-templates-03" to catalog,
    "templates-catalog-templates-04" to catalog,
    "templates-coupon-templates-03" to sent { copyCode(0, "25OFF") },
    "templates-custom-marketing-templates-03" to sent {
        imageHeader(it.media("components/0"))
        named(it, 1)
    },
    "templates-custom-marketing-templates-04" to sent {
        imageHeader(it.media("components/0"))
        body("first_name" to "Jessica", "discount_code" to "WELCOME25", "discount_amount" to "25%")
    },
    "templates-limited-time-offer-templates-03" to offer,
    "templates-limited-time-offer-templates-04" to offer,
    "templates-media-card-carousel-templates-03" to mediaCards(body = true),
    "templates-media-card-carousel-templates-04" to mediaCards(body = false),
    "templates-mpm-templates-03" to products,
    "templates-mpm-templates-04" to products,
    "templates-overview-05" to sent { body("Jessica", "SKBUP2-4CPIG9") },
    "templates-product-card-carousel-templates-03" to productCards,
    "templates-product-card-carousel-templates-04" to productCards,
    "templates-tap-target-url-title-override-02" to sent {
        imageHeader(Media.link(it["components/0/parameters/0/image/link"]))
        bodyOf(it, 1)
        tapTarget("https://www.luckyshrubs.com/", "Offer Details")
    },
    "templates-utility-templates-03" to sent {
        imageHeader(it.media("components/0"))
        named(it, 1)
    },
    "templates-zero-tap-authentication-templates-03" to said {
        authentication(it["template/name"], it["template/language/code"], "J\$FpnYnP")
    },
)
