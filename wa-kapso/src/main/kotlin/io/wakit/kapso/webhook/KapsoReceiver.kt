package io.wakit.kapso.webhook

import io.wakit.kapso.KapsoWebhookSecret
import io.wakit.webhook.Answer
import io.wakit.webhook.Deliveries
import io.wakit.webhook.Health
import io.wakit.webhook.ReceiverConfig
import io.wakit.webhook.WebhookDsl
import io.wakit.webhook.WebhookError
import java.time.Duration

/**
 * Kapso's webhooks without a framework, of both kinds: its own events, and what it passes on of Meta's. Any web server is a thin
 * shell around it: hand it the raw bytes, before anything parses them, and write what it answers. The statuses, the lanes and
 * the inbox are those of [Receiver][io.wakit.webhook.Receiver].
 *
 * Kapso waits 10 seconds for a 200, and delivers three times more, after 10, 40 and 90 seconds; a batch then comes as single
 * events. With an inbox each is handled once all the same.
 *
 * @see <a href="https://docs.kapso.ai/docs/platform/webhooks">Webhooks</a>
 */
public class KapsoReceiver internal constructor(
    private val webhook: KapsoWebhook,
    private val deliveries: Deliveries,
) : AutoCloseable {
    /** What a delivery may have at most: a server can stop reading there and answer 413. */
    public val maxBodyBytes: Int get() = webhook.maxBodyBytes

    /** The 413 for a body of which a server knows, from its `Content-Length`, that it is too large: it need not be read. */
    public val tooLarge: Answer = answer(WebhookError.TooLarge(maxBodyBytes))

    /**
     * Takes Kapso's POST: its raw [body] and its [headers]. It returns when all handlers have run, or all events are safe in the
     * inbox, with what to answer; nothing in the body makes it throw.
     */
    public suspend fun receive(body: ByteArray, headers: KapsoHeaders): Answer =
        webhook.parse(body, headers).fold({ answer(it) }, { deliveries.take(it) })

    /** The same as [Receiver.health][io.wakit.webhook.Receiver.health]. */
    public suspend fun health(): Health = deliveries.health()

    /** The same as [Receiver.shutDown][io.wakit.webhook.Receiver.shutDown]. */
    public suspend fun shutDown(within: Duration = Duration.ofSeconds(30)): Unit = deliveries.shutDown(within)

    /** The same as [Receiver.close][io.wakit.webhook.Receiver.close]. */
    override fun close(): Unit = deliveries.close()

    private fun answer(error: WebhookError) = Answer(error.status, error.message)
}

/** Makes a [KapsoReceiver]. A missing secret or handler is refused here with what to write. */
public fun KapsoReceiver(configure: KapsoReceiverConfig.() -> Unit): KapsoReceiver =
    KapsoReceiverConfig().apply(configure).toKapsoReceiver()

/**
 * The settings of a [KapsoReceiver]: those of every receiver, and Kapso's secret. An app secret is asked for only where Kapso
 * passes on what Meta signed; the verify token is not used, since Kapso does not subscribe.
 */
@WebhookDsl
public open class KapsoReceiverConfig : ReceiverConfig() {
    private val secrets = mutableListOf<KapsoWebhookSecret>()

    /** How long a server, when it stops, waits for handlers of an inbox that are running. */
    public var stopWithin: Duration = Duration.ofSeconds(30)

    /**
     * Where a server answers probes, below the path of the deliveries: 200 and what [Health] says as JSON, or 503. Null answers
     * none. Let the public not reach it.
     */
    public var healthPath: String? = null

    /** A secret that deliveries may be signed under. Say it twice, old and new, while it is being changed. */
    public fun secret(secret: KapsoWebhookSecret) {
        secrets += secret
    }

    /** The receiver that these settings make; for shells that add settings of their own. Refuses what is missing. */
    public fun toKapsoReceiver(): KapsoReceiver {
        // What can be refused is refused before the inbox begins its work.
        val webhook = KapsoWebhook(secrets.toList(), appSignature(), maxBodyBytes)
        return KapsoReceiver(webhook, toDeliveries(KapsoForm()))
    }
}
