package io.wakit.client

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxServer
import java.time.Duration

private val alice = WaId("15550100001")

/** A sandbox that listens, and a phone of a client that talks to it over HTTP. */
private suspend fun sandboxed(timeout: Duration = Duration.ofSeconds(20), use: suspend (Sandbox, SandboxServer, Phone) -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) {
                baseUrl = server.baseUrl
                this.timeout = timeout
                retry = RetryPolicy.None
            }.use { use(sandbox, server, it.phone(sandbox.phone)) }
        }
    }
}

class MessagesSpec : StringSpec({
    "a text goes out as Meta documents it, and arrives on the user's phone" {
        sandboxed { sandbox, _, phone ->
            val user = sandbox.user(alice, "Alice")
            val question = user.writes("open today?")
            val receipt = phone.messages.send(
                OutboundMessage(alice, Text("Until 8: https://shop.example", previewUrl = true), question, "q-1"),
            ).getOrNull().shouldNotBeNull()
            receipt.contacts.single().waId shouldBe alice
            user.awaitMessage().let {
                it.id shouldBe receipt.id
                it.text shouldBe "Until 8: https://shop.example"
                it.replyTo shouldBe question
            }
            sandbox.requests.single().let {
                it.path shouldBe "/v24.0/${sandbox.phone}/messages"
                it.body.toString() shouldEqualJson
                    """{"messaging_product":"whatsapp","recipient_type":"individual","to":"15550100001","type":"text",
                        "text":{"body":"Until 8: https://shop.example","preview_url":true},
                        "context":{"message_id":"$question"},"biz_opaque_callback_data":"q-1"}"""
            }
        }
    }

    "a text over the limit never leaves" {
        sandboxed { sandbox, _, phone ->
            val error = phone.messages.send(OutboundMessage(alice, Text("x".repeat(4097)))).leftOrNull()
            error.shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "text.body"
            error.mayHaveBeenSent shouldBe false
            sandbox.requests.shouldBeEmpty()
        }
    }

    "outside the 24-hour window Meta refuses, by code" {
        sandboxed { sandbox, _, phone ->
            sandbox.user(alice)
            val error = phone.messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull().shouldBeInstanceOf<WaError.Refused>()
            error.code shouldBe ErrorCode.ReengagementWindow
            error.error.traceId.shouldNotBeNull()
            error.message shouldContain "131047"
        }
    }

    "a token that Meta does not take is Unauthorized, and appears nowhere" {
        sandboxed { sandbox, server, _ ->
            WhatsApp(AccessToken("EAAG-out-of-date")) { baseUrl = server.baseUrl }.use {
                val error = it.phone(sandbox.phone).messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
                error.shouldBeInstanceOf<WaError.Unauthorized>().error.code shouldBe ErrorCode.AccessTokenExpired
                listOf("$error", error.message, "$it", "${it.phone(sandbox.phone)}").forEach { it shouldNotContain "EAAG" }
            }
        }
    }

    "a rate limit is told by its code, with the time that Meta asks to wait" {
        sandboxed { sandbox, _, phone ->
            sandbox.user(alice).writes("hello")
            listOf(ErrorCode.ThroughputReached, ErrorCode.PairRateLimit).forEach { code ->
                sandbox.faults.refuseNextSend(code, retryAfter = Duration.ofSeconds(7))
                val error = phone.messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
                error.shouldBeInstanceOf<WaError.RateLimited>().code shouldBe code
                error.retryAfter shouldBe Duration.ofSeconds(7)
                error.mayHaveBeenSent shouldBe false
            }
        }
    }

    "an answer that is lost after Meta accepted says that it may have been sent, and the message is not repeated" {
        sandboxed { sandbox, _, phone ->
            val user = sandbox.user(alice)
            user.writes("hello")
            sandbox.faults.loseNextAnswer()
            val error = phone.messages.send(OutboundMessage(alice, Text("your order"))).leftOrNull()
            error.shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe true
            user.awaitMessage().text shouldBe "your order"
            sandbox.requests.size shouldBe 1
            user.messages.size shouldBe 1
        }
    }

    "a gateway's HTML page is an error, not a crash, and leaves open whether it was sent" {
        sandboxed { sandbox, _, phone ->
            sandbox.user(alice).writes("hello")
            listOf(500, 502).forEach { status ->
                sandbox.faults.answerNextSendWithHtml(status)
                val error = phone.messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>().status shouldBe status
                error.mayHaveBeenSent shouldBe true
            }
        }
    }

    "a call that takes too long ends at its time limit" {
        sandboxed(timeout = Duration.ofMillis(300)) { sandbox, _, phone ->
            sandbox.user(alice).writes("hello")
            sandbox.faults.holdNextAnswer(Duration.ofSeconds(30))
            val error = phone.messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
            error.shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe true
            error.message shouldContain "300 ms"
        }
    }

    "the same words work over the sandbox's engine, with no socket" {
        Sandbox().use { sandbox ->
            val user = sandbox.user(alice)
            user.writes("hello")
            WhatsApp(sandbox.accessToken) { engine = sandbox.engine }.use {
                val receipt = it.phone(sandbox.phone).messages.send(OutboundMessage(alice, Text("hi"))).getOrNull().shouldNotBeNull()
                user.awaitMessage().id shouldBe receipt.id
            }
        }
    }

    "an id that is empty is refused before anything leaves" {
        sandboxed { sandbox, server, _ ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                val error = it.phone(PhoneNumberId("")).messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
                error.shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "PhoneNumberId"
            }
            sandbox.requests.shouldBeEmpty()
        }
    }

    "an answer that names no message is Unreadable, and may stand for one that was sent" {
        Loopback { Reply.Answer("""{"messages":[]}""") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use {
                val error = it.phone(PhoneNumberId("1063")).messages.send(OutboundMessage(alice, Text("hi"))).leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreadable>().mayHaveBeenSent shouldBe true
            }
        }
    }

    "a fake needs one function" {
        val fake = object : Graph {
            override suspend fun <N : io.wakit.model.NodeId, B, R> invoke(
                endpoint: Endpoint<N, B, R>,
                at: N,
                body: B,
                query: Map<String, String>,
            ): arrow.core.Either<WaError, R> {
                endpoint.toString() shouldBe "POST /{PhoneNumberId}/messages"
                @Suppress("UNCHECKED_CAST")
                return arrow.core.Either.Right(
                    io.wakit.model.message.MessageReceipt(
                        listOf(io.wakit.model.message.MessageReceipt.Accepted(MessageId("wamid.FAKE"))),
                    ) as R,
                )
            }
        }
        WhatsApp(fake).phone(PhoneNumberId("1")).messages.send(OutboundMessage(alice, Text("hi"))).getOrNull()?.id shouldBe
            MessageId("wamid.FAKE")
    }
})
