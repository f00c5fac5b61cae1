package io.wakit.samples.echobot

import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.PhoneNumberId
import io.wakit.model.VerifyToken

/** Runs the echo bot with settings from the environment; `WA_BASE_URL` points it at a sandbox in place of Meta. */
fun main() {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: the app dashboard has it, or the sandbox prints it")

    WhatsApp(AccessToken(setting("WA_ACCESS_TOKEN"))) { env["WA_BASE_URL"]?.let { baseUrl = it } }.use { whatsapp ->
        val bot = EchoBot(whatsapp.phone(PhoneNumberId(setting("WA_PHONE_NUMBER_ID"))))
        embeddedServer(Netty, port = env["PORT"]?.toInt() ?: 8080) {
            echoBot(bot, AppSecret(setting("WA_APP_SECRET")), VerifyToken(setting("WA_VERIFY_TOKEN")))
        }.start(wait = true)
    }
}
