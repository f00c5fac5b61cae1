package io.wakit.samples.echobot.demo

import io.ktor.server.engine.EmbeddedServer
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import io.wakit.samples.echobot.EchoBot
import io.wakit.samples.echobot.echoBot
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxServer
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.runBlocking
import kotlin.system.exitProcess
import kotlin.time.Duration.Companion.seconds

/** The user of the demo, on a number that is set apart for fiction. */
internal val ALICE: WaId = WaId("15550100001")

/**
 * Plays a short conversation between a user and the echo bot over real HTTP on this machine, and prints it.
 * `-Dstay=true` leaves sandbox and bot running, `-Dport=…` chooses the port of the sandbox.
 */
fun main() {
    val stay = System.getProperty("stay").toBoolean()
    val port = System.getProperty("port")?.toIntOrNull() ?: 0
    // main has no caller that could suspend.
    val ended = runBlocking {
        try {
            Demo(Transcript(limit = 20.seconds, System.out)).play(port, stay)
            0
        } catch (e: StepMissing) {
            System.err.println(e.message)
            1
        }
    }
    // Servers may hold threads for a while after they stop.
    exitProcess(ended)
}

/** The conversation and all that it needs. */
internal class Demo(private val transcript: Transcript) {
    private val heard = Channel<InboundEvent>(Channel.UNLIMITED)
    private val early = mutableListOf<InboundEvent>()

    suspend fun play(port: Int = 0, stay: Boolean = false) {
        Sandbox().use { sandbox ->
            val meta = transcript.step("sandbox", "sandbox", { "plays Meta at ${it.baseUrl}" }) { sandbox.start(port) }
            WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
                val bot = EchoBot(whatsapp.phone(sandbox.phone))
                val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
                    echoBot(bot, sandbox.appSecret, sandbox.verifyToken, heard::send)
                }
                server.startSuspend(wait = false)
                try {
                    subscribe(sandbox, server)
                    converse(sandbox)
                    if (stay) stay(meta)
                } finally {
                    server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
                }
            }
        }
    }

    private suspend fun subscribe(sandbox: Sandbox, server: EmbeddedServer<*, *>) {
        val url = "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/webhook"
        transcript.step("subscription", "echo bot", { "listens at $url, and has said Meta's challenge back" }) {
            sandbox.webhooks.subscribe(url)
        }
    }

    private suspend fun converse(sandbox: Sandbox) {
        val alice = sandbox.user(ALICE, name = "Alice")
        transcript.step("user writes", "Alice", { "writes: hello" }) { alice.writes("hello") }
        transcript.step("webhook", "echo bot", {
            "gets the signed webhook: ${it.head.profileName} wrote \"${it.body}\""
        }) { text() }
        val answer = transcript.step("answer", "Alice", { "reads on her phone: ${it.text}" }) { alice.awaitMessage() }
        for (state in listOf(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read)) {
            transcript.step("status $state", "echo bot", {
                "hears that its answer is ${it.state}"
            }) { status(state, answer.id) }
        }
    }

    private suspend fun text(): TextMessage = await { it }

    private suspend fun status(state: DeliveryState, id: MessageId): MessageStatus = await<MessageStatus> { status ->
        status.takeIf { it.state == state && it.id == id }
    }

    /** The first event that is [wanted]; the others are kept, since statuses may come in any order. */
    private suspend inline fun <reified T : InboundEvent> await(wanted: (T) -> T?): T {
        while (true) {
            val found = early.firstOrNull { it is T && wanted(it) != null }
            if (found != null) return (found as T).also { early.remove(it) }
            early += heard.receive()
        }
    }

    private suspend fun stay(meta: SandboxServer) {
        transcript.say("Play Alice yourself, and end it with Ctrl-C:")
        transcript.say("  curl -d 'hello again' ${meta.baseUrl}/sandbox/users/${ALICE.value}/messages")
        while (true) {
            val event = heard.receive()
            if (event is TextMessage) transcript.say("    Alice     writes: ${event.body}")
            if (event is MessageStatus) transcript.say("    echo bot  hears that its answer is ${event.state}")
        }
    }
}
