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
import io.ktor.server.response.header
import io.ktor.server.response.respondText
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
        suspend fun start(desk: GraphDesk, people: PeopleDesk, host: String, port: Int): SandboxServer {
            val server = server(desk, people, host, port)
            withContext(Dispatchers.IO) { server.start(wait = false) }
            return SandboxServer(server, host, server.engine.resolvedConnectors().first().port)
        }

        /** Made in no coroutine's scope: Ktor would make the server its child, and the scope would wait for its end. */
        private fun server(desk: GraphDesk, people: PeopleDesk, host: String, port: Int): EmbeddedServer<*, *> =
            embeddedServer(Netty, port, host) {
                intercept(ApplicationCallPipeline.Call) {
                    if (people.answers(call.request.path())) call.answer(people.answer(call)) else call.graph(desk)
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
                ),
            )
            answer.hold?.let { delay(it.toMillis()) }
            if (answer.isLost) (this as NettyApplicationCall).context.close() else answer(answer)
        }

        private suspend fun ApplicationCall.answer(answer: GraphAnswer) {
            answer.headers.forEach { (name, value) -> response.header(name, value) }
            respondText(answer.body, ContentType.parse(answer.contentType), HttpStatusCode.fromValue(answer.status))
        }
    }
}
