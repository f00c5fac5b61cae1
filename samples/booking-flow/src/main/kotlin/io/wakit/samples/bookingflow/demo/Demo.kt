package io.wakit.samples.bookingflow.demo

import arrow.core.getOrElse
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.dsl.DeployedFlow
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.model.WaId
import io.wakit.samples.bookingflow.Tables
import io.wakit.samples.bookingflow.bookingBot
import io.wakit.samples.bookingflow.deployBooking
import io.wakit.sandbox.ReceivedMessage
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import io.wakit.webhook.AppCredentials
import kotlinx.coroutines.runBlocking
import java.time.LocalDate
import kotlin.system.exitProcess

/** The user of the demo, on a number that is set apart for fiction. */
private val ALICE = WaId("15550100001")

/** The evening that is booked. */
private val EVENING = LocalDate.now().plusDays(7)

/**
 * Deploys the Flow to a sandbox, and books a table by it: a user writes, gets the Flow, fills it in screen by screen, and reads
 * the confirmation. All over real HTTP on this machine; what the user sees is printed.
 */
fun main() {
    // main has no caller that could suspend.
    runBlocking { BookingDemo(::println).play() }
    // Servers may hold threads for a while after they stop.
    exitProcess(0)
}

/** The demo, told to [out] line by line. */
internal class BookingDemo(private val out: (String) -> Unit) {
    suspend fun play() = Sandbox().use { sandbox ->
        val meta = sandbox.start()
        out("Meta is played at ${meta.baseUrl}")
        WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
            val key = FlowPrivateKey.generate()
            var deployed: DeployedFlow? = null
            val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
                val app = AppCredentials(sandbox.appSecret, sandbox.verifyToken)
                bookingBot(whatsapp, app, key, Tables()) { checkNotNull(deployed).id }
            }.startSuspend(wait = false)
            try {
                val url = "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}"
                sandbox.webhooks.subscribe("$url/webhook")
                val waba = whatsapp.waba(Sandbox.DefaultWabaId)
                val flow = deployBooking(waba, whatsapp.phone(sandbox.phone), key, url).getOrElse { error(it) }
                deployed = flow
                out("The Flow 'booking' is ${flow.status} as ${flow.id}; preview: ${flow.preview?.url}")
                book(sandbox, sandbox.user(ALICE, name = "Alice"))
            } finally {
                server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
            }
        }
    }

    private suspend fun book(sandbox: Sandbox, alice: SandboxUser) {
        out("Alice writes: a table, please")
        alice.writes("a table, please")
        val offer = alice.awaitMessage()
        out("Alice gets a button and taps it")
        play(sandbox, alice, offer)
        out("Alice reads: ${alice.awaitMessage().text}")
    }

    private suspend fun play(sandbox: Sandbox, alice: SandboxUser, offer: ReceivedMessage) {
        val phone = sandbox.flows.open(offer, by = alice, out)
        phone.fill("Day", "$EVENING")
        phone.fill("Guests", "12")
        phone.tap("Show times")
        phone.fill("Guests", "4")
        phone.tap("Show times")
        phone.choose("Free on that day", "20:00")
        phone.tap("Next")
        phone.back()
        phone.choose("Free on that day", "19:00")
        phone.tap("Next")
        phone.tap("Book")
        check(phone.faults.isEmpty()) { "The endpoint said what the phone could not show: ${phone.faults}" }
    }
}
