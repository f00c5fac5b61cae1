package io.wakit.javacompat;

import io.wakit.client.GraphListener;
import io.wakit.client.PacingConfig;
import io.wakit.client.RetryPolicy;
import io.wakit.client.WhatsApp;
import io.wakit.client.WhatsAppConfig;
import io.wakit.client.WhatsAppKt;
import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The way in to the WhatsApp Cloud API for one access token: it holds the connections, and hands out handles of the
 * numbers, accounts and other nodes that the token may use. One for a whole program, shared by all threads; close it at the end.
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
public final class WhatsAppAsync extends NodesAsync implements AutoCloseable {
    private final boolean owned;

    private WhatsAppAsync(WhatsApp whatsApp, boolean owned, @Nullable Executor executor) {
        super(whatsApp, new Calls(executor));
        this.owned = owned;
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
     * Begins a client whose token comes from elsewhere, and is asked for again when Meta takes it no longer.
     *
     * @param tokens asked before the first call, and after error 190; once for all calls that wait
     * @return settings to go on with; all of them have a default
     */
    public static Builder builder(TokenProvider tokens) {
        return new Builder(tokens);
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
     * Gives the connections back. Calls that are under way come to their end; any made later fail with
     * {@link io.wakit.client.WaError.Unreachable}.
     */
    @Override
    public void close() {
        if (owned) whatsApp.close();
    }

    /** The settings of a client. Read by {@link #build()}, which refuses what cannot work. */
    public static final class Builder {
        private final @Nullable AccessToken accessToken;
        private final @Nullable TokenProvider tokens;
        private Consumer<WhatsAppConfig> settings = config -> {};
        private @Nullable Executor executor;

        private Builder(AccessToken accessToken) {
            this.accessToken = Objects.requireNonNull(accessToken, "accessToken");
            this.tokens = null;
        }

        private Builder(TokenProvider tokens) {
            this.accessToken = null;
            this.tokens = Objects.requireNonNull(tokens, "tokens");
        }

        /**
         * Where the Graph is: Meta's host, or the sandbox.
         *
         * @param baseUrl with its scheme; {@code http://} is taken for this machine alone, since the token travels along
         * @return this
         */
        public Builder baseUrl(String baseUrl) {
            Objects.requireNonNull(baseUrl, "baseUrl");
            return with(config -> config.setBaseUrl(baseUrl));
        }

        /**
         * The version of the Graph that calls are made to.
         *
         * @param version as Meta writes it: {@code v24.0}
         * @return this
         */
        public Builder version(String version) {
            Objects.requireNonNull(version, "version");
            return with(config -> config.setVersion(version));
        }

        /**
         * How long one attempt may take, from the first byte out to the last byte in; 30 seconds unless said otherwise.
         *
         * @param timeout more than zero
         * @return this
         */
        public Builder timeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout");
            return with(config -> config.setTimeout(timeout));
        }

        /**
         * How long one file may be on its way while it moves; 30 minutes unless said otherwise. What a reader does counts too.
         *
         * @param transferTimeout more than zero
         * @return this
         */
        public Builder transferTimeout(Duration transferTimeout) {
            Objects.requireNonNull(transferTimeout, "transferTimeout");
            return with(config -> config.setTransferTimeout(transferTimeout));
        }

        /**
         * The hosts that the access token may go to when a file is downloaded, beside that of the Graph; Meta's own unless
         * said otherwise.
         *
         * @param mediaHosts each a host, or a host and its port: {@code lookaside.fbsbx.com}
         * @return this
         */
        public Builder mediaHosts(Set<String> mediaHosts) {
            Set<String> hosts = Set.copyOf(mediaHosts);
            return with(config -> config.setMediaHosts(hosts));
        }

        /**
         * Whether what breaks a limit that Meta documents is refused before it leaves, as it is unless said otherwise. Meta
         * moves its limits, and this library hears of it later.
         *
         * @param checkLimits with {@code false}, Meta alone decides, and tells the first fault by an error
         * @return this
         */
        public Builder checkLimits(boolean checkLimits) {
            return with(config -> config.setCheckLimits(checkLimits));
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
         * When a call that failed is made again: where Meta held it back or it never left, and reads. A message whose answer
         * was lost is never sent again. Without this, four attempts within 30 seconds.
         *
         * @param retry {@link RetryPolicy#None} turns it off
         * @return this
         */
        public Builder retry(RetryPolicy retry) {
            Objects.requireNonNull(retry, "retry");
            return with(config -> config.setRetry(retry));
        }

        /**
         * Lets messages leave no faster than Meta takes them: 80 a second from one number, one in 6 seconds to one user. A
         * message that would wait too long fails with {@link io.wakit.client.WaError.Paced}. Without this they leave as they
         * come.
         *
         * @return this
         */
        public Builder pacing() {
            return pacing(config -> {});
        }

        /**
         * Lets messages leave no faster than these settings say.
         *
         * @param pacing changes what Meta grants by default; called by {@link #build()}
         * @return this
         */
        public Builder pacing(Consumer<PacingConfig> pacing) {
            Objects.requireNonNull(pacing, "pacing");
            return with(config -> config.pacing(pace -> {
                pacing.accept(pace);
                return Unit.INSTANCE;
            }));
        }

        /**
         * Lets each call prove that it knows the secret of the app ({@code appsecret_proof}), so that a token that leaked is of
         * no use.
         *
         * @param appSecret the secret of the app that the token belongs to
         * @return this
         */
        public Builder appSecret(AppSecret appSecret) {
            Objects.requireNonNull(appSecret, "appSecret");
            return with(config -> config.setAppSecret(appSecret));
        }

        /**
         * Is told of each attempt, what became of it and how long it took; never of tokens, numbers or words.
         *
         * @param listener runs in the call, so it must not block; what it throws is dropped
         * @return this
         */
        public Builder listener(GraphListener listener) {
            Objects.requireNonNull(listener, "listener");
            return with(config -> config.setListener(listener));
        }

        /**
         * The client that these settings make.
         *
         * @return a client that holds connections, for the caller to close
         * @throws IllegalArgumentException where a setting cannot work; it says what to write
         */
        public WhatsAppAsync build() {
            WhatsApp whatsApp = tokens == null
                    ? WhatsAppKt.WhatsApp(Objects.requireNonNull(accessToken), this::configure)
                    : WhatsAppKt.WhatsApp(Asking.of(tokens), this::configure);
            return new WhatsAppAsync(whatsApp, true, executor);
        }

        private Unit configure(WhatsAppConfig config) {
            settings.accept(config);
            return Unit.INSTANCE;
        }

        private Builder with(Consumer<WhatsAppConfig> setting) {
            settings = settings.andThen(setting);
            return this;
        }
    }
}
