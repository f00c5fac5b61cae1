package io.wakit.client

import arrow.core.Either
import arrow.core.left
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.network.sockets.ConnectTimeoutException
import io.ktor.client.request.accept
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.parameter
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.URLBuilder
import io.ktor.http.appendPathSegments
import io.ktor.http.takeFrom
import io.wakit.model.AccessToken
import io.wakit.model.NodeId
import io.wakit.model.Root
import io.wakit.model.Violation
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.SerializationException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.UnknownHostException
import java.nio.channels.UnresolvedAddressException
import javax.net.ssl.SSLHandshakeException

/** The Graph over HTTP: the one place that knows of URLs, headers and connections. */
internal class HttpGraph(
    engine: HttpClientEngine,
    private val token: AccessToken,
    private val settings: WhatsAppConfig.Settings,
) : Graph,
    AutoCloseable {
    private val http = HttpClient(engine) {
        expectSuccess = false
        // A redirect would carry the token to whatever host it names; the Graph has none.
        followRedirects = false
    }

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val gaps = endpoint.gaps(at)
        if (gaps.isNotEmpty()) return WaError.Invalid(gaps).left()
        return try {
            withTimeoutOrNull(settings.timeout.toMillis()) { call(endpoint, at, body, query).read(endpoint) }
                ?: endpoint.lost("No answer within ${settings.timeout.toMillis()} ms").left()
        } catch (e: CancellationException) {
            // The caller's own cancellation passes through; the engine's, after close(), would end the caller in silence.
            currentCoroutineContext().ensureActive()
            WaError.Unreachable("The client is closed", mayHaveBeenSent = false, cause = e).left()
        } catch (_: SerializationException) {
            WaError.Invalid(listOf(Violation("body", "cannot be written as JSON"))).left()
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            // Engines agree on no type: a garbled answer is a ParserException on CIO, and a checked HttpException on Apache.
            endpoint.failed(e).left()
        }
    }

    private suspend fun <B> call(
        endpoint: Endpoint<*, B, *>,
        at: NodeId,
        body: B,
        query: Map<String, String>,
    ): GraphAnswer {
        val response = http.request {
            method = endpoint.verb
            url {
                takeFrom(settings.baseUrl)
                if (endpoint.host == null) appendPathSegments(settings.version) else elsewhere(endpoint.host)
                // Slashes are encoded: an id that holds one must not lead to another edge.
                appendPathSegments(endpoint.steps(at), encodeSlash = true)
            }
            query.forEach { (key, value) -> parameter(key, value) }
            bearerAuth(token.reveal())
            accept(ContentType.Application.Json)
            endpoint.body?.let { setBody(it.content(body)) }
        }
        return GraphAnswer(
            endpoint,
            response.status.value,
            response.bodyAsText(),
            response.headers[HttpHeaders.RetryAfter],
        )
    }

    /** What would lead elsewhere: no id where one has to stand, or one that engines read as a step up. */
    private fun Endpoint<*, *, *>.gaps(at: NodeId): List<Violation> = buildList {
        val places = PART.findAll(edge.orEmpty()).map { it.groupValues[1] }.toList()
        if (at != Root && at.value.isNoPlace()) {
            add(Violation(node ?: "node", "is empty or a path: the call needs the id of the node that it is made on"))
        }
        places.zip(parts + List(places.size) { "" }).filter { (_, said) -> said.isNoPlace() }.forEach { (place, _) ->
            add(Violation(place, "is empty or a path: the call needs what stands there"))
        }
    }

    private fun URLBuilder.elsewhere(metaHost: String) {
        if (host == META_HOST) host = metaHost
    }

    private fun String.isNoPlace(): Boolean = isBlank() || all { it == '.' }

    private fun Endpoint<*, *, *>.steps(at: NodeId): List<String> {
        val said = parts.iterator()
        val onEdge = edge?.split('/').orEmpty().map { if (PART.matches(it)) said.next() else it }
        return if (at == Root) onEdge else listOf(at.value) + onEdge
    }

    /** The call never left where no connection came about; else Meta may have it. */
    private fun Endpoint<*, *, *>.failed(cause: Exception): WaError {
        val neverLeft = generateSequence<Throwable>(cause) { it.cause }.take(MAX_CAUSES).any { it.isFailureToConnect() }
        return if (neverLeft) {
            WaError.Unreachable("No connection to ${settings.baseUrl.host}", mayHaveBeenSent = false, cause = cause)
        } else {
            lost("The connection broke before the answer", cause)
        }
    }

    private fun Endpoint<*, *, *>.lost(reason: String, cause: Exception? = null): WaError =
        WaError.Unreachable(reason, mayHaveBeenSent = !isSafe, cause = cause)

    private fun Throwable.isFailureToConnect(): Boolean = when (this) {
        is ConnectException, is NoRouteToHostException, is UnknownHostException -> true
        is UnresolvedAddressException, is ConnectTimeoutException, is SSLHandshakeException -> true
        else -> false
    }

    override fun close(): Unit = http.close()

    private companion object {
        const val MAX_CAUSES = 8
        const val META_HOST = "graph.facebook.com"
        val PART = Regex("""\{(\w+)}""")
    }
}
