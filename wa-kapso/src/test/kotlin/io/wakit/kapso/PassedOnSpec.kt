package io.wakit.kapso

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.MediaSource
import io.wakit.client.RetryPolicy
import io.wakit.client.WaError
import io.wakit.kapso.model.ConversationId
import io.wakit.local.Said
import io.wakit.model.AccessToken
import io.wakit.model.Bsuid
import io.wakit.model.FlowId
import io.wakit.model.MediaId
import io.wakit.model.MediaUrl
import io.wakit.model.TemplateId
import io.wakit.model.media.MediaInfo
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateEdit
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Files
import kotlin.io.path.readText

private const val DONE = """{"success":true}"""
private const val RECEIPT =
    """{"messaging_product":"whatsapp","contacts":[{"input":"US.7","user_id":"US.7"}],"messages":[{"id":"wamid.A"}]}"""
private const val BASE = "/meta/whatsapp/v24.0"

/** What of Meta's goes through Kapso, and where it differs there. */
class PassedOnSpec : StringSpec({
    "templates are found by their account, and edited by hsm_id" {
        playing(Said("""{"id":"555","name":"n","language":"en","status":"APPROVED","category":"UTILITY"}"""), Said(DONE)) {
                whatsapp,
                server,
            ->
            val templates = whatsapp.waba(ACCOUNT).templates
            templates[TemplateId("555")].get().isRight() shouldBe true
            templates[TemplateId("555")].edit(TemplateEdit(category = TemplateCategory.Utility)).isRight() shouldBe true
            templates.deleteOne(TemplateId("555"), "n").isRight() shouldBe true
            whatsapp.template(TemplateId("555")).details.get().leftOrNull().shouldBeInstanceOf<WaError.Invalid>().message shouldContain
                "templates["
            server.lines shouldContainExactly listOf(
                "GET $BASE/900800700600500/message_templates/555",
                "POST $BASE/900800700600500/message_templates?hsm_id=555",
                "DELETE $BASE/900800700600500/message_templates?hsm_id=555&name=n",
            )
        }
    }

    "Flows are asked for with their account, and deleted under a prefix; so with limits left to Kapso too" {
        listOf(true, false).forEach { checked ->
            playing(Said(DONE), configure = { checkLimits = checked }) { whatsapp, server ->
                val flow = whatsapp.waba(ACCOUNT).flows[FlowId("777")]
                flow.publish().isRight() shouldBe true
                flow.deprecate().isRight() shouldBe true
                flow.delete().isRight() shouldBe true
                flow.uploadJson("{}".toByteArray())
                flow.preview(invalidate = true)
                whatsapp.flow(FlowId("777")).details.publish().leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
                server.lines shouldContainExactly listOf(
                    "POST $BASE/777/publish?business_account_id=900800700600500",
                    "POST $BASE/777/deprecate?business_account_id=900800700600500",
                    "DELETE $BASE/flows/777?business_account_id=900800700600500",
                    "POST $BASE/777/assets?business_account_id=900800700600500",
                    "GET $BASE/777?business_account_id=900800700600500&fields=preview.invalidate(true)",
                )
            }
        }
    }

    "a message goes to a user id, and further keys of Kapso's go along" {
        playing(Said(RECEIPT)) { whatsapp, server ->
            val message =
                OutboundMessage(Bsuid("US.7"), Text("Hi"), more = JsonObject(mapOf("messaging_account_id" to JsonPrimitive("m1"))))
            whatsapp.phone(PHONE).messages.send(message).getOrNull()?.contacts?.single()?.userId shouldBe Bsuid("US.7")
            server.asked.single().text shouldEqualJson
                """{"messaging_product":"whatsapp","recipient_type":"individual","recipient":"US.7","type":"text","text":{"body":"Hi"},"messaging_account_id":"m1"}"""
        }
    }

    "a file comes from Kapso's link, and the credentials go to Kapso's hosts alone" {
        LocalKapso(Said("the file")).use { elsewhere ->
            LocalKapso { asked, _ ->
                val host = asked.headers["host"]
                when {
                    "/own?" in asked.line -> Said(
                        """{"id":"own","download_url":"http://$host/meta/whatsapp/media_download?token=t","url":"${elsewhere.url}/x"}""",
                    )

                    "media_download" in asked.line -> Said("the file")

                    "far" in asked.line -> Said("""{"id":"far","url":"${elsewhere.url}/lookaside?mid=1"}""")

                    else -> Said(DONE)
                }
            }.use { server ->
                server.client(KapsoCredentials(KapsoApiKey("k1"), AccessToken("t1"))).use { whatsapp ->
                    val media = whatsapp.phone(PHONE).media
                    val target = Files.createTempDirectory("kapso").resolve("f")
                    media.downloadTo(MediaId("own"), target).isRight() shouldBe true
                    target.readText() shouldBe "the file"
                    media.downloadTo(MediaId("far"), target).isRight() shouldBe true
                    media.delete(MediaId("own")).isRight() shouldBe true
                    server.lines shouldContainExactly listOf(
                        "GET $BASE/own?phone_number_id=100200300400500",
                        "GET /meta/whatsapp/media_download?token=t",
                        "GET $BASE/far?phone_number_id=100200300400500",
                        "DELETE $BASE/own?phone_number_id=100200300400500",
                    )
                    server.asked[1].key shouldBe "k1"
                    elsewhere.asked.single().run { key to bearer } shouldBe (null to null)
                }
            }
        }
    }

    "a link that is out of date is looked up again, once" {
        LocalKapso { asked, number ->
            val link = "http://${asked.headers["host"]}/meta/whatsapp/media_download?token=new"
            when {
                "media_download" !in asked.line -> Said("""{"id":"own","download_url":"$link"}""")
                number == 1 -> Said("""{"error":"Expired"}""", 404)
                else -> Said("the file")
            }
        }.use { server ->
            server.client().use { whatsapp ->
                val known = MediaInfo(MediaId("own"), downloadUrl = MediaUrl("${server.url}/meta/whatsapp/media_download?token=old"))
                val target = Files.createTempDirectory("kapso").resolve("f")
                whatsapp.phone(PHONE).media.downloadTo(MediaId("own"), target, known).isRight() shouldBe true
                target.readText() shouldBe "the file"
                server.lines shouldContainExactly listOf(
                    "GET /meta/whatsapp/media_download?token=old",
                    "GET $BASE/own?phone_number_id=100200300400500",
                    "GET /meta/whatsapp/media_download?token=new",
                )
            }
        }
    }

    "a file goes up with the key" {
        playing(Said("""{"id":"700100"}""")) { whatsapp, server ->
            val source = MediaSource.bytes("hello".toByteArray())
            whatsapp.phone(PHONE).media.upload(source, filename = "a.txt").getOrNull() shouldBe MediaId("700100")
            server.asked.single().run { line to key } shouldBe ("POST $BASE/100200300400500/media" to LocalKapso.KEY)
        }
    }

    "closing the client ends it" {
        LocalKapso(Said(DONE)).use { server ->
            val whatsapp = server.client { retry = RetryPolicy.None }
            whatsapp.close()
            whatsapp.phone(PHONE).conversations.get(ConversationId("c")).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
        }
    }
})
