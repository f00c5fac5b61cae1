package io.wakit.kapso.webhook

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
import io.wakit.webhook.Health
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.io.readByteArray

/**
 * Kapso's webhooks at [path] under this route. It needs `ktor-server-core`, which comes with your server.
 *
 * ```
 * routing {
 *     kapsoWebhooks("/kapso") {
 *         secret(KapsoWebhookSecret(env("KAPSO_WEBHOOK_SECRET")))
 *         on<KapsoMessageReceived> { event -> event.inbound()?.let { whatsapp.sendText(it.chat, "Thanks!") } }
 *     }
 * }
 * ```
 *
 * What each delivery is answered stands at [KapsoReceiver]. The bytes are read before other plugins can change them, and no
 * further than the cap. When the server stops, handlers of an inbox come to their end first.
 */
public fun Route.kapsoWebhooks(path: String = "", configure: KapsoReceiverConfig.() -> Unit): Route {
    val settings = KapsoReceiverConfig().apply(configure)
    val receiver = settings.toKapsoReceiver()
    // The server's end waits for its own coroutines, so this is where it can be held up without a thread.
    application.launch(start = CoroutineStart.UNDISPATCHED) {
        try {
            awaitCancellation()
        } finally {
            withContext(NonCancellable) { receiver.shutDown(settings.stopWithin) }
        }
    }
    settings.healthPath?.let { get(path + it) { call.answer(receiver.health()) } }
    return kapsoWebhooks(receiver, path)
}

/** The same for a [receiver] that was made elsewhere, and is shut down there. */
public fun Route.kapsoWebhooks(receiver: KapsoReceiver, path: String = ""): Route = post(path) { call.answer(receiver) }

private suspend fun ApplicationCall.answer(health: Health): Unit =
    respondText(health.toJson().toString(), ContentType.Application.Json, HttpStatusCode.fromValue(health.status))

private suspend fun ApplicationCall.answer(receiver: KapsoReceiver) {
    val answer = if ((request.contentLength() ?: 0) > receiver.maxBodyBytes) {
        receiver.tooLarge
    } else {
        // One byte beyond the cap is enough to see that there is too much.
        val body = receiveChannel().readRemaining(receiver.maxBodyBytes + 1L).readByteArray()
        receiver.receive(body, KapsoHeaders.of { request.header(it) })
    }
    respondText(answer.body, ContentType.Text.Plain, HttpStatusCode.fromValue(answer.status))
}
