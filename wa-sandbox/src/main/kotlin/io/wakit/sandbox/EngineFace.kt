package io.wakit.sandbox

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respond
import io.ktor.client.engine.mock.toByteArray
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.http.headers
import kotlinx.coroutines.delay
import java.io.IOException

/** The Graph as an engine of Ktor's client: no port, no connection, whatever host is asked for. */
internal fun engineFace(desk: GraphDesk): HttpClientEngine = MockEngine { request ->
    val answer = desk.answer(
        IncomingCall(
            request.method.value,
            request.url.encodedPath,
            request.url.encodedQuery.ifEmpty { null },
            request.headers[HttpHeaders.Authorization],
            request.body.contentType?.toString() ?: request.headers[HttpHeaders.ContentType],
            request.body.toByteArray(),
        ),
    )
    answer.hold?.let { delay(it.toMillis()) }
    if (answer.isLost) throw IOException("The sandbox lost the answer, as it was asked to")
    respond(
        answer.body,
        HttpStatusCode.fromValue(answer.status),
        headers {
            append(HttpHeaders.ContentType, answer.contentType)
            answer.headers.forEach { (name, value) -> append(name, value) }
        },
    )
}
