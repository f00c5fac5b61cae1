package io.wakit.sandbox

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.maps.shouldNotContainKey
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import io.wakit.model.MessageId
import io.wakit.model.WaId
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonPrimitive

/** What the Graph refuses, in Meta's words and with Meta's status. */
class SendCheckSpec :
    StringSpec({
        val sandbox = Sandbox()
        val alice = sandbox.user(WaId(ALICE))
        lateinit var graph: SandboxServer
        lateinit var hello: String

        beforeSpec {
            graph = sandbox.start()
            hello = alice.writes("hello").value
        }
        afterSpec {
            sandbox.close()
            alice.messages.shouldBeEmpty()
        }

        suspend fun refused(body: String, code: Int, says: String, status: Int = 400) {
            val answer = graph.send(body)
            answer.statusCode() shouldBe status
            answer.code shouldBe code
            answer.error.getValue("type").text shouldBe "OAuthException"
            answer.error.getValue("message").text shouldStartWith "(#$code) "
            answer.error.at("error_data", "messaging_product").text shouldBe "whatsapp"
            answer.error.at("error_data", "details").text shouldContain says
            answer.error.getValue("fbtrace_id").text shouldStartWith "A"
            sandbox.requests.last().isAccepted shouldBe false
            sandbox.requests.last().status shouldBe status
        }

        "a call without a token is told so with 401 and code 190" {
            val answer = graph.send(text(), token = null)
            answer.statusCode() shouldBe 401
            answer.code shouldBe 190
            answer.error.getValue("message").text shouldBe "Authentication Error"
            answer.error shouldNotContainKey "error_data"
        }

        "a token that nobody gave out is told so with 401 and code 190" {
            val answer = graph.send(text(), token = "stolen")
            answer.statusCode() shouldBe 401
            answer.code shouldBe 190
            answer.error.getValue("type").text shouldBe "OAuthException"
            answer.headers().firstValue("WWW-Authenticate").get() shouldContain "invalid_token"
        }

        "a number of another business is an object that does not exist" {
            val answer = graph.send(text(), path = "/v24.0/999/messages")
            answer.statusCode() shouldBe 400
            answer.code shouldBe 100
            answer.error.getValue("error_subcode").jsonPrimitive.int shouldBe 33
            answer.error.getValue("message").text shouldContain "Object with ID '999' does not exist"
        }

        "reading the messages edge is not supported" {
            val answer = graph.send("", method = "GET")
            answer.statusCode() shouldBe 400
            answer.error.getValue("error_subcode").jsonPrimitive.int shouldBe 33
            answer.error.getValue("message").text shouldStartWith "Unsupported get request"
        }

        "a misspelt edge is an unknown path" {
            val answer = graph.send(text(), path = "/v24.0/106540352242922/mesages")
            answer.statusCode() shouldBe 400
            answer.code shouldBe 2500
            answer.error.getValue("message").text shouldBe "Unknown path components: /mesages"
        }

        "a body that is no JSON is an invalid parameter" {
            refused("hello", 100, "not a JSON object")
            refused("", 100, "not a JSON object")
            refused("[]", 100, "not a JSON object")
            refused("""{"messaging_product":whatsapp}""", 100, "not a JSON object")
        }

        "JSON that does not say it is JSON is not read" {
            val answer = graph.send(text(), contentType = "text/plain")
            answer.statusCode() shouldBe 400
            answer.code shouldBe 100
            answer.error.at("error_data", "details").text shouldContain "application/json"
        }

        "a call without messaging_product is refused" {
            refused("""{"to":"$ALICE","text":{"body":"hi"}}""", 100, "The parameter messaging_product is required.")
            refused("""{"messaging_product":"telegram"}""", 100, "must be one of {WHATSAPP}")
        }

        "a message without a recipient is refused" {
            refused("""{"messaging_product":"whatsapp","text":{"body":"hi"}}""", 100, "The parameter to is required.")
            refused(text(to = ""), 100, "The parameter to is required.")
        }

        "a recipient that is a number and no string is refused" {
            val body = """{"messaging_product":"whatsapp","to":$ALICE,"text":{"body":"hi"}}"""
            refused(body, 100, "Param to must be a string.")
        }

        "a recipient that is no phone number is refused" {
            refused(text(to = "alice"), 131009, "not a phone number")
        }

        "the number that sends cannot be the recipient" {
            refused(text(to = "+1 555 078 3881"), 131021, "")
        }

        "a group that nobody opened is unknown" {
            refused(text(more = ""","recipient_type":"group""""), 131041, "no such group")
        }

        "a message without the object of its type is refused" {
            refused(message(""""type":"text""""), 100, "parameter text is required")
            refused(
                message(""""type":"reaction","text":{"body":"hi"}"""),
                100,
                "The parameter reaction is required.",
            )
            refused(message(""""text":"hi""""), 100, "Param text must be an object.")
        }

        "an empty text is refused" {
            refused(text(""), 100, "The parameter text['body'] is required.")
        }

        "a text over 4,096 characters is refused, an emoji counting as one" {
            refused(text("😀".repeat(4097)), 100, "at most 4096 characters")
        }

        "a text that is no string is refused" {
            refused(
                message(""""text":{"body":7}"""),
                100,
                "Param text['body'] must be a string.",
            )
        }

        "preview_url is a boolean and no string" {
            refused(
                message(""""text":{"body":"hi","preview_url":"true"}"""),
                100,
                "text['preview_url'] must be a boolean",
            )
        }

        "a key that the type does not have is refused by name" {
            refused(
                message(""""text":{"body":"hi","previewUrl":true}"""),
                100,
                "Unexpected key \"previewUrl\" on param \"text\"",
            )
        }

        "a reply names its message in a string" {
            refused(text(more = ""","context":{"message_id":1}"""), 100, "context['message_id'] must be a string")
            refused(text(more = ""","context":{}"""), 100, "The parameter context['message_id'] is required.")
            refused(text(more = ""","context":"wamid.A""""), 100, "Param context must be an object.")
        }

        "callback data is a string of at most 512 characters" {
            refused(text(more = ""","biz_opaque_callback_data":"${"x".repeat(513)}""""), 100, "at most 512")
            refused(text(more = ""","biz_opaque_callback_data":{}"""), 100, "must be a string")
        }

        "a type that WhatsApp does not have is refused with those that it has" {
            refused(message(""""type":"telex","telex":{}"""), 100, "got \"telex\"")
        }

        "a reaction to an unknown message is refused" {
            refused(reaction("wamid.NEVER"), 131009, "reaction['message_id']")
        }

        "a reaction to a message of another chat is refused" {
            val bobs = sandbox.user(WaId("15550100002")).writes("mine").value
            refused(reaction(bobs), 131009, "reaction['message_id']")
        }

        "a reaction to a reaction is refused" {
            val liked = sandbox.user(WaId(ALICE)).reacts(MessageId(hello), "👍").value
            refused(reaction(liked), 131009, "reaction['message_id']")
        }

        "a reaction without its emoji is refused, for taking one back needs the empty one" {
            refused(
                message(""""type":"reaction","reaction":{"message_id":"$hello"}"""),
                100,
                "The parameter reaction['emoji'] is required.",
            )
        }

        "a reaction of letters is refused" {
            refused(reaction(hello, "ok"), 131009, "not an emoji")
        }

        "a reaction takes no context" {
            refused(reaction(hello).dropLast(1) + ""","context":{"message_id":"$hello"}}""", 100, "context")
        }

        "a read mark names a message that came to this number" {
            refused("""{"messaging_product":"whatsapp","status":"read"}""", 100, "parameter message_id is required")
            refused(mark(""""message_id":"wamid.NEVER""""), 131009, "message_id")
            refused("""{"messaging_product":"whatsapp","status":"seen"}""", 100, "one of {READ}")
        }

        "the typing indicator is an object of type text" {
            val id = """"message_id":"$hello""""
            refused(mark("""$id,"typing_indicator":true"""), 100, "Param typing_indicator must be an object.")
            refused(mark("""$id,"typing_indicator":{"type":"x"}"""), 100, "one of {TEXT}")
        }
    })
