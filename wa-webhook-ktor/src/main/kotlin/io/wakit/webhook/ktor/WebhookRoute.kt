package io.wakit.webhook.ktor

import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.ApplicationCall
import io.ktor.server.request.contentLength
import io.ktor.server.request.header
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.application
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.utils.io.readRemaining
import io.wakit.webhook.Answer
import io.wakit.webhook.AppCredentials
import io.wakit.webhook.Health
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import io.wakit.webhook.WebhookDsl
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.io.readByteArray
import java.time.Duration

/** The settings of a webhook in a Ktor server: those of every receiver, and whose it is. */
@WebhookDsl
public open class WebhookRouteConfig internal constructor() : ReceiverConfig() {
    private var find: (suspend (ApplicationCall) -> AppCredentials?)? = null

    /** How long the server, when it stops, waits for handlers of an inbox that are running. */
    public var stopWithin: Duration = Duration.ofSeconds(30)

    /**
     * Where probes are answered, such as `/health`: 200 and what [Health][io.wakit.webhook.Health] says as JSON, or 503. From the
     * server's root in the plugin, below the route otherwise. Null answers none. Each probe asks the inbox and the
     * [checks][check], so let the public not reach it.
     */
    public var healthPath: String? = null

    /**
     * Looks up with each request whose it is, in place of one app's secret and token: by a part of the path, say, with
     * `route("/webhook/{tenant}")` around. Null is answered 404. What it throws is answered 500, and Meta delivers again.
     */
    public fun credentials(find: suspend (call: ApplicationCall) -> AppCredentials?) {
        this.find = find
    }

    internal fun toWebhooks(): Webhooks {
        healthPath?.let { require(it.startsWith("/")) { "healthPath is '$it'; begin it with a slash: /health" } }
        val lookup = find
        return if (lookup == null) {
            toReceiver().let { Webhooks({ _ -> it }, it::health) { it.shutDown(stopWithin) } }
        } else {
            toAppsReceiver().let { apps ->
                Webhooks({ call -> lookup(call)?.let(apps::forApp) }, apps::health) { apps.shutDown(stopWithin) }
            }
        }
    }
}

/**
 * Meta's webhooks at this route, for servers that have several: of apps with handlers of their own, a route for each; or of
 * tenants with the same handlers, at one route.
 *
 * ```
 * routing {
 *     route("/webhook/{tenant}") {
 *         whatsAppWebhooks {
 *             credentials { call -> tenants.find(call.parameters["tenant"])?.credentials }
 *             on<TextMessage> { … }
 *         }
 *     }
 * }
 * ```
 *
 * What goes for [WhatsAppWebhooks] goes for it too.
 */
public fun Route.whatsAppWebhooks(configure: WebhookRouteConfig.() -> Unit) {
    val config = WebhookRouteConfig().apply(configure)
    val webhooks = config.toWebhooks()
    serve(webhooks)
    config.healthPath?.let { answerProbes(it, webhooks) }
}

/** Whose webhook a call is for, how all of them are, and how they end. */
internal class Webhooks(
    val find: suspend (ApplicationCall) -> Receiver?,
    val health: suspend () -> Health,
    val stop: suspend () -> Unit,
)

internal fun Route.answerProbes(path: String, webhooks: Webhooks) {
    get(path) {
        val health = webhooks.health()
        val status = HttpStatusCode.fromValue(health.status)
        call.respondText(health.toJson().toString(), ContentType.Application.Json, status)
    }
}

internal fun Route.serve(webhooks: Webhooks) {
    get {
        val query = call.request.queryParameters
        call.answer(webhooks) { it.subscribe(query["hub.mode"], query["hub.verify_token"], query["hub.challenge"]) }
    }
    post {
        call.answer(webhooks) { receiver ->
            if ((call.request.contentLength() ?: 0) > receiver.maxBodyBytes) {
                receiver.tooLarge
            } else {
                // One byte beyond the cap is enough to see that there is too much.
                val body = call.receiveChannel().readRemaining(receiver.maxBodyBytes + 1L).readByteArray()
                receiver.receive(body, call.request.header(SIGNATURE))
            }
        }
    }
    // The server's end waits for its own coroutines, so this is where it can be held up without a thread.
    application.launch(start = CoroutineStart.UNDISPATCHED) {
        try {
            awaitCancellation()
        } finally {
            withContext(NonCancellable) { webhooks.stop() }
        }
    }
}

private const val SIGNATURE = "X-Hub-Signature-256"

private suspend fun ApplicationCall.answer(webhooks: Webhooks, ask: suspend (Receiver) -> Answer) {
    val answer = webhooks.find(this)?.let { ask(it) } ?: Answer(HttpStatusCode.NotFound.value, "No such app.")
    respondText(answer.body, ContentType.Text.Plain, HttpStatusCode.fromValue(answer.status))
}
