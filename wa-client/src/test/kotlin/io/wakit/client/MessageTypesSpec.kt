package io.wakit.client

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.ErrorCode
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.AddressMessage
import io.wakit.model.message.Amount
import io.wakit.model.message.Audio
import io.wakit.model.message.CallPermissionRequest
import io.wakit.model.message.CatalogMessage
import io.wakit.model.message.Contact
import io.wakit.model.message.ContactInfoRequest
import io.wakit.model.message.Contacts
import io.wakit.model.message.Content
import io.wakit.model.message.CtaUrl
import io.wakit.model.message.Document
import io.wakit.model.message.FlowAction
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.GoodsType
import io.wakit.model.message.Header
import io.wakit.model.message.Image
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.Location
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.MediaCard
import io.wakit.model.message.MediaCarousel
import io.wakit.model.message.Order
import io.wakit.model.message.OrderDetails
import io.wakit.model.message.OrderItem
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.OrderState
import io.wakit.model.message.OrderStatus
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.PaymentGateway
import io.wakit.model.message.Pin
import io.wakit.model.message.ProductCard
import io.wakit.model.message.ProductCarousel
import io.wakit.model.message.ProductList
import io.wakit.model.message.ProductPolicy
import io.wakit.model.message.ProductSection
import io.wakit.model.message.QuickReply
import io.wakit.model.message.Raw
import io.wakit.model.message.RawInteractive
import io.wakit.model.message.Reaction
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.SingleProduct
import io.wakit.model.message.Sticker
import io.wakit.model.message.TemplateCard
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.message.Text
import io.wakit.model.message.Video
import io.wakit.model.message.VoiceCall
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import java.time.Instant

private val aliceId = WaId("15550100001")
private val photo = Media.id("1013859600285441")
private val order = OrderRequest(
    "o-1",
    GoodsType.Digital,
    "INR",
    Amount(2000),
    Order(listOf(OrderItem("Bread", Amount(1000), 2)), Amount(2000)),
    listOf(PaymentGateway("razorpay", "prod")),
)

private val types: Map<String, Content> = mapOf(
    "text" to Text("Until 8: https://shop.example", previewUrl = true),
    "image" to Image(photo, "Aloe"),
    "video" to Video(Media.link("https://shop.example/a.mp4")),
    "audio" to Audio(photo),
    "voice" to Audio(photo, voice = true),
    "document" to Document(photo, "invoice.pdf"),
    "sticker" to Sticker(photo),
    "location" to Location(37.4, -122.1, "Shop"),
    "contacts" to Contacts(Contact(Contact.Name("Bo Ek"), listOf(Contact.Phone("+15550100002")))),
    "reply buttons" to ReplyButtons("Today?", listOf(ReplyButton("yes", "Yes")), Header.Image(photo), "Free"),
    "list" to InteractiveList("Which?", "Ways", listOf(ListSection(listOf(ListRow("fast", "Fast", "A day"))))),
    "link" to CtaUrl("Dates", "See", "https://shop.example", Header.Text("New")),
    "location request" to LocationRequest("Where?"),
    "contact info request" to ContactInfoRequest("Your number?"),
    "address" to AddressMessage("Where to?", "IN", mapOf("city" to "Mumbai")),
    "flow" to FlowMessage("Book", "Book", FlowId("1"), "t-1", FlowAction.Navigate, "A", buildJsonObject { put("party_size", 2) }),
    "single product" to SingleProduct("cat", "sku"),
    "product list" to ProductList("Best", "Pick", "cat", listOf(ProductSection(listOf("a", "b"), "Pots"))),
    "catalog" to CatalogMessage("Look", "sku"),
    "media carousel" to MediaCarousel("b", List(2) { MediaCard.link(Header.Image(photo), "Go", "https://a.example/$it") }),
    "reply carousel" to MediaCarousel("b", List(2) { MediaCard.replies(Header.Video(photo), listOf(QuickReply("$it", "Go"))) }),
    "product carousel" to ProductCarousel("b", List(2) { ProductCard("sku-$it", "cat") }),
    "voice call" to VoiceCall("Ring", ttlMinutes = 100),
    "call permission" to CallPermissionRequest("May we?"),
    "order details" to OrderDetails("Pay", order, Header.Image(photo)),
    "order status" to OrderStatus("On its way", "o-1", OrderState.Shipped),
    "template" to TemplateContent.named("offer", "fil", mapOf("first_name" to "Bo")),
    "authentication template" to TemplateContent.authentication("code", "en", "123456"),
    "template of all buttons" to TemplateContent(
        "all",
        "en_US",
        listOf(
            TemplateComponent.Header(TemplateParameter.Document(photo, "a.pdf")),
            TemplateComponent.LimitedTimeOffer(Instant.ofEpochMilli(1698562800000)),
            TemplateComponent.Button.copyCode(0, "CARIBE25"),
            TemplateComponent.Button.quickReply(1, "stop"),
            TemplateComponent.Button.flow(2, "t-1"),
            TemplateComponent.Button.catalog(3, "sku"),
            TemplateComponent.Button.multiProduct(4, "sku", listOf(ProductSection(listOf("sku")))),
            TemplateComponent.Button.orderDetails(5, order),
            TemplateComponent.Button.voiceCall(100, "p"),
            TemplateComponent.TapTarget("https://shop.example", "Shop"),
        ),
    ),
    "template carousel" to TemplateContent(
        "cards",
        "en_US",
        listOf(TemplateComponent.Carousel(List(2) { TemplateCard(listOf(TemplateComponent.Header(TemplateParameter.Image(photo)))) })),
    ),
)

private suspend fun withAlice(checkLimits: Boolean = true, use: suspend (Phone, SandboxUser, Sandbox) -> Unit) {
    Sandbox { enforceTemplates = false }.use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) {
                baseUrl = server.baseUrl
                this.checkLimits = checkLimits
            }.use { use(it.phone(sandbox.phone), sandbox.user(aliceId, "Alice"), sandbox) }
        }
    }
}

class MessageTypesSpec : StringSpec({
    types.forEach { (name, content) ->
        "$name goes over HTTP, is taken by Meta's checks, and quotes what it answers" {
            withAlice { phone, alice, sandbox ->
                val question = alice.writes("hello")
                val message = OutboundMessage(aliceId, content, question, "case-7")
                val sent = phone.messages.send(message)
                val receipt = withClue(sent) { sent.getOrNull().shouldNotBeNull() }
                val got = alice.awaitMessage()
                got.id shouldBe receipt.id
                got.type shouldBe content.type
                got.replyTo shouldBe question
                got.callbackData shouldBe "case-7"
                WaJson.decodeFromJsonElement(OutboundMessage.serializer(), sandbox.requests.single().body!!) shouldBe message
            }
        }
    }

    "what is said as JSON arrives as it stands" {
        withAlice { phone, alice, _ ->
            alice.writes("hello")
            val catalog = """{"type":"catalog_message","body":{"text":"b"},"action":{"name":"catalog_message"}}"""
            listOf("sticker" to """{"id":"1"}""", "interactive" to catalog).forEach { (type, json) ->
                val raw = WaJson.parseToJsonElement(json)
                val content = if (type == "interactive") RawInteractive(raw) else Raw(type, raw)
                phone.messages.send(OutboundMessage(aliceId, content)).isRight() shouldBe true
                alice.awaitMessage().let { it.type to it.content } shouldBe (type to raw)
            }
        }
    }

    "a reaction of many code units goes out whole" {
        withAlice { phone, alice, _ ->
            val hello = alice.writes("hello")
            phone.messages.send(OutboundMessage(aliceId, Reaction(hello, "👩‍👩‍👧‍👦"))).isRight() shouldBe true
            alice.awaitMessage().emoji shouldBe "👩‍👩‍👧‍👦"
        }
    }

    "a message to a group is pinned and taken down" {
        withAlice { phone, alice, sandbox ->
            val group = Recipient.group("Y2FwaTox")
            sandbox.group(group, alice)
            val id = phone.messages.send(OutboundMessage(group, Text("hello all"))).getOrNull().shouldNotBeNull().id
            listOf(Pin(id, 7), Pin.removal(id)).forEach { pin ->
                val receipt = phone.messages.send(OutboundMessage(group, pin)).getOrNull().shouldNotBeNull()
                receipt.messages.single().groupId shouldBe group
            }
            alice.messages.map { it.type } shouldBe listOf("text", "pin", "pin")
        }
    }

    "a mistyped number is refused as a number, and never taken for a group" {
        withAlice { phone, _, sandbox ->
            sandbox.group(GroupId("Y2FwaTox"))
            val error = phone.messages.send(OutboundMessage(Recipient.phone("Y2FwaTox"), Text("hi"))).leftOrNull()
            error.shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode.ParameterValueInvalid
        }
    }

    "a user id goes out as recipient" {
        withAlice { phone, alice, sandbox ->
            val id = Recipient.bsuid("US.13491208655302741918")
            sandbox.user(aliceId, userId = id)
            alice.writes("hello")
            phone.messages.send(OutboundMessage(id, Text("hi"))).getOrNull().shouldNotBeNull().contacts.single().userId shouldBe id
            alice.awaitMessage().text shouldBe "hi"
        }
    }

    "a message is marked as read, without and with the typing indicator" {
        withAlice { phone, alice, sandbox ->
            val hello = alice.writes("hello")
            phone.messages.markRead(hello).getOrNull() shouldBe Success()
            phone.messages.typing(hello).getOrNull() shouldBe Success()
            alice.readMarks.map { it.messageId to it.isTyping } shouldBe listOf(hello to false, hello to true)
            sandbox.requests.map { it.body!!.jsonObject["typing_indicator"] } shouldBe
                listOf(null, buildJsonObject { put("type", "text") })
        }
    }

    "a read mark for a message that never came is refused" {
        withAlice { phone, _, sandbox ->
            val error = phone.messages.markRead(MessageId("wamid.NEVER")).leftOrNull()
            error.shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode.ParameterValueInvalid
            phone.messages.typing(MessageId("")).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            sandbox.requests shouldHaveSize 1
        }
    }

    "a marketing template goes by the endpoint of its own, window or not" {
        withAlice { phone, alice, sandbox ->
            val template = OutboundMessage(aliceId, TemplateContent.positional("offer", "en", "Bo"))
            val sent = phone.marketingMessages.send(MarketingMessage(template, ProductPolicy.Strict, messageActivitySharing = true))
            sent.getOrNull().shouldNotBeNull().acceptance?.value shouldBe "accepted"
            alice.awaitMessage().template shouldBe "offer"
            sandbox.requests.single().let {
                it.path shouldBe "/v24.0/${sandbox.phone}/marketing_messages"
                it.body!!.jsonObject["product_policy"] shouldBe JsonPrimitive("STRICT")
            }
            phone.marketingMessages.send(MarketingMessage(OutboundMessage(aliceId, Text("hi")))).leftOrNull()
                .shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "type"
        }
    }

    "with limits off, Meta is asked and tells its first fault; nothing is cut to fit" {
        val long = OutboundMessage(aliceId, CtaUrl("b", "a label that is too long", ""), callbackData = "x".repeat(513))
        withAlice { phone, _, sandbox ->
            phone.messages.send(long).leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.map { it.path } shouldBe
                listOf("biz_opaque_callback_data", "interactive.action.parameters.display_text", "interactive.action.parameters.url")
            sandbox.requests.shouldBeEmpty()
        }
        withAlice(checkLimits = false) { phone, alice, sandbox ->
            alice.writes("hello")
            val error = phone.messages.send(long).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
            error.code shouldBe ErrorCode.InvalidParameter
            error.error.details.shouldNotBeNull() shouldContain "display_text"
            sandbox.requests.single().body!!.jsonObject["biz_opaque_callback_data"] shouldBe JsonPrimitive("x".repeat(513))
        }
    }

    "the first card of a carousel says that it is the first" {
        withAlice { phone, alice, _ ->
            alice.writes("hello")
            phone.messages.send(OutboundMessage(aliceId, types.getValue("product carousel"))).isRight() shouldBe true
            val cards = alice.awaitMessage().content.jsonObject.getValue("action").jsonObject.getValue("cards").jsonArray
            cards.map { it.jsonObject["card_index"] } shouldBe listOf(JsonPrimitive(0), JsonPrimitive(1))
        }
    }
})
