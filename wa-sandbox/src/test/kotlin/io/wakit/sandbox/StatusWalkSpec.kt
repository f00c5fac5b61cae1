package io.wakit.sandbox

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.maps.shouldContainKey
import io.kotest.matchers.maps.shouldNotContainKey
import io.kotest.matchers.shouldBe
import io.wakit.model.Bsuid
import io.wakit.model.WaId
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import java.time.Instant

class StatusWalkSpec :
    StringSpec({
        val price = Json.parseToJsonElement(
            """{"billable":false,"pricing_model":"PMP","type":"free_customer_service","category":"service"}""",
        )

        "a message walks from sent over delivered to read, and gives its callback data back each time" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    clock = Hands(Instant.ofEpochSecond(1_750_030_073))
                }.use { sandbox ->
                    sandbox.user(WaId(ALICE)).writes("hello")
                    val id = sandbox.start().send(text(more = ""","biz_opaque_callback_data":"order-1"""")).messageId
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent", "delivered", "read")
                    val (sent, delivered, read) = app.changes.items("statuses")
                    sent shouldBe Json.parseToJsonElement(
                        """{"id":"$id","status":"sent","timestamp":"1750030073","recipient_id":"$ALICE",
                        "biz_opaque_callback_data":"order-1","pricing":$price}""",
                    )
                    delivered.getValue("pricing") shouldBe price
                    read shouldNotContainKey "pricing"
                    read.getValue("biz_opaque_callback_data").text shouldBe "order-1"
                    app.changes.last().at("metadata", "phone_number_id").text shouldBe "106540352242922"
                }
            }
        }

        "a conversation stands in the statuses where it is asked for" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    enforceWindow = false
                    conversationInStatus = true
                }.use { sandbox ->
                    sandbox.user(WaId(ALICE), userId = Bsuid("US.1"))
                    sandbox.start().send(text())
                    sandbox.webhooks.awaitIdle()
                    val (sent, delivered, read) = app.changes.items("statuses")
                    sent.at("conversation", "origin", "type").text shouldBe "service"
                    sent.getValue("conversation").jsonObject shouldContainKey "expiration_timestamp"
                    delivered.at("conversation", "id") shouldBe sent.at("conversation", "id")
                    read shouldNotContainKey "conversation"
                    sent.getValue("recipient_user_id").text shouldBe "US.1"
                }
            }
        }

        "a reaction is sent, and no more is heard of it" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    sandbox.start().send(reaction(alice.writes("hello").value))
                    alice.reads()
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent")
                }
            }
        }

        "a message to a number that is not on WhatsApp is accepted and then fails" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val answer = sandbox.start().send(text(to = NOBODY))
                    answer.statusCode() shouldBe 200
                    sandbox.webhooks.awaitIdle()
                    val failed = app.changes.items("statuses").single()
                    failed.getValue("status").text shouldBe "failed"
                    failed.getValue("id").text shouldBe answer.messageId
                    failed.getValue("errors") shouldBe Json.parseToJsonElement(
                        """[{"code":131026,"title":"Message Undeliverable","message":"Message Undeliverable",
                        "error_data":{"details":"Message Undeliverable."},
                        "href":"https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"}]""",
                    )
                }
            }
        }

        "a user who takes her time reads when she reads" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    pace = StatusPace(delivered = Duration.ZERO, read = null)
                }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    alice.writes("hello")
                    sandbox.start().send(text())
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent", "delivered")
                    alice.reads()
                    alice.reads()
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent", "delivered", "read")
                }
            }
        }

        "who reads sooner than the pace gets each status once, in order" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    pace = StatusPace(sent = Duration.ofMillis(200))
                }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    alice.writes("hello")
                    sandbox.start().send(text())
                    alice.reads()
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent", "delivered", "read")
                }
            }
        }

        "a refused message has no status" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    sandbox.user(WaId(ALICE))
                    sandbox.start().send(text()).code shouldBe 131047
                    sandbox.webhooks.awaitIdle()
                    app.posts.shouldBeEmpty()
                }
            }
        }
    })
