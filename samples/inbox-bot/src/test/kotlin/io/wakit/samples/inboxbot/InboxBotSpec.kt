package io.wakit.samples.inboxbot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.inbox.jdbc.JdbcInbox
import io.wakit.model.WaId
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import io.wakit.webhook.AppCredentials
import java.net.URI
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration

/** One life of the bot: from its start until [use] is through. */
private suspend fun Sandbox.life(file: Path, baseUrl: String, use: suspend (url: String) -> Unit) {
    WhatsApp(accessToken) { this.baseUrl = baseUrl }.use { whatsapp ->
        JdbcInbox.inFile(file).use { inbox ->
            val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
                inboxBot(whatsapp, inbox, AppCredentials(appSecret, verifyToken))
            }.startSuspend(wait = false)
            try {
                val url = "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}"
                webhooks.subscribe("$url/webhook")
                use(url)
            } finally {
                server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
            }
        }
    }
}

private suspend fun playing(use: suspend (Sandbox, SandboxUser, meta: String, Path) -> Unit) {
    val folder = Files.createTempDirectory("inbox-bot")
    try {
        Sandbox().use { sandbox ->
            sandbox.start().use { use(sandbox, sandbox.user(WaId("15550100001"), "Alice"), it.baseUrl, folder.resolve("inbox")) }
        }
    } finally {
        folder.toFile().deleteRecursively()
    }
}

class InboxBotSpec : StringSpec({
    "each message is answered once, in its order, also when it is delivered twice" {
        playing { sandbox, alice, meta, file ->
            sandbox.life(file, meta) { url ->
                sandbox.faults.deliverNextTwice(times = 3)
                listOf("one", "two", "three").forEach { alice.writes(it) }
                listOf("one", "two", "three").forEach { alice.awaitMessage().text shouldBe "You said: $it" }
                sandbox.webhooks.awaitIdle()
                alice.messages.size shouldBe 3
                URI("$url/health").toURL().readText() shouldBe """{"status":"UP","checks":{"inbox":"UP"},"deadLetters":0}"""
            }
        }
    }

    "what could not be answered before the bot was restarted is answered after it, once, in its order" {
        playing { sandbox, alice, meta, file ->
            val nowhere = "http://127.0.0.1:1"
            sandbox.life(file, nowhere) {
                listOf("one", "two").forEach { alice.writes(it) }
                sandbox.webhooks.awaitIdle()
            }
            alice.messages.size shouldBe 0
            sandbox.life(file, meta) {
                listOf(alice.awaitMessage(), alice.awaitMessage()).map { it.text } shouldContainExactly
                    listOf("You said: one", "You said: two")
                alice.writes("/missed")
                alice.awaitMessage().text shouldBe "0 messages"
            }
            // What the stopped server left without an answer is given up after ten seconds, and delivered again.
            sandbox.life(file, meta) { sandbox.webhooks.awaitIdle(Duration.ofSeconds(30)) }
            alice.messages.size shouldBe 3
        }
    }
})
