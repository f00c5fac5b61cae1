package io.wakit.samples.pizzabot.demo

import arrow.core.getOrElse
import io.ktor.server.engine.EmbeddedServer
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.bot.BotRunner
import io.wakit.bot.ConversationKey
import io.wakit.client.WhatsApp
import io.wakit.dsl.reply
import io.wakit.inbox.jdbc.JdbcStores
import io.wakit.model.event.InboundMessage
import io.wakit.samples.pizzabot.At
import io.wakit.samples.pizzabot.Order
import io.wakit.samples.pizzabot.Pizzeria
import io.wakit.samples.pizzabot.pizzaBot
import io.wakit.samples.pizzabot.pizzaServer
import io.wakit.webhook.AppCredentials
import kotlinx.coroutines.runBlocking
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import kotlin.system.exitProcess

/**
 * Alice orders a pizza at a sandbox, over real HTTP on this machine. In the middle the bot is stopped, and started anew over the
 * same file; later a colleague takes over, and gives her back.
 */
fun main() {
    play(::Luigis, ::println)
    // Servers may hold threads for a while after they stop.
    exitProcess(0)
}

/** The sample's own bot at work. */
internal class Luigis(private val place: Place) : OpenHouse, Pizzeria {
    private val orders = AtomicInteger()
    private val asked = ConcurrentHashMap<InboundMessage, ConversationKey>()
    private val whatsapp = WhatsApp(place.meta.accessToken) { baseUrl = place.baseUrl }
    private val stores = JdbcStores.inFile(place.file)
    private val runner = BotRunner(pizzaBot(this), whatsapp) {
        store = stores.conversations
        track(stores.windows, stores.ledger, stores.people)
        clock = place.clock
    }
    private val server: EmbeddedServer<*, *> = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
        pizzaServer(runner, stores.inbox, AppCredentials(place.meta.appSecret, place.meta.verifyToken))
    }.start(wait = false)

    override val url: String =
        runBlocking { "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/webhook" }

    override suspend fun bake(order: Order): Int = orders.incrementAndGet()

    override suspend fun show(conversation: ConversationKey, message: InboundMessage) {
        asked[message] = conversation
        place.desk.accept(message)
    }

    override fun answer(message: InboundMessage, words: String) = runBlocking {
        // quote: back
        whatsapp.phone(message.phone).reply(message, words).getOrElse { error(it.message) }
        runner.move(asked.getValue(message), At.Confirm.name, name = "answered ${message.id}")
        // end quote
        Unit
    }

    override fun close() {
        server.stop(gracePeriodMillis = 0, timeoutMillis = 1_000)
        stores.close()
        whatsapp.close()
    }
}
