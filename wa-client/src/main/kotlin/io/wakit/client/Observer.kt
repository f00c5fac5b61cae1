package io.wakit.client

import arrow.core.Either
import io.ktor.client.statement.HttpResponse
import io.wakit.client.GraphAttempt.Outcome
import io.wakit.model.GraphError
import kotlinx.coroutines.currentCoroutineContext
import kotlin.time.Duration
import kotlin.time.TimeSource
import kotlin.time.toJavaDuration

/** What was seen of an answer, whatever is made of it. */
internal class Exchange {
    var status: Int? = null
        private set
    var traceId: String? = null
        private set
    var usage: List<GraphUsage> = emptyList()
        private set

    fun answered(response: HttpResponse) {
        status = response.status.value
        traceId = response.headers["x-fb-trace-id"]
        usage = GraphUsage.read(response.headers["X-App-Usage"], response.headers["X-Business-Use-Case-Usage"])
    }
}

/** Tells [listener] of attempts. */
internal class Observer(
    private val listener: GraphListener,
    private val time: TimeSource = TimeSource.Monotonic,
) {
    suspend fun <R> watch(
        endpoint: Endpoint<*, *, R>,
        call: suspend (Exchange) -> Either<WaError, R>,
    ): Either<WaError, R> {
        val number = (currentCoroutineContext()[Attempts] ?: Attempts()).next()
        val exchange = Exchange()
        val began = time.markNow()
        var answer: Either<WaError, R>? = null
        try {
            return call(exchange).also { answer = it }
        } finally {
            tell(endpoint, number, began.elapsedNow(), exchange, answer)
        }
    }

    private fun tell(
        endpoint: Endpoint<*, *, *>,
        number: Int,
        duration: Duration,
        exchange: Exchange,
        answer: Either<WaError, *>?,
    ) {
        val error = answer?.leftOrNull()
        val said = error?.graphError
        val attempt = GraphAttempt(
            endpoint.toString(),
            number,
            duration.toJavaDuration(),
            if (answer == null) Outcome.Cancelled else error.outcome,
            exchange.status,
            said?.code,
            said?.traceId ?: exchange.traceId,
            exchange.usage,
        )
        try {
            listener.attempted(attempt)
        } catch (
            @Suppress("TooGenericExceptionCaught", "SwallowedException") _: Exception,
        ) {
            // A counter that fails must not turn a message that was sent into an error.
        }
    }

    private val WaError?.outcome: Outcome
        get() = when (this) {
            null -> Outcome.Done
            is WaError.Invalid, is WaError.Paced, is WaError.LocalFile, is WaError.OfService -> Outcome.Invalid
            is WaError.Refused -> Outcome.Refused
            is WaError.RateLimited -> Outcome.RateLimited
            is WaError.Unauthorized -> Outcome.Unauthorized
            is WaError.Unreachable -> Outcome.Unreachable
            is WaError.Unreadable, is WaError.Corrupted -> Outcome.Unreadable
        }
}

/** What Meta said, where it said no. */
internal val WaError.graphError: GraphError?
    get() = when (this) {
        is WaError.RateLimited -> error
        is WaError.Refused -> error
        is WaError.Unauthorized -> error
        is WaError.Invalid, is WaError.Paced, is WaError.LocalFile, is WaError.Corrupted, is WaError.OfService -> null
        is WaError.Unreachable, is WaError.Unreadable -> null
    }
