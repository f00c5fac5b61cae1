package io.wakit.kapso

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.maps.shouldBeEmpty
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.kapso.model.Direction
import io.wakit.kapso.webhook.NormalizedWebhook
import io.wakit.kapso.webhook.normalizeWebhook
import io.wakit.model.CallId
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.DeliveryState
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive

private const val NUMBER = """"metadata":{"phone_number_id":"100","display_phone_number":"15550109999"}"""

private fun change(field: String, value: String) =
    """{"object":"whatsapp_business_account","entry":[{"id":"900","changes":[{"field":"$field","value":{$NUMBER,$value}}]}]}"""

private fun one(field: String, message: String, key: String = "messages") =
    normalizeWebhook(change(field, """"$key":[$message]""")).messages.single()

/** Meta's deliveries, flattened as Kapso's SDKs do. */
class NormalizeSpec : StringSpec({
    "a delivery is flattened to its messages, statuses and people, with the number that it came to" {
        val all = normalizeWebhook(fixture("meta"))
        all.product shouldBe "whatsapp_business_account"
        all.phoneNumberId shouldBe PhoneNumberId("100200300400500")
        all.displayPhoneNumber shouldBe "15550109999"
        all.contacts.map { it.profile?.name } shouldContainExactly listOf("Ada")
        all.messages.single().run {
            from?.value shouldBe "15550100001"
            type shouldBe "text"
            kapso?.direction shouldBe Direction.Inbound
        }
        all.statuses.single().run {
            id.value shouldBe "wamid.OUT1"
            status shouldBe DeliveryState.Read
            recipient?.value shouldBe "15550100001"
        }
        all.raw.keys shouldContainExactly setOf("messages")
        "$all ${all.messages} ${all.statuses}" shouldNotContain "0100001"
    }

    "the field alone tells the direction, and a message under another field has none" {
        val message = """{"id":"wamid.A","from":"15550100001","type":"text","text":{"body":"x"}}"""
        one("messages", message).kapso?.direction shouldBe Direction.Inbound
        // Kapso's SDKs take it for outbound: the sender has the digits of the business.
        one("messages", message.replace("15550100001", "15550109999")).kapso?.direction shouldBe Direction.Inbound
        one("messages", """{"id":"wamid.A","from_user_id":"US.1","type":"text"}""").kapso?.direction shouldBe Direction.Inbound
        one("standby", message).kapso.shouldBeNull()
        one("smb_message_echoes", message, "message_echoes").kapso?.run {
            direction shouldBe Direction.Outbound
            source shouldBe "smb_message_echo"
        }
    }

    "what a Flow brought back is read, and what is no JSON is left alone" {
        fun reply(json: String) = """{"id":"wamid.A","from":"1","type":"interactive",
            "interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow","response_json":"$json"}}}"""
        one("messages", reply("""{\"flow_token\":\"tok\",\"visit_date\":\"d\"}""")).kapso?.run {
            flowToken shouldBe "tok"
            flowName shouldBe "flow"
            flowResponse?.get("visit_date") shouldBe JsonPrimitive("d")
        }
        one("messages", reply("{oops")).kapso?.run {
            flowResponse.shouldBeNull()
            flowToken.shouldBeNull()
        }
    }

    "the words beside an order, and a call under either key, are at hand" {
        one("messages", """{"id":"wamid.A","from":"1","type":"order","order":{"text":"Wrap it"}}""").kapso?.orderText shouldBe "Wrap it"
        val calls = normalizeWebhook(
            change("calls", """"calls":[{"wacid":"wacid.1","event":"terminate"},{"id":"wacid.2"},{"x":1}]"""),
        ).calls
        calls.map { it.callId } shouldContainExactly listOf(CallId("wacid.1"), CallId("wacid.2"), null)
        calls.first().event shouldBe "terminate"
        calls.first().raw["call_id"] shouldBe JsonPrimitive("wacid.1")
    }

    "users whose id changed are told, by the field and by a system message" {
        normalizeWebhook(change("user_id_update", """"user_id_update":[{"wa_id":"1"}]""")).identityEvents.size shouldBe 1
        normalizeWebhook(
            change("messages", """"messages":[{"id":"m","from":"1","type":"system","system":{"type":"user_changed_user_id"}}]"""),
        )
            .identityEvents.single()["type"] shouldBe JsonPrimitive("system")
    }

    "fields that hold no messages stand as they came, in camel case" {
        val history = normalizeWebhook(change("history", """"history":[{"threads":[{"messages":[{"id":"m"}]}]}]"""))
        history.messages.shouldBeEmpty()
        history.raw.keys shouldContainExactly setOf("history")
        normalizeWebhook(change("message_template_status_update", """"event":"APPROVED"""")).raw.keys shouldContainExactly
            setOf("messageTemplateStatusUpdate")
    }

    "what is no delivery is an empty one, and nothing throws" {
        listOf(
            "", "{oops", "null", "[]", "7", "{}", """{"object":"whatsapp_business_account","entry":"nope"}""",
            """{"entry":[7,{"changes":[7,{"field":7}]}]}""", """{"entry":[{"changes":[{"field":"messages","value":"text"}]}]}""",
            """{"entry":[{"changes":[{"field":"messages","value":{"messages":"x","contacts":[7],"statuses":[{"timestamp":"9e99"}]}}]}]}""",
        ).forAll {
            val empty = normalizeWebhook(it)
            empty.messages.shouldBeEmpty()
            empty.statuses.forAll { status -> status.timestamp.shouldBeNull() }
        }
        normalizeWebhook(JsonNull).raw.shouldBeEmpty()
        normalizeWebhook("nonsense").let(NormalizedWebhook::toString) shouldBe "NormalizedWebhook(0 messages, 0 statuses, 0 calls)"
    }
})
