package io.wakit.client

import arrow.core.Either
import arrow.core.left
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.network.sockets.ConnectTimeoutException
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.accept
import io.ktor.client.request.header
import io.ktor.client.request.parameter
import io.ktor.client.request.request
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.serialization.kotlinx.json.json
import io.wakit.model.FlowAssetUrl
import io.wakit.model.MediaUrl
import io.wakit.model.NodeId
import io.wakit.model.Violation
import io.wakit.model.WaJson
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
@OptIn(DelicateWaApi::class)
internal class HttpGraph(
    engines: Engines,
    private val tokens: AccessTokens,
    private val settings: WhatsAppConfig.Settings,
    private val observer: Observer? = null,
) : Graph,
    AutoCloseable {
    override val service: GraphService? get() = settings.service
    private val http = client(engines.calls)
    private val files = client(engines.files)
    private val downloads = HttpDownload(files, settings)

    private fun client(engine: HttpClientEngine) = HttpClient(engine) {
        expectSuccess = false
        // A redirect would carry the token to whatever host it names; the Graph has none.
        followRedirects = false
        install(ContentNegotiation) { json(WaJson) }
    }

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val gaps = endpoint.gaps(at)
        if (gaps.isNotEmpty()) return WaError.Invalid(gaps).left()
        return tokens.use(body.isRepeatableBody) { bearer ->
            observer?.watch(endpoint) { seen -> attempt(endpoint, at, body, query, bearer, seen) }
                ?: attempt(endpoint, at, body, query, bearer, seen = null)
        }
    }

    private suspend fun <B, R> attempt(
        endpoint: Endpoint<*, B, R>,
        at: NodeId,
        body: B,
        query: Map<String, String>,
        bearer: AccessTokens.Bearer,
        seen: Exchange?,
    ): Either<WaError, R> = try {
        val limit = settings.timeout
        when {
            at is MediaUrl && body is MediaReader -> downloads.fetch(endpoint, at, body, bearer, seen)

            body is FileBody -> whileMoving(limit, settings.transferTimeout) { movement ->
                call(endpoint, at, query, bearer, seen) { put(body, movement) }.read(endpoint)
            } ?: endpoint.lost("The file did not move for ${limit.toMillis()} ms, or took too long").left()

            else -> withTimeoutOrNull(limit.toMillis()) {
                call(endpoint, at, query, bearer, seen) { endpoint.body?.run { put(body) } }.read(endpoint)
            } ?: endpoint.lost("No answer within ${limit.toMillis()} ms").left()
        }
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

    private suspend fun call(
        endpoint: Endpoint<*, *, *>,
        at: NodeId,
        query: Map<String, String>,
        bearer: AccessTokens.Bearer,
        seen: Exchange?,
        write: HttpRequestBuilder.() -> Unit,
    ): GraphAnswer {
        val response = http.request {
            method = endpoint.verb
            url { address(endpoint, at, settings) }
            query.forEach { (key, value) -> parameter(key, value) }
            // An asset lies open under a signed URL, on a host of its own: the token has no business there.
            if (at !is FlowAssetUrl) prove(at, bearer)
            accept(ContentType.Application.Json)
            write()
        }
        seen?.answered(response)
        return GraphAnswer(
            endpoint,
            response.status.value,
            response.bodyAsText(),
            response.headers[HttpHeaders.RetryAfter],
            settings.service,
        )
    }

    private fun HttpRequestBuilder.prove(at: NodeId, bearer: AccessTokens.Bearer) {
        bearer.authorization(at)?.let { header(HttpHeaders.Authorization, it) }
        settings.service?.credentials?.forEach { (name, value) -> header(name, value) }
        bearer.proof?.let { parameter("appsecret_proof", it) }
    }

    private fun Endpoint<*, *, *>.failed(cause: Exception): WaError = if (cause.isFailureToConnect()) {
        WaError.Unreachable("No connection to ${settings.baseUrl.host}", mayHaveBeenSent = false, cause = cause)
    } else {
        lost("The connection broke before the answer", cause)
    }

    private fun Endpoint<*, *, *>.lost(reason: String, cause: Exception? = null): WaError =
        WaError.Unreachable(reason, mayHaveBeenSent = !isSafe, cause = cause)

    override fun close() {
        http.close()
        files.close()
    }
}

/** The call never left where no connection came about; else Meta may have it. */
internal fun Exception.isFailureToConnect(): Boolean =
    generateSequence<Throwable>(this) { it.cause }.take(MAX_CAUSES).any {
        when (it) {
            is ConnectException, is NoRouteToHostException, is UnknownHostException -> true
            is UnresolvedAddressException, is ConnectTimeoutException, is SSLHandshakeException -> true
            else -> false
        }
    }

private const val MAX_CAUSES = 8
