package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.longs.shouldBeGreaterThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import io.ktor.client.HttpClient
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.contentType
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import java.io.IOException
import java.net.InetAddress
import java.net.Socket
import java.time.Duration

class FaultsSpec :
    StringSpec({
        "a send is refused as it was asked for, in Meta's words, and then no more" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                val graph = sandbox.start()
                val told = mapOf(
                    130429 to (400 to "(#130429) Rate limit hit"),
                    131056 to (400 to "(#131056) (Business Account, Consumer Account) pair rate limit hit"),
                    131047 to (400 to "(#131047) Re-engagement message"),
                    131000 to (500 to "(#131000) Something went wrong"),
                    190 to (401 to "Error validating access token: it has expired."),
                    424242 to (400 to "(#424242) Error 424242"),
                )
                told.keys.forEach { sandbox.faults.refuseNextSend(ErrorCode(it)) }
                told.forEach { (code, answer) ->
                    val refused = graph.send(text())
                    refused.code shouldBe code
                    refused.statusCode() to refused.error.getValue("message").text shouldBe answer
                    refused.headers().firstValue("Retry-After").isEmpty shouldBe true
                }
                alice.messages.shouldBeEmpty()
                sandbox.faults.unused.shouldBeEmpty()
                graph.send(text()).statusCode() shouldBe 200
            }
        }

        "a refusal says when to come again, as often as it was asked for" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val wait = Duration.ofSeconds(7)
                val rule = sandbox.faults.refuseNextSend(ErrorCode.ThroughputReached, wait, times = 2)
                val graph = sandbox.start()
                graph.send(text()).headers().firstValue("Retry-After").get() shouldBe "7"
                rule.remaining shouldBe 1
                sandbox.faults.unused shouldContainExactly listOf(rule)
                graph.send(text()).code shouldBe 130429
                graph.send(text()).statusCode() shouldBe 200
                rule.remaining shouldBe 0
            }
        }

        "a call that is wrong by itself, or a read mark, uses no rule up" {
            Sandbox().use { sandbox ->
                val id = sandbox.user(WaId(ALICE)).writes("hello").value
                sandbox.faults.loseNextAnswer()
                val graph = sandbox.start()
                graph.send(text("")).code shouldBe 100
                val mark = """{"messaging_product":"whatsapp","status":"read","message_id":"$id"}"""
                graph.send(mark).statusCode() shouldBe 200
                sandbox.faults.unused.single().toString() shouldBe "loseNextAnswer, 1 to come"
                sandbox.faults.clear()
                sandbox.faults.unused.shouldBeEmpty()
            }
        }

        "a gateway's page comes in Meta's place, with the message behind it or without" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                sandbox.faults.answerNextSendWithHtml(status = 500)
                sandbox.faults.answerNextSendWithHtml(accepted = true)
                val graph = sandbox.start()
                val lost = graph.send(text("lost"))
                lost.statusCode() shouldBe 500
                lost.headers().firstValue("Content-Type").get() shouldContain "text/html"
                lost.body() shouldStartWith "<!DOCTYPE html>"
                graph.send(text("kept")).statusCode() shouldBe 502
                alice.messages.map { it.text } shouldContainExactly listOf("kept")
                sandbox.requests.map { it.isAccepted to it.status } shouldContainExactly
                    listOf(false to 500, true to 502)
            }
        }

        "an answer lost on the server: the user has the message, and the connection ends without a byte" {
            App().use { app ->
                Sandbox {
                    webhookUrl = app.url
                    enforceWindow = false
                }.use { sandbox ->
                    val alice = sandbox.user(WaId(ALICE))
                    sandbox.faults.loseNextAnswer()
                    val graph = sandbox.start()
                    val body = text("once").encodeToByteArray()
                    val read = withContext(Dispatchers.IO) {
                        Socket(InetAddress.getLoopbackAddress(), graph.port).use { socket ->
                            socket.soTimeout = 20_000
                            val head = "POST /v24.0/106540352242922/messages HTTP/1.1\r\nHost: localhost\r\n" +
                                "Authorization: Bearer sandbox-access-token\r\nContent-Type: application/json\r\n" +
                                "Content-Length: ${body.size}\r\n\r\n"
                            socket.getOutputStream().write(head.encodeToByteArray() + body)
                            socket.getInputStream().read()
                        }
                    }
                    read shouldBe -1
                    alice.messages.map { it.text } shouldContainExactly listOf("once")
                    sandbox.webhooks.awaitIdle()
                    app.statusWords shouldContainExactly listOf("sent", "delivered", "read")
                    sandbox.requests.single().let { it.isAccepted to it.status } shouldBe (true to null)
                    graph.send(text("next")).statusCode() shouldBe 200
                }
            }
        }

        "an answer lost on the engine: the user has the message, and the caller an IOException" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                sandbox.faults.loseNextAnswer()
                HttpClient(sandbox.engine).use { client ->
                    shouldThrow<IOException> { client.say(sandbox, "once") }
                    alice.awaitMessage().text shouldBe "once"
                    client.say(sandbox, "twice") shouldContain "wamid."
                }
            }
        }

        "an answer is held back on the server while its message is done" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                sandbox.faults.holdNextAnswer(Duration.ofMillis(300))
                val begun = System.nanoTime()
                sandbox.start().send(text("slow")).statusCode() shouldBe 200
                (System.nanoTime() - begun) / 1_000_000 shouldBeGreaterThanOrEqual 300
                alice.messages shouldHaveSize 1
            }
        }

        "an answer that is held back on the engine lets the caller go" {
            Sandbox { enforceWindow = false }.use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                sandbox.faults.holdNextAnswer(Duration.ofHours(1))
                HttpClient(sandbox.engine).use { client ->
                    withTimeoutOrNull(500) { client.say(sandbox, "slow") } shouldBe null
                }
                alice.awaitMessage().text shouldBe "slow"
                sandbox.requests.single().isAccepted shouldBe true
            }
        }

        "a webhook comes twice though it was answered" {
            withApp { sandbox, app ->
                sandbox.faults.deliverNextTwice()
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("double")
                alice.writes("single")
                sandbox.webhooks.awaitIdle()
                app.texts shouldContainExactly listOf("double", "double", "single")
                app.posts[0].bytes shouldBe app.posts[1].bytes
                sandbox.webhooks.log.map { it.number to it.attempt } shouldContainExactly
                    listOf(1 to 1, 1 to 2, 2 to 1)
            }
        }

        "a webhook comes together with other changes" {
            withApp { sandbox, app ->
                val alice = sandbox.user(WaId(ALICE))
                val bob = sandbox.user(WaId("15550100002"))
                sandbox.faults.deliverNextTogetherWith(bob.composes("two"), alice.composes("three"))
                alice.writes("one")
                sandbox.webhooks.awaitIdle()
                app.posts shouldHaveSize 1
                app.texts shouldContainExactly listOf("one", "two", "three")
            }
        }

        "webhooks are kept until there are enough, and come as one" {
            withApp { sandbox, app ->
                val rule = sandbox.faults.deliverNextInOnePost(3)
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("one")
                alice.writes("two")
                rule.remaining shouldBe 1
                sandbox.webhooks.awaitIdle()
                app.posts.shouldBeEmpty()
                alice.writes("three")
                alice.writes("four")
                sandbox.webhooks.awaitIdle()
                app.posts.map { it.changes.size } shouldContainExactly listOf(3, 1)
                app.texts shouldContainExactly listOf("one", "two", "three", "four")
            }
        }

        "a webhook that comes late is overtaken" {
            withApp { sandbox, app ->
                sandbox.faults.deliverNextLate(Duration.ofMillis(500))
                val alice = sandbox.user(WaId(ALICE))
                alice.writes("first")
                alice.writes("second")
                sandbox.webhooks.awaitIdle()
                app.texts shouldContainExactly listOf("second", "first")
            }
        }

        "a rule that makes no sense is refused when it is asked for" {
            Sandbox().use { sandbox ->
                shouldThrow<IllegalArgumentException> { sandbox.faults.loseNextAnswer(times = 0) }
                shouldThrow<IllegalArgumentException> { sandbox.faults.answerNextSendWithHtml(status = 200) }
                shouldThrow<IllegalArgumentException> { sandbox.faults.deliverNextInOnePost(1) }
                shouldThrow<IllegalArgumentException> { sandbox.faults.holdNextAnswer(Duration.ofSeconds(-1)) }
            }
        }
    })

private suspend fun withApp(test: suspend (Sandbox, App) -> Unit) = App().use { app ->
    Sandbox { webhookUrl = app.url }.use { test(it, app) }
}

private suspend fun HttpClient.say(sandbox: Sandbox, words: String): String =
    post("https://graph.facebook.com/v24.0/${sandbox.phone}/messages") {
        header("Authorization", "Bearer sandbox-access-token")
        contentType(ContentType.Application.Json)
        setBody(text(words))
    }.bodyAsText()
