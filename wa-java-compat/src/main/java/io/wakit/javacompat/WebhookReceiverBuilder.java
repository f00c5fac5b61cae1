package io.wakit.javacompat;

import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.Inbox;
import io.wakit.webhook.InboxConfig;
import io.wakit.webhook.ReceiverConfig;
import io.wakit.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/** The settings of a webhook. Read by {@link #build()}, which refuses what is missing. */
public final class WebhookReceiverBuilder {
    private final List<AppSecret> appSecrets = new ArrayList<>();
    private final List<Handler<?>> handlers = new ArrayList<>();
    private final List<EventPublisher> publishers = new ArrayList<>();
    private @Nullable VerifyToken verifyToken;
    private @Nullable BiConsumer<? super InboundEvent, ? super Throwable> failure;
    private int maxBodyBytes = Webhook.MAX_BODY_BYTES;
    private Executor executor = WebhookReceiver.BLOCKING;
    private @Nullable Consumer<ReceiverConfig> inbox;

    WebhookReceiverBuilder() {}

    /**
     * A secret that deliveries may be signed under. Say it twice, old and new, while the app's secret is being changed.
     *
     * @param appSecret the one in the app dashboard, under Settings, Basic
     * @return this
     */
    public WebhookReceiverBuilder appSecret(AppSecret appSecret) {
        appSecrets.add(Objects.requireNonNull(appSecret, "appSecret"));
        return this;
    }

    /**
     * The token that Meta says when the webhook is subscribed.
     *
     * @param verifyToken a word of your own, written into the app dashboard beside the callback URL
     * @return this
     */
    public WebhookReceiverBuilder verifyToken(VerifyToken verifyToken) {
        this.verifyToken = Objects.requireNonNull(verifyToken, "verifyToken");
        return this;
    }

    /**
     * What a delivery may have at most; more is answered 413.
     *
     * @param maxBodyBytes 3 MB unless said otherwise, which is what Meta sends at most
     * @return this
     */
    public WebhookReceiverBuilder maxBodyBytes(int maxBodyBytes) {
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
    public WebhookReceiverBuilder executor(Executor executor) {
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
    public <T extends InboundEvent> WebhookReceiverBuilder on(Class<T> type, Consumer<? super T> handler) {
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
    public <T extends InboundEvent> WebhookReceiverBuilder onAsync(
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
    public WebhookReceiverBuilder inbox(Inbox store) {
        return inbox(store, config -> {});
    }

    /**
     * The same with settings.
     *
     * @param store where events are kept
     * @param settings how often a handler is called, how long it may take, how long events are kept, …
     * @return this
     */
    public WebhookReceiverBuilder inbox(Inbox store, Consumer<? super InboxConfig> settings) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(settings, "settings");
        inbox = config -> config.inbox(store, inboxConfig -> {
            settings.accept(inboxConfig);
            return Unit.INSTANCE;
        });
        return this;
    }

    /**
     * Puts every event into a publisher before Meta is answered, for code that would rather ask than be called; see there for
     * what is promised.
     *
     * @param events closed by the caller in the end
     * @return this
     */
    public WebhookReceiverBuilder deliverTo(EventPublisher events) {
        publishers.add(Objects.requireNonNull(events, "events"));
        return this;
    }

    /**
     * Told of each event on which a handler failed. The default logs both; events print no personal data.
     *
     * @param failure gets the event and what the handler threw; keep it short, and let it throw nothing
     * @return this
     */
    public WebhookReceiverBuilder onFailure(BiConsumer<? super InboundEvent, ? super Throwable> failure) {
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
        publishers.forEach(events -> config.deliverTo(events.stream()));
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

    private <T extends InboundEvent> WebhookReceiverBuilder add(
            Class<T> type, Function<? super T, ? extends CompletionStage<?>> handle) {
        handlers.add(new Handler<>(Objects.requireNonNull(type, "type"), handle));
        return this;
    }
}
