package io.wakit.javacompat;

import io.wakit.client.RetryPolicy;
import io.wakit.wazzup.ApiKey;
import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.RateLimit;
import io.wakit.wazzup.WazzupClient;
import io.wakit.wazzup.WazzupClientKt;
import io.wakit.wazzup.WazzupConfig;
import io.wakit.wazzup.model.Contact;
import io.wakit.wazzup.model.Deal;
import io.wakit.wazzup.model.User;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Wazzup, for one account or partner. One for a whole program, shared by all threads; close it at the end, best by
 * {@code try}:
 *
 * <pre>{@code
 * try (var wazzup = WazzupClientAsync.builder(new ApiKey(key)).build()) {
 *     wazzup.contacts().paginate().forEach(contact -> store.keep(contact));
 * }
 * }</pre>
 *
 * <p>What is true of all futures it gives: a failure is a {@link WazzupException}. Cancelling the future, or letting
 * {@code orTimeout} end it, breaks the call off; Wazzup may have done it all the same.
 */
public final class WazzupClientAsync implements AutoCloseable {
    private final WazzupClient wazzup;
    private final boolean owned;
    private final WazzupCalls calls;
    private final WazzupWebhooksAsync webhooks;

    private WazzupClientAsync(WazzupClient wazzup, boolean owned, @Nullable Executor executor) {
        this.wazzup = wazzup;
        this.owned = owned;
        this.calls = new WazzupCalls(executor);
        this.webhooks =
                new WazzupWebhooksAsync(wazzup.getWebhooks(), calls, executor == null ? Answering.BLOCKING : executor);
    }

    /**
     * Begins a client. Nothing is sent yet.
     *
     * @param apiKey of an account, or of a partner
     * @return settings to go on with; all of them have a default
     */
    public static Builder builder(ApiKey apiKey) {
        return new Builder(apiKey);
    }

    /**
     * The same words over a client that Kotlin code made.
     *
     * @param wazzup stays the giver's: {@link #close()} leaves it open
     * @return a view that holds nothing of its own
     */
    public static WazzupClientAsync of(WazzupClient wazzup) {
        return new WazzupClientAsync(Objects.requireNonNull(wazzup, "wazzup"), false, null);
    }

    /** {@return contacts: whom the CRM knows; Wazzup lists them 100 by 100} */
    public WazzupEntitiesAsync<Contact> contacts() {
        return new WazzupEntitiesAsync<>(wazzup.getContacts(), calls);
    }

    /** {@return users: who works in the CRM; Wazzup lists them all at once, by name} */
    public WazzupEntitiesAsync<User> users() {
        return new WazzupEntitiesAsync<>(wazzup.getUsers(), calls);
    }

    /** {@return deals: what the CRM sells; Wazzup lists them 100 by 100} */
    public WazzupEntitiesAsync<Deal> deals() {
        return new WazzupEntitiesAsync<>(wazzup.getDeals(), calls);
    }

    /** {@return pipelines: the ways that deals go} */
    public WazzupPipelinesAsync pipelines() {
        return new WazzupPipelinesAsync(wazzup.getPipelines(), calls);
    }

    /** {@return accounts, with their money and settings} */
    public WazzupAccountsAsync accounts() {
        return new WazzupAccountsAsync(wazzup.getAccounts(), calls);
    }

    /** {@return channels: numbers, accounts and bots that are connected} */
    public WazzupChannelsAsync channels() {
        return new WazzupChannelsAsync(wazzup.getChannels(), calls);
    }

    /** {@return messages: sending, and taking back} */
    public WazzupMessagesAsync messages() {
        return new WazzupMessagesAsync(wazzup.getMessages(), calls);
    }

    /** {@return WABA templates} */
    public WazzupTemplatesAsync templates() {
        return new WazzupTemplatesAsync(wazzup.getTemplates(), calls);
    }

    /** {@return how many chats wait} */
    public WazzupUnansweredAsync unanswered() {
        return new WazzupUnansweredAsync(wazzup.getUnanswered(), calls);
    }

    /** {@return windows and pages to show in a CRM} */
    public WazzupIframesAsync iframes() {
        return new WazzupIframesAsync(wazzup.getIframes(), calls);
    }

    /** {@return what WABA costs} */
    public WazzupWabaAsync waba() {
        return new WazzupWabaAsync(wazzup.getWaba(), calls);
    }

    /** {@return where webhooks go, and the receiver and listener of this client that take them} */
    public WazzupWebhooksAsync webhooks() {
        return webhooks;
    }

    /** Stops listening and gives the connections back; a second time it does nothing. */
    @Override
    public void close() {
        if (owned) wazzup.close();
    }

    /** Its parts, and a bar where its key is. */
    @Override
    public String toString() {
        return wazzup.toString();
    }

    /** The settings of a client. Read by {@link #build()}, which refuses what cannot work. */
    public static final class Builder {
        private final ApiKey apiKey;
        private Consumer<WazzupConfig> settings = config -> {};
        private @Nullable Executor executor;

        private Builder(ApiKey apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        }

        /**
         * Where contacts, messages and the like are: Wazzup's host, or a server of one's own.
         *
         * @param publicBaseUrl with its scheme; {@code http://} is taken for this machine alone, since the key travels along
         * @return this
         */
        public Builder publicBaseUrl(String publicBaseUrl) {
            Objects.requireNonNull(publicBaseUrl, "publicBaseUrl");
            return with(config -> config.setPublicBaseUrl(publicBaseUrl));
        }

        /**
         * Where accounts, settings and a partner's channels are.
         *
         * @param techBaseUrl with its scheme
         * @return this
         */
        public Builder techBaseUrl(String techBaseUrl) {
            Objects.requireNonNull(techBaseUrl, "techBaseUrl");
            return with(config -> config.setTechBaseUrl(techBaseUrl));
        }

        /**
         * Where the host of pushed counters is asked for.
         *
         * @param integrationsBaseUrl with its scheme
         * @return this
         */
        public Builder integrationsBaseUrl(String integrationsBaseUrl) {
            Objects.requireNonNull(integrationsBaseUrl, "integrationsBaseUrl");
            return with(config -> config.setIntegrationsBaseUrl(integrationsBaseUrl));
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
         * What webhooks have to carry as their bearer. Without this any webhook is let through.
         *
         * @param crmKey the word that the account was made with
         * @return this
         */
        public Builder crmKey(CrmKey crmKey) {
            Objects.requireNonNull(crmKey, "crmKey");
            return with(config -> config.setCrmKey(crmKey));
        }

        /**
         * How many calls leave within 5 seconds; more wait.
         *
         * @param rateLimit 500, of them 400 to messages, unless said otherwise
         * @return this
         */
        public Builder rateLimit(RateLimit rateLimit) {
            Objects.requireNonNull(rateLimit, "rateLimit");
            return with(config -> config.setRateLimit(rateLimit));
        }

        /**
         * When a call that failed is made again. Behind a 5xx or a lost answer a message is sent again only if it has a
         * {@code crmMessageId}.
         *
         * @param retry {@link RetryPolicy#None} turns it off
         * @return this
         */
        public Builder retry(RetryPolicy retry) {
            Objects.requireNonNull(retry, "retry");
            return with(config -> config.setRetry(retry));
        }

        /**
         * Whether what breaks a limit of Wazzup's is refused before it leaves, as it is unless said otherwise.
         *
         * @param checkLimits with {@code false}, Wazzup alone decides
         * @return this
         */
        public Builder checkLimits(boolean checkLimits) {
            return with(config -> config.setCheckLimits(checkLimits));
        }

        /**
         * Where calls are prepared, answers are read, handlers of webhooks run, and stages of the futures too. Without one,
         * calls have a small pool as wide as the machine, and handlers one made for blocking.
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
        public WazzupClientAsync build() {
            return new WazzupClientAsync(WazzupClientKt.WazzupClient(apiKey, this::configure), true, executor);
        }

        private Unit configure(WazzupConfig config) {
            settings.accept(config);
            return Unit.INSTANCE;
        }

        private Builder with(Consumer<WazzupConfig> setting) {
            settings = settings.andThen(setting);
            return this;
        }
    }
}
