package io.wakit.samples.pizzabot

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.wakit.bot.BotRunner
import io.wakit.bot.bot
import io.wakit.webhook.AppCredentials
import io.wakit.webhook.Inbox
import io.wakit.webhook.ktor.WhatsAppWebhooks
import kotlinx.coroutines.launch

/** The bot in a Ktor server. A message is in [inbox] before Meta is answered; what became of it, in the runner's store. */
fun Application.pizzaServer(runner: BotRunner, inbox: Inbox, app: AppCredentials) {
    // quote: server
    install(WhatsAppWebhooks) {
        app.appSecrets.forEach(::appSecret)
        verifyToken = app.verifyToken
        inbox(inbox)
        bot(runner)
    }
    launch { runner.run() }
    // end quote
}
