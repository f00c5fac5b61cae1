package io.wakit.javacompat;

import io.wakit.client.resource.WelcomeSequences;
import io.wakit.model.Success;
import io.wakit.model.account.WelcomeMessage;
import io.wakit.model.account.WelcomeSequence;
import io.wakit.model.account.WelcomeSequenceSaved;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What users see first who come from ads that open a chat.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/ctwa/welcome-message-sequences">Welcome
 *     message sequences</a>
 */
public final class WelcomeSequencesAsync {
    private final WelcomeSequences welcomeSequences;
    private final Calls calls;

    WelcomeSequencesAsync(WelcomeSequences welcomeSequences, Calls calls) {
        this.welcomeSequences = welcomeSequences;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(String, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<WelcomeSequence> list() {
        return new Pages<>(welcomeSequences.list(), calls);
    }

    /**
     * The sequences of the account; the one that {@code id} names, where it is given.
     *
     * @param id one sequence; null for all
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<WelcomeSequence> list(@Nullable String id, @Nullable Integer limit) {
        return new Pages<>(welcomeSequences.list(id, limit), calls);
    }

    /**
     * Makes a sequence, and tells its id.
     *
     * @param name its name
     * @param message what users see
     * @return the id of the sequence
     */
    public CompletableFuture<WelcomeSequenceSaved> create(String name, WelcomeMessage message) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> welcomeSequences.create(name, message, continuation));
    }

    /**
     * Changes a sequence; what is null stays.
     *
     * @param id the sequence
     * @param name its new name; null leaves it
     * @param message what users see; null leaves it
     * @return the id of the sequence
     */
    public CompletableFuture<WelcomeSequenceSaved> update(
            String id, @Nullable String name, @Nullable WelcomeMessage message) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> welcomeSequences.update(id, name, message, continuation));
    }

    /**
     * Deletes a sequence, which no running ad may use.
     *
     * @param id the sequence
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> welcomeSequences.delete(id, continuation));
    }
}
