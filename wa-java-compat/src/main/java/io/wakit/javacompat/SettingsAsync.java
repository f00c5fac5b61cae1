package io.wakit.javacompat;

import io.wakit.client.resource.Settings;
import io.wakit.model.Success;
import io.wakit.model.phone.PhoneSettings;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The settings of a number: calls, storage, identity checks, encryption of payloads.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/settings-api">Settings
 *     API</a>
 */
public final class SettingsAsync {
    private final Settings settings;
    private final Calls calls;

    SettingsAsync(Settings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /**
     * The same as {@link #get(boolean)} where nothing more is said.
     *
     * @return the settings
     */
    public CompletableFuture<PhoneSettings> get() {
        return calls.start(continuation -> settings.get(continuation));
    }

    /**
     * All settings. With {@code includeSipCredentials} the passwords of SIP come along: keep them out of logs.
     *
     * @param includeSipCredentials whether the passwords of SIP come along
     * @return the settings
     */
    public CompletableFuture<PhoneSettings> get(boolean includeSipCredentials) {
        return calls.start(continuation -> settings.get(includeSipCredentials, continuation));
    }

    /**
     * Changes what {@code change} names and leaves the rest; but call hours are replaced whole, holidays included.
     * Storage can be changed only while the number is not registered.
     *
     * @param change what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(PhoneSettings change) {
        Objects.requireNonNull(change, "change");
        return calls.start(continuation -> settings.update(change, continuation));
    }
}
