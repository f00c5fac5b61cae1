package io.wakit.sandbox

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.GroupId
import io.wakit.model.WaId
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

private fun interactive(kind: String, action: String, more: String = """"body":{"text":"hi"}""") =
    """"type":"interactive","interactive":{"type":"$kind",$more,"action":$action}"""

private fun template(components: String) =
    """"type":"template","template":{"name":"offer","language":{"code":"fil"},"components":[$components]}"""

private const val CARD_HEADER = """"header":{"type":"image","image":{"id":"1"}}"""
private const val LINK = """{"name":"cta_url","parameters":{"display_text":"Go","url":"https://a.example"}}"""

private fun cards(vararg indexes: Int) = indexes.joinToString(prefix = """{"cards":[""", postfix = "]}") {
    """{"card_index":$it,"type":"cta_url",$CARD_HEADER,"action":$LINK}"""
}

private fun order(total: Int = 250, reference: String = "o-1") =
    """{"name":"review_and_pay","parameters":{"reference_id":"$reference","type":"digital-goods","currency":"INR",
        "total_amount":{"value":$total,"offset":100},"order":{"status":"pending","subtotal":{"value":200,"offset":100},
        "tax":{"value":50,"offset":100},"items":[{"name":"Bread","amount":{"value":100,"offset":100},"quantity":2}]}}}"""

private fun flow(more: String) = """{"name":"flow","parameters":{"flow_message_version":"3","flow_cta":"Book",$more}}"""

/** What Meta takes and refuses of each type of message. */
class ContentCheckSpec : StringSpec({
    val sandbox = Sandbox { enforceTemplates = false }
    val alice = sandbox.user(WaId(ALICE))
    lateinit var graph: SandboxServer

    beforeSpec {
        graph = sandbox.start()
        alice.writes("hello")
    }
    afterSpec { sandbox.close() }

    val taken = mapOf(
        "an image by id" to """"type":"image","image":{"id":"1","caption":"See"}""",
        "a video by link" to """"type":"video","video":{"link":"https://a.example/1.mp4"}""",
        "a voice message" to """"type":"audio","audio":{"id":"1","voice":true}""",
        "a document" to """"type":"document","document":{"id":"1","filename":"a.pdf"}""",
        "a sticker" to """"type":"sticker","sticker":{"id":"1"}""",
        "a place" to """"type":"location","location":{"latitude":"37.4","longitude":-122.1,"name":"Here"}""",
        "a contact" to """"type":"contacts","contacts":[{"name":{"formatted_name":"Bo"},"phones":[{"phone":"+1"}]}]""",
        "buttons" to interactive("button", """{"buttons":[{"type":"reply","reply":{"id":"1","title":"Yes"}}]}"""),
        "a list" to interactive("list", """{"button":"Pick","sections":[{"rows":[{"id":"1","title":"One"}]}]}"""),
        "a link" to interactive("cta_url", LINK),
        "a location request" to interactive("location_request_message", """{"name":"send_location"}"""),
        "a contact request" to interactive("request_contact_info", """{"name":"request_contact_info"}"""),
        "a call permission request" to
            """"type":"interactive","interactive":{"type":"call_permission_request","action":{"name":"call_permission_request"}}""",
        "a call button" to interactive("voice_call", """{"name":"voice_call","parameters":{"ttl_minutes":43200}}"""),
        "an address form" to interactive("address_message", """{"name":"address_message","parameters":{"country":"IN"}}"""),
        "a Flow" to interactive("flow", flow(""""flow_id":"1"""")),
        "a product" to interactive("product", """{"catalog_id":"1","product_retailer_id":"2"}"""),
        "a catalog" to interactive("catalog_message", """{"name":"catalog_message"}"""),
        "a carousel" to interactive("carousel", cards(0, 1)),
        "an order" to interactive("order_details", order()),
        "an order's state" to interactive(
            "order_status",
            """{"name":"review_order","parameters":{"reference_id":"o-1","order":{"status":"shipped"}}}""",
        ),
        "a template without values" to template(""),
        "a template with a button" to template(
            """{"type":"button","sub_type":"URL","index":"0","parameters":[{"type":"text","text":"a"}]}""",
        ),
        "a template with cards" to template(
            """{"type":"carousel","cards":[{"card_index":0,"components":[
                {"type":"header","parameters":[{"type":"product","product":{"product_retailer_id":"1","catalog_id":"2"}}]}]}]}""",
        ),
    )
    taken.forEach { (what, rest) ->
        "$what arrives as it was sent" {
            val before = alice.messages.size
            val answer = graph.send(message(rest))
            withClue(answer.body()) { answer.statusCode() shouldBe 200 }
            alice.messages shouldHaveSize before + 1
            alice.messages.last().content shouldBe sandbox.requests.last().body!!.jsonObject.getValue(alice.messages.last().type)
        }
    }

    data class No(val code: Int, val says: String, val rest: String)
    mapOf(
        "a file by id and link" to No(100, "one of id and link", """"type":"image","image":{"id":"1","link":"https://a.example"}"""),
        "a file by neither" to No(100, "one of id and link", """"type":"sticker","sticker":{}"""),
        "a file with a path for a link" to No(131009, "http", """"type":"video","video":{"link":"/tmp/1.mp4"}"""),
        "a caption on audio" to No(100, "Unexpected key \"caption\"", """"type":"audio","audio":{"id":"1","caption":"x"}"""),
        "a place beyond the pole" to No(131009, "latitude", """"type":"location","location":{"latitude":91,"longitude":0}"""),
        "a contact without a name" to No(100, "contacts[0]['name']", """"type":"contacts","contacts":[{"phones":[]}]"""),
        "no contact at all" to No(131009, "contacts has 0", """"type":"contacts","contacts":[]"""),
        "four buttons" to No(
            131009,
            "4 entries",
            interactive(
                "button",
                (1..4).joinToString(",", """{"buttons":[""", "]}") {
                    """{"type":"reply","reply":{"id":"$it","title":"$it"}}"""
                },
            ),
        ),
        "two buttons of one title" to No(
            131009,
            "title twice",
            interactive(
                "button",
                (1..2).joinToString(",", """{"buttons":[""", "]}") {
                    """{"type":"reply","reply":{"id":"$it","title":"Yes"}}"""
                },
            ),
        ),
        "a list with an image above" to No(
            100,
            "one of {TEXT}",
            interactive(
                "list",
                """{"button":"Pick","sections":[{"rows":[{"id":"1","title":"One"}]}]}""",
                """"body":{"text":"hi"},$CARD_HEADER""",
            ),
        ),
        "eleven rows" to No(
            131009,
            "rows",
            interactive(
                "list",
                """{"button":"Pick","sections":[${listOf(1..6, 7..11).joinToString { rows ->
                    rows.joinToString(",", """{"title":"S","rows":[""", "]}") { """{"id":"$it","title":"$it"}""" }
                }}]}""",
            ),
        ),
        "a call permission request with parameters of one's own" to No(
            100,
            "Unexpected key \"header\"",
            interactive("call_permission_request", """{"name":"call_permission_request"}""", """"header":{"type":"text","text":"x"}"""),
        ),
        "a call permission request under another name" to No(
            100,
            "action']['name'",
            interactive("call_permission_request", """{"name":"request_call"}"""),
        ),
        "a Flow by id and name" to No(100, "one of flow_id", interactive("flow", flow(""""flow_id":"1","flow_name":"a""""))),
        "a payload beside data_exchange" to No(
            131009,
            "data_exchange",
            interactive("flow", flow(""""flow_id":"1","flow_action":"data_exchange","flow_action_payload":{"screen":"A"}""")),
        ),
        "one card" to No(131009, "1 entries", interactive("carousel", cards(0))),
        "two cards of one index" to No(131009, "card_index twice", interactive("carousel", cards(1, 1))),
        "a sum that does not add up" to No(131009, "total_amount", interactive("order_details", order(total = 251))),
        "an order of an odd name" to No(131009, "reference_id", interactive("order_details", order(reference = "o 1"))),
        "an interactive message of no kind" to No(100, "got \"riddle\"", interactive("riddle", "{}")),
        "a template in capitals" to No(131009, "name", """"type":"template","template":{"name":"Offer","language":{"code":"en"}}"""),
        "a template without its language" to No(100, "language", """"type":"template","template":{"name":"offer"}"""),
        "names beside positions" to No(
            131009,
            "mix",
            template("""{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","parameter_name":"b","text":"c"}]}"""),
        ),
        "a coupon of 21 characters" to No(
            100,
            "at most 20",
            template(
                """{"type":"button","sub_type":"copy_code","index":0,
                    "parameters":[{"type":"coupon_code","coupon_code":"${"x".repeat(21)}"}]}""",
            ),
        ),
        "a pin to a person" to No(131009, "group", """"type":"pin","pin":{"type":"pin","message_id":"wamid.A","expiration_days":1}"""),
    ).forEach { (what, no) ->
        "$what is refused with ${no.code}" {
            val before = alice.messages.size
            val answer = graph.send(message(no.rest))
            withClue(answer.body()) {
                answer.statusCode() shouldBe 400
                answer.code shouldBe no.code
                answer.error.at("error_data", "details").text shouldContain no.says
            }
            alice.messages shouldHaveSize before
        }
    }

    "a template goes where the 24-hour window is closed" {
        val bob = sandbox.user(WaId("15550100002"))
        graph.send(text(to = bob.waId.value)).code shouldBe 131047
        val answer = graph.send(message(template("")).replace(ALICE, bob.waId.value))
        answer.json.getValue("messages").jsonArray.single().jsonObject.getValue("message_status").text shouldBe "accepted"
        bob.messages.single().template shouldBe "offer"
    }

    "a group's message reaches all who are in it, and can be pinned" {
        val bob = sandbox.user(WaId("15550100002"))
        sandbox.group(GroupId("Y2FwaTox"), alice, bob)
        fun toGroup(rest: String) = """{"messaging_product":"whatsapp","recipient_type":"group","to":"Y2FwaTox",$rest}"""
        val answer = graph.send(toGroup(""""type":"text","text":{"body":"hello all"}"""))
        answer.json.keys shouldBe setOf("messaging_product", "messages")
        listOf(alice, bob).forEach { it.messages.last().text shouldBe "hello all" }
        fun pin(id: String, days: Int) = toGroup(""""type":"pin","pin":{"type":"pin","message_id":"$id","expiration_days":$days}""")
        graph.send(pin(answer.messageId, 30)).statusCode() shouldBe 200
        graph.send(pin(answer.messageId, 31)).code shouldBe 131009
        graph.send(pin("wamid.NEVER", 1)).code shouldBe 131009
        graph.send(toGroup(interactive("cta_url", LINK))).code shouldBe 131051
    }

    "the marketing endpoint takes templates alone, with its two choices" {
        val path = "/v24.0/106540352242922/marketing_messages"
        val choices = """"product_policy":"STRICT","message_activity_sharing":false"""
        graph.send(message(template("") + "," + choices), path).statusCode() shouldBe 200
        graph.send(text(), path).code shouldBe 131055
        graph.send(message(template("") + ""","product_policy":"LAX""""), path).code shouldBe 100
        graph.send(message(template("") + ""","message_activity_sharing":"boolean""""), path).code shouldBe 100
    }
})
