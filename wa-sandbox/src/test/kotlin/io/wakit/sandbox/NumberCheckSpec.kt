package io.wakit.sandbox

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

private const val NUMBER = "/v24.0/106540352242922"

private class Wrong(val method: String, val edge: String, val body: String, val status: Int, val code: Int)

private val wrongs = listOf(
    Wrong("POST", "register", """{"pin":"123456"}""", 400, 100),
    Wrong("POST", "register", """{"messaging_product":"whatsapp","pin":123456}""", 400, 100),
    Wrong("POST", "register", """{"messaging_product":"telegram","pin":"123456"}""", 400, 100),
    Wrong("POST", "request_code", """{"code_method":"PIGEON","language":"en_US"}""", 400, 100),
    Wrong("POST", "request_code", """{"code_method":"SMS"}""", 400, 100),
    Wrong("POST", "verify_code", """{}""", 400, 100),
    Wrong("POST", "verify_code", """{"code":"12"}""", 400, 100),
    Wrong("POST", "verify_code", """{"code":"123456"}""", 422, 100),
    Wrong("POST", "", """{"pin":"12345"}""", 400, 100),
    Wrong("POST", "", """{"webhook_configuration":{"override_callback_uri":"https://a.example"}}""", 400, 100),
    Wrong("POST", "whatsapp_business_profile", """{"about":"Bread"}""", 400, 100),
    Wrong("POST", "whatsapp_business_profile", """{"messaging_product":"whatsapp","about":"${"x".repeat(140)}"}""", 400, 100),
    Wrong("POST", "whatsapp_business_profile", """{"messaging_product":"whatsapp","about":""}""", 400, 100),
    Wrong("POST", "whatsapp_business_profile", """{"messaging_product":"whatsapp","websites":["a.example"]}""", 400, 100),
    Wrong("POST", "whatsapp_business_profile", """{"messaging_product":"whatsapp","websites":"https://a.example"}""", 400, 100),
    Wrong("POST", "settings", """[]""", 400, 100),
    Wrong("POST", "settings", """{"colour":"red"}""", 400, 100),
    Wrong("POST", "whatsapp_commerce_settings?is_cart_enabled=yes", "", 400, 100),
    Wrong("POST", "block_users", """{"messaging_product":"whatsapp"}""", 400, 100),
    Wrong("POST", "block_users", """{"messaging_product":"whatsapp","block_users":[{"user":"15550109999"}]}""", 400, 139100),
    Wrong("POST", "message_qrdls", """{"generate_qr_image":"SVG"}""", 400, 100),
    Wrong("POST", "message_qrdls", """{"prefilled_message":"${"x".repeat(141)}"}""", 400, 100),
    Wrong("POST", "message_qrdls", """{"prefilled_message":"a","generate_qr_image":"GIF"}""", 400, 100),
    Wrong("GET", "message_qrdls?limit=26", "", 400, 100),
    Wrong("DELETE", "message_qrdls/NOPE", "", 404, 803),
    Wrong("POST", "conversational_automation", """{"prompts":["a","b","c","d","e"]}""", 400, 100),
    Wrong("POST", "conversational_automation", """{"commands":[{"command_name":"a"},{"command_name":"a"}]}""", 400, 100),
    Wrong("POST", "whatsapp_business_encryption", """business_public_key=abc""", 400, 100),
    Wrong("GET", "?fields=shoe_size", "", 400, 100),
)

private class SteppingClock(var now: Instant = Instant.parse("2031-01-01T00:00:00Z")) : Clock() {
    override fun instant(): Instant = now

    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId?): Clock = this
}

class NumberCheckSpec : StringSpec({
    wrongs.forEachIndexed { i, wrong ->
        "${i + 1}: ${wrong.method} ${wrong.edge.ifEmpty { "the number" }} is refused with ${wrong.code}: ${wrong.body.take(60)}" {
            Sandbox().use { sandbox ->
                sandbox.start().use { server ->
                    val path = if (wrong.edge.isEmpty() || wrong.edge.startsWith("?")) NUMBER + wrong.edge else "$NUMBER/${wrong.edge}"
                    val answer = server.send(wrong.body, path, method = wrong.method)
                    withClue(answer.body()) {
                        answer.statusCode() shouldBe wrong.status
                        answer.code shouldBe wrong.code
                    }
                    sandbox.requests.single().isAccepted shouldBe false
                }
            }
        }
    }

    "a number may be registered again when 72 hours have passed since the first of ten times" {
        val clock = SteppingClock()
        Sandbox { this.clock = clock }.use { sandbox ->
            sandbox.start().use { server ->
                suspend fun register() = server.send("""{"messaging_product":"whatsapp","pin":"123456"}""", "$NUMBER/register")
                repeat(10) { register().statusCode() shouldBe 200 }
                register().code shouldBe 133016
                clock.now += Duration.ofHours(72)
                register().statusCode() shouldBe 200
            }
        }
    }

    "who is blocked can write as they like: no webhook tells of it, and the window stays as it was" {
        val clock = SteppingClock()
        App().use { app ->
            Sandbox { this.clock = clock }.use { sandbox ->
                sandbox.webhooks.subscribe(app.url)
                sandbox.start().use { server ->
                    val alice = sandbox.user(WaId(ALICE))
                    alice.writes("hello")
                    sandbox.webhooks.awaitIdle()
                    val heard = app.texts
                    val body = """{"messaging_product":"whatsapp","block_users":[{"user":"$ALICE"}]}"""
                    server.send(body, "$NUMBER/block_users").statusCode() shouldBe 200
                    clock.now += Duration.ofHours(20)
                    alice.writes("are you there?")
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldBe heard
                    server.send(text()).code shouldBe 131026
                    server.send(body, "$NUMBER/block_users", method = "DELETE").statusCode() shouldBe 200
                    server.send(text()).statusCode() shouldBe 200
                    clock.now += Duration.ofHours(5)
                    server.send(text()).code shouldBe 131047
                }
            }
        }
    }

    "each number has a list, a PIN and codes of its own" {
        Sandbox {
            number(PhoneNumberId("1"), "15550200001")
            number(PhoneNumberId("2"), "15550200002", pin = "222222")
        }.use { sandbox ->
            sandbox.start().use { server ->
                val pin = """{"messaging_product":"whatsapp","pin":"222222"}"""
                server.send(pin, "/v24.0/1/register").code shouldBe 133005
                server.send(pin, "/v24.0/2/register").statusCode() shouldBe 200
                server.send("""{"code_method":"SMS","language":"en_US"}""", "/v24.0/2/request_code").statusCode() shouldBe 200
                sandbox.verificationCode(PhoneNumberId("1")) shouldBe null
                sandbox.verificationCode(PhoneNumberId("2"))?.length shouldBe 6
            }
        }
    }
})
