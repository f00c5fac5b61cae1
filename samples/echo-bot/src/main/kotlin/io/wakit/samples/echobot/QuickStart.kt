package io.wakit.samples.echobot

import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.dsl.sendText
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken
import io.wakit.model.event.TextMessage
import io.wakit.webhook.ktor.WhatsAppWebhooks

/** The shortest program that hears and answers; [env] reads a setting. The README shows its inside. */
internal fun quickStart(env: (String) -> String) {
    // quote: quickstart
    val whatsapp = WhatsApp(AccessToken(env("WA_ACCESS_TOKEN"))).phone(PhoneNumberId(env("WA_PHONE_NUMBER_ID")))
    embeddedServer(Netty, port = 8080) {
        install(WhatsAppWebhooks) {
            appSecret(AppSecret(env("WA_APP_SECRET")))
            verifyToken = VerifyToken(env("WA_VERIFY_TOKEN"))
            on<TextMessage> { message ->
                whatsapp.sendText(message.chat, "You said: ${message.body}").onLeft { println(it.message) }
            }
        }
    }.start(wait = true)
    // end quote
}
