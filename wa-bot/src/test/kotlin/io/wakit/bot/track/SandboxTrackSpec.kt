package io.wakit.bot.track

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.MemoryLedger
import io.wakit.bot.people.MemoryPeople
import io.wakit.bot.window.MemoryServiceWindows
import io.wakit.bot.window.MovedClock
import io.wakit.bot.window.otherwise
import io.wakit.bot.window.within
import io.wakit.client.WhatsApp
import io.wakit.model.Bsuid
import io.wakit.model.WaId
import io.wakit.model.event.DeliveryState
import io.wakit.sandbox.Sandbox
import io.wakit.webhook.Receiver
import kotlinx.coroutines.runBlocking
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.Duration

private fun HttpExchange.answer(receiver: Receiver) = use {
    val query = requestURI.query.orEmpty().split('&').associate { it.substringBefore('=') to it.substringAfter('=') }
    val answer = if (requestMethod == "GET") {
        receiver.subscribe(query["hub.mode"], query["hub.verify_token"], query["hub.challenge"])
    } else {
        // A server that has threads to block.
        runBlocking { receiver.receive(requestBody.readAllBytes(), requestHeaders.getFirst("X-Hub-Signature-256")) }
    }
    sendResponseHeaders(answer.status, answer.body.length.toLong().takeIf { it > 0 } ?: -1)
    responseBody.write(answer.body.toByteArray())
}

class SandboxTrackSpec : StringSpec({
    "over HTTP, there and back: the user writes, the answer goes out in words, and its way is in the ledger" {
        val clock = MovedClock()
        val windows = MemoryServiceWindows(clock)
        val ledger = MemoryLedger(clock)
        val people = MemoryPeople(clock)
        Sandbox {
            this.clock = clock
            enforceTemplates = false
        }.use { sandbox ->
            val receiver = Receiver {
                appSecret(Sandbox.DefaultAppSecret)
                verifyToken = Sandbox.DefaultVerifyToken
                track(windows, ledger, people, clock)
            }
            val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
                createContext("/") { it.answer(receiver) }
                start()
            }
            try {
                sandbox.webhooks.subscribe("http://127.0.0.1:${server.address.port}/webhook")
                sandbox.start().use { meta ->
                    WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
                        val alice = sandbox.user(WaId("15550100001"), "Alice", userId = Bsuid("US.1"))
                        val desk = whatsapp.phone(sandbox.phone).within(windows, clock)
                        suspend fun say(data: String) = desk.sendOrTemplate(alice.waId) {
                            callbackData(data)
                            text("On its way") otherwise template("on_its_way", "en_US")
                        }.getOrNull().shouldNotBeNull()

                        say("before").isTemplate shouldBe true
                        alice.writes("hello")
                        sandbox.webhooks.awaitIdle()
                        say("after").isTemplate shouldBe false
                        alice.reads()
                        sandbox.webhooks.awaitIdle()
                        val entry = ledger.find(LedgerQuery.callbackData("after")).single()
                        entry.state shouldBe DeliveryState.Read
                        entry.recipient shouldBe alice.waId
                        clock.pass(Duration.ofHours(24))
                        say("later").isTemplate shouldBe true
                        people.find(Bsuid("US.1"))?.waId shouldBe alice.waId
                    }
                }
            } finally {
                server.stop(0)
                receiver.close()
            }
        }
    }
})
