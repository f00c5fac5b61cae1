package io.wakit.javacompat;

import io.wakit.client.resource.AppSubscriptions;
import io.wakit.model.Success;
import io.wakit.model.account.AppSubscription;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Where the webhooks of an app go. It asks for the token of the app itself: {@link io.wakit.model.AccessToken#ofApp}.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint">Webhook
 *     endpoint</a>
 */
public final class AppSubscriptionsAsync {
    private final AppSubscriptions appSubscriptions;
    private final Calls calls;

    AppSubscriptionsAsync(AppSubscriptions appSubscriptions, Calls calls) {
        this.appSubscriptions = appSubscriptions;
        this.calls = calls;
    }

    /**
     * Sends webhooks of WhatsApp Business Accounts there. The URL is asked Meta's challenge while this call is under
     * way.
     *
     * @param subscription the object, the URL and the fields
     * @return Meta's yes
     */
    public CompletableFuture<Success> subscribe(AppSubscription subscription) {
        Objects.requireNonNull(subscription, "subscription");
        return calls.start(continuation -> appSubscriptions.subscribe(subscription, continuation));
    }
}
