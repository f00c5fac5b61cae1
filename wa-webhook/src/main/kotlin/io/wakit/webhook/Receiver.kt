package io.wakit.webhook

import java.time.Duration

/**
 * A webhook without a framework: Meta's two requests in, two answers out. Any web server is a thin shell around it: hand it
 * the raw bytes, before anything parses them, and write what it answers.
 *
 * | what came | answer |
 * |---|---|
 * | every event was handled, or is safe in the [Inbox]; new kinds included | 200 |
 * | no JSON | 400 |
 * | no signature, or one that does not fit | 401 |
 * | more bytes than [maxBodyBytes] | 413 |
 * | a handler failed, and there is no inbox: Meta delivers the batch again | 500 |
 * | an [EventStream] or the inbox is full, or the inbox does not answer: Meta delivers the batch again | 503 |
 *
 * With an inbox it handles in the background what it finds there, from the moment that it is made: [shutDown] it at the end.
 */
public class Receiver internal constructor(
    private val subscription: Subscription,
    private val webhook: Webhook,
    private val intake: Intake,
) : AutoCloseable {
    /** What a delivery may have at most: a server can stop reading there and answer 413. */
    public val maxBodyBytes: Int get() = webhook.maxBodyBytes

    /** The 413 for a body of which a server knows, from its `Content-Length`, that it is too large: it need not be read. */
    public val tooLarge: Answer = Answer(WebhookError.TooLarge(maxBodyBytes))

    /** Answers Meta's GET from its query: `hub.mode`, `hub.verify_token` and `hub.challenge`. */
    public fun subscribe(mode: String?, verifyToken: String?, challenge: String?): Answer =
        subscription.answer(mode, verifyToken, challenge)

    /**
     * Takes Meta's POST: its raw [body] and the header `X-Hub-Signature-256`. It returns when all handlers have run, or all
     * events are safe in the inbox, with what to answer; nothing in the body makes it throw.
     */
    public suspend fun receive(body: ByteArray, signatureHeader: String?): Answer =
        webhook.refusalOf(body, signatureHeader)?.let { Answer(it) } ?: intake.take(body.decodeToString())

    /** Asks the parts of the webhook whether they do their work; see [Health]. Each call asks the store of the inbox. */
    public suspend fun health(): Health = intake.health()

    /**
     * Takes no more out of the inbox, lets each handler that runs come to its end, and leaves the rest to the next start.
     * Handlers that take longer than [within] are cancelled, and called again at the next start. Stop the server first.
     */
    public suspend fun shutDown(within: Duration = Duration.ofSeconds(30)): Unit = intake.stop(within)

    /** Stops at once: handlers of the inbox are cancelled, and called again at the next start. [shutDown] is kinder. */
    override fun close(): Unit = intake.close()
}

/** Makes a [Receiver]. A missing or empty secret, token or handler is refused here with what to write. */
public fun Receiver(configure: ReceiverConfig.() -> Unit): Receiver = ReceiverConfig().apply(configure).toReceiver()
