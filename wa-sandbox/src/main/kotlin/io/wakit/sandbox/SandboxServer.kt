package io.wakit.sandbox

import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.ApplicationCallPipeline
import io.ktor.server.application.call
import io.ktor.server.engine.EmbeddedServer
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.netty.NettyApplicationCall
import io.ktor.server.request.header
import io.ktor.server.request.httpMethod
import io.ktor.server.request.path
import io.ktor.server.request.queryString
import io.ktor.server.request.receive
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.header
import io.ktor.server.response.respondBytesWriter
import io.ktor.server.response.respondText
import io.netty.buffer.Unpooled
import io.netty.channel.ChannelFutureListener
import io.netty.handler.codec.http.DefaultHttpContent
import io.netty.handler.codec.http.DefaultHttpResponse
import io.netty.handler.codec.http.HttpResponseStatus
import io.netty.handler.codec.http.HttpVersion
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext

/**
 * The sandbox as a server: the Graph at [baseUrl], and beside it `/sandbox/…` for people with `curl`, who play the
 * users. Made by [Sandbox.start].
 *
 * @property port the port that it listens on; a free one was taken where 0 was asked for.
 */
public class SandboxServer private constructor(
    private val server: EmbeddedServer<*, *>,
    private val host: String,
    public val port: Int,
) : AutoCloseable {
    /** What a client takes in place of `https://graph.facebook.com`. */
    public val baseUrl: String get() = "http://$host:$port"

    /** Stops listening and cuts what is open. The sandbox itself goes on. */
    override fun close(): Unit = server.stop(gracePeriodMillis = 0, timeoutMillis = 500)

    override fun toString(): String = "SandboxServer($baseUrl)"

    internal companion object {
        suspend fun start(
            desk: GraphDesk,
            files: FileDesk,
            people: PeopleDesk,
            host: String,
            port: Int,
        ): SandboxServer {
            val server = server(desk, files, people, host, port)
            withContext(Dispatchers.IO) { server.start(wait = false) }
            return SandboxServer(server, host, server.engine.resolvedConnectors().first().port)
        }

        /** Made in no coroutine's scope: Ktor would make the server its child, and the scope would wait for its end. */
        private fun server(
            desk: GraphDesk,
            files: FileDesk,
            people: PeopleDesk,
            host: String,
            port: Int,
        ): EmbeddedServer<*, *> = embeddedServer(Netty, port, host) {
            intercept(ApplicationCallPipeline.Call) {
                val path = call.request.path()
                when {
                    people.answers(path) -> call.answer(people.answer(call))
                    files.answers(call.request.httpMethod.value, path) -> call.files(files)
                    else -> call.graph(desk)
                }
            }
        }

        private suspend fun ApplicationCall.graph(desk: GraphDesk) {
            val answer = desk.answer(
                IncomingCall(
                    request.httpMethod.value,
                    request.path(),
                    request.queryString().ifEmpty { null },
                    request.header(HttpHeaders.Authorization),
                    request.header(HttpHeaders.ContentType),
                    receive<ByteArray>(),
                    "http://${request.header(HttpHeaders.Host)}",
                ),
            )
            answer.hold?.let { delay(it.toMillis()) }
            if (answer.isLost) hangUp() else answer(answer)
        }

        private suspend fun ApplicationCall.files(files: FileDesk) {
            val answer = files.answer(
                FileCall(
                    request.httpMethod.value,
                    request.path(),
                    request.queryString().ifEmpty { null },
                    request::header,
                    receiveChannel(),
                ),
            )
            when (answer) {
                is FileAnswer.Plain -> if (answer.answer.isLost) hangUp() else answer(answer.answer)
                is FileAnswer.File -> if (answer.cut != null) breakOff(answer.media, answer.cut) else respond(answer)
            }
        }

        private suspend fun ApplicationCall.respond(answer: FileAnswer.File) {
            val type = ContentType.parse(answer.media.type.value)
            respondBytesWriter(type, HttpStatusCode.OK, answer.media.size) { answer.writeTo(this) }
        }

        /** Past Ktor, which has no word for "these bytes, and then the end": the close would overtake them. */
        private suspend fun ApplicationCall.breakOff(media: StoredMedia, after: Long) {
            val head = DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK).apply {
                headers().set(HttpHeaders.ContentType, media.type.value).set(HttpHeaders.ContentLength, media.size)
            }
            val bytes = withContext(Dispatchers.IO) { media.blob.open().use { it.readNBytes(after.toInt()) } }
            with((this as NettyApplicationCall).context) {
                write(head)
                writeAndFlush(
                    DefaultHttpContent(Unpooled.wrappedBuffer(bytes)),
                ).addListener(ChannelFutureListener.CLOSE)
            }
        }

        private fun ApplicationCall.hangUp() {
            (this as NettyApplicationCall).context.close()
        }

        private suspend fun ApplicationCall.answer(answer: GraphAnswer) {
            answer.headers.forEach { (name, value) -> response.header(name, value) }
            respondText(answer.body, ContentType.parse(answer.contentType), HttpStatusCode.fromValue(answer.status))
        }
    }
}
