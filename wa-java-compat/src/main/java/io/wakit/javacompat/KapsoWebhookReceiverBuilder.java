package io.wakit.javacompat;

import io.wakit.kapso.KapsoWebhookSecret;
import io.wakit.kapso.webhook.KapsoReceiverConfig;
import io.wakit.model.AppSecret;
import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.Inbox;
import io.wakit.webhook.InboxConfig;
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

/** The settings of a {@link KapsoWebhookReceiver}. Read by {@link #build()}, which refuses what is missing. */
public final class KapsoWebhookReceiverBuilder {
    private final KapsoReceiverConfig config = new KapsoReceiverConfig();
    private final List<Handler<?>> handlers = new ArrayList<>();
    private Executor executor = WebhookReceiver.BLOCKING;

    KapsoWebhookReceiverBuilder() {}

    /**
     * A secret that deliveries may be signed under. Say it twice, old and new, while it is being changed.
     *
     * @param secret the {@code secret_key} of the webhook at Kapso
     * @return this
     */
    public KapsoWebhookReceiverBuilder secret(KapsoWebhookSecret secret) {
        config.secret(Objects.requireNonNull(secret, "secret"));
        return this;
    }

    /**
     * The secret of the app at Meta, only where Kapso passes on what Meta signed.
     *
     * @param appSecret the one in the app dashboard
     * @return this
     */
    public KapsoWebhookReceiverBuilder appSecret(AppSecret appSecret) {
        config.appSecret(Objects.requireNonNull(appSecret, "appSecret"));
        return this;
    }

    /**
     * What a delivery may have at most; more is answered 413.
     *
     * @param maxBodyBytes 3 MB unless said otherwise
     * @return this
     */
    public KapsoWebhookReceiverBuilder maxBodyBytes(int maxBodyBytes) {
        config.setMaxBodyBytes(maxBodyBytes);
        return this;
    }

    /**
     * Where handlers run, and the stages of {@link KapsoWebhookReceiver#receive}. Without one that is a pool made for blocking.
     *
     * @param executor with a thread for each conversation that is to be served at the same time; it stays the giver's
     * @return this
     */
    public KapsoWebhookReceiverBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Hands every event of a type, and of its subtypes, to a handler, which may block. What goes for
     * {@link WebhookReceiverBuilder#on} goes for it too.
     *
     * @param <T> a kind of event
     * @param type its class: {@code KapsoMessageReceived.class}, or one of Meta's for what Kapso passes on
     * @param handler what to do
     * @return this
     */
    public <T extends InboundEvent> KapsoWebhookReceiverBuilder on(Class<T> type, Consumer<? super T> handler) {
        Objects.requireNonNull(handler, "handler");
        return add(type, event -> {
            handler.accept(event);
            return CompletableFuture.completedStage(null);
        });
    }

    /**
     * The same for a handler that goes on after it returned: the event is handled when the stage is done.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param handler what to do
     * @return this
     */
    public <T extends InboundEvent> KapsoWebhookReceiverBuilder onAsync(
            Class<T> type, Function<? super T, ? extends CompletionStage<?>> handler) {
        return add(type, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Keeps every event in a store before Kapso is answered, and calls the handlers after that: each event is handled once.
     *
     * @param store {@code JdbcInbox} of wa-inbox-jdbc, as a rule; it stays the giver's to close
     * @param settings how often a handler is called, how long it may take, …
     * @return this
     */
    public KapsoWebhookReceiverBuilder inbox(Inbox store, Consumer<? super InboxConfig> settings) {
        Objects.requireNonNull(settings, "settings");
        config.inbox(Objects.requireNonNull(store, "store"), inboxConfig -> {
            settings.accept(inboxConfig);
            return Unit.INSTANCE;
        });
        return this;
    }

    /**
     * Told of each event on which a handler failed. The default logs both.
     *
     * @param failure gets the event and what the handler threw
     * @return this
     */
    public KapsoWebhookReceiverBuilder onFailure(BiConsumer<? super InboundEvent, ? super Throwable> failure) {
        Objects.requireNonNull(failure, "failure");
        config.onFailure((event, cause) -> {
            failure.accept(event, cause);
            return Unit.INSTANCE;
        });
        return this;
    }

    /**
     * The webhook that these settings make. Build one alone of each builder.
     *
     * @return a receiver; with an inbox it is at work from now on, and to be shut down in the end
     * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
     */
    public KapsoWebhookReceiver build() {
        Executor chosen = executor;
        handlers.forEach(handler -> handler.addTo(config, chosen));
        handlers.clear();
        return new KapsoWebhookReceiver(config.toKapsoReceiver(), chosen);
    }

    private <T extends InboundEvent> KapsoWebhookReceiverBuilder add(
            Class<T> type, Function<? super T, ? extends CompletionStage<?>> handle) {
        handlers.add(new Handler<>(Objects.requireNonNull(type, "type"), handle));
        return this;
    }
}
