package io.wakit.webhook.ktor

import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.ApplicationPlugin
import io.ktor.server.application.createApplicationPlugin
import io.ktor.server.request.contentLength
import io.ktor.server.request.header
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.utils.io.readRemaining
import io.wakit.webhook.Answer
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import io.wakit.webhook.WebhookDsl
import kotlinx.io.readByteArray

/** The settings of [WhatsAppWebhooks]: those of every receiver, and where in the server it stands. */
@WebhookDsl
public class WhatsAppWebhooksConfig internal constructor() : ReceiverConfig() {
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
 *     on<TextMessage> { whatsapp.sendText(it.from, "You said: ${it.body}") }
 * }
 * ```
 *
 * A missing secret, token or handler fails the installation. What each delivery is answered stands at [Receiver]. The bytes
 * are read before other plugins can change them, and no further than the cap.
 */
public val WhatsAppWebhooks: ApplicationPlugin<WhatsAppWebhooksConfig> =
    createApplicationPlugin("WhatsAppWebhooks", ::WhatsAppWebhooksConfig) {
        val receiver = pluginConfig.toReceiver()
        val path = pluginConfig.path
        require(path.startsWith("/")) { "path is '$path'; write it from the root: /webhook" }
        application.routing {
            get(path) {
                val query = call.request.queryParameters
                call.respond(receiver.subscribe(query["hub.mode"], query["hub.verify_token"], query["hub.challenge"]))
            }
            post(path) {
                val declared = call.request.contentLength() ?: 0
                val answer = if (declared > receiver.maxBodyBytes) {
                    receiver.tooLarge
                } else {
                    // One byte beyond the cap is enough to see that there is too much.
                    val body = call.receiveChannel().readRemaining(receiver.maxBodyBytes + 1L).readByteArray()
                    receiver.receive(body, call.request.header(SIGNATURE))
                }
                call.respond(answer)
            }
        }
    }

private const val SIGNATURE = "X-Hub-Signature-256"

private suspend fun ApplicationCall.respond(answer: Answer) =
    respondText(answer.body, ContentType.Text.Plain, HttpStatusCode.fromValue(answer.status))
