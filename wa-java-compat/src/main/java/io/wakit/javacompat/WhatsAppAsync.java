package io.wakit.javacompat;

import io.wakit.client.WhatsApp;
import io.wakit.client.WhatsAppKt;
import io.wakit.model.AccessToken;
import io.wakit.model.PhoneNumberId;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The way in to the WhatsApp Cloud API for one access token: it holds the connections, and hands out handles of the
 * business phone numbers that the token may use. One for a whole program, shared by all threads; close it at the end.
 *
 * <pre>{@code
 * var whatsapp = WhatsAppAsync.builder(new AccessToken(token)).build();
 * whatsapp.phone(new PhoneNumberId("106540352242922"))
 *         .sendText(Recipient.phone("+15551234567"), "Hello from Java")
 *         .thenAccept(receipt -> log(receipt.getId()));
 * }</pre>
 *
 * <p>What is true of all futures it gives: a failure is a {@link WaException}. Cancelling the future, or letting
 * {@code orTimeout} end it, breaks the call off; Meta may have the message all the same. That does not go for the stages
 * behind it, since cancelling what {@code thenApply} returned leaves its source alone. Stages run on the executor of the
 * {@linkplain Builder#executor(Executor) builder}.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/get-started">Get started</a>
 */
public final class WhatsAppAsync implements AutoCloseable {
    private final WhatsApp whatsApp;
    private final boolean owned;
    private final Calls calls;

    private WhatsAppAsync(WhatsApp whatsApp, boolean owned, @Nullable Executor executor) {
        this.whatsApp = whatsApp;
        this.owned = owned;
        this.calls = new Calls(executor);
    }

    /**
     * Begins a client of its own. Nothing is sent yet.
     *
     * @param accessToken a system user's token in production, a 24-hour one in trials
     * @return settings to go on with; all of them have a default
     */
    public static Builder builder(AccessToken accessToken) {
        return new Builder(accessToken);
    }

    /**
     * The same words over a client that Kotlin code made, say one on a fake {@code Graph}.
     *
     * @param whatsApp stays the giver's: {@link #close()} leaves it open
     * @return a view that holds nothing of its own
     */
    public static WhatsAppAsync of(WhatsApp whatsApp) {
        return new WhatsAppAsync(Objects.requireNonNull(whatsApp, "whatsApp"), false, null);
    }

    /**
     * The handle of a business phone number: cheap, and made anew wherever one is wanted.
     *
     * @param id Meta's id of the number, which is not the number itself
     * @return what the number can say and do
     */
    public PhoneAsync phone(PhoneNumberId id) {
        return new PhoneAsync(whatsApp.phone(Objects.requireNonNull(id, "id")), calls);
    }

    /**
     * Gives the connections back. Calls that are under way come to their end; any made later fail with
     * {@link io.wakit.client.WaError.Unreachable}.
     */
    @Override
    public void close() {
        if (owned) whatsApp.close();
    }

    /** The settings of a client. Read by {@link #build()}, which refuses what cannot work. */
    public static final class Builder {
        private final AccessToken accessToken;
        private @Nullable String baseUrl;
        private @Nullable String version;
        private @Nullable Duration timeout;
        private boolean checkLimits = true;
        private @Nullable Executor executor;

        private Builder(AccessToken accessToken) {
            this.accessToken = Objects.requireNonNull(accessToken, "accessToken");
        }

        /**
         * Where the Graph is: Meta's host, or the sandbox.
         *
         * @param baseUrl with its scheme; {@code http://} is taken for this machine alone, since the token travels along
         * @return this
         */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * The version of the Graph that calls are made to.
         *
         * @param version as Meta writes it: {@code v24.0}
         * @return this
         */
        public Builder version(String version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * How long one call may take, from the first byte out to the last byte in; 30 seconds unless said otherwise.
         *
         * @param timeout more than zero
         * @return this
         */
        public Builder timeout(Duration timeout) {
            this.timeout = Objects.requireNonNull(timeout, "timeout");
            return this;
        }

        /**
         * Whether what breaks a limit that Meta documents is refused before it leaves, as it is unless said otherwise. Meta
         * moves its limits, and this library hears of it later.
         *
         * @param checkLimits with {@code false}, Meta alone decides, and tells the first fault by an error
         * @return this
         */
        public Builder checkLimits(boolean checkLimits) {
            this.checkLimits = checkLimits;
            return this;
        }

        /**
         * Where calls are prepared, answers are read, and stages of the futures run. Without one that is a small pool as
         * wide as the machine, which coroutines share: do not block on it.
         *
         * @param executor stays the giver's; while it takes no tasks, calls fail
         * @return this
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * The client that these settings make.
         *
         * @return a client that holds connections, for the caller to close
         * @throws IllegalArgumentException where a setting cannot work; it says what to write
         */
        public WhatsAppAsync build() {
            WhatsApp whatsApp = WhatsAppKt.WhatsApp(accessToken, config -> {
                if (baseUrl != null) config.setBaseUrl(baseUrl);
                if (version != null) config.setVersion(version);
                if (timeout != null) config.setTimeout(timeout);
                config.setCheckLimits(checkLimits);
                return Unit.INSTANCE;
            });
            return new WhatsAppAsync(whatsApp, true, executor);
        }
    }
}
