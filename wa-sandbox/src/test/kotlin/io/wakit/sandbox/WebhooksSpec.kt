package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.AppSecret
import io.wakit.model.WaId
import io.wakit.model.WabaId
import kotlinx.coroutines.yield
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.Instant
import java.util.HexFormat
import java.util.concurrent.CountDownLatch
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

class WebhooksSpec :
    StringSpec({
        "a user's text comes as Meta's webhook, signed over the bytes that came" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    clock = Hands(Instant.ofEpochSecond(1_749_416_383))
                }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE), name = "Alice")
                    val first = alice.writes("first")
                    val second = alice.writes("Ünïcode 😀", replyTo = first)
                    sandbox.webhooks.awaitIdle()

                    app.posts shouldHaveSize 2
                    app.posts.forEach {
                        it.signature shouldBe "sha256=" + hmac("sandbox-app-secret", it.bytes)
                        it.contentType shouldBe "application/json"
                    }
                    val wire = app.posts.last().bytes.decodeToString()
                    wire shouldContain """\u00dcn\u00efcode \ud83d\ude00"""
                    app.posts.last().bytes.all { it >= 0 } shouldBe true
                    app.posts.last().json shouldBe Json.parseToJsonElement(
                        """{"object":"whatsapp_business_account","entry":[{"id":"102290129340398",
                        "changes":[{"field":"messages",
                        "value":{"messaging_product":"whatsapp",
                            "metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
                            "contacts":[{"profile":{"name":"Alice"},"wa_id":"$ALICE"}],
                            "messages":[{"context":{"from":"$ALICE","id":"${first.value}"},"from":"$ALICE",
                                "id":"${second.value}","timestamp":"1749416383","text":{"body":"Ünïcode 😀"},
                                "type":"text"}]}}]}]}""",
                    )
                }
            }
        }

        "the signature is the HMAC that other tools compute" {
            val bytes = """{"a":"\u00e4"}""".encodeToByteArray()
            AppSecret("sandbox-app-secret").signs(bytes) shouldBe
                "sha256=cd0a1df1949c92d625ce403bfdbede5267d26db3664701a89c416aece74213f6"
        }

        "a user reacts to a message of the business and takes it back" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    val id = alice.writes("hello")
                    alice.reacts(id, "👍")
                    alice.reacts(id, "")
                    sandbox.webhooks.awaitIdle()
                    app.changes.items("messages").drop(1).map { it.getValue("reaction") } shouldContainExactly listOf(
                        Json.parseToJsonElement("""{"message_id":"${id.value}","emoji":"👍"}"""),
                        Json.parseToJsonElement("""{"message_id":"${id.value}"}"""),
                    )
                }
            }
        }

        "what is answered with 500 comes again, byte for byte, until it is answered with 200" {
            App().use { app ->
                app.statuses += listOf(500, 202, 302, 200)
                Sandbox {
                    webhookUrl = app.url
                    redelivery = Redelivery.doubling(first = Duration.ofMillis(5))
                }.use { sandbox ->
                    sandbox.user(WaId(ALICE)).writes("again")
                    sandbox.webhooks.awaitIdle()
                    app.posts shouldHaveSize 4
                    app.posts.map { HexFormat.of().formatHex(it.bytes) to it.signature }.toSet() shouldHaveSize 1
                    sandbox.webhooks.log.map { Triple(it.number, it.attempt, it.status) } shouldContainExactly
                        listOf(Triple(1, 1, 500), Triple(1, 2, 202), Triple(1, 3, 302), Triple(1, 4, 200))
                    sandbox.webhooks.log.map { it.isTaken } shouldContainExactly listOf(false, false, false, true)
                }
            }
        }

        "what finds no app comes again when the app is there" {
            val port = freePort()
            Sandbox {
                webhookUrl = "http://127.0.0.1:$port/webhook"
                redelivery = Redelivery(List(200) { Duration.ofMillis(50) })
            }.use { sandbox ->
                sandbox.user(WaId(ALICE)).writes("anybody there?")
                while (sandbox.webhooks.log.isEmpty()) yield()
                sandbox.webhooks.log.first().status shouldBe null
                sandbox.webhooks.log.first().failure!! shouldContain "ConnectException"
                App(port).use { app ->
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldContainExactly listOf("anybody there?")
                }
            }
        }

        "an app that does not answer in time is asked again" {
            App().use { app ->
                val release = CountDownLatch(1)
                app.meanwhile = { if (app.posts.size == 1) release.await() }
                Sandbox {
                    webhookUrl = app.url
                    webhookTimeout = Duration.ofMillis(300)
                    redelivery = Redelivery(listOf(Duration.ofMillis(5)))
                }.use { sandbox ->
                    sandbox.user(WaId(ALICE)).writes("slow")
                    sandbox.webhooks.awaitIdle()
                    release.countDown()
                    sandbox.webhooks.log.map { it.status } shouldContainExactly listOf(null, 200)
                    sandbox.webhooks.log.first().failure!! shouldContain "Timeout"
                }
            }
        }

        "after the last attempt a webhook is given up" {
            App().use { app ->
                app.statuses += List(5) { 500 }
                Sandbox {
                    webhookUrl = app.url
                    redelivery = Redelivery.doubling(first = Duration.ofMillis(1), attempts = 3)
                }.use { sandbox ->
                    sandbox.user(WaId(ALICE)).writes("lost")
                    sandbox.webhooks.awaitIdle()
                    app.posts shouldHaveSize 3
                    sandbox.webhooks.log.last().isTaken shouldBe false
                }
            }
        }

        "what one user writes arrives in its order, and a webhook that has to come again is overtaken" {
            App().use { app ->
                app.statuses += 503
                Sandbox {
                    webhookUrl = app.url
                    redelivery = Redelivery(listOf(Duration.ofMillis(500)))
                }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    repeat(10) { alice.writes("$it") }
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldContainExactly List(10) { "$it" } + "0"
                }
            }
        }

        "subscribing asks Meta's challenge, and webhooks go there from then on" {
            App().use { app ->
                var asked = ""
                app.challenged = { query ->
                    asked = query
                    200 to query.valueOf("hub.challenge")
                }
                Sandbox().use { sandbox ->
                    sandbox.webhooks.url shouldBe null
                    sandbox.webhooks.subscribe("${app.url}?tenant=1")
                    asked.valueOf("hub.mode") shouldBe "subscribe"
                    asked.valueOf("hub.verify_token") shouldBe "sandbox-verify-token"
                    asked.valueOf("tenant") shouldBe "1"
                    sandbox.webhooks.url shouldBe "${app.url}?tenant=1"
                    sandbox.user(WaId(ALICE)).writes("hello")
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldContainExactly listOf("hello")
                }
            }
        }

        "an app that does not say the challenge back is not subscribed, and is told why" {
            App().use { app ->
                Sandbox().use { sandbox ->
                    suspend fun fails(url: String, says: String) {
                        val failure = shouldThrow<IllegalStateException> { sandbox.webhooks.subscribe(url) }
                        failure.message!! shouldContain says
                    }
                    app.challenged = { 403 to "" }
                    fails(app.url, says = "403")
                    app.challenged = { 200 to "\"" + it.valueOf("hub.challenge") + "\"" }
                    fails(app.url, says = "bare challenge")
                    fails("http://127.0.0.1:${freePort()}/webhook", says = "No answer")
                    shouldThrow<IllegalArgumentException> { sandbox.webhooks.subscribe("localhost") }
                    sandbox.webhooks.url shouldBe null
                }
            }
        }

        "without an app the webhook is in the log and nowhere else" {
            Sandbox().use { sandbox ->
                sandbox.user(WaId(ALICE)).writes("hello")
                sandbox.webhooks.awaitIdle()
                val kept = sandbox.webhooks.log.single()
                kept.status shouldBe null
                kept.failure shouldBe "no app has subscribed"
                kept.json.toString() shouldContain "hello"
            }
        }

        "one envelope carries several changes of several accounts" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    val envelope = sandbox.webhooks.envelope {
                        entry {
                            text(alice, "one")
                            change(alice.composes("two"))
                        }
                        entry(WabaId("7"), time = 1_739_321_024) {
                            change("account_update", buildJsonObject { put("event", "VERIFIED_ACCOUNT") })
                        }
                    }
                    sandbox.webhooks.log.shouldBeEmpty()
                    sandbox.webhooks.deliver(envelope).status shouldBe 200
                    val entries = app.posts.single().json.jsonObject.getValue("entry").jsonArray.map { it.jsonObject }
                    entries.map { it.getValue("id").text } shouldContainExactly listOf("102290129340398", "7")
                    entries.last().getValue("time").text shouldBe "1739321024"
                    app.changes.take(2).items("messages").map { it.at("text", "body").text } shouldContainExactly
                        listOf("one", "two")
                }
            }
        }

        "raw bytes go out to the letter, signed; with another secret they are a forgery" {
            App().use { app ->
                app.statuses += listOf(401, 401, 200)
                Sandbox {
                    webhookUrl = app.url
                    redelivery = Redelivery.None
                }.use { sandbox ->
                    val bytes = byteArrayOf(0x7b, 0x00, 0xff.toByte())
                    sandbox.webhooks.deliver(bytes).status shouldBe 401
                    sandbox.webhooks.deliver(bytes, AppSecret("forger")).status shouldBe 401
                    sandbox.webhooks.deliver(JsonObject(emptyMap())).isTaken shouldBe true
                    app.posts[0].bytes shouldBe bytes
                    app.posts[0].signature shouldBe "sha256=" + hmac("sandbox-app-secret", bytes)
                    app.posts[1].signature shouldBe "sha256=" + hmac("forger", bytes)
                    sandbox.webhooks.log.first().json shouldBe null
                    app.posts[2].bytes.decodeToString() shouldBe "{}"
                }
            }
        }

        "waiting for rest fails with a sentence while an app holds a webhook" {
            App().use { app ->
                val release = CountDownLatch(1)
                app.meanwhile = { release.await() }
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    sandbox.user(WaId(ALICE)).writes("hello")
                    val soon = Duration.ofMillis(50)
                    val failure = shouldThrow<IllegalStateException> { sandbox.webhooks.awaitIdle(soon) }
                    failure.message!! shouldContain "1 webhooks or status walks are still under way"
                    failure.message!! shouldNotContain "hello"
                    release.countDown()
                    sandbox.webhooks.awaitIdle()
                }
            }
        }

        "a closed sandbox sends nothing more" {
            App().use { app ->
                val sandbox = Sandbox { webhookUrl = app.url }
                sandbox.close()
                val failure = shouldThrow<IllegalStateException> { sandbox.webhooks.deliver(JsonObject(emptyMap())) }
                failure.message shouldBe "The sandbox is closed"
                sandbox.webhooks.awaitIdle()
                app.posts.shouldBeEmpty()
            }
        }
    })

/** The signature by other means than the sandbox's: what an app would compute over what it received. */
private fun hmac(secret: String, bytes: ByteArray): String {
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "RAW")) }
    return HexFormat.of().formatHex(mac.doFinal(bytes))
}
