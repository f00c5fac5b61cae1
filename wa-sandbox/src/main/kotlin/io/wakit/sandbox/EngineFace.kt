package io.wakit.sandbox

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.MockRequestHandleScope
import io.ktor.client.engine.mock.respond
import io.ktor.client.engine.mock.toByteArray
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.http.content.OutgoingContent
import io.ktor.http.headers
import io.ktor.http.headersOf
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.writer
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import java.io.IOException

/**
 * The Graph as an engine of Ktor's client: no port, no connection, whatever host is asked for. Files on their way out are
 * written in [scope].
 */
internal fun engineFace(desk: GraphDesk, files: FileDesk, scope: CoroutineScope): HttpClientEngine =
    MockEngine { request ->
        if (files.answers(request.method.value, request.url.encodedPath)) {
            file(request, files, scope)
        } else {
            page(
                desk.answer(
                    IncomingCall(
                        request.method.value,
                        request.url.encodedPath,
                        request.url.encodedQuery.ifEmpty { null },
                        request.headers[HttpHeaders.Authorization],
                        request.contentType,
                        request.body.toByteArray(),
                    ),
                ),
            )
        }
    }

private suspend fun MockRequestHandleScope.file(
    request: HttpRequestData,
    files: FileDesk,
    scope: CoroutineScope,
): HttpResponseData {
    val answer = coroutineScope {
        val body = request.body.open(this)
        val answer = files.answer(
            FileCall(
                request.method.value,
                request.url.encodedPath,
                request.url.encodedQuery.ifEmpty { null },
                { if (it == HttpHeaders.ContentType) request.contentType else request.headers[it] },
                body,
            ),
        )
        body.cancel(null)
        answer
    }
    return when (answer) {
        is FileAnswer.Plain -> page(answer.answer)

        is FileAnswer.File -> {
            val content = scope.writer {
                answer.writeTo(channel)
                if (answer.cut != null) throw IOException("The sandbox broke the download off, as it was asked to")
            }
            respond(content.channel, headers = headersOf(HttpHeaders.ContentType, answer.media.type.value))
        }
    }
}

private suspend fun MockRequestHandleScope.page(answer: GraphAnswer): HttpResponseData {
    answer.hold?.let { delay(it.toMillis()) }
    if (answer.isLost) throw IOException("The sandbox lost the answer, as it was asked to")
    return respond(
        answer.body,
        HttpStatusCode.fromValue(answer.status),
        headers {
            append(HttpHeaders.ContentType, answer.contentType)
            answer.headers.forEach { (name, value) -> append(name, value) }
        },
    )
}

private val HttpRequestData.contentType: String?
    get() = body.contentType?.toString() ?: headers[HttpHeaders.ContentType]

/** The body as it is written, where it is written piece by piece. */
private suspend fun OutgoingContent.open(scope: CoroutineScope): ByteReadChannel = when (this) {
    is OutgoingContent.WriteChannelContent -> scope.writer { writeTo(channel) }.channel
    is OutgoingContent.ReadChannelContent -> readFrom()
    else -> ByteReadChannel(toByteArray())
}
