package io.wakit.sandbox

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.wakit.model.WaId
import kotlinx.serialization.json.Json

/** People with `curl`, who play the users of a sandbox that runs. */
class PeopleSpec :
    StringSpec({
        val form = "application/x-www-form-urlencoded"
        val phone = "/sandbox/users/$ALICE/messages"

        "curl -d writes to the business as a user who was not known before" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val answer = sandbox.start().send("hello & good=day", phone, token = null, contentType = form)
                    answer.statusCode() shouldBe 200
                    answer.json.getValue("id").text shouldStartWith "wamid."
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldContainExactly listOf("hello & good=day")
                    app.changes.items("messages").single().getValue("id").text shouldBe answer.json.getValue("id").text
                }
            }
        }

        "JSON says the same, and what it answers" {
            App().use { app ->
                Sandbox { webhookUrl = app.url }.use { sandbox ->
                    val server = sandbox.start()
                    val first = server.send("""{"text":"Grüße"}""", phone, token = null).json.getValue("id").text
                    val reply = """{"text":"and more","reply_to":"$first"}"""
                    server.send(reply, "/sandbox/users/+$ALICE/messages", token = null).statusCode() shouldBe 200
                    sandbox.webhooks.awaitIdle()
                    app.texts shouldContainExactly listOf("Grüße", "and more")
                    app.changes.items("messages").last().at("context", "id").text shouldBe first
                }
            }
        }

        "what the business sent is listed, oldest first" {
            Sandbox().use { sandbox ->
                val server = sandbox.start()
                server.send("", phone, token = null, method = "GET").body().trim() shouldBe "[]"
                server.send("hello", phone, token = null, contentType = form)
                val id = server.send(text("welcome")).messageId
                val listed = server.send("", phone, token = null, method = "GET")
                listed.statusCode() shouldBe 200
                Json.parseToJsonElement(listed.body()) shouldBe Json.parseToJsonElement(
                    """[{"id":"$id","from":"106540352242922","type":"text","text":{"body":"welcome"}}]""",
                )
            }
        }

        "what cannot be played is answered with what to do" {
            Sandbox().use { sandbox ->
                val server = sandbox.start()
                server.send("", phone, token = null, contentType = form).statusCode() shouldBe 400
                server.send("""{"words":"hello"}""", phone, token = null).statusCode() shouldBe 400
                server.send("""{"text":"a","reply_to":"wamid.NEVER"}""", phone, token = null).statusCode() shouldBe 400
                server.send("hello", "/sandbox/users/alice/messages", token = null).statusCode() shouldBe 404
                server.send("hello", phone, token = null, method = "PUT").statusCode() shouldBe 405
                sandbox.requests.shouldBeEmpty()
                sandbox.webhooks.log.shouldBeEmpty()
            }
        }

        "a person and a spec play the same user" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId("+1 555 010 0001"))
                val server = sandbox.start()
                server.send("hello", phone, token = null, contentType = form)
                server.send(text("hi")).statusCode() shouldBe 200
                alice.awaitMessage().text shouldBe "hi"
            }
        }
    })
