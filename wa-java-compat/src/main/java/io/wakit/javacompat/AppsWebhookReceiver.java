package io.wakit.javacompat;

import io.wakit.webhook.AppCredentials;
import io.wakit.webhook.AppsReceiver;
import io.wakit.webhook.Health;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A webhook for several apps of Meta's, or several tenants: one set of handlers and one inbox, and each app under its own
 * secrets, which are looked up with each request. Events say by their number and account whose they are.
 *
 * <pre>{@code
 * var webhook = WebhookReceiver.forApps(tenants::credentials)
 *         .on(TextMessage.class, text -> tickets.open(text.getPhone(), text.getBody()))
 *         .build();
 * // A server with a path for each tenant: /webhook/{tenant}
 * webhook.receive(tenant, body, signature).thenAccept(this::write);
 * }</pre>
 *
 * <p>The answers are those of {@link WebhookReceiver}; where there is no such app it is 404. A look-up that fails is answered
 * 500, so that Meta delivers again, and logged.
 */
public final class AppsWebhookReceiver implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.wakit.webhook");
    private static final WebhookAnswer NOBODY = new WebhookAnswer(404, "No such app.");
    private static final WebhookAnswer NOT_LOOKED_UP =
            new WebhookAnswer(500, "The credentials of the app could not be looked up.");

    private final AppsReceiver receiver;
    private final int maxBodyBytes;
    private final Answering answering;
    private final Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> credentials;

    AppsWebhookReceiver(
            AppsReceiver receiver,
            int maxBodyBytes,
            Answering answering,
            Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> credentials) {
        this.receiver = receiver;
        this.maxBodyBytes = maxBodyBytes;
        this.answering = answering;
        this.credentials = credentials;
    }

    /**
     * What a delivery may have at most. A server reads one byte more and no further, and the answer will be 413.
     *
     * @return a number of bytes
     */
    public int maxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * Takes Meta's POST for an app. What goes for {@link WebhookReceiver#receive} goes for it too; only that two deliveries
     * whose secrets take different times to look up may change places.
     *
     * @param app what the server calls the app or tenant, as the look-up knows it
     * @param body the bytes as they came, since they are what is signed
     * @param signatureHeader the value of {@link WebhookReceiver#SIGNATURE_HEADER}; null where the request had none
     * @return what to answer; nothing makes it fail
     */
    public CompletableFuture<WebhookAnswer> receive(String app, byte[] body, @Nullable String signatureHeader) {
        Objects.requireNonNull(body, "body");
        return answer(app, webhook -> webhook.receive(body, signatureHeader));
    }

    /**
     * Answers Meta's GET for an app.
     *
     * @param app what the server calls the app or tenant
     * @param mode {@code hub.mode}; null where it is missing, as with the others
     * @param token {@code hub.verify_token}
     * @param challenge {@code hub.challenge}
     * @return the challenge with 200 where the token is that of the app; 403 otherwise
     */
    public CompletableFuture<WebhookAnswer> subscribe(
            String app, @Nullable String mode, @Nullable String token, @Nullable String challenge) {
        return answer(app, webhook -> CompletableFuture.completedFuture(webhook.subscribe(mode, token, challenge)));
    }

    /**
     * The same from the query of the GET, for servers that do not take it apart.
     *
     * @param app what the server calls the app or tenant
     * @param rawQuery what stands behind the question mark, still percent-encoded; null where nothing does
     * @return the challenge with 200 where the token is that of the app; 403 otherwise
     */
    public CompletableFuture<WebhookAnswer> subscribeByQuery(String app, @Nullable String rawQuery) {
        SubscribeQuery query = SubscribeQuery.of(rawQuery);
        return subscribe(app, query.mode(), query.token(), query.challenge());
    }

    /**
     * The webhook of one app whose credentials are at hand; nothing is looked up. To be asked for with each request.
     *
     * @param app its secrets and its verify token
     * @return the same one for the same credentials. What is to be shut down is this, and not that
     */
    public WebhookReceiver forApp(AppCredentials app) {
        return new WebhookReceiver(receiver.forApp(Objects.requireNonNull(app, "app")), answering);
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
     * Stop the server first.
     *
     * @param within how long that may take; handlers that take longer are called again at the next start
     * @return done when no handler runs any more, of whichever app
     */
    public CompletableFuture<Void> shutDown(Duration within) {
        return Answering.ended(within, time -> continuation -> receiver.shutDown(time, continuation));
    }

    /** Stops at once: letters of the inbox that are being handled are handled again at the next start. */
    @Override
    public void close() {
        receiver.close();
    }

    private CompletableFuture<WebhookAnswer> answer(
            String app, Function<WebhookReceiver, CompletableFuture<WebhookAnswer>> ask) {
        return found(Objects.requireNonNull(app, "app"))
                .handle((found, failure) -> {
                    if (failure != null) return CompletableFuture.completedFuture(notLookedUp(failure));
                    return found == null ? CompletableFuture.completedFuture(NOBODY) : ask.apply(forApp(found));
                })
                .thenCompose(answer -> answer);
    }

    private CompletableFuture<@Nullable AppCredentials> found(String app) {
        try {
            return Objects.requireNonNull(credentials.apply(app), "The look-up returned null where a stage was due.")
                    .<@Nullable AppCredentials>thenApply(found -> found)
                    .toCompletableFuture();
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private static WebhookAnswer notLookedUp(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.log(Level.ERROR, "The credentials of an app could not be looked up; Meta will deliver again", cause);
        return NOT_LOOKED_UP;
    }
}
