package io.wakit.webhook.ktor

import io.ktor.server.application.ApplicationPlugin
import io.ktor.server.application.createApplicationPlugin
import io.ktor.server.routing.route
import io.ktor.server.routing.routing
import io.wakit.webhook.WebhookDsl

/** The settings of [WhatsAppWebhooks]: those of every webhook, and where in the server it stands. */
@WebhookDsl
public class WhatsAppWebhooksConfig internal constructor() : WebhookRouteConfig() {
    /** The path of the callback URL that the app dashboard has. */
    public var path: String = "/webhook"
}

/**
 * Meta's webhooks in a Ktor server: it answers the subscription, checks each delivery, and hands its events on.
 *
 * ```
 * install(WhatsAppWebhooks) {
 *     appSecret(AppSecret(env("WA_APP_SECRET")))
 *     verifyToken = VerifyToken(env("WA_VERIFY_TOKEN"))
 *     inbox(JdbcInbox.inFile(Path.of("data/inbox")))      // or none: handlers before Meta is answered
 *     healthPath = "/health"                              // for the load balancer
 *     on<TextMessage>(command("help")) { whatsapp.sendText(it.from, "Ask me anything") }
 *     on<TextMessage>(!command("help")) { whatsapp.sendText(it.from, "You said: ${it.body}") }
 * }
 * ```
 *
 * A missing secret, token or handler fails the installation. What each delivery is answered stands at
 * [Receiver][io.wakit.webhook.Receiver]. The bytes are read before other plugins can change them, and no further than the
 * cap. When the server stops, handlers of an inbox come to their end first.
 *
 * Several webhooks in one server are routes: [whatsAppWebhooks].
 */
public val WhatsAppWebhooks: ApplicationPlugin<WhatsAppWebhooksConfig> =
    createApplicationPlugin("WhatsAppWebhooks", ::WhatsAppWebhooksConfig) {
        val path = pluginConfig.path
        require(path.startsWith("/")) { "path is '$path'; write it from the root: /webhook" }
        val webhooks = pluginConfig.toWebhooks()
        application.routing {
            route(path) { serve(webhooks) }
            pluginConfig.healthPath?.let { answerProbes(it, webhooks) }
        }
    }
