package io.wakit.javacompat;

import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.Answer;
import io.wakit.webhook.Inbox;
import io.wakit.webhook.InboxConfig;
import io.wakit.webhook.Receiver;
import io.wakit.webhook.ReceiverConfig;
import io.wakit.webhook.Webhook;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private static final Executor BLOCKING = ExecutorsKt.asExecutor(Dispatchers.getIO());

    private final Receiver receiver;
    private final Executor executor;

    private WebhookReceiver(Receiver receiver, Executor executor) {
        this.receiver = receiver;
        this.executor = executor;
    }

    /**
     * Begins a webhook. It needs an app secret, a verify token and one handler at least.
     *
     * @return settings to go on with
     */
    public static Builder builder() {
        return new Builder();
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

    /** The settings of a webhook. Read by {@link #build()}, which refuses what is missing. */
    public static final class Builder {
        private final List<AppSecret> appSecrets = new ArrayList<>();
        private final List<Handler<?>> handlers = new ArrayList<>();
        private @Nullable VerifyToken verifyToken;
        private @Nullable BiConsumer<? super InboundEvent, ? super Throwable> failure;
        private int maxBodyBytes = Webhook.MAX_BODY_BYTES;
        private Executor executor = BLOCKING;

        private @Nullable Consumer<ReceiverConfig> inbox;

        private Builder() {}

        /**
         * A secret that deliveries may be signed under. Say it twice, old and new, while the app's secret is being changed.
         *
         * @param appSecret the one in the app dashboard, under Settings, Basic
         * @return this
         */
        public Builder appSecret(AppSecret appSecret) {
            appSecrets.add(Objects.requireNonNull(appSecret, "appSecret"));
            return this;
        }

        /**
         * The token that Meta says when the webhook is subscribed.
         *
         * @param verifyToken a word of your own, written into the app dashboard beside the callback URL
         * @return this
         */
        public Builder verifyToken(VerifyToken verifyToken) {
            this.verifyToken = Objects.requireNonNull(verifyToken, "verifyToken");
            return this;
        }

        /**
         * What a delivery may have at most; more is answered 413.
         *
         * @param maxBodyBytes 3 MB unless said otherwise, which is what Meta sends at most
         * @return this
         */
        public Builder maxBodyBytes(int maxBodyBytes) {
            this.maxBodyBytes = maxBodyBytes;
            return this;
        }

        /**
         * Where handlers run, and the stages of {@link WebhookReceiver#receive}. Without one that is a pool of up to 64
         * threads made for blocking.
         *
         * @param executor with a thread for each user that is to be served at the same time; it stays the giver's.
         *     While it takes no tasks, deliveries are answered 500 and come again
         * @return this
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Hands every event of a type, and of its subtypes, to a handler, which may block. Without an inbox that is before
         * Meta is answered, which wants it within a quarter of a second; with one it is after.
         *
         * <p>At least once: without an inbox a handler that throws makes the answer 500, and Meta delivers the whole batch
         * again, so a handler sees repeats, which it tells by the message id. Events of one user come one after the other, those of
         * several users side by side. All handlers that fit an event are called, in the order in which they were given; one
         * that fails stops no other.
         *
         * @param <T> a kind of event
         * @param type its class: {@code TextMessage.class} for words, {@code InboundEvent.class} for everything
         * @param handler what to do
         * @return this
         */
        public <T extends InboundEvent> Builder on(Class<T> type, Consumer<? super T> handler) {
            Objects.requireNonNull(handler, "handler");
            return add(type, event -> {
                handler.accept(event);
                return CompletableFuture.completedStage(null);
            });
        }

        /**
         * The same for a handler that goes on after it returned: the event is handled when the stage is done, and a stage
         * that fails is a handler that failed. The next event of the user waits for it, so see that it ends.
         *
         * @param <T> a kind of event
         * @param type its class
         * @param handler what to do; its stage may be a reply on its way: {@code text -> phone.sendText(text.getFrom(), "…")}
         * @return this
         */
        public <T extends InboundEvent> Builder onAsync(
                Class<T> type, Function<? super T, ? extends CompletionStage<?>> handler) {
            Objects.requireNonNull(handler, "handler");
            return add(type, handler);
        }

        /**
         * Keeps every event in a store before Meta is answered, and calls the handlers after that: each event is handled
         * once, however often Meta delivers it and whatever becomes of this program. What fails is tried again, and is a
         * dead letter in the end: {@link InboxAsync} lists and replays those.
         *
         * @param store {@code JdbcInbox} of wa-inbox-jdbc, as a rule; it stays the giver's to close
         * @return this
         */
        public Builder inbox(Inbox store) {
            return inbox(store, config -> {});
        }

        /**
         * The same with settings.
         *
         * @param store where events are kept
         * @param settings how often a handler is called, how long it may take, how long events are kept, …
         * @return this
         */
        public Builder inbox(Inbox store, Consumer<? super InboxConfig> settings) {
            Objects.requireNonNull(store, "store");
            Objects.requireNonNull(settings, "settings");
            inbox = config -> config.inbox(store, inboxConfig -> {
                settings.accept(inboxConfig);
                return Unit.INSTANCE;
            });
            return this;
        }

        /**
         * Told of each event on which a handler failed. The default logs both; events print no personal data.
         *
         * @param failure gets the event and what the handler threw; keep it short, and let it throw nothing
         * @return this
         */
        public Builder onFailure(BiConsumer<? super InboundEvent, ? super Throwable> failure) {
            this.failure = Objects.requireNonNull(failure, "failure");
            return this;
        }

        /**
         * The webhook that these settings make.
         *
         * @return a receiver; with an inbox it is at work from now on, and to be shut down in the end. Without one it holds
         *     nothing that has to be closed
         * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
         */
        public WebhookReceiver build() {
            ReceiverConfig config = new ReceiverConfig();
            config.setVerifyToken(verifyToken);
            config.setMaxBodyBytes(maxBodyBytes);
            appSecrets.forEach(config::appSecret);
            Executor chosen = executor;
            handlers.forEach(handler -> handler.addTo(config, chosen));
            BiConsumer<? super InboundEvent, ? super Throwable> told = failure;
            if (told != null) {
                config.onFailure((event, cause) -> {
                    told.accept(event, cause);
                    return Unit.INSTANCE;
                });
            }
            Consumer<ReceiverConfig> kept = inbox;
            if (kept != null) kept.accept(config);
            return new WebhookReceiver(config.toReceiver(), chosen);
        }

        private <T extends InboundEvent> Builder add(
                Class<T> type, Function<? super T, ? extends CompletionStage<?>> handle) {
            handlers.add(new Handler<>(Objects.requireNonNull(type, "type"), handle));
            return this;
        }
    }
}
