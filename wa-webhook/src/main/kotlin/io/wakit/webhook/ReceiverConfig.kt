package io.wakit.webhook

import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import java.lang.System.Logger.Level

/** Marks what may be said inside a webhook's settings. */
@DslMarker
public annotation class WebhookDsl

/** The settings of a [Receiver]. Read once, when it is made; what cannot work is refused then. */
@WebhookDsl
public open class ReceiverConfig {
    private val appSecrets = mutableListOf<AppSecret>()
    private val handlers = mutableListOf<Handler<*>>()
    private var failure: (InboundEvent, Throwable) -> Unit = ::log

    /** The token that Meta says when the webhook is subscribed in the app dashboard. */
    public var verifyToken: VerifyToken? = null

    /** What a delivery may have at most, in bytes; more is answered 413. Meta sends up to 3 MB. */
    public var maxBodyBytes: Int = Webhook.MAX_BODY_BYTES

    /** A secret that deliveries may be signed under. Say it twice, old and new, while the app's secret is being changed. */
    public fun appSecret(secret: AppSecret) {
        appSecrets += secret
    }

    /**
     * Hands every event of type [T], and of its subtypes, to [handler] before Meta is answered: `on<TextMessage> { … }`.
     *
     * At least once: a handler that throws makes the answer 500, and Meta delivers the whole batch again, so a handler sees
     * repeats, which it tells by the message id. Events of one user come one after the other, those of several users side by
     * side. All handlers that fit an event are called, in the order in which they were given; one that fails stops no other.
     * Keep it short and do not block: Meta wants its answer within a quarter of a second.
     */
    public inline fun <reified T : InboundEvent> on(noinline handler: suspend (T) -> Unit): Unit =
        on(T::class.java, handler)

    /** The same, with the type given as a class. */
    public fun <T : InboundEvent> on(type: Class<T>, handler: suspend (T) -> Unit) {
        handlers += Handler(type) {
            handler(it)
            true
        }
    }

    /** Puts every event into [stream] before Meta is answered; see there for what is promised. */
    public fun deliverTo(stream: EventStream) {
        handlers += Handler(InboundEvent::class.java, stream::put)
    }

    /** Told of each event on which a handler failed, with what it threw. The default logs both; events print no personal data. */
    public fun onFailure(tell: (event: InboundEvent, cause: Throwable) -> Unit) {
        failure = tell
    }

    /** The receiver that these settings make; for shells that add settings of their own. Refuses what is missing. */
    public fun toReceiver(): Receiver {
        val token = requireNotNull(verifyToken) {
            "No verify token is given. Set verifyToken to the one that the app dashboard has beside the callback URL."
        }
        require(handlers.isNotEmpty()) {
            "No handler is given, so every event would be answered 200 and lost. Give on(…) one, for TextMessage say."
        }
        return Receiver(
            Subscription(token),
            Webhook(Signature(appSecrets.toList()), maxBodyBytes),
            Handlers(handlers.toList(), failure),
        )
    }

    private companion object {
        val log: System.Logger = System.getLogger("io.wakit.webhook")

        fun log(event: InboundEvent, cause: Throwable) =
            log.log(Level.ERROR, "A handler failed on $event; Meta will deliver it again", cause)
    }
}
