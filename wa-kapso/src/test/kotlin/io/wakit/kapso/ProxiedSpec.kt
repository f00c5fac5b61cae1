package io.wakit.kapso

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.maps.shouldContainKey
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.RetryPolicy
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig
import io.wakit.dsl.FlowChange
import io.wakit.dsl.deploy
import io.wakit.dsl.sendTemplate
import io.wakit.dsl.sendText
import io.wakit.flows.dsl.flowJson
import io.wakit.flows.dsl.plainScreen
import io.wakit.flows.dsl.unaryPlus
import io.wakit.flows.json.FlowJson
import io.wakit.kapso.model.ConversationId
import io.wakit.local.Said
import io.wakit.model.AccessToken
import io.wakit.model.FlowId
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.flow.FlowStatus
import io.wakit.model.message.TemplateContent
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.Duration
import java.util.concurrent.CountDownLatch

private const val BASE = "/meta/whatsapp/v24.0"
private const val MADE = """{"id":"777","name":"hello","status":"PUBLISHED","categories":["OTHER"]}"""

private fun JsonObject.word(key: String): String? = get(key)?.jsonPrimitive?.content

/** All that Meta has and Kapso passes on: where it arrives, by which key, and in whose words. */
class ProxiedSpec : StringSpec({
    "a message of each kind goes to Kapso with its key alone, and says what it says to Meta" {
        LocalKapso(Said(ANY)).use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { plain ->
                playing(Said(ANY)) { whatsapp, kapso ->
                    SENDS.forEach { (kind, send) ->
                        withClue(kind) {
                            whatsapp.phone(PHONE).send().isRight() shouldBe true
                            plain.phone(PHONE).send().isRight() shouldBe true
                            val asked = kapso.asked.last()
                            asked.line shouldBe "POST $BASE/100200300400500/messages"
                            asked.run { key to bearer } shouldBe (LocalKapso.KEY to null)
                            asked.text shouldEqualJson meta.asked.last().text
                            val body = WaJson.parseToJsonElement(asked.text).jsonObject
                            listOfNotNull(body.word("type"), body["interactive"]?.jsonObject?.word("type")).joinToString(" ") shouldBe kind
                            body shouldContainKey kind.substringBefore(' ')
                        }
                    }
                    meta.asked.size shouldBe SENDS.size
                }
            }
        }
    }

    "every other call that Kapso passes on arrives where Kapso has it, with the key" {
        playing(Said(ANY)) { whatsapp, server ->
            PROXIED.forEach {
                withClue(it.line) { it.call(whatsapp).leftOrNull() shouldBe null }
            }
            server.lines shouldContainExactly PROXIED.map { it.line.replaceFirst(" /", " $BASE/") }
            server.asked.map { it.key to it.bearer }.toSet() shouldBe setOf(LocalKapso.KEY to null)
        }
        println("Kapso passes on ${SENDS.size} kinds of messages and ${PROXIED.size} other calls")
        SENDS.size + PROXIED.size shouldBeGreaterThan 60
    }

    "a number is taken with a plus in front, and the id of the message comes back" {
        playing(Said(ANY)) { whatsapp, server ->
            val receipt = whatsapp.phone(PHONE).sendText(Recipient.phone("+15550100001"), "Hi").getOrNull()
            receipt?.id shouldBe MessageId("wamid.A")
            server.asked.single().text shouldEqualJson
                """{"messaging_product":"whatsapp","recipient_type":"individual","to":"+15550100001","type":"text","text":{"body":"Hi"}}"""
        }
    }

    "the language of a template is a word here, and a code on the wire" {
        playing(Said(ANY)) { whatsapp, server ->
            whatsapp.phone(PHONE).sendTemplate(WaId("15550100001"), "order_ready", "fil").isRight() shouldBe true
            server.asked.single().text shouldEqualJson
                """{"messaging_product":"whatsapp","recipient_type":"individual","to":"15550100001","type":"template",
                "template":{"name":"order_ready","language":{"code":"fil"}}}"""
            TemplateContent("order_ready", "fil").language shouldBe "fil"
        }
    }

    "a Flow is deployed by its name, its file is fetched without the key, and the same again changes nothing" {
        val flow = flowJson { screen(plainScreen("ONLY"), "Hello", terminal = true) { footer(+"Send", complete()) } }
        LocalKapso(Said(flow.toJson())).use { files ->
            var isMade = false
            LocalKapso { asked, _ ->
                val line = asked.line
                when {
                    line.startsWith("GET") && "/900800700600500/flows" in line -> Said("""{"data":[${if (isMade) MADE else ""}]}""")

                    line.startsWith("POST") && "/flows" in line -> Said("""{"id":"777","success":true}""").also { isMade = true }

                    "/assets" in line -> Said(
                        """{"data":[{"name":"flow.json","asset_type":"FLOW_JSON","download_url":"${files.url}/flow.json?sig=1"}]}""",
                    )

                    line.startsWith("GET") -> Said("""{"id":"777","preview":{"preview_url":"https://flows.example/777"}}""")

                    else -> Said("""{"success":true}""")
                }
            }.use { server ->
                server.client().use { whatsapp ->
                    val flows = whatsapp.waba(ACCOUNT).flows
                    flows.deploy("hello", flow).getOrNull()?.run { listOf(id, change, status) } shouldBe
                        listOf(FlowId("777"), FlowChange.Created, FlowStatus.Published)
                    val made = server.lines.filter { it.startsWith("POST") }
                    made shouldContainExactly listOf(
                        "POST $BASE/900800700600500/flows",
                        "POST $BASE/777/publish?business_account_id=900800700600500",
                    )
                    flows.deploy("hello", FlowJson.read(flow.toJson())).getOrNull()?.run { change to preview?.url } shouldBe
                        (FlowChange.Unchanged to "https://flows.example/777")
                    server.lines.filter { it.startsWith("POST") } shouldContainExactly made
                    files.asked.single().run { key to bearer } shouldBe (null to null)
                }
            }
        }
    }

    "a client has v24.0, half a minute for an attempt and three repetitions unless it is told otherwise" {
        lateinit var config: WhatsAppConfig
        WhatsApp(KapsoApiKey("k")) { config = this }.close()
        config.run {
            listOf(baseUrl, version, timeout, retry.maxAttempts) shouldBe listOf(KAPSO_URL, "v24.0", Duration.ofSeconds(30), 4)
        }
    }

    "a Kapso that says nothing is given up after the time limit" {
        val release = CountDownLatch(1)
        LocalKapso { _, _ -> Said(ANY).also { release.await() } }.use { server ->
            val silent: WhatsAppConfig.() -> Unit = {
                timeout = Duration.ofMillis(50)
                retry = RetryPolicy.None
            }
            server.client(configure = silent).use { whatsapp ->
                val error = whatsapp.phone(PHONE).conversations.get(ConversationId("c")).leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe false
            }
            release.countDown()
        }
    }
})
