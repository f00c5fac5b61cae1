package io.wakit.samples.inboxbot

import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.WhatsApp
import io.wakit.inbox.jdbc.JdbcInbox
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.webhook.AppCredentials
import java.nio.file.Path

/**
 * Runs the inbox bot with settings from the environment; `WA_BASE_URL` points it at a sandbox in place of Meta, `WA_INBOX`
 * names its file.
 */
fun main() {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: the app dashboard has it, or the sandbox prints it")

    WhatsApp(AccessToken(setting("WA_ACCESS_TOKEN"))) { env["WA_BASE_URL"]?.let { baseUrl = it } }.use { whatsapp ->
        JdbcInbox.inFile(Path.of(env["WA_INBOX"] ?: "inbox")).use { inbox ->
            embeddedServer(Netty, port = env["PORT"]?.toInt() ?: 8080) {
                val app = AppCredentials(AppSecret(setting("WA_APP_SECRET")), VerifyToken(setting("WA_VERIFY_TOKEN")))
                inboxBot(whatsapp, inbox, app)
            }.start(wait = true)
        }
    }
}
