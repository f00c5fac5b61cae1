package io.wakit.javacompat;

import io.wakit.client.resource.AppData;
import io.wakit.model.phone.RequestReceipt;
import io.wakit.model.phone.SyncType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What the WhatsApp Business app holds of a number that is used with both (coexistence).
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/embedded-signup/onboarding-business-app-users">Business
 *     app users</a>
 */
public final class AppDataAsync {
    private final AppData appData;
    private final Calls calls;

    AppDataAsync(AppData appData, Calls calls) {
        this.appData = appData;
        this.calls = calls;
    }

    /**
     * Asks for the contacts or the history, once each and within 24 hours of the onboarding. They come by the
     * webhooks {@code smb_app_state_sync} and {@code history}.
     *
     * @param type contacts or history
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> synchronize(SyncType type) {
        Objects.requireNonNull(type, "type");
        return calls.start(continuation -> appData.synchronize(type, continuation));
    }
}
