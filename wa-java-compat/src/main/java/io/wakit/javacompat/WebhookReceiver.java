package io.wakit.javacompat;

import io.wakit.webhook.Answer;
import io.wakit.webhook.Receiver;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.future.FutureKt;
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

    private static final CoroutineScope SCOPE = Dispatchers::getDefault;
    static final Executor BLOCKING = ExecutorsKt.asExecutor(Dispatchers.getIO());

    private final Receiver receiver;
    private final Executor executor;

    WebhookReceiver(Receiver receiver, Executor executor) {
        this.receiver = receiver;
        this.executor = executor;
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
        CompletableFuture<Answer> delivery = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.UNDISPATCHED,
                (unused, continuation) -> receiver.receive(body, signatureHeader, continuation));
        return delivery.thenApplyAsync(WebhookReceiver::plain, this::run);
    }

    /** An executor that is full or shut down has failed the handlers; Meta must hear of it all the same. */
    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            BLOCKING.execute(task);
        }
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
        return plain(receiver.subscribe(mode, token, challenge));
    }

    /**
     * The same from the query of the GET, for servers that do not take it apart.
     *
     * @param rawQuery what stands behind the question mark, still percent-encoded; null where nothing does
     * @return the challenge with 200 where the token fits; 403 otherwise
     */
    public WebhookAnswer subscribeByQuery(@Nullable String rawQuery) {
        Map<String, String> query = new HashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return subscribe(query.get("hub.mode"), query.get("hub.verify_token"), query.get("hub.challenge"));
    }

    /** What is not percent-encoded as it should be stays as it is, and will not fit. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /**
     * Takes no more out of the inbox, lets each handler that runs come to its end, and leaves the rest to the next start.
     * Stop the server first. Without an inbox there is nothing to wait for.
     *
     * @param within how long that may take; handlers that take longer are called again at the next start
     * @return done when no handler runs any more
     */
    public CompletableFuture<Void> shutDown(Duration within) {
        Objects.requireNonNull(within, "within");
        CompletableFuture<Unit> ended = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> receiver.shutDown(within, continuation));
        return ended.thenAccept(unit -> {});
    }

    /** Stops at once: letters of the inbox that are being handled are handled again at the next start. */
    @Override
    public void close() {
        receiver.close();
    }

    private static WebhookAnswer plain(Answer answer) {
        return new WebhookAnswer(answer.getStatus(), answer.getBody());
    }
}
