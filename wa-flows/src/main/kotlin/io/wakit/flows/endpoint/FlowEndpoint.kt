package io.wakit.flows.endpoint

import io.wakit.flows.crypto.FlowCipherException
import io.wakit.flows.crypto.FlowEnvelope
import io.wakit.flows.crypto.FlowExchange
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import kotlin.coroutines.CoroutineContext

/**
 * The endpoint of a Flow without a framework: the bytes of a request in, what to answer out. Any web server is a thin shell
 * around it: hand it the raw bytes, before anything parses them.
 *
 * It answers Meta's health checks and the notices of phones by itself, and hands the rest to the handlers.
 *
 * | what came | answer |
 * |---|---|
 * | a handler replied; a ping; a notice | 200, encrypted |
 * | no signature, or one that does not fit, also that of the token | 432 |
 * | cannot be decrypted: the phone fetches the public key anew and tries once more | 421, from Kapso 400 |
 * | a handler said [expired][FlowCall.expired] | 427 with its message |
 * | more bytes than [maxBodyBytes] | 413 |
 * | a handler failed, or there is none, and `onFailure` says nothing | 500 |
 * | the time limit ran out and `onTimeLimit` says nothing; a key elsewhere could not be asked | 503 |
 *
 * A request that comes twice is handled twice: phones repeat themselves, so let handlers be idempotent.
 *
 * @property maxBodyBytes what a request may have at most: a server can stop reading there and answer 413.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint">Implementing your Flow endpoint</a>
 */
public class FlowEndpoint internal constructor(
    private val envelope: FlowEnvelope,
    private val signed: (ByteArray, String?) -> Boolean,
    private val tokenSignature: FlowTokenSignature?,
    private val tokenSignatureRequired: Boolean,
    private val desk: FlowDesk,
    private val timeLimit: Duration,
    private val context: CoroutineContext,
    public val maxBodyBytes: Int,
) {
    /** The 413 for a body of which a server knows, from its `Content-Length`, that it is too large: it need not be read. */
    public val tooLarge: FlowAnswer = FlowAnswer.tooLarge(maxBodyBytes)

    /** Answers a request by its raw [body] and the header `X-Hub-Signature-256`. Nothing in the body makes it throw. */
    public suspend fun receive(body: ByteArray, signatureHeader: String?): FlowAnswer {
        if (body.size > maxBodyBytes) return tooLarge
        if (!signed(body, signatureHeader)) return FlowAnswer.NotSigned
        val progress = Progress()
        // Beside the caller's job, not under it: a handler that does not heed its cancellation must not hold up the answer.
        val own = Job()
        val work = CoroutineScope(currentCoroutineContext() + context + own).async { answer(body, progress) }
        try {
            // What did not have to wait is done by now, and needs no clock.
            if (work.isCompleted) return work.await()
            return withTimeoutOrNull(timeLimit.toMillis()) { work.await() } ?: late(progress)
        } finally {
            own.cancel()
        }
    }

    private suspend fun answer(body: ByteArray, progress: Progress): FlowAnswer {
        val exchange = try {
            if (envelope.isLocal) envelope.open(body) else runInterruptible(Dispatchers.IO) { envelope.open(body) }
        } catch (e: FlowCipherException) {
            return FlowAnswer.closed(e)
        }
        val request = FlowRequest.read(exchange.text) ?: return FlowAnswer.NotDecrypted
        progress.opened = exchange to request
        return exchange.answer(request)
    }

    private suspend fun FlowExchange.answer(request: FlowRequest): FlowAnswer {
        if (request.action == FlowRequestAction.Ping) return FlowAnswer.sealed(this, Replies.active)
        if (!proven(request)) return FlowAnswer.NotSigned
        request.clientError?.let {
            desk.tell(request, it)
            return FlowAnswer.sealed(this, Replies.acknowledged)
        }
        return desk.answer(request)?.let { say(it, request) } ?: FlowAnswer.Failed
    }

    private fun proven(request: FlowRequest): Boolean {
        val jwt = request.flowTokenSignature ?: return !tokenSignatureRequired
        return tokenSignature?.proves(jwt, request.flowToken) ?: true
    }

    private fun late(progress: Progress): FlowAnswer {
        val (exchange, request) = progress.opened ?: return FlowAnswer.Late
        return desk.late(request)?.let { exchange.say(it, request) } ?: FlowAnswer.Late
    }

    private fun FlowExchange.say(reply: FlowReply, request: FlowRequest): FlowAnswer = when (reply) {
        is FlowReply.Next -> FlowAnswer.sealed(this, Replies.next(reply))
        is FlowReply.Close -> FlowAnswer.sealed(this, Replies.close(reply, request.flowToken))
        is FlowReply.TokenExpired -> FlowAnswer.expired(Replies.expired(reply))
    }

    /** How far a request came, for the answer when the time is up. */
    private class Progress {
        @Volatile
        var opened: Pair<FlowExchange, FlowRequest>? = null
    }
}

/** Makes a [FlowEndpoint]. A missing secret or handler is refused here with what to write. */
public fun FlowEndpoint(envelope: FlowEnvelope, configure: FlowEndpointConfig.() -> Unit): FlowEndpoint =
    FlowEndpointConfig().apply(configure).toEndpoint(envelope)
