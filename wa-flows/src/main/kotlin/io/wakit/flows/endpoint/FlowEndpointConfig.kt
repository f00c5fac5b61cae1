package io.wakit.flows.endpoint

import io.wakit.flows.crypto.FlowEnvelope
import io.wakit.model.AppSecret
import io.wakit.model.Signature
import kotlinx.coroutines.Dispatchers
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer
import java.lang.System.Logger.Level
import java.time.Duration
import kotlin.coroutines.CoroutineContext

/** Marks what may be said inside the settings of a Flow's endpoint. */
@DslMarker
public annotation class FlowEndpointDsl

/** The settings of a [FlowEndpoint]. Read once, when it is made; what cannot work is refused then. */
@FlowEndpointDsl
public class FlowEndpointConfig internal constructor() {
    private val appSecrets = mutableListOf<AppSecret>()
    private val handlers = mutableMapOf<Pair<FlowRequestAction?, String?>, FlowHandler>()
    private var signed: ((ByteArray, String?) -> Boolean)? = null
    private var late: (FlowRequest) -> FlowReply? = ::logLate
    private var failure: (FlowRequest, Throwable) -> FlowReply? = ::logFailure
    private var told: (FlowRequest, FlowClientError) -> Unit = ::log

    /**
     * How long a handler may take, the decryption included: over zero and under the 10 s after which the phone gives up.
     * What is not answered by then is answered by [onTimeLimit], and the handler is cancelled.
     */
    public var timeLimit: Duration = Duration.ofSeconds(8)

    /**
     * Where handlers run. [Dispatchers.Default] keeps the server's own threads free, and with them the clock of the
     * [timeLimit]; handlers that block want [Dispatchers.IO].
     */
    public var context: CoroutineContext = Dispatchers.Default

    /** What a request may have at most, in bytes; more is answered 413. Meta's limit of 10 MB is one for the clear text. */
    public var maxBodyBytes: Int = MAX_BODY_BYTES

    /**
     * Whether a request has to prove its token by `flow_token_signature`, which phones send from Flow JSON 7.3 with Data API
     * 4.0 on. One that is sent is checked in any case: a false one is answered 432.
     */
    public var tokenSignatureRequired: Boolean = false

    /** The secret of the app that is linked to the Flow. Say it twice, old and new, while it is being changed. */
    public fun appSecret(secret: AppSecret) {
        appSecrets += secret
    }

    /** Tells by code of your own whether the header signs the body, in place of [appSecret]; false is answered 432. */
    public fun signedWhen(check: (body: ByteArray, signatureHeader: String?) -> Boolean) {
        signed = check
    }

    /** Answers the opening of the Flow with its first screen. */
    public fun onInit(handler: suspend FlowCall.() -> FlowReply) {
        handlers[FlowRequestAction.Init to null] = FlowHandler(handler)
    }

    /** Answers Back on [screen], or on every screen without a handler of its own where it is null. */
    public fun onBack(screen: String? = null, handler: suspend FlowCall.() -> FlowReply) {
        handlers[FlowRequestAction.Back to screen] = FlowHandler(handler)
    }

    /**
     * Answers the `data_exchange` of [screen] with its payload read as [T]: `on<Visit>("BOOKING") { visit -> next(…) }`.
     * What does not read as [T] is a failure, see [onFailure]. Numbers that come as text, as all text inputs send them, read
     * as numbers.
     */
    public inline fun <reified T> on(screen: String, noinline handler: suspend FlowCall.(T) -> FlowReply): Unit =
        on(screen, serializer<T>(), handler)

    /** The same, with the payload read by [serializer]. */
    public fun <T> on(screen: String, serializer: KSerializer<T>, handler: suspend FlowCall.(T) -> FlowReply) {
        handlers[FlowRequestAction.DataExchange to screen] =
            FlowHandler { handler(request.dataAs(serializer)) }
    }

    /** Answers whatever no other handler was given for. Without it that is a failure, see [onFailure]. */
    public fun otherwise(handler: suspend FlowCall.() -> FlowReply) {
        handlers[null to null] = FlowHandler(handler)
    }

    /**
     * Says what the user sees when the [timeLimit] ran out. It must not wait. Null is answered 503, which shows WhatsApp's own
     * words; the default logs the request and says null.
     */
    public fun onTimeLimit(reply: (request: FlowRequest) -> FlowReply?) {
        late = reply
    }

    /**
     * Told of each request on which a handler failed, with what it threw; it may say what the user sees. Null is answered
     * 500, which shows WhatsApp's own words; the default logs both and says null. Requests print no personal data.
     */
    public fun onFailure(reply: (request: FlowRequest, cause: Throwable) -> FlowReply?) {
        failure = reply
    }

    /** Told of each answer that a phone could not use. It is acknowledged in any case; the default logs it. */
    public fun onClientError(tell: (request: FlowRequest, error: FlowClientError) -> Unit) {
        told = tell
    }

    internal fun toEndpoint(envelope: FlowEnvelope): FlowEndpoint {
        val signature = appSecrets.takeIf { it.isNotEmpty() }?.let { Signature(it.toList()) }
        val check = signed ?: requireNotNull(signature) { NO_SECRET }::matches
        require(timeLimit > Duration.ZERO && timeLimit < PATIENCE) {
            "timeLimit is $timeLimit; the phone gives up after $PATIENCE, so choose less."
        }
        require(handlers.isNotEmpty()) { "No handler is given, so no request could be answered. Give on(…) one." }
        require(maxBodyBytes > 0) { "maxBodyBytes is $maxBodyBytes" }
        require(!tokenSignatureRequired || signature != null) {
            "A token signature can only be checked under the app secret. Give appSecret(…)."
        }
        return FlowEndpoint(
            envelope,
            check,
            signature?.let(::FlowTokenSignature),
            tokenSignatureRequired,
            FlowDesk(handlers.toMap(), late, failure, told),
            timeLimit,
            context,
            maxBodyBytes,
        )
    }

    private companion object {
        const val MAX_BODY_BYTES = 14 * 1024 * 1024
        val PATIENCE: Duration = Duration.ofSeconds(10)
        const val NO_SECRET = "No app secret is given, so no request could be told from a forgery. " +
            "Set it to the one of the app that is linked to the Flow."

        val log: System.Logger = System.getLogger("io.wakit.flows")

        fun log(request: FlowRequest, error: FlowClientError) =
            log.log(Level.WARNING, "A phone could not use the answer to $request: ${error.key} ${error.message}")

        fun logLate(request: FlowRequest): FlowReply? {
            log.log(Level.WARNING, "$request was not answered within the time limit")
            return null
        }

        fun logFailure(request: FlowRequest, cause: Throwable): FlowReply? {
            log.log(Level.ERROR, "A handler failed on $request", cause)
            return null
        }
    }
}
