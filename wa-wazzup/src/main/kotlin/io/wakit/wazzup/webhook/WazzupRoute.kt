package io.wakit.wazzup.webhook

import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.request.contentLength
import io.ktor.server.request.header
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.post
import io.ktor.utils.io.readRemaining
import kotlinx.io.readByteArray

/**
 * Wazzup's webhooks at [path] under this route. It needs `ktor-server-core`, which comes with your server.
 *
 * ```
 * routing {
 *     wazzupWebhooks(wazzup.webhooks.events, "/wazzup")
 * }
 * ```
 *
 * What each request is answered stands at [WazzupReceiver]. The bytes are read before other plugins can change them, and no
 * further than the cap.
 */
public fun Route.wazzupWebhooks(receiver: WazzupReceiver, path: String = ""): Route = post(path) {
    val answer = if ((call.request.contentLength() ?: 0) > receiver.maxBodyBytes) {
        receiver.tooLarge
    } else {
        // One byte beyond the cap is enough to see that there is too much.
        val body = call.receiveChannel().readRemaining(receiver.maxBodyBytes + 1L).readByteArray()
        receiver.receive(body, call.request.header(HttpHeaders.Authorization))
    }
    call.respondText(answer.body, ContentType.Application.Json, HttpStatusCode.fromValue(answer.status))
}
