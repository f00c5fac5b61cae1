package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.model.WebhookSubscriptions;
import io.wakit.wazzup.model.WebhooksSettings;
import io.wakit.wazzup.resource.Webhooks;
import io.wakit.wazzup.webhook.WazzupEvent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kotlinx.serialization.json.JsonElement;
import org.jspecify.annotations.Nullable;

/** Where webhooks go, and taking them. */
public final class WazzupWebhooksAsync implements AutoCloseable {
    private final Webhooks webhooks;
    private final WazzupCalls calls;
    private final WazzupReceiverAsync events;

    WazzupWebhooksAsync(Webhooks webhooks, WazzupCalls calls, Executor handlers) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.events = new WazzupReceiverAsync(webhooks.getEvents(), handlers);
    }

    /**
     * What takes webhooks, by {@link #startListener()} or by a server of one's own; it can be tried without either.
     *
     * @return the one receiver of this client
     */
    public WazzupReceiverAsync events() {
        return events;
    }

    /**
     * Where the listener is.
     *
     * @return empty while there is none
     */
    public Optional<String> url() {
        return Optional.ofNullable(webhooks.getUrl());
    }

    /**
     * Where webhooks go now, and which.
     *
     * @return the address and the subscriptions
     */
    public CompletableFuture<WebhooksSettings> settings() {
        return calls.start(webhooks::settings);
    }

    /**
     * Says where webhooks go, and which. Wazzup posts a test to the address first, and without a 200 refuses it.
     *
     * @param settings what is null stays
     * @return what Wazzup answered, which is no settings: read them by {@link #settings()}
     */
    public CompletableFuture<Answered<JsonElement>> update(WebhooksSettings settings) {
        Objects.requireNonNull(settings, "settings");
        return calls.start(continuation -> webhooks.update(settings, continuation));
    }

    /**
     * The same for subscriptions by name.
     *
     * @param subscriptions names as {@link WebhookSubscriptions#of} reads them; those that are not named stay
     * @return what Wazzup answered
     * @throws IllegalArgumentException where Wazzup has no such subscription
     */
    public CompletableFuture<Answered<JsonElement>> update(Map<String, Boolean> subscriptions) {
        return update(new WebhooksSettings(null, WebhookSubscriptions.of(subscriptions)));
    }

    /**
     * Lets all webhooks go to an address, with the bearer that is expected already.
     *
     * @param uri up to 200 characters
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> ensure(String uri) {
        return ensure(uri, null, WebhookSubscriptions.All);
    }

    /**
     * Lets webhooks go to an address, and expects a key as their bearer from then on. Where the address is refused, the one
     * before is expected again.
     *
     * @param uri up to 200 characters
     * @param authToken null leaves what is expected
     * @param subscriptions which webhooks
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> ensure(
            String uri, @Nullable CrmKey authToken, WebhookSubscriptions subscriptions) {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(subscriptions, "subscriptions");
        return calls.start(continuation -> webhooks.ensure(uri, authToken, subscriptions, continuation));
    }

    /**
     * Lets Wazzup post its test to an address: the tech service.
     *
     * @param uri where the test goes
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> test(String uri) {
        Objects.requireNonNull(uri, "uri");
        return calls.start(continuation -> webhooks.test(uri, continuation));
    }

    /**
     * From now on webhooks have to carry this key.
     *
     * @param crmKey null lets any through
     */
    public void expectBearer(@Nullable CrmKey crmKey) {
        webhooks.expectBearer(crmKey);
    }

    /**
     * Hands every event of a name to a handler; see {@link WazzupReceiverAsync#on(String, Consumer)}.
     *
     * @param name one of {@link io.wakit.wazzup.webhook.EventName}
     * @param handler what to do; it may block
     * @throws IllegalArgumentException where Wazzup has no such event
     */
    public void on(String name, Consumer<? super WazzupEvent> handler) {
        events.on(name, handler);
    }

    /**
     * Hands every event of a type to a handler.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param handler what to do; it may block
     */
    public <T extends WazzupEvent> void on(Class<T> type, Consumer<? super T> handler) {
        events.on(type, handler);
    }

    /**
     * Listens on port 8080 of all addresses of this machine, at {@code /webhooks}.
     *
     * @return the URL
     * @throws IllegalStateException where there is a listener
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public String startListener() {
        return webhooks.startListener();
    }

    /**
     * Listens for webhooks. Wazzup speaks to public addresses by {@code https}: put a proxy before it.
     *
     * @param host an address of this machine; {@code 0.0.0.0} for all
     * @param port 0 lets the system choose one
     * @param path from the root: {@code /webhooks}
     * @return the URL
     * @throws IllegalStateException where there is a listener
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public String startListener(String host, int port, String path) {
        return startListener(host, port, path, null);
    }

    /**
     * Listens for webhooks that carry a key.
     *
     * @param host an address of this machine; {@code 0.0.0.0} for all
     * @param port 0 lets the system choose one
     * @param path from the root: {@code /webhooks}
     * @param requireBearer expected in place of what was; null leaves it
     * @return the URL
     * @throws IllegalStateException where there is a listener
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public String startListener(String host, int port, String path, @Nullable CrmKey requireBearer) {
        return webhooks.startListener(host, port, path, requireBearer);
    }

    /** Stops listening; without a listener it does nothing. */
    public void stopListener() {
        webhooks.stopListener();
    }

    /** The same as {@link #stopListener}. */
    @Override
    public void close() {
        stopListener();
    }
}
