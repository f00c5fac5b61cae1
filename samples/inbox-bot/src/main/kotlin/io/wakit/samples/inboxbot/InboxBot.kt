package io.wakit.samples.inboxbot

import arrow.core.Either
import arrow.core.getOrElse
import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.dsl.Replies
import io.wakit.model.event.TextMessage
import io.wakit.webhook.AppCredentials
import io.wakit.webhook.Inbox
import io.wakit.webhook.command
import io.wakit.webhook.ktor.WhatsAppWebhooks

/**
 * Says back what it hears, once for each message: [inbox] knows which it has answered, across redeliveries, failures and
 * restarts. Told `/missed`, it says how many messages it could not answer for good.
 */
fun Application.inboxBot(whatsapp: WhatsApp, inbox: Inbox, app: AppCredentials) {
    // quote: inbox
    install(WhatsAppWebhooks) {
        app.appSecrets.forEach(::appSecret)
        verifyToken = app.verifyToken
        inbox(inbox)
        healthPath = "/health"
        with(Replies(whatsapp)) {
            on<TextMessage>(!command("missed")) { it.reply("You said: ${it.body}").orAgain() }
            on<TextMessage>(command("missed")) { it.reply("${inbox.deadLetters().size} messages").orAgain() }
        }
    }
    // end quote
}

/**
 * What was not sent is thrown, so that the inbox calls the handler again, later each time. What may have arrived counts as
 * sent, since twice is worse than late.
 */
private fun <T : Any> Either<WaError, T>.orAgain(): T? = getOrElse { error ->
    if (error.mayHaveBeenSent) null else throw NotAnswered(error)
}

/** The bot could not answer; [error] says why. */
class NotAnswered(val error: WaError) : Exception(error.message)
