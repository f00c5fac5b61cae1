package io.wakit.samples.orderupdates.demo

import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageStatus
import io.wakit.samples.orderupdates.OrderUpdates
import io.wakit.samples.orderupdates.Shipment
import io.wakit.samples.orderupdates.Show
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.TemplateReview
import io.wakit.templates.LiveTemplates
import io.wakit.webhook.ktor.WhatsAppWebhooks
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.time.Duration
import kotlin.system.exitProcess

/** Plays the order updates against a sandbox, over real HTTP on this machine: no account, no network. */
fun main() {
    // main has no caller that could suspend.
    val isFine = runBlocking { Demo(Show(System.out)).play(people = 60) }
    // Servers may hold threads for a while after they stop.
    exitProcess(if (isFine) 0 else 1)
}

/** A shop, its customers, and Meta. */
internal class Demo(private val show: Show) {
    private val events = MutableSharedFlow<InboundEvent>()
    private val failed = mutableListOf<MessageStatus>()

    suspend fun play(people: Int): Boolean = Sandbox { templateReview = TemplateReview.HOLD }.use { sandbox ->
        val meta = sandbox.start()
        show.line("A sandbox plays Meta at ${meta.baseUrl}")
        val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
            install(WhatsAppWebhooks) {
                appSecret(sandbox.appSecret)
                verifyToken = sandbox.verifyToken
                on<InboundEvent> { events.emit(it) }
                on<MessageStatus> { if (it.state == DeliveryState.Failed) synchronized(failed) { failed += it } }
            }
        }.startSuspend(wait = false)
        try {
            sandbox.webhooks.subscribe("http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/webhook")
            WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { play(sandbox, it, people) }
        } finally {
            server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
        }
    }

    private suspend fun play(sandbox: Sandbox, whatsapp: WhatsApp, people: Int): Boolean = coroutineScope {
        val shop =
            OrderUpdates(LiveTemplates(whatsapp, Sandbox.DefaultWabaId), whatsapp.phone(sandbox.phone), show, events)
        val reviewer = launch { review(sandbox) }
        val isReady = shop.prepare(within = Duration.ofSeconds(20))
        reviewer.cancel()
        if (!isReady) return@coroutineScope false
        // The numbers are set apart for fiction; every 20th has no WhatsApp.
        val shipments = List(people) { Shipment(WaId("1555010%04d".format(it)), "Customer $it", "A-${100 + it}") }
        val reachable = shipments.filterIndexed { i, _ -> i % NOT_ON_WHATSAPP != 0 }
            .map { sandbox.user(it.customer as WaId, it.firstName) }
        sandbox.faults.refuseNextSend(ErrorCode(131049))
        sandbox.faults.loseNextAnswer()
        shop.send(shipments)
        sandbox.webhooks.awaitIdle()
        synchronized(failed) { failed.sortedBy { it.callbackData } }.forEach(show::failed)
        val reached = reachable.count { it.messages.isNotEmpty() }
        show.line("One of them reads:\n${reachable.last().awaitMessage().templateText.orEmpty().prependIndent("    ")}")
        show.line("$reached of ${shipments.size} customers have their message")
        reached > 0
    }

    /** Meta's reviewer, who looks at what comes in once the shop waits for it. */
    private suspend fun review(sandbox: Sandbox) {
        events.subscriptionCount.first { it > 0 }
        sandbox.templates.all.filter { it.status == "PENDING" }.forEach { sandbox.templates.approve(it.id) }
    }

    private companion object {
        const val NOT_ON_WHATSAPP = 20
    }
}
