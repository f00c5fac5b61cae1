package io.wakit.samples.echobot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser

private suspend fun echoing(use: suspend (Sandbox, SandboxUser) -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { meta ->
            WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
                val bot = EchoBot(whatsapp.phone(sandbox.phone))
                val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
                    echoBot(bot, sandbox.appSecret, sandbox.verifyToken)
                }.startSuspend(wait = false)
                try {
                    sandbox.webhooks.subscribe("http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/webhook")
                    use(sandbox, sandbox.user(WaId("15550100001"), "Alice"))
                } finally {
                    server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
                }
            }
        }
    }
}

class EchoBotSpec : StringSpec({
    "each message is said back, in the order in which the user wrote" {
        echoing { sandbox, alice ->
            listOf("one", "two", "three").forEach { alice.writes(it) }
            sandbox.webhooks.awaitIdle()
            alice.messages.map { it.text } shouldContainExactly listOf("You said: one", "You said: two", "You said: three")
        }
    }

    "a delivery that comes twice is answered once" {
        echoing { sandbox, alice ->
            sandbox.faults.deliverNextTwice()
            alice.writes("hello")
            sandbox.webhooks.awaitIdle()
            alice.messages.map { it.text } shouldContainExactly listOf("You said: hello")
        }
    }

    "an answer that Meta held back is given when the message is delivered again" {
        echoing { sandbox, alice ->
            sandbox.faults.refuseNextSend(ErrorCode.PairRateLimit)
            alice.writes("hello")
            alice.awaitMessage().text shouldBe "You said: hello"
            sandbox.webhooks.awaitIdle()
            alice.messages.size shouldBe 1
        }
    }

    "an answer that was lost after Meta took it is not given twice" {
        echoing { sandbox, alice ->
            sandbox.faults.loseNextAnswer()
            alice.writes("hello")
            sandbox.webhooks.awaitIdle()
            alice.messages.size shouldBe 1
        }
    }
})
