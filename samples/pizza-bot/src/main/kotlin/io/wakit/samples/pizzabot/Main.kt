package io.wakit.samples.pizzabot

import arrow.core.getOrElse
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.bot.BotRunner
import io.wakit.bot.ConversationKey
import io.wakit.bot.MarkRead
import io.wakit.bot.applyTo
import io.wakit.client.WhatsApp
import io.wakit.inbox.jdbc.JdbcStores
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundMessage
import io.wakit.webhook.AppCredentials
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger

/**
 * Runs the pizza bot with settings from the environment; `WA_BASE_URL` points it at a sandbox in place of Meta, `WA_STORE` names
 * the file that it keeps everything in.
 */
fun main() {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: the app dashboard has it, or the sandbox prints it")

    val app = AppCredentials(AppSecret(setting("WA_APP_SECRET")), VerifyToken(setting("WA_VERIFY_TOKEN")))
    val bot = pizzaBot(Printer)
    WhatsApp(AccessToken(setting("WA_ACCESS_TOKEN"))) { env["WA_BASE_URL"]?.let { baseUrl = it } }.use { whatsapp ->
        // main has no caller that could suspend.
        runBlocking { bot.applyTo(whatsapp.phone(PhoneNumberId(setting("WA_PHONE_NUMBER_ID")))) }
            .getOrElse { error(it.message) }
        JdbcStores.inFile(Path.of(env["WA_STORE"] ?: "pizza")).use { stores ->
            // quote: runner
            val runner = BotRunner(bot, whatsapp) {
                store = stores.conversations
                track(stores.windows, stores.ledger, stores.people)
                markRead = MarkRead.OnArrival
                typingAfter = Duration.ofSeconds(2)
            }
            // end quote
            embeddedServer(Netty, port = env["PORT"]?.toInt() ?: 8080) { pizzaServer(runner, stores.inbox, app) }
                .start(wait = true)
        }
    }
}

/** A pizzeria of one printer. */
private object Printer : Pizzeria {
    private val count = AtomicInteger()

    override suspend fun bake(order: Order): Int = count.incrementAndGet().also { println("Order $it: $order") }

    override suspend fun show(conversation: ConversationKey, message: InboundMessage): Unit =
        println("${message.head.profileName} waits for a colleague: $message")
}
