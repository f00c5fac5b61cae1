package io.wakit.javacompat;

import io.wakit.client.resource.Subscriptions;
import io.wakit.model.account.CallbackOverride;
import io.wakit.model.account.Subscribed;
import io.wakit.model.account.SubscribedApp;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Which apps get the webhooks of an account, and where.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-account/subscribed-apps-api">Subscribed
 *     apps</a>
 */
public final class SubscriptionsAsync {
    private final Subscriptions subscriptions;
    private final Calls calls;

    SubscriptionsAsync(Subscriptions subscriptions, Calls calls) {
        this.subscriptions = subscriptions;
        this.calls = calls;
    }

    /**
     * The apps that are subscribed.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<SubscribedApp> list() {
        return new Pages<>(subscriptions.list(), calls);
    }

    /**
     * Subscribes the app whose token this is. Where webhooks of the account went to a URL of their own, they go to
     * the app's again: Meta takes the same call for both.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Subscribed> subscribe() {
        return calls.start(continuation -> subscriptions.subscribe(continuation));
    }

    /**
     * Subscribes the app, and sends webhooks about messages of this account to a URL of their own, up to 200
     * characters.
     *
     * @param callback the URL and the word that it is verified by
     * @return Meta's yes
     */
    public CompletableFuture<Subscribed> override(CallbackOverride callback) {
        Objects.requireNonNull(callback, "callback");
        return calls.start(continuation -> subscriptions.override(callback, continuation));
    }

    /**
     * Ends the webhooks to the app whose token this is.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Subscribed> unsubscribe() {
        return calls.start(continuation -> subscriptions.unsubscribe(continuation));
    }
}
