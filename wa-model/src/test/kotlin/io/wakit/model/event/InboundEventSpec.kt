package io.wakit.model.event

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.property.Arb
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.jsonFixture
import io.wakit.model.paths
import io.wakit.model.with
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

private fun read(json: String): List<InboundEvent> = InboundEvent.read(WaJson.parseToJsonElement(json))

private fun messages(value: String): List<InboundEvent> =
    read("""{"object":"whatsapp_business_account","entry":[{"id":"W","changes":[{"field":"messages","value":$value}]}]}""")

private fun message(fields: String): InboundEvent = messages(
    """{"metadata":{"phone_number_id":"1063"},"messages":[{"id":"wamid.A","timestamp":"1750000000","type":"text",
       "text":{"body":"hi"},$fields}]}""",
).single()

class InboundEventSpec : StringSpec({
    "every item of a batch is an event, in its order, the new kinds too" {
        val events = InboundEvent.read(jsonFixture("event/batch.json"))
        events.map { it::class } shouldBe
            listOf(TextMessage::class, UnknownMessage::class, TextMessage::class, MessageStatus::class, UnknownEvent::class)
        events.map { it.wabaId } shouldBe listOf("WABA-1", "WABA-1", "WABA-1", "WABA-2", "WABA-2").map(::WabaId)
    }

    "a text has all that an answer needs" {
        val (first, _, second) = InboundEvent.read(jsonFixture("event/batch.json")).filterIsInstance<InboundMessage>()
        (first as TextMessage).body shouldBe "Is it open today?"
        first.phone shouldBe PhoneNumberId("1063")
        first.from shouldBe WaId("15550100001")
        first.chat shouldBe first.from
        first.id shouldBe MessageId("wamid.A1")
        first.timestamp shouldBe Instant.ofEpochSecond(1_750_000_000)
        first.head.profileName shouldBe "Alice"
        (second as TextMessage).body shouldBe "Grüß Gott 👋"
        second.head.profileName shouldBe "Bob"
        second.head.context shouldBe MessageContext(WaId("15550109999"), MessageId("wamid.OURS"), forwarded = true)
    }

    "a failed status says which message, whose, and why" {
        val status = InboundEvent.read(jsonFixture("event/batch.json")).filterIsInstance<MessageStatus>().single()
        status.state shouldBe DeliveryState.Failed
        status.phone shouldBe PhoneNumberId("2063")
        status.recipient shouldBe WaId("15550100003")
        status.callbackData shouldBe "order-7"
        status.errors.single().code shouldBe ErrorCode.ReengagementWindow
        status.errors.single().details shouldBe "More than 24 hours have passed"
    }

    "a message of an unknown type can still be answered, and keeps its JSON" {
        val unknown = InboundEvent.read(jsonFixture("event/batch.json")).filterIsInstance<UnknownMessage>().single()
        unknown.type shouldBe "hologram"
        unknown.from shouldBe WaId("15550100002")
        unknown.raw.getValue("hologram") shouldBe JsonObject(mapOf("depth" to JsonPrimitive(3)))
    }

    "an unknown field keeps its value" {
        val unknown = InboundEvent.read(jsonFixture("event/batch.json")).filterIsInstance<UnknownEvent>().single()
        unknown.field shouldBe "moon_phase_update"
        unknown.raw shouldBe JsonObject(mapOf("phase" to JsonPrimitive("waxing")))
    }

    "a sender who hides the number is known by user id, whether the number is empty or missing" {
        listOf(""""from":"","from_user_id":"US.1"""", """"from_user_id":"US.1"""").forEach {
            val event = message(it).shouldBeInstanceOf<TextMessage>()
            event.from shouldBe Bsuid("US.1")
            event.head.waId.shouldBeNull()
        }
    }

    "a message in a group is answered in the group" {
        val event = message(""""from":"15550100001","group_id":"G1"""").shouldBeInstanceOf<TextMessage>()
        event.chat shouldBe GroupId("G1")
        event.from shouldBe WaId("15550100001")
    }

    "a content that is not as documented costs neither the message nor its neighbours" {
        val events = messages(
            """{"metadata":{"phone_number_id":"1063"},"messages":[
               {"from":"1","id":"wamid.A","timestamp":"1","type":"text","text":"not an object"},
               {"from":"1","id":"wamid.B","timestamp":"2","type":"text"},
               {"from":"1","id":"wamid.C","type":"text","text":{"body":"no time"}},
               42,
               {"from":"1","id":"wamid.D","timestamp":"3","type":"text","text":{"body":"fine"}}]}""",
        )
        events.map { it::class } shouldBe
            listOf(UnknownMessage::class, UnknownMessage::class, TextMessage::class, UnknownEvent::class, TextMessage::class)
        events[2].shouldBeInstanceOf<TextMessage>().timestamp.shouldBeNull()
    }

    "a status word of tomorrow is a status" {
        val status = messages(
            """{"metadata":{"phone_number_id":"1063"},
               "statuses":[{"id":"wamid.A","status":"teleported","timestamp":"1","recipient_id":""}]}""",
        ).single().shouldBeInstanceOf<MessageStatus>()
        status.state shouldBe DeliveryState("teleported")
        status.recipient.shouldBeNull()
    }

    "what stands beside the messages is an event too" {
        val events = messages("""{"metadata":{"phone_number_id":"1063"},"messages":[],"errors":[{"code":131000}]}""")
        events.single().shouldBeInstanceOf<ErrorEvent>().error.code shouldBe ErrorCode.SomethingWentWrong
    }

    "two numbers in one delivery are kept apart" {
        val change = """{"field":"messages","value":{"metadata":{"phone_number_id":"%s"},
            "messages":[{"from":"1","id":"wamid.%s","timestamp":"1","type":"text","text":{"body":"x"}}]}}"""
        read("""{"entry":[{"id":"W","changes":[${change.format("P1", "A")},${change.format("P2", "B")}]}]}""")
            .map { (it as TextMessage).phone.value } shouldBe listOf("P1", "P2")
    }

    "an account-level change without metadata is an event" {
        read("""{"entry":[{"id":"W","time":1,"changes":[{"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}]}]}""")
            .single().field shouldBe "account_update"
    }

    "no JSON at all makes the reader throw, and none is dropped" {
        listOf("1", "null", "[]", "\"x\"", "{}", """{"entry":7}""", """{"entry":[null]}""", """{"entry":[{"changes":[[]]}]}""").forEach {
            read(it) shouldHaveSize 1
        }
        read("""{"entry":[]}""").shouldBeEmpty()
    }

    "a batch with any one part replaced by anything still gives the rest" {
        val whole = jsonFixture("event/batch.json")
        val count = paths(whole).size
        val junk = Arb.element(JsonNull, JsonPrimitive(-1), JsonPrimitive("x"), JsonArray(emptyList()), JsonObject(emptyMap()))
        checkAll(500, Arb.int(0 until count), junk) { at, value ->
            val path = paths(whole)[at]
            val events = InboundEvent.read(whole.with(path, value))
            // Only what lies in the same entry can change its kind: the texts of the other entry are there as before.
            if (path.size > 1 && path[1] == 1) events.filterIsInstance<TextMessage>() shouldHaveSize 2
        }
    }

    "an event prints neither words nor numbers of people" {
        InboundEvent.read(jsonFixture("event/batch.json")).forEach {
            "$it" shouldNotContain "1555010000"
            "$it" shouldNotContain "open today"
            "$it" shouldNotContain "waxing"
        }
    }

    "the envelope is written as Meta writes it" {
        val envelope = WaJson.decodeFromJsonElement(Envelope.serializer(), jsonFixture("event/batch.json"))
        WaJson.encodeToJsonElement(Envelope.serializer(), envelope) shouldBe jsonFixture("event/batch.json")
    }
})
