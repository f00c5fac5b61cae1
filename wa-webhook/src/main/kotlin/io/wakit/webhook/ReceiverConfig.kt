package io.wakit.webhook

import io.wakit.model.AppSecret
import io.wakit.model.Signature
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
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
    private var store: Inbox? = null
    private var storeConfig = InboxConfig()
    private val checks = linkedMapOf<String, suspend () -> Unit>()
    private var types = MessageTypes.None

    /** The token that Meta says when the webhook is subscribed in the app dashboard. */
    public var verifyToken: VerifyToken? = null

    /** What a delivery may have at most, in bytes; more is answered 413. Meta sends up to 3 MB. */
    public var maxBodyBytes: Int = Webhook.MAX_BODY_BYTES

    /** A secret that deliveries may be signed under. Say it twice, old and new, while the app's secret is being changed. */
    public fun appSecret(secret: AppSecret) {
        appSecrets += secret
    }

    /**
     * Hands every event of type [T], and of its subtypes, to [handler]: `on<TextMessage> { … }`.
     *
     * Without an [inbox], before Meta is answered, and at least once: a handler that throws makes the answer 500, and Meta
     * delivers the whole batch again, so a handler sees repeats, which it tells by the message id. Keep it short then: Meta
     * wants its answer within a quarter of a second. With an inbox, after Meta was answered, and once; again only where a
     * handler of the event failed, or the program ended in the middle of it.
     *
     * Events of one user come one after the other, those of several users side by side. All handlers that fit an event are
     * called, in the order in which they were given; one that fails stops no other. Do not block.
     */
    public inline fun <reified T : InboundEvent> on(noinline handler: suspend (T) -> Unit): Unit =
        on(T::class.java, handler)

    /** The same for those events that [filter] lets through: `on<TextMessage>(command("start")) { … }`. */
    public inline fun <reified T : InboundEvent> on(filter: EventFilter, noinline handler: suspend (T) -> Unit): Unit =
        on(T::class.java, filter, handler)

    /** The same, with the type given as a class. */
    public fun <T : InboundEvent> on(type: Class<T>, handler: suspend (T) -> Unit): Unit = add(type, null, handler)

    /** The same, with the type given as a class and a [filter]. */
    public fun <T : InboundEvent> on(type: Class<T>, filter: EventFilter, handler: suspend (T) -> Unit): Unit =
        add(type, filter, handler)

    private fun <T : InboundEvent> add(type: Class<T>, filter: EventFilter?, handler: suspend (T) -> Unit) {
        handlers += Handler(type, filter) {
            handler(it)
            true
        }
    }

    /** Puts every event into [stream] before it counts as handled; see there for what is promised. */
    public fun deliverTo(stream: EventStream) {
        handlers += Handler(InboundEvent::class.java, handle = stream::put)
    }

    /**
     * Keeps every event in [store] before Meta is answered, and calls the handlers after that: each event is handled once,
     * however often Meta delivers it and whatever becomes of this program. The store stays the giver's to close.
     *
     * A handler that fails is called again after a while; events behind it in its user's lane wait for that, those of others
     * do not. When it has failed [InboxConfig.attempts] times, the event is a [dead letter][Inbox.deadLetters].
     */
    @JvmOverloads
    public fun inbox(store: Inbox, configure: InboxConfig.() -> Unit = {}) {
        this.store = store
        storeConfig = InboxConfig().apply(configure)
    }

    /**
     * Reads messages of [types] as classes of yours, which `on<PollMessage> { … }` then names like any other. What waits in an
     * [inbox] is read when it is handled, so a type that is new here is known in older letters too. Said again, it adds up; a
     * type with two readers is refused.
     */
    public fun messageTypes(types: MessageTypes) {
        this.types += types
    }

    /** The same, with the types said here: `messageTypes { message<Poll>("poll", ::PollMessage) }`. */
    public fun messageTypes(build: MessageTypes.Builder.() -> Unit): Unit =
        messageTypes(MessageTypes.builder().apply(build).build())

    /** Told of each event on which a handler failed, with what it threw. The default logs both; events print no personal data. */
    public fun onFailure(tell: (event: InboundEvent, cause: Throwable) -> Unit) {
        failure = tell
    }

    /**
     * Something that the handlers cannot do without, for [Receiver.health]: [ask] a database or a service, and throw where it does
     * not answer. What takes longer than five seconds has failed. The inbox need not be named.
     */
    public fun check(name: String, ask: suspend () -> Unit) {
        require(name.isNotBlank() && name != HealthChecks.INBOX) {
            "A check is called '$name'; give it a name, and not that of the inbox, which is asked anyway"
        }
        require(checks.put(name, ask) == null) { "Two checks are called '$name'" }
    }

    /** The receiver that these settings make; for shells that add settings of their own. Refuses what is missing. */
    public fun toReceiver(): Receiver {
        val token = requireNotNull(verifyToken) {
            "No verify token is given. Set verifyToken to the one that the app dashboard has beside the callback URL."
        }
        // What can be refused is refused before the inbox begins its work.
        val webhook = Webhook(Signature(appSecrets.toList()), maxBodyBytes)
        return Receiver(Subscription(token), webhook, intake())
    }

    /** The receiver for apps whose credentials are looked up with each request; those that are set here are not used. */
    public fun toAppsReceiver(): AppsReceiver = AppsReceiver(maxBodyBytes, intake())

    /**
     * What lies behind the signature, for a receiver whose deliveries come in another [form] than Meta's. It is asked to
     * [know][DeliveryForm.knowing] the types that were given here.
     */
    public fun toDeliveries(form: DeliveryForm): Deliveries = Deliveries(intake(form))

    /** The signature of the app secrets that were given; null where none was. */
    protected fun appSignature(): Signature? = appSecrets.toList().takeIf { it.isNotEmpty() }?.let(::Signature)

    private fun intake(form: DeliveryForm = DeliveryForm.Meta): Intake {
        require(handlers.isNotEmpty()) {
            "No handler is given, so every event would be answered 200 and lost. Give on(…) one, for TextMessage say."
        }
        val handling = Handlers(handlers.toList(), failure)
        val asking = HealthChecks(checks)
        val typed = form.knowing(types)
        return store?.let { InboxIntake(it, handling, storeConfig.checked(), asking, typed) }
            ?: HandlersIntake(handling, asking, typed)
    }

    private companion object {
        val log: System.Logger = System.getLogger("io.wakit.webhook")

        fun log(event: InboundEvent, cause: Throwable) =
            log.log(Level.ERROR, "A handler failed on $event; it will come again", cause)
    }
}
