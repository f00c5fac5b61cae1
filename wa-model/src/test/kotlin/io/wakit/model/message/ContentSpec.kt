package io.wakit.model.message

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.Bsuid
import io.wakit.model.MediaLink
import io.wakit.model.MessageId
import io.wakit.model.ParentBsuid
import io.wakit.model.Recipient
import io.wakit.model.WaJson
import io.wakit.model.fixture
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import io.kotest.matchers.string.shouldContain as shouldContainText

private fun written(message: OutboundMessage) = WaJson.encodeToJsonElement(OutboundMessage.serializer(), message).jsonObject

private fun read(json: String) = WaJson.decodeFromString(OutboundMessage.serializer(), json)

class ContentSpec : StringSpec({
    contents.forEach { (name, content) ->
        "$name is written as Meta documents it, and read as it was" {
            val json = written(messageOf(content))
            json.getValue(content.type).toString() shouldEqualJson fixture("message/content/$name.json")
            read(json.toString()) shouldBe messageOf(content)
        }
    }

    "each kind stands alone as it stands in a message, and comes back" {
        contents.values.forAll { content ->
            val alone = WaJson.encodeToJsonElement(Content.serializer(), content).jsonObject
            alone shouldBe JsonObject(written(messageOf(content)).filterKeys { it == "type" || it == content.type })
            WaJson.decodeFromJsonElement(Content.serializer(), alone) shouldBe content
        }
        val later = """{"type":"hologram","hologram":{"depth":3}}"""
        WaJson.encodeToString(Content.serializer(), WaJson.decodeFromString(Content.serializer(), later)) shouldBe later
    }

    "a content has no place for what is not its own" {
        listOf(
            """{"type":"text","text":{"body":"hi"},"to":"15550100001"}""",
            """{"text":{"body":"hi"},"image":{"id":"1"}}""",
            """{}""",
            """[]""",
        ).forAll { json -> shouldThrow<SerializationException> { WaJson.decodeFromString(Content.serializer(), json) } }
        WaJson.decodeFromString(Content.serializer(), """{"text":{"body":"hi"}}""") shouldBe Text("hi")
    }

    "pins go to a group, with their days, and come down without" {
        written(messageOf(Pin(MessageId("wamid.A"), 30))).getValue("pin").toString() shouldEqualJson
            """{"type":"pin","message_id":"wamid.A","expiration_days":30}"""
        written(messageOf(Pin.removal(MessageId("wamid.A")))).getValue("pin").toString() shouldEqualJson
            """{"type":"unpin","message_id":"wamid.A"}"""
        read(written(messageOf(Pin.removal(MessageId("wamid.A")))).toString()) shouldBe messageOf(Pin.removal(MessageId("wamid.A")))
    }

    "each kind quotes what it answers, under context and nowhere else" {
        contents.values.forAll { content ->
            val json = written(OutboundMessage(alice, content, quoted))
            json["context"] shouldBe buildJsonObject { put("message_id", quoted.value) }
            json.keys shouldBe setOf("messaging_product", "recipient_type", "to", "context", "type", content.type)
        }
    }

    "the kind of a recipient is written, not guessed" {
        mapOf(
            Recipient.phone("US.134912") to ("to" to "individual"),
            Recipient.bsuid("15550100001") to ("recipient" to "individual"),
            Recipient.parentBsuid("US.ENT.118157") to ("recipient" to "individual"),
            Recipient.group("15550100001") to ("to" to "group"),
        ).forEach { (to, said) ->
            val json = written(OutboundMessage(to, Text("hi")))
            json[said.first] shouldBe JsonPrimitive(to.value)
            json["recipient_type"] shouldBe JsonPrimitive(said.second)
            json.keys.count { it == "to" || it == "recipient" } shouldBe 1
        }
        read(written(OutboundMessage(Recipient.parentBsuid("US.ENT.1"), Text("hi"))).toString()).to shouldBe ParentBsuid("US.ENT.1")
        read(written(OutboundMessage(Recipient.bsuid("US.1"), Text("hi"))).toString()).to shouldBe Bsuid("US.1")
    }

    "the identity hash and further keys stand beside the content" {
        val message = OutboundMessage(
            alice,
            Text("hi"),
            identityKeyHash = "DF2lS5v2W6x=",
            more = buildJsonObject { put("tomorrow", true) },
        )
        written(message).let {
            it["recipient_identity_key_hash"] shouldBe JsonPrimitive("DF2lS5v2W6x=")
            it["tomorrow"] shouldBe JsonPrimitive(true)
        }
        read(written(message).toString()) shouldBe message
    }

    "card_index is written from 0 on" {
        val cards = written(messageOf(contents.getValue("media-carousel"))).getValue("interactive")
            .jsonObject.getValue("action").jsonObject.getValue("cards") as JsonArray
        cards.map { it.jsonObject["card_index"] } shouldBe listOf(JsonPrimitive(0), JsonPrimitive(1))
    }

    "the data of a Flow pass with their keys unaltered" {
        val content = FlowMessage("b", "Book", data = buildJsonObject { put("snake_case.dotted", 1) }, flowName = "f")
        read(written(messageOf(content)).toString()).content shouldBe content
        written(messageOf(content)).toString() shouldContainText "\"snake_case.dotted\":1"
    }

    "what Meta writes as text or as number is read alike" {
        read("""{"to":"1","type":"location","location":{"latitude":"37.5","longitude":-122}}""").content shouldBe Location(37.5, -122.0)
        val button = """{"type":"button","sub_type":"url","index":"1","parameters":[]}"""
        val template = """{"to":"1","type":"template","template":{"name":"a","language":{"code":"en"},"components":[$button]}}"""
        (read(template).content as TemplateContent).components shouldBe listOf(TemplateComponent.Button(ButtonSubType.Url, 1))
    }

    "a key that no class has is not lost, whichever part it stands in" {
        val file = read("""{"to":"1","type":"image","image":{"id":"1","hd":true}}""")
        file.content.shouldBeInstanceOf<Raw>()
        val deep = """{"to":"1","type":"interactive","interactive":{"type":"list","body":{"text":"b"},"action":{"button":"x",
            "sections":[{"rows":[{"id":"1","title":"t","icon":"star"}]}]}}}"""
        read(deep).content.shouldBeInstanceOf<RawInteractive>().kind shouldBe "list"
        listOf(file, read(deep)).forEach { read(written(it).toString()) shouldBe it }
    }

    "a parameter of tomorrow leaves its neighbours as they are" {
        val components = """[{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"emoji","emoji":"x"}]},{"type":"footer"}]"""
        val template = read("""{"to":"1","type":"template","template":{"name":"a","language":{"code":"en"},"components":$components}}""")
        val (body, footer) = (template.content as TemplateContent).components
        body.shouldBeInstanceOf<TemplateComponent.Body>().parameters.first() shouldBe TemplateParameter.Text("a")
        body.parameters[1].shouldBeInstanceOf<TemplateParameter.Raw>()
        footer.shouldBeInstanceOf<TemplateComponent.Raw>()
        (written(template)["template"] as JsonObject)["components"] shouldBe WaJson.parseToJsonElement(components)
    }

    "what no class holds is told by its place, and nothing of what one does" {
        fun places(json: String) = read(json).unmodelled()
        places("""{"to":"1","type":"text","text":{"boddy":"hi"}}""") shouldBe listOf("text")
        places("""{"to":"1","text":{"body":"hi"},"preview":true}""") shouldBe listOf("preview")
        places("""{"to":"1","type":"interactive","interactive":{"type":"buton","body":{"text":"Q"}}}""") shouldBe listOf("interactive")
        places(
            """{"to":"1","type":"interactive","interactive":{"type":"button","header":{"type":"txet","text":"H"},"body":{"text":"Q"},
            "action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"A"}}]}}}""",
        ) shouldBe listOf("interactive.header")
        places(
            """{"to":"1","type":"template","template":{"name":"a","language":{"code":"en"},"components":[
            {"type":"body","parameters":[{"type":"text","text":"x"},{"type":"txet","text":"y"}]},{"type":"boddy"}]}}""",
        ) shouldBe listOf("template.components[0].parameters[1]", "template.components[1]")
        contents.values.filterNot { it is RawInteractive }.forAll { messageOf(it).unmodelled().shouldBeEmpty() }
    }

    "what is missing is told before it is sent, not when it is read" {
        read("{}").violations().map { it.path } shouldBe listOf("to", "text")
        read("""{"interactive":{}}""").content.shouldBeInstanceOf<RawInteractive>()
    }

    "a read mark carries the typing indicator as an object" {
        WaJson.encodeToString(ReadMark.serializer(), ReadMark(quoted, TypingIndicator())) shouldEqualJson
            """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.QUESTION","typing_indicator":{"type":"text"}}"""
        WaJson.encodeToString(ReadMark.serializer(), ReadMark(quoted)) shouldEqualJson
            """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.QUESTION"}"""
        ReadMark(MessageId("")).violations().map { it.path } shouldContain "message_id"
    }

    "a marketing message is any message with two keys more" {
        val message = MarketingMessage(messageOf(TemplateContent("a", "en")), ProductPolicy.Strict, messageActivitySharing = false)
        val json = WaJson.encodeToString(MarketingMessage.serializer(), message)
        json shouldEqualJson """{"messaging_product":"whatsapp","recipient_type":"individual","to":"+15550100001","type":"template",
            "template":{"name":"a","language":{"code":"en"}},"product_policy":"STRICT","message_activity_sharing":false}"""
        WaJson.decodeFromString(MarketingMessage.serializer(), json) shouldBe message
        message.violations().shouldBeEmpty()
        MarketingMessage(messageOf(Text("hi"))).violations().map { it.path } shouldBe listOf("type")
    }

    "no content prints its words, numbers or links" {
        contents.values.filterNot { it is RawInteractive }.forAll { content ->
            val printed = "$content ${messageOf(content)} ${MediaLink("https://shop.example/a.png")}"
            listOf("shop.example", "Bo", "15550100001", "Thank you", "Mumbai").forEach { printed shouldNotContain it }
        }
    }
})
