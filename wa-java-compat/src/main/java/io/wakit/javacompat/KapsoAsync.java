package io.wakit.javacompat;

import io.wakit.client.WhatsApp;
import io.wakit.client.WhatsAppConfig;
import io.wakit.kapso.Kapso;
import io.wakit.kapso.KapsoCredentials;
import io.wakit.model.PhoneNumberId;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The way in to the WhatsApp Cloud API through Kapso: the same words as at Meta itself by {@link #whatsApp()}, and what only
 * Kapso keeps by {@link #phone}. One for a whole program, shared by all threads; close it at the end.
 *
 * <pre>{@code
 * var kapso = KapsoAsync.connect(new KapsoCredentials(new KapsoApiKey(key)));
 * kapso.whatsApp().phone(id).sendText(Recipient.phone("+15550100001"), "Hello from Java");
 * kapso.phone(id).conversations().list().stream().forEach(conversation -> log(conversation.getId()));
 * }</pre>
 *
 * <p>Futures and their failures are those of {@link WhatsAppAsync}. Templates and Flows are found by their account: ask for
 * them by {@code waba(id).templates().get(templateId)} and {@code waba(id).flows().get(flowId)}.
 */
public final class KapsoAsync implements AutoCloseable {
    private final WhatsApp whatsApp;
    private final boolean owned;
    private final Calls calls;

    private KapsoAsync(WhatsApp whatsApp, boolean owned, @Nullable Executor executor) {
        this.whatsApp = whatsApp;
        this.owned = owned;
        this.calls = new Calls(executor);
    }

    /**
     * Connects to Kapso with the settings that most programs want. Nothing is sent yet.
     *
     * @param credentials the key of a project, as a rule
     * @return a client that holds connections, for the caller to close
     */
    public static KapsoAsync connect(KapsoCredentials credentials) {
        return connect(credentials, config -> {});
    }

    /**
     * The same with settings: another host or version, time limits, how often calls are repeated, …
     *
     * @param credentials the key of a project, as a rule
     * @param settings changes the settings, which are read once
     * @return a client that holds connections, for the caller to close
     * @throws IllegalArgumentException where a setting cannot work; it says what to write
     */
    public static KapsoAsync connect(KapsoCredentials credentials, Consumer<? super WhatsAppConfig> settings) {
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(settings, "settings");
        WhatsApp whatsApp = Kapso.WhatsApp(credentials, config -> {
            settings.accept(config);
            return Unit.INSTANCE;
        });
        return new KapsoAsync(whatsApp, true, null);
    }

    /**
     * The same words over a client that Kotlin code made. Where it goes to Meta itself, what only Kapso keeps fails with
     * {@link io.wakit.kapso.KapsoProxyRequired}.
     *
     * @param whatsApp stays the giver's: {@link #close()} leaves it open
     * @return a view that holds nothing of its own
     */
    public static KapsoAsync of(WhatsApp whatsApp) {
        return new KapsoAsync(Objects.requireNonNull(whatsApp, "whatsApp"), false, null);
    }

    /**
     * The same connection with other threads.
     *
     * @param executor where answers are read, and stages of the futures of Kapso's own resources run; it stays the giver's
     * @return a view that holds nothing of its own: what is to be closed is this, and not that
     */
    public KapsoAsync withExecutor(Executor executor) {
        return new KapsoAsync(whatsApp, false, Objects.requireNonNull(executor, "executor"));
    }

    /**
     * All that Meta's Graph has, through Kapso.
     *
     * @return a view of the same connection; closing it closes nothing
     */
    public WhatsAppAsync whatsApp() {
        return WhatsAppAsync.of(whatsApp);
    }

    /**
     * What Kapso keeps of a business phone number: cheap, and made anew wherever one is wanted.
     *
     * @param id Meta's id of the number, which is not the number itself
     * @return conversations, contacts, calls and messages
     */
    public KapsoPhoneAsync phone(PhoneNumberId id) {
        return new KapsoPhoneAsync(whatsApp.phone(Objects.requireNonNull(id, "id")), calls);
    }

    /** Gives the connections back. Calls that are under way come to their end. */
    @Override
    public void close() {
        if (owned) whatsApp.close();
    }
}
