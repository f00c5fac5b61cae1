package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.WaId
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private const val NUMBER = "/v24.0/106540352242922"

/** A message that opens [flow], with [more] among its parameters. */
private fun button(flow: String, more: String = "") = message(
    """"type":"interactive","interactive":{"type":"flow","body":{"text":"Tell us"},"action":{"name":"flow",
    "parameters":{"flow_message_version":"3",$flow,"flow_cta":"Open","flow_token":"t-9"$more}}}""",
)

private suspend fun SandboxServer.make(name: String, json: String, endpoint: String? = null): String = send(
    buildJsonObject {
        put("name", name)
        put("categories", Json.parse("""["OTHER"]"""))
        put("flow_json", json)
        endpoint?.let { put("endpoint_uri", it) }
    }.toString(),
    "/v24.0/102290129340398/flows",
).json.getValue("id").text

private object Json {
    fun parse(text: String) = checkNotNull(strictJson(text.encodeToByteArray()))
}

class FlowOpeningSpec : StringSpec({
    "a user taps the button of a message, and what she sends at the end comes to the app" {
        App().use { app ->
            Sandbox { webhookUrl = app.url }.use { sandbox ->
                sandbox.start().use { server ->
                    val alice = sandbox.user(WaId(ALICE)).also { it.writes("hello") }
                    val id = server.make("survey", flowFixture("survey"))
                    server.send("", "/v24.0/$id/publish").statusCode() shouldBe 200
                    val given = """,
                        "flow_action":"navigate","flow_action_payload":{"screen":"ASKING","data":{"name":"Alice","is_long":false}}"""
                    server.send(button(""""flow_name":"survey"""", given)).statusCode() shouldBe 200
                    val seen = mutableListOf<String>()
                    val phone = sandbox.flows.open(alice.awaitMessage(), by = alice, seen::add)
                    seen shouldContain "   Dear Alice"
                    phone.choose("Stars", "Five")
                    phone.tap("Next")
                    phone.tap("Send").shouldBeInstanceOf<FlowView.Completed>()
                    sandbox.webhooks.awaitIdle()
                    val reply = app.changes.items("messages").last().at("interactive", "nfm_reply", "response_json").text
                    Json.parse(reply) shouldBe Json.parse("""{"flow_token":"t-9","stars":"5","words":"Nice"}""")
                }
            }
        }
    }

    "the endpoint is asked under the key of the number, and a draft opens where the message says so" {
        Clerk().use { clerk ->
            clerk.says("""{"screen":"TABLE","data":{"greeting":"Good evening","earliest":"2030-01-01"}}""")
            Sandbox().use { sandbox ->
                sandbox.start().use { server ->
                    val alice = sandbox.user(WaId(ALICE)).also { it.writes("hello") }
                    val id = server.make("table", flowFixture("table"), clerk.url)
                    val key = buildJsonObject { put("business_public_key", clerk.publicPem) }
                    server.send("$key", "$NUMBER/whatsapp_business_encryption").statusCode() shouldBe 200
                    server.send(button(""""flow_id":"$id"""", ""","mode":"draft","flow_action":"data_exchange"""")).statusCode() shouldBe
                        200
                    val phone = sandbox.flows.open(alice.awaitMessage(), by = alice)
                    phone.view.shouldBeInstanceOf<FlowView.Screen>().lines.first() shouldBe "Good evening"
                    clerk.asked.single()["flow_token"].asText shouldBe "t-9"
                }
            }
        }
    }

    "what opens no Flow cannot be opened" {
        Sandbox().use { sandbox ->
            sandbox.start().use { server ->
                val alice = sandbox.user(WaId(ALICE)).also { it.writes("hello") }
                server.send(text())
                shouldThrow<IllegalArgumentException> { sandbox.flows.open(alice.awaitMessage(), by = alice) }.message shouldContain
                    "opens no Flow"
            }
        }
    }
})
