package io.wakit.javacompat;

import io.wakit.kapso.webhook.KapsoHeaders;
import io.wakit.kapso.webhook.KapsoReceiver;
import io.wakit.webhook.Health;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Kapso's webhooks for any Java server, of both kinds: its own events, and what it passes on of Meta's. Hand it the raw bytes,
 * before anything parses them, and write what it answers; the statuses are those of {@link WebhookReceiver}.
 *
 * <pre>{@code
 * var webhook = KapsoWebhookReceiver.builder()
 *         .secret(new KapsoWebhookSecret(secret))
 *         .on(KapsoMessageReceived.class, event -> tickets.open(event.getMessage()))
 *         .build();
 * var answer = webhook.receive(body, KapsoHeaders.of(request::getHeader));
 * }</pre>
 */
public final class KapsoWebhookReceiver implements AutoCloseable {
    private final KapsoReceiver receiver;
    private final Answering answering;

    KapsoWebhookReceiver(KapsoReceiver receiver, Answering answering) {
        this.receiver = receiver;
        this.answering = answering;
    }

    /**
     * Begins a webhook. It needs a secret and one handler at least.
     *
     * @return settings to go on with
     */
    public static KapsoWebhookReceiverBuilder builder() {
        return new KapsoWebhookReceiverBuilder();
    }

    /**
     * What a delivery may have at most. A server reads one byte more and no further, and the answer will be 413.
     *
     * @return a number of bytes
     */
    public int maxBodyBytes() {
        return receiver.getMaxBodyBytes();
    }

    /**
     * Takes Kapso's POST. Its signature is checked and its events are put in line here, in the calling thread; handlers run on
     * the executor. The future is done when all handlers have run, or all events are safe in the inbox; nothing in the body
     * makes it fail.
     *
     * @param body the bytes as they came, since they are what is signed
     * @param headers what the request said beside: {@code KapsoHeaders.of(request::getHeader)}
     * @return what to answer
     */
    public CompletableFuture<WebhookAnswer> receive(byte[] body, KapsoHeaders headers) {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(headers, "headers");
        return answering.answer(continuation -> receiver.receive(body, headers, continuation));
    }

    /**
     * Asks the inbox, and what {@link ReceiverBuilder#check} named, whether they do their work: for the probe of a load
     * balancer, which the public should not reach.
     *
     * @return its status, 200 or 503, and its JSON are what to answer a probe; nothing makes it fail
     */
    public CompletableFuture<Health> health() {
        return answering.health(receiver::health);
    }

    /**
     * Takes no more out of the inbox, lets each handler that runs come to its end, and leaves the rest to the next start.
     *
     * @param within how long that may take; handlers that take longer are called again at the next start
     * @return done when no handler runs any more
     */
    public CompletableFuture<Void> shutDown(Duration within) {
        return Answering.ended(within, time -> continuation -> receiver.shutDown(time, continuation));
    }

    /** Stops at once: letters of the inbox that are being handled are handled again at the next start. */
    @Override
    public void close() {
        receiver.close();
    }
}
