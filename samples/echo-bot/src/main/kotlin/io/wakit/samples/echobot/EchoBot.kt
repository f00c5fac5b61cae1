package io.wakit.samples.echobot

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.dsl.sendText
import io.wakit.model.AppSecret
import io.wakit.model.MessageId
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import io.wakit.webhook.ktor.WhatsAppWebhooks
import java.util.Collections

/**
 * Says back what it hears, once for each message.
 *
 * Meta delivers at least once, so it remembers which messages it has answered. An answer that did not leave is thrown, so
 * that Meta delivers the message again; one that may have arrived counts as given, since twice is worse than late.
 */
class EchoBot(private val whatsapp: Phone) {
    private val answered: MutableSet<MessageId> = Collections.synchronizedSet(LinkedHashSet())

    suspend fun hear(message: TextMessage) {
        if (message.id in answered) return
        val error = whatsapp.sendText(message.chat, "You said: ${message.body}", replyTo = message.id).leftOrNull()
        if (error != null && !error.mayHaveBeenSent) throw NotAnswered(error)
        remember(message.id)
    }

    private fun remember(id: MessageId): Unit = synchronized(answered) {
        answered += id
        if (answered.size > REMEMBERED) answered.remove(answered.first())
    }

    private companion object {
        const val REMEMBERED = 10_000
    }
}

/** The bot could not answer; [error] says why. */
class NotAnswered(val error: WaError) : Exception(error.message)

/** The bot in a Ktor server; [watch] is told of every event, new kinds included. */
fun Application.echoBot(
    bot: EchoBot,
    appSecret: AppSecret,
    verifyToken: VerifyToken,
    watch: suspend (InboundEvent) -> Unit = {},
) {
    install(WhatsAppWebhooks) {
        appSecret(appSecret)
        this.verifyToken = verifyToken
        on<InboundEvent>(watch)
        on<TextMessage>(bot::hear)
    }
}
