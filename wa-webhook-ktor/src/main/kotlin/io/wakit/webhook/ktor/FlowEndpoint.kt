package io.wakit.webhook.ktor

import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.request.contentLength
import io.ktor.server.request.header
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.RoutingContext
import io.ktor.server.routing.post
import io.ktor.utils.io.readRemaining
import io.wakit.flows.crypto.FlowEnvelope
import io.wakit.flows.endpoint.FlowEndpoint
import io.wakit.flows.endpoint.FlowEndpointConfig
import kotlinx.io.readByteArray

/**
 * The endpoint of a Flow at [path] under this route; the URL is what the Flow has as `endpoint_uri`.
 *
 * ```
 * routing {
 *     flowEndpoint(FlowCipher(FlowPrivateKey.read(pem, passphrase)), "/booking") {
 *         appSecret(AppSecret(env("WA_APP_SECRET")))
 *         onInit { next("BOOKING", Slots(free())) }
 *         on<Visit>("BOOKING") { if (it.guests > 8) snackbar("At most 8 guests") else close(it) }
 *     }
 * }
 * ```
 *
 * What each request is answered stands at [FlowEndpoint]. A missing secret or handler fails here, when the server starts. The
 * bytes are read before other plugins can change them, and no further than the cap.
 */
public fun Route.flowEndpoint(
    envelope: FlowEnvelope,
    path: String = "",
    configure: FlowEndpointConfig.() -> Unit,
): Route = flowEndpoint(FlowEndpoint(envelope, configure), path)

/** The same for an [endpoint] that was made elsewhere. */
public fun Route.flowEndpoint(endpoint: FlowEndpoint, path: String = ""): Route = post(path) { answer(endpoint) }

private suspend fun RoutingContext.answer(endpoint: FlowEndpoint) {
    val declared = call.request.contentLength() ?: 0
    val answer = if (declared > endpoint.maxBodyBytes) {
        endpoint.tooLarge
    } else {
        // One byte beyond the cap is enough to see that there is too much.
        val body = call.receiveChannel().readRemaining(endpoint.maxBodyBytes + 1L).readByteArray()
        endpoint.receive(body, call.request.header("X-Hub-Signature-256"))
    }
    call.respondText(answer.body, ContentType.parse(answer.contentType), HttpStatusCode.fromValue(answer.status))
}
