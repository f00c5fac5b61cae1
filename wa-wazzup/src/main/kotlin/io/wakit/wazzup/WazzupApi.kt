package io.wakit.wazzup

import arrow.core.Either
import arrow.core.flatMap
import arrow.core.left
import arrow.core.right
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.accept
import io.ktor.client.request.header
import io.ktor.client.request.parameter
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.Url
import io.ktor.http.appendPathSegments
import io.ktor.http.content.TextContent
import io.ktor.http.takeFrom
import io.wakit.client.Connections
import io.wakit.client.DelicateWaApi
import io.wakit.client.RetryPolicy
import io.wakit.model.Violation
import io.wakit.model.WaJson
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import kotlin.random.Random
import kotlin.time.TimeSource

/** Wazzup over HTTP: the one place that knows of URLs, headers, buckets and repeating. */
internal class WazzupApi(
    engine: HttpClientEngine,
    private val key: ApiKey,
    private val bases: Map<Route.Host, Url>,
    private val timeout: Duration,
    limit: RateLimit,
    retry: RetryPolicy,
    val checkLimits: Boolean,
    time: TimeSource = TimeSource.Monotonic,
    random: Random = Random.Default,
) : AutoCloseable {
    private val calls = RateWindow(limit.calls, limit.per, time)
    private val messages = RateWindow(limit.messages, limit.per, time)
    private val patience = Patience(retry, time, random)
    private val http = HttpClient(engine) {
        expectSuccess = false
        // A redirect would carry the key to whatever host it names.
        followRedirects = false
    }

    /** Asks, unless [violations] finds a limit broken: then nothing leaves. */
    suspend fun <B, R> ask(
        route: Route<B, R>,
        vararg parts: String,
        body: B? = null,
        query: Map<String, String> = emptyMap(),
        isRepeatable: Boolean = route.repeat == Route.Repeat.Harmless,
        violations: () -> List<Violation> = { emptyList() },
    ): Either<WazzupError, Answered<R>> {
        val found =
            parts.filter { it.isBlank() || it == "." || it == ".." }.map { Violation("id", "is no id: '$it'") } +
                if (checkLimits) violations() else emptyList()
        if (found.isNotEmpty()) return WazzupError.Invalid(found).left()
        val text = body?.let { WaJson.encodeToString(checkNotNull(route.body), it) }
        return patience.persist(isRepeatable, enter = { enter(route) }) { attempt(route, parts, text, query) }
    }

    /** The same where an answer without a value is none. */
    suspend fun <B, R> need(
        route: Route<B, R>,
        vararg parts: String,
        body: B? = null,
        query: Map<String, String> = emptyMap(),
        isRepeatable: Boolean = route.repeat == Route.Repeat.Harmless,
        violations: () -> List<Violation> = { emptyList() },
    ): Either<WazzupError, R> =
        ask(route, *parts, body = body, query = query, isRepeatable = isRepeatable, violations = violations)
            .flatMap { it.needed(route) }

    private suspend fun enter(route: Route<*, *>) {
        if (route.isMessage) messages.enter()
        calls.enter()
    }

    private suspend fun <R> attempt(
        route: Route<*, R>,
        parts: Array<out String>,
        text: String?,
        query: Map<String, String>,
    ): Either<WazzupError, Answered<R>> = try {
        withTimeoutOrNull(timeout.toMillis()) {
            val response = http.request { write(route, parts, text, query) }
            read(route, response.status.value, response.bodyAsText(), response.headers[HttpHeaders.RetryAfter])
        } ?: lost(route, "No answer within ${timeout.toMillis()} ms").left()
    } catch (e: CancellationException) {
        // The caller's own cancellation passes through; the engine's, after close(), would end the caller in silence.
        currentCoroutineContext().ensureActive()
        WazzupError.Unreachable("The client is closed", mayHaveBeenSent = false, cause = e).left()
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        // Engines agree on no type.
        @OptIn(DelicateWaApi::class)
        if (Connections.neverLeft(e)) {
            WazzupError.Unreachable("No connection to ${bases.getValue(route.host).host}", false, e).left()
        } else {
            lost(route, "The connection broke before the answer", e).left()
        }
    }

    private fun HttpRequestBuilder.write(
        route: Route<*, *>,
        parts: Array<out String>,
        text: String?,
        query: Map<String, String>,
    ) {
        method = route.method
        val said = parts.iterator()
        val segments = route.path.split('/').map { if (it.startsWith("{")) said.next() else it }
        url {
            takeFrom(bases.getValue(route.host))
            appendPathSegments(segments, encodeSlash = true)
        }
        query.forEach { (key, value) -> parameter(key, value) }
        header(HttpHeaders.Authorization, "Bearer ${key.reveal()}")
        accept(ContentType.Application.Json)
        text?.let { setBody(TextContent(it, ContentType.Application.Json)) }
    }

    private fun lost(route: Route<*, *>, reason: String, cause: Exception? = null) =
        WazzupError.Unreachable(reason, mayHaveBeenSent = !route.isRead, cause = cause)

    /** For the one address that has the key in its path. */
    fun revealKey(): String = key.reveal()

    override fun close(): Unit = http.close()
}

internal fun <R> Answered<R>.needed(route: Route<*, *>): Either<WazzupError, R> = value?.right()
    ?: WazzupError.Unreadable(
        if (text.isBlank()) "it is empty" else "it has another form than the pages say",
        OK,
        mayHaveBeenSent = !route.isRead,
    ).left()

private const val OK = 200
