package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.ktor.client.HttpClient
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.contentType
import io.wakit.model.AccessToken
import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.Base64

class SendSpec :
    StringSpec({
        "a text is accepted, answered as Meta does, and lies on the user's phone" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("hello")
                val answer = sandbox.start().send(text("Hej då 😀", to = "+1 (555) 010-0001"))
                answer.statusCode() shouldBe 200
                answer.headers().firstValue("Content-Type").get() shouldStartWith "application/json"
                answer.json shouldBe Json.parseToJsonElement(
                    """{"messaging_product":"whatsapp","contacts":[{"input":"+1 (555) 010-0001","wa_id":"$ALICE"}],
                    "messages":[{"id":"${answer.messageId}"}]}""",
                )
                val got = alice.awaitMessage()
                got.text shouldBe "Hej då 😀"
                got.id shouldBe MessageId(answer.messageId)
                got.from shouldBe sandbox.phone
            }
        }

        "message ids are unique and have Meta's form" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                sandbox.user(WaId(ALICE))
                val graph = sandbox.start()
                val ids = List(20) { graph.send(text()).messageId }
                ids.toSet() shouldHaveSize 20
                ids.forEach { id ->
                    id shouldStartWith "wamid."
                    Base64.getDecoder().decode(id.removePrefix("wamid.")).decodeToString().contains(ALICE) shouldBe true
                }
            }
        }

        "a text of exactly 4,096 emoji, without a type and without a version, is taken" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val body = """{"messaging_product":"whatsapp","to":"$ALICE","text":{"body":"${"😀".repeat(4096)}"}}"""
                sandbox.start().send(body, path = "/106540352242922/messages").statusCode() shouldBe 200
            }
        }

        "what a reply quotes and a preview asks for reaches the phone" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val question = alice.writes("where?")
                sandbox.start().send(
                    """{"messaging_product":"whatsapp","to":"$ALICE","type":"text",
                    "context":{"message_id":"${question.value}"},
                    "biz_opaque_callback_data":"order-1","text":{"body":"https://example.com","preview_url":true}}""",
                ).statusCode() shouldBe 200
                val got = alice.awaitMessage()
                got.replyTo shouldBe question
                got.callbackData shouldBe "order-1"
                got.content.jsonObject.getValue("preview_url").jsonPrimitive.boolean shouldBe true
            }
        }

        "the business reacts and takes its reaction back" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val words = alice.writes("I like it")
                val graph = sandbox.start()
                graph.send(reaction(words.value, "❤️")).statusCode() shouldBe 200
                graph.send(reaction(words.value, "")).statusCode() shouldBe 200
                alice.messages.map { it.emoji } shouldContainExactly listOf("❤️", "")
                alice.messages.map { it.reactsTo }.toSet() shouldBe setOf(words)
                alice.messages.first().text shouldBe null
            }
        }

        "a read mark turns the ticks blue, and the typing indicator goes with it" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val id = alice.writes("hello").value
                val graph = sandbox.start()
                val mark = """{"messaging_product":"whatsapp","status":"read","message_id":"$id""""
                graph.send("$mark}").json shouldBe Json.parseToJsonElement("""{"success":true}""")
                graph.send("""$mark,"typing_indicator":{"type":"text"}}""").statusCode() shouldBe 200
                alice.readMarks.map { it.messageId.value to it.isTyping } shouldBe listOf(id to false, id to true)
                alice.messages.shouldBeEmpty()
            }
        }

        "a user id in place of a number reaches the user and hides the number" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE), userId = Bsuid("US.1"))
                val body = """{"messaging_product":"whatsapp","recipient":"US.1","text":{"body":"hi"}}"""
                val answer = sandbox.start().send(body)
                answer.json.getValue("contacts") shouldBe
                    Json.parseToJsonElement("""[{"input":"US.1","wa_id":"","user_id":"US.1"}]""")
                alice.awaitMessage().text shouldBe "hi"
            }
        }

        "what the user got can be collected from its first message on" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val graph = sandbox.start()
                listOf("one", "two", "three").forEach { graph.send(text(it)) }
                alice.arrivals.take(3).toList().map { it.text } shouldContainExactly listOf("one", "two", "three")
                alice.awaitMessage().text shouldBe "one"
                alice.awaitMessage().text shouldBe "two"
            }
        }

        "waiting for a message that never comes ends with a sentence" {
            Sandbox().use { sandbox ->
                val waiting = shouldThrow<IllegalStateException> {
                    sandbox.user(WaId(ALICE)).awaitMessage(within = Duration.ofMillis(20))
                }
                waiting.message shouldBe "No message 1 reached WaId(•••01) within 20 ms; 0 had before"
            }
        }

        "the window opens with the user's words and closes after 24 hours" {
            val clock = Hands(Instant.parse("2026-01-01T00:00:00Z"))
            Sandbox { this.clock = clock }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val graph = sandbox.start()
                val shut = graph.send(text())
                shut.statusCode() shouldBe 400
                shut.code shouldBe 131047
                shut.error.getValue("message").text shouldBe "(#131047) Re-engagement message"

                alice.writes("hello")
                clock.now += Duration.ofHours(24) - Duration.ofSeconds(1)
                graph.send(text()).statusCode() shouldBe 200
                clock.now += Duration.ofSeconds(1)
                graph.send(text()).code shouldBe 131047
                alice.messages shouldHaveSize 1
            }
        }

        "the window of one business number is not that of another" {
            Sandbox {
                number(PhoneNumberId("1"), "15550783881")
                number(PhoneNumberId("2"), "15550783882", WabaId("9"))
            }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("hello", to = PhoneNumberId("2"))
                val graph = sandbox.start()
                graph.send(text(), path = "/v24.0/1/messages").code shouldBe 131047
                graph.send(text(), path = "/v24.0/2/messages").statusCode() shouldBe 200
                alice.awaitMessage().from shouldBe PhoneNumberId("2")
            }
        }

        "every call is kept, with what was asked and how it was answered" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val graph = sandbox.start()
                graph.send(text("kept"), path = "/v24.0/106540352242922/messages?debug=all")
                graph.send("nonsense")
                sandbox.requests.map { Triple(it.method, it.isAccepted, it.status) } shouldContainExactly
                    listOf(Triple("POST", true, 200), Triple("POST", false, 400))
                sandbox.requests.first().path shouldBe "/v24.0/106540352242922/messages?debug=all"
                sandbox.requests.first().body.shouldNotBeNull().toString() shouldBe
                    Json.parseToJsonElement(text("kept")).toString()
                sandbox.requests.last().body shouldBe null
            }
        }

        "a client on the engine talks to the same sandbox without a port" {
            Sandbox { accessTokens = setOf(AccessToken("mine")) }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("hello")
                HttpClient(sandbox.engine).use { client ->
                    suspend fun send(token: String) = client.post("https://graph.facebook.com/v24.0/${sandbox.phone}/messages") {
                        header("Authorization", "Bearer $token")
                        contentType(ContentType.Application.Json)
                        setBody(text("by engine"))
                    }
                    send("mine").let {
                        it.status.value shouldBe 200
                        it.contentType()?.withoutParameters() shouldBe ContentType.Application.Json
                    }
                    send("other").status.value shouldBe 401
                }
                alice.awaitMessage().text shouldBe "by engine"
                sandbox.requests.map { it.status } shouldContainExactly listOf(200, 401)
            }
        }

        "nothing that prints itself tells secrets, numbers or words" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE), name = "Alice Liddell")
                alice.writes("my secret")
                sandbox.start().send(text("your secret"))
                sandbox.webhooks.awaitIdle()
                val printed = listOf(sandbox, alice, sandbox.faults.unused) + sandbox.requests + sandbox.webhooks.log
                printed.joinToString().let { all ->
                    listOf("secret", ALICE, "Liddell", "access-token").forEach { all.contains(it) shouldBe false }
                }
                "${alice.awaitMessage()}".contains("your secret") shouldBe false
            }
        }
    })

/** A clock whose hands the spec moves. */
class Hands(@Volatile var now: Instant) : Clock() {
    override fun getZone(): ZoneId = ZoneOffset.UTC
    override fun withZone(zone: ZoneId): Clock = this
    override fun instant(): Instant = now
}
