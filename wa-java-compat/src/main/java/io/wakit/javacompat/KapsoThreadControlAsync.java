package io.wakit.javacompat;

import io.wakit.kapso.resource.ThreadControl;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who of several apps holds the conversation with a user. After a 502 nobody knows what was done. */
public final class KapsoThreadControlAsync {
    private final ThreadControl threadControl;
    private final Calls calls;

    KapsoThreadControlAsync(ThreadControl threadControl, Calls calls) {
        this.threadControl = threadControl;
        this.calls = calls;
    }

    /**
     * Takes the conversation.
     *
     * @param user whom the conversation is with
     * @param metadata up to 2,000 characters for the other app; null for none
     * @return Kapso's yes
     */
    public CompletableFuture<Success> take(Recipient user, @Nullable String metadata) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> threadControl.take(user, metadata, continuation));
    }

    /**
     * Gives it back.
     *
     * @param user whom the conversation is with
     * @param metadata up to 2,000 characters for the other app; null for none
     * @return Kapso's yes
     */
    public CompletableFuture<Success> release(Recipient user, @Nullable String metadata) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> threadControl.release(user, metadata, continuation));
    }

    /**
     * Gives it to another app.
     *
     * @param user whom the conversation is with
     * @param targetRole the role of the app that gets it
     * @param metadata up to 2,000 characters for the other app; null for none
     * @return Kapso's yes
     */
    public CompletableFuture<Success> pass(Recipient user, String targetRole, @Nullable String metadata) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(targetRole, "targetRole");
        return calls.start(continuation -> threadControl.pass(user, targetRole, metadata, continuation));
    }
}
