package io.wakit.javacompat;

import io.wakit.webhook.AppCredentials;
import io.wakit.webhook.Health;
import io.wakit.webhook.Receiver;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A webhook for any Java server: Meta's two requests in, two answers out. Hand it the raw bytes, before anything parses
 * them, and write what it answers.
 *
 * <pre>{@code
 * var webhook = WebhookReceiver.builder()
 *         .appSecret(new AppSecret(secret))
 *         .verifyToken(new VerifyToken(token))
 *         .on(TextMessage.class, text -> tickets.open(text.getFrom(), text.getBody()))
 *         .build();
 * }</pre>
 *
 * <table>
 * <caption>What each delivery is answered</caption>
 * <tr><th>what came</th><th>answer</th></tr>
 * <tr><td>every event was handled, or is safe in the inbox; new kinds included</td><td>200</td></tr>
 * <tr><td>no JSON</td><td>400</td></tr>
 * <tr><td>no signature, or one that does not fit</td><td>401</td></tr>
 * <tr><td>more bytes than {@link #maxBodyBytes()}</td><td>413</td></tr>
 * <tr><td>a handler failed, and there is no inbox: Meta delivers the batch again</td><td>500</td></tr>
 * <tr><td>the inbox is full or does not answer: Meta delivers the batch again</td><td>503</td></tr>
 * </table>
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/set-up-webhooks">Set up webhooks</a>
 */
public final class WebhookReceiver implements AutoCloseable {
    /** The header in which Meta signs a delivery. */
    public static final String SIGNATURE_HEADER = "X-Hub-Signature-256";

    private final Receiver receiver;
    private final Answering answering;

    WebhookReceiver(Receiver receiver, Answering answering) {
        this.receiver = receiver;
        this.answering = answering;
    }

    /**
     * Begins a webhook. It needs an app secret, a verify token and one handler at least.
     *
     * @return settings to go on with
     */
    public static WebhookReceiverBuilder builder() {
        return new WebhookReceiverBuilder();
    }

    /**
     * Begins a webhook for several apps or tenants, whose secrets are looked up with each request.
     *
     * @param credentials gives those of an app by what the server calls it, a part of the path say; null where there is no
     *     such app. It may block: it runs where handlers do
     * @return settings to go on with
     */
    public static AppsWebhookReceiverBuilder forApps(
            Function<? super String, ? extends @Nullable AppCredentials> credentials) {
        return AppsWebhookReceiverBuilder.finding(Objects.requireNonNull(credentials, "credentials"));
    }

    /**
     * The same where secrets come later.
     *
     * @param credentials gives those of an app, or null where there is no such app; it must not block
     * @return settings to go on with
     */
    public static AppsWebhookReceiverBuilder forAppsAsync(
            Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> credentials) {
        return AppsWebhookReceiverBuilder.asking(Objects.requireNonNull(credentials, "credentials"));
    }

    /**
     * What a delivery may have at most. A server reads one byte more and no further, and the answer will be 413:
     * {@code body.readNBytes(webhook.maxBodyBytes() + 1)}.
     *
     * @return a number of bytes
     */
    public int maxBodyBytes() {
        return receiver.getMaxBodyBytes();
    }

    /**
     * Takes Meta's POST. Its signature is checked and its events are put in line here, in the calling thread, so that
     * deliveries keep the order of these calls; handlers run on the executor.
     *
     * <p>The future is done when all handlers have run, with what to answer; nothing in the body makes it fail, and its
     * stages run on the executor. Giving up on it stops no handler.
     *
     * @param body the bytes as they came, since they are what is signed
     * @param signatureHeader the value of {@link #SIGNATURE_HEADER}; null where the request had none
     * @return what to answer
     */
    public CompletableFuture<WebhookAnswer> receive(byte[] body, @Nullable String signatureHeader) {
        Objects.requireNonNull(body, "body");
        return answering.answer(continuation -> receiver.receive(body, signatureHeader, continuation));
    }

    /**
     * Answers Meta's GET, by which it makes sure that the callback URL is wanted.
     *
     * @param mode {@code hub.mode}; null where it is missing, as with the others
     * @param token {@code hub.verify_token}
     * @param challenge {@code hub.challenge}
     * @return the challenge with 200 where the token fits; 403 otherwise
     * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests">
     *     Verification requests</a>
     */
    public WebhookAnswer subscribe(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        return Answering.plain(receiver.subscribe(mode, token, challenge));
    }

    /**
     * The same from the query of the GET, for servers that do not take it apart.
     *
     * @param rawQuery what stands behind the question mark, still percent-encoded; null where nothing does
     * @return the challenge with 200 where the token fits; 403 otherwise
     */
    public WebhookAnswer subscribeByQuery(@Nullable String rawQuery) {
        SubscribeQuery query = SubscribeQuery.of(rawQuery);
        return subscribe(query.mode(), query.token(), query.challenge());
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
     * Stop the server first. Without an inbox there is nothing to wait for.
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
