package io.wakit.flows.endpoint

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowKey
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.crypto.TestPhone
import io.wakit.model.AppSecret
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.io.IOException
import java.time.Duration

@Serializable
private data class Visit(@SerialName("visit_date") val date: String, val guests: Int, val notes: String? = null)

@Serializable
private data class Slots(val free: List<String>, val full: Boolean = false)

class FlowEndpointSpec : StringSpec({
    val booking = endpoint {
        onInit { next("WELCOME") }
        on<Visit>("BOOKING") { visit ->
            when {
                visit.guests > 8 -> snackbar("At most 8 guests")
                visit.date == "past" -> expired("This table is taken")
                else -> next("SLOTS", Slots(listOf("${visit.date} for ${visit.guests}")))
            }
        }
        on<Slots>("SLOTS") { close(it) }
        onBack("SLOTS") { next("BOOKING") }
        onFailure { _, _ -> null }
    }

    "each action and screen has its handler, with typed data in and out" {
        booking.ask("""{"version":"3.0","action":"INIT","flow_token":"tok-1"}""").second shouldEqualJson
            """{"screen":"WELCOME","data":{}}"""
        // A text input sends its number as text.
        booking.ask(exchange("BOOKING", """{"visit_date":"2030-01-02","guests":"2"}""")).second shouldEqualJson
            """{"screen":"SLOTS","data":{"free":["2030-01-02 for 2"],"full":false}}"""
        booking.ask("""{"version":"3.0","action":"BACK","screen":"SLOTS","flow_token":"tok-1"}""").second shouldEqualJson
            """{"screen":"BOOKING","data":{}}"""
    }

    "the end carries the parameters and the token" {
        booking.ask(exchange("SLOTS", """{"free":["a"]}""")).second shouldEqualJson
            """{"screen":"SUCCESS","data":{"extension_message_response":{"params":{"free":["a"],"full":false,"flow_token":"tok-1"}}}}"""
    }

    "bad input stays on its screen with a snackbar" {
        booking.ask(exchange("BOOKING", """{"visit_date":"x","guests":9}""")).second shouldEqualJson
            """{"screen":"BOOKING","data":{"error_message":"At most 8 guests"}}"""
    }

    "a token that is no longer good is 427, with the message in the clear" {
        val (status, body) = booking.ask(exchange("BOOKING", """{"visit_date":"past","guests":1}"""))
        status shouldBe 427
        body shouldEqualJson """{"error_msg":"This table is taken"}"""
        endpoint { otherwise { expired() } }.ask(exchange("A")) shouldBe (427 to "{}")
    }

    "a ping and a notice are answered without a handler" {
        val told = mutableListOf<FlowClientError>()
        val quiet = endpoint {
            otherwise { error("not asked") }
            onClientError { _, error -> told += error }
        }
        quiet.ask("""{"version":"3.0","action":"ping"}""").second shouldEqualJson """{"data":{"status":"active"}}"""
        listOf("error" to "INIT", "error_key" to "data_exchange").forAll { (key, action) ->
            quiet.ask(
                """{"version":"3.0","action":"$action","screen":"A","flow_token":"t",
                    "data":{"$key":"invalid-screen-transition","error_message":"cannot move"}}""",
            ).second shouldEqualJson """{"data":{"acknowledged":true}}"""
        }
        told shouldContainExactly List(2) { FlowClientError(FlowClientErrorKey.InvalidScreenTransition, "cannot move") }
    }

    "a form with a field called error is no notice" {
        endpoint { otherwise { next("B") } }.ask(exchange("A", """{"error":"the printer burns"}""")).second shouldContain "\"B\""
    }

    "a request that is not signed, or falsely, is 432 before anything is decrypted" {
        val asked = mutableListOf<String>()
        val watched = FlowEndpoint(
            FlowCipher(
                FlowKey {
                    asked += "key"
                    flowKey.unwrap(it)
                },
            ),
        ) {
            appSecret(AppSecret("old"))
            appSecret(AppSecret(SECRET))
            otherwise { next("B") }
        }
        val body = TestPhone(flowKey.publicPem()).encrypt(exchange("A"))
        listOf(null, "", "sha256=", sign(body, "other"), sign(body + 1)).forAll { watched.receive(body, it).status shouldBe 432 }
        asked shouldContainExactly emptyList()
        // While the secret is changed, old and new are taken.
        listOf("old", SECRET).forAll { watched.receive(body, sign(body, it)).status shouldBe 200 }
    }

    "what cannot be decrypted is 421: a wrong key, a truncated body, no JSON within" {
        val stranger = TestPhone(FlowPrivateKey.generate().publicPem()).encrypt(exchange("BOOKING"))
        val whole = TestPhone(flowKey.publicPem()).encrypt(exchange("BOOKING"))
        val noJson = TestPhone(flowKey.publicPem()).encrypt("[1")
        listOf(stranger, whole.copyOf(whole.size / 2), noJson, ByteArray(0), "{}".toByteArray()).forAll {
            booking.receive(it, sign(it)).status shouldBe 421
        }
    }

    "a body over the cap is 413, unread" {
        val small = endpoint {
            maxBodyBytes = 10
            otherwise { next("B") }
        }
        small.receive(ByteArray(11), null) shouldBe small.tooLarge
        small.tooLarge.status shouldBe 413
        small.receive(ByteArray(10), null).status shouldBe 432
    }

    "the same body twice is handled twice" {
        var times = 0
        val counting = endpoint {
            otherwise {
                times++
                next("B")
            }
        }
        val body = TestPhone(flowKey.publicPem()).encrypt(exchange("A"))
        repeat(2) { counting.receive(body, sign(body)).status shouldBe 200 }
        times shouldBe 2
    }

    "a failed handler is what onFailure says, else 500" {
        val seen = mutableListOf<Throwable>()
        val failing = endpoint {
            on<Visit>("BOOKING") { error("the database is away") }
            onFailure { request, cause ->
                seen += cause
                FlowReply.snackbar("SORRY", "Please try again").takeIf { request.screen == "BOOKING" }
            }
        }
        failing.ask(exchange("BOOKING", """{"visit_date":"d","guests":1}""")).second shouldContain "Please try again"
        failing.ask(exchange("BOOKING", """{"guests":"many"}""")).second shouldContain "Please try again"
        failing.ask(exchange("ELSEWHERE")) shouldBe (500 to "The request could not be answered.")
        seen[0].shouldBeInstanceOf<IllegalStateException>()
        seen[1].shouldBeInstanceOf<FlowDataException>().message.orEmpty().let {
            it shouldContain "$.guests"
            it shouldNotContain "many"
        }
        seen[2].shouldBeInstanceOf<NoFlowHandlerException>().message shouldContain "ELSEWHERE"
    }

    "onFailure that fails itself is still an answer" {
        endpoint {
            otherwise { error("no") }
            onFailure { _, _ -> error("no either") }
        }.ask(exchange("A")).first shouldBe 500
    }

    "a snackbar on INIT needs a screen to stand on" {
        var cause: Throwable? = null
        endpoint {
            onInit { snackbar("hello") }
            onFailure { _, it -> null.also { _ -> cause = it } }
        }.ask("""{"version":"3.0","action":"INIT","flow_token":"t"}""").first shouldBe 500
        cause?.message.orEmpty() shouldContain "screen = "
    }

    "a key elsewhere that cannot be asked is 503" {
        val remote = FlowEndpoint(FlowCipher(FlowKey { throw IOException("no route") })) {
            appSecret(AppSecret(SECRET))
            otherwise { next("B") }
        }
        val body = TestPhone(flowKey.publicPem()).encrypt(exchange("A"))
        remote.receive(body, sign(body)).status shouldBe 503
    }

    "the token's own signature is checked wherever it is sent" {
        val open = endpoint { otherwise { next("B") } }
        fun signed(jwt: String) = exchange("A", more = ""","flow_token_signature":"$jwt"""")
        open.ask(signed(jwt("""{"flow_token":"tok-1"}"""))).first shouldBe 200
        open.ask(signed(jwt("""{"flow_token":"tok-1","exp":4102444800}"""))).first shouldBe 200
        listOf(
            jwt("""{"flow_token":"tok-2"}"""),
            jwt("""{"flow_token":"tok-1"}""", secret = "other"),
            jwt("""{"flow_token":"tok-1","exp":1}"""),
            jwt("""{"flow_token":"tok-1"}""", header = """{"alg":"none"}"""),
            jwt("""{"flow_token":"tok-1"}""").dropLast(2),
            jwt("[]"),
            "a.b.c",
            "",
        ).forAll { open.ask(signed(it)).first shouldBe 432 }
        open.ask(exchange("A")).first shouldBe 200
        endpoint {
            tokenSignatureRequired = true
            otherwise { next("B") }
        }.ask(exchange("A")).first shouldBe 432
    }

    "whether it is signed can be told by other code" {
        val asked = mutableListOf<String?>()
        FlowEndpoint(FlowCipher(flowKey)) {
            signedWhen { _, header -> asked.add(header) }
            otherwise { next("B") }
        }.receive(TestPhone(flowKey.publicPem()).encrypt(exchange("A")), "by the gateway").status shouldBe 200
        asked shouldContainExactly listOf("by the gateway")
    }

    "nothing that a person typed is printed" {
        val request = FlowRequest.read(exchange("BOOKING", """{"visit_date":"2030"}"""))
        "$request" shouldBe "FlowRequest(data_exchange on BOOKING)"
        "${FlowReply.snackbar("A", "2030")} ${FlowReply.close()}" shouldNotContain "2030"
        "${FlowAnswer(200, "secret", "text/plain")}" shouldNotContain "secret"
    }

    "settings that cannot work are refused with what to write" {
        fun refused(configure: FlowEndpointConfig.() -> Unit) =
            shouldThrow<IllegalArgumentException> { FlowEndpoint(FlowCipher(flowKey), configure) }.message.orEmpty()
        refused { otherwise { next("A") } } shouldContain "No app secret"
        refused { appSecret(AppSecret(SECRET)) } shouldContain "No handler"
        listOf(Duration.ZERO, Duration.ofSeconds(10)).forAll {
            refused {
                appSecret(AppSecret(SECRET))
                otherwise { next("A") }
                timeLimit = it
            } shouldContain "timeLimit"
        }
        refused {
            signedWhen { _, _ -> true }
            otherwise { next("A") }
            tokenSignatureRequired = true
        } shouldContain "appSecret"
    }
})
