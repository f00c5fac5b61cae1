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
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonObject

class ContentLimitsSpec : StringSpec({
    (messageLimits + orderLimits + templateSendLimits).forEach { limit ->
        "${limit.path}: ${limit.edge} may leave, ${limit.beyond} is refused with path, limit and actual (${limit.meta})" {
            limit.violations(limit.edge).shouldBeEmpty()
            val broken = limit.violations(limit.beyond).filter { it.path == limit.path && it.limit != null }
            broken.map { it.limit to it.actual } shouldContain (limit.edge to limit.beyond)
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
            InteractiveList("b", "b", listOf(ListSection(rows(1))), Header.Image(picture)) to
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
            media(Header.Document(picture)) to
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

    "a Flow in another form than the third is refused" {
        val third = WaJson.encodeToString(messageOf(FlowMessage("b", "c", FlowId("1"))))
        val fourth = WaJson.decodeFromString<OutboundMessage>(third.replace("\"3\"", "\"4\""))
        fourth.violations().map { it.path } shouldContainExactly listOf("interactive.action.parameters.flow_message_version")
    }

    "an emoji on the button of a Flow is refused" {
        messageOf(FlowMessage("b", "Go 🎉", FlowId("1"))).violations().map { it.path } shouldContainExactly
            listOf("interactive.action.parameters.flow_cta")
    }

    "an authentication template takes a code, and no URL, emoji or picture beside it" {
        fun send(code: String, vararg more: TemplateComponent) =
            TemplateContent.authentication("code", "en", code).run { copy(components = components + more) }
        messageOf(send("J$-FpnYnP")).violations().shouldBeEmpty()
        mapOf("www.a.example" to "a URL", "1234👍" to "an emoji").forEach { (code, what) ->
            messageOf(send(code)).violations().map { it.path to (what in it.rule) } shouldContainExactly
                listOf("template.components[0].parameters[0].text" to true, "template.components[1].parameters[0].text" to true)
        }
        messageOf(send("1", TemplateComponent.Header(TemplateParameter.Image(picture)))).violations().map { it.path } shouldContainExactly
            listOf("template.components[2].parameters[0].type")
    }

    "a language of three letters may be sent" {
        messageOf(TemplateContent("offer", "fil")).violations().shouldBeEmpty()
    }

    "words that stand in the body and behind an address are no code, and may be longer" {
        val parcel = a(22)
        messageOf(
            with(TemplateComponent.Body(listOf(TemplateParameter.Text(parcel))), TemplateComponent.Button.url(0, parcel)),
        ).violations().shouldBeEmpty()
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

    "a user id has up to 256 characters" {
        listOf(Recipient::bsuid, Recipient::parentBsuid).forEach { id ->
            OutboundMessage(id("US." + a(253)), Text("hi")).violations().shouldBeEmpty()
            OutboundMessage(id("US." + a(254)), Text("hi")).violations().single().let {
                listOf(it.path, it.limit, it.actual) shouldBe listOf("recipient", 256, 257)
            }
        }
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
