package io.wakit.model.message

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.boolean
import io.kotest.property.arbitrary.choice
import io.kotest.property.arbitrary.map
import io.kotest.property.arbitrary.orNull
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaJson
import io.wakit.model.fixture
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private val cases = mapOf(
    "text" to OutboundMessage(
        Recipient.phone("+15550100001"),
        Text("Your order is on its way: https://shop.example/orders/7", previewUrl = true),
        replyTo = MessageId("wamid.QUESTION"),
        callbackData = "order-7",
    ),
    "reaction" to OutboundMessage(Recipient.phone("15550100001"), Reaction(MessageId("wamid.HERS"), "👩‍🚀")),
    "reaction-removal" to OutboundMessage(Recipient.phone("15550100001"), Reaction.removal(MessageId("wamid.HERS"))),
    "text-to-bsuid" to OutboundMessage(Recipient.bsuid("US.13491208655302741918"), Text("Hello")),
    "text-to-group" to OutboundMessage(Recipient.group("Y2FwaV9ncm91cDox"), Text("Hello all")),
)

class OutboundMessageSpec : StringSpec({
    cases.forEach { (name, message) ->
        "$name is written as Meta documents it" {
            WaJson.encodeToString(OutboundMessage.serializer(), message) shouldEqualJson fixture("message/$name.json")
        }

        "$name is read as it was written" {
            WaJson.decodeFromString(OutboundMessage.serializer(), fixture("message/$name.json")) shouldBe message
        }
    }

    "any text or reaction comes back from JSON as it was" {
        val id = Arb.string(1..40).map(::MessageId)
        val content = Arb.choice(
            arbitrary { Text(Arb.string(0..80).bind(), Arb.boolean().bind()) },
            arbitrary { Reaction(id.bind(), Arb.string(0..4).bind()) },
        )
        val message = arbitrary {
            val to = Recipient.phone(Arb.string(1..20).bind())
            OutboundMessage(to, content.bind(), id.orNull().bind(), Arb.string(0..30).orNull().bind())
        }
        checkAll(message) {
            WaJson.decodeFromString<OutboundMessage>(WaJson.encodeToString(OutboundMessage.serializer(), it)) shouldBe it
        }
    }

    "a type of tomorrow is kept whole, and sent as it is" {
        val json = """{"to":"1555","type":"hologram","hologram":{"depth":3},"fade":{"in":1}}"""
        val read = WaJson.decodeFromString<OutboundMessage>(json)
        read.content shouldBe Raw("hologram", buildJsonObject { put("depth", 3) })
        read.more.keys shouldBe setOf("fade")
        read.violations().shouldBeEmpty()
        WaJson.encodeToString(OutboundMessage.serializer(), read) shouldEqualJson
            """{"messaging_product":"whatsapp","recipient_type":"individual","to":"1555","type":"hologram",
                "hologram":{"depth":3},"fade":{"in":1}}"""
    }

    "what is written to whom is not printed" {
        val printed = "${cases.getValue("text")} ${cases.getValue("text").content}"
        printed shouldNotContain "order is on"
        printed shouldNotContain "15550100001"
    }
})
