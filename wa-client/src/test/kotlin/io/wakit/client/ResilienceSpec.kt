package io.wakit.client

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import java.time.Duration

private val alice = WaId("15550100001")
private val order = OutboundMessage(alice, Text("your order"))

/** Repeats as by default, but for the waits between. */
private val prompt = RetryPolicy(firstWait = Duration.ofMillis(1))

/** A sandbox over HTTP with one user who has written, and a client that repeats. */
private suspend fun client(configure: WhatsAppConfig.() -> Unit = {}, use: suspend (Sandbox, SandboxUser, Phone) -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { server ->
            val user = sandbox.user(alice).also { it.writes("hello") }
            WhatsApp(sandbox.accessToken) {
                baseUrl = server.baseUrl
                retry = prompt
                configure()
            }.use { use(sandbox, user, it.phone(sandbox.phone)) }
        }
    }
}

class ResilienceSpec : StringSpec({
    "a message that was held back, or met an outage, arrives once, with no word of the caller's" {
        listOf(
            ErrorCode.ThroughputReached,
            ErrorCode.PairRateLimit,
            ErrorCode.SomethingWentWrong,
            ErrorCode.ServiceUnavailable,
        ).forAll { code ->
            client { sandbox, user, phone ->
                sandbox.faults.refuseNextSend(code, retryAfter = Duration.ZERO, times = 2)
                phone.messages.send(order).isRight() shouldBe true
                sandbox.requests.map { it.isAccepted } shouldContainExactly listOf(false, false, true)
                user.messages.map { it.text } shouldContainExactly listOf("your order")
            }
        }
    }

    "a message whose answer was lost is asked for once: the user has it already" {
        client { sandbox, user, phone ->
            sandbox.faults.loseNextAnswer()
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe true
            sandbox.requests.size shouldBe 1
            user.messages.size shouldBe 1
        }
    }

    "a gateway's HTML page behind a 500 or a 502 is an error, and the message is asked for once" {
        listOf(500 to true, 502 to true, 502 to false, 503 to false).forAll { (status, accepted) ->
            client { sandbox, user, phone ->
                sandbox.faults.answerNextSendWithHtml(status, accepted)
                phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>().let {
                    it.mayHaveBeenSent shouldBe true
                    it.status shouldBe status
                }
                sandbox.requests.size shouldBe 1
                user.messages.size shouldBe if (accepted) 1 else 0
            }
        }
    }

    "an answer that comes too late is not asked for again" {
        client({ timeout = Duration.ofMillis(200) }) { sandbox, user, phone ->
            sandbox.faults.holdNextAnswer(Duration.ofSeconds(20))
            phone.messages.send(order).leftOrNull()?.mayHaveBeenSent shouldBe true
            sandbox.requests.size shouldBe 1
            user.messages.size shouldBe 1
        }
    }

    "attempts have an end" {
        client { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.ThroughputReached, times = 10)
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.RateLimited>()
            sandbox.requests.size shouldBe 4
        }
    }

    "a Retry-After beyond the time is told at once" {
        client { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.WabaRateLimit, retryAfter = Duration.ofHours(1))
            phone.messages.send(order).leftOrNull()?.retryAfter shouldBe Duration.ofHours(1)
            sandbox.requests.size shouldBe 1
        }
    }

    "the closed window is told by its code, and not asked for again" {
        client { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.ReengagementWindow)
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode.ReengagementWindow
            sandbox.requests.size shouldBe 1
        }
    }

    "a fixed token that is refused is asked with once" {
        client { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.AccessTokenExpired)
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Unauthorized>()
            sandbox.requests.size shouldBe 1
        }
    }

    "repeating can be turned off" {
        client({ retry = RetryPolicy.None }) { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.ThroughputReached)
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.RateLimited>()
            sandbox.requests.size shouldBe 1
        }
    }

    "a read whose answer was lost, or was a gateway's page, is made again" {
        listOf(Reply.Close, Reply.Answer("<html>", "502 Bad Gateway"), Reply.Answer(failure(1), "500 Oops")).forAll { fault ->
            Loopback { if (it == 1) fault else Reply.Answer("""{"data":"x"}""") }.use { meta ->
                WhatsApp(AccessToken("t")) {
                    baseUrl = meta.url
                    retry = prompt
                }.use {
                    @OptIn(DelicateWaApi::class)
                    it.graph(look, number, NoBody).isRight() shouldBe true
                }
                meta.requests.size shouldBe 2
            }
        }
    }

    "a closed client says so at once" {
        client { _, _, _ ->
            val closed = WhatsApp(AccessToken("t")) {
                retry =
                    RetryPolicy(firstWait = Duration.ofMinutes(1), longestWait = Duration.ofMinutes(1))
            }
            closed.close()
            closed.phone(number).messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>().message shouldBe
                "The client is closed. Nothing was sent, so it can be repeated"
        }
    }

    "pacing holds a message back before Meta has to" {
        val slow: WhatsAppConfig.() -> Unit = {
            pacing {
                pairBurst = 2
                maxWait = Duration.ofMillis(500)
            }
        }
        client(slow) { sandbox, user, phone ->
            List(3) { phone.messages.send(order) }.map { it.leftOrNull() }.let {
                it.take(2) shouldContainExactly listOf(null, null)
                it.last().shouldBeInstanceOf<WaError.Paced>().mayHaveBeenSent shouldBe false
            }
            sandbox.requests.size shouldBe 2
            user.messages.size shouldBe 2
        }
    }

    "an attempt that repeats is paced as the first one was" {
        client({
            pacing {
                pairBurst = 1
                maxWait = Duration.ofMillis(500)
            }
        }) { sandbox, _, phone ->
            sandbox.faults.refuseNextSend(ErrorCode.ThroughputReached, retryAfter = Duration.ZERO)
            phone.messages.send(order).leftOrNull().shouldBeInstanceOf<WaError.Paced>()
            sandbox.requests.size shouldBe 1
        }
    }
})
