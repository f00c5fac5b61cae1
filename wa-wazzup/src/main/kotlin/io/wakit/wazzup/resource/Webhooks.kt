package io.wakit.wazzup.resource

import arrow.core.Either
import io.wakit.wazzup.Answered
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.WebhookSubscriptions
import io.wakit.wazzup.model.WebhooksSettings
import io.wakit.wazzup.model.WebhooksTest
import io.wakit.wazzup.webhook.WazzupEvent
import io.wakit.wazzup.webhook.WazzupListener
import io.wakit.wazzup.webhook.WazzupReceiver
import kotlinx.serialization.json.JsonElement

/** Where webhooks go, and taking them. */
@JvmSuppressWildcards
public class Webhooks internal constructor(private val api: WazzupApi, crmKey: CrmKey?) : AutoCloseable {
    @Volatile private var crmKey: CrmKey? = crmKey
    private var listener: WazzupListener? = null

    /** What takes webhooks, by [startListener] or by a server of one's own; it can be tried without either. */
    public val events: WazzupReceiver = WazzupReceiver(crmKey)

    /** Where the listener is; null while there is none. */
    public val url: String? @Synchronized get() = listener?.url

    /** Where webhooks go now, and which. */
    public suspend fun settings(): Either<WazzupError, WebhooksSettings> = api.need(Routes.webhooks)

    /**
     * Says where webhooks go, and which; what is null stays. Wazzup posts a test to the address first, and without a 200
     * refuses it ([TestPostNotPassed][io.wakit.wazzup.WazzupErrorCode.TestPostNotPassed]). What it answers is no settings:
     * read them by [settings].
     */
    public suspend fun update(settings: WebhooksSettings): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.setWebhooks, body = settings, violations = { settings.violations() })

    /** The same for subscriptions by name, as [WebhookSubscriptions.of] reads them. */
    public suspend fun update(subscriptions: Map<String, Boolean>): Either<WazzupError, Answered<JsonElement>> =
        update(WebhooksSettings(subscriptions = WebhookSubscriptions.of(subscriptions)))

    /**
     * Lets webhooks go to [uri], and expects [authToken] as their bearer from then on; null leaves that as it is. The test
     * that Wazzup posts meanwhile carries the token already, so where the address is refused, the one before is expected
     * again.
     */
    @JvmOverloads
    public suspend fun ensure(
        uri: String,
        authToken: CrmKey? = null,
        subscriptions: WebhookSubscriptions = WebhookSubscriptions.All,
    ): Either<WazzupError, Answered<JsonElement>> {
        val before = crmKey
        if (authToken != null) expectBearer(authToken)
        return update(WebhooksSettings(uri, subscriptions)).onLeft { if (authToken != null) expectBearer(before) }
    }

    /** Lets Wazzup post its test to [uri]: the tech service. */
    public suspend fun test(uri: String): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.testWebhooks, body = WebhooksTest(uri))

    /** From now on webhooks have to carry this key; null lets any through. */
    public fun expectBearer(crmKey: CrmKey?) {
        this.crmKey = crmKey
        events.expectBearer(crmKey)
    }

    /** Hands every event of this name to [handler]; see [WazzupReceiver.on]. */
    public fun on(name: String, handler: suspend (WazzupEvent) -> Unit): Unit = events.on(name, handler)

    /** Hands every event of [type] to [handler]. */
    public fun <T : WazzupEvent> on(type: Class<T>, handler: suspend (T) -> Unit): Unit = events.on(type, handler)

    /** Hands every event of type [T] to [handler]: `on<MessagesWebhook> { … }`. */
    public inline fun <reified T : WazzupEvent> on(noinline handler: suspend (T) -> Unit): Unit =
        on(T::class.java, handler)

    /**
     * Listens for webhooks, and gives the URL: with port 0 the system chooses one. Wazzup speaks to public addresses by
     * `https`: put a proxy before it. A second listener is an [IllegalStateException], and a port that is taken an
     * [UncheckedIOException][java.io.UncheckedIOException]. What a handler fails with is logged under `io.wakit.wazzup`, at the
     * level that the program's logging has for that name.
     *
     * @param requireBearer expected in place of what was; null leaves it.
     */
    @JvmOverloads
    @Synchronized
    public fun startListener(
        host: String = "0.0.0.0",
        port: Int = 8080,
        path: String = "/webhooks",
        requireBearer: CrmKey? = null,
    ): String {
        check(listener == null) { "There is a listener at ${listener?.url}; stop it first" }
        val made = WazzupListener(events, host, port, path)
        if (requireBearer != null) expectBearer(requireBearer)
        made.start()
        listener = made
        return made.url
    }

    /** Stops listening; without a listener it does nothing. */
    @Synchronized
    public fun stopListener() {
        listener?.close()
        listener = null
    }

    /** The same as [stopListener]. */
    override fun close(): Unit = stopListener()
}
