package io.wakit.javacompat;

import io.wakit.client.resource.Usernames;
import io.wakit.model.Success;
import io.wakit.model.phone.Username;
import io.wakit.model.phone.UsernameDecision;
import io.wakit.model.phone.UsernameRequest;
import io.wakit.model.phone.UsernameSuggestions;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The name by which users find a number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business usernames</a>
 */
public final class UsernamesAsync {
    private final Usernames usernames;
    private final Calls calls;

    UsernamesAsync(Usernames usernames, Calls calls) {
        this.usernames = usernames;
        this.calls = calls;
    }

    /**
     * The name of the number, and one that is under review.
     *
     * @return the name, and its review
     */
    public CompletableFuture<Username> get() {
        return calls.start(continuation -> usernames.get(continuation));
    }

    /**
     * Asks for a name of 3 to 35 characters; see {@link io.wakit.model.phone.UsernameRequest} for its form. The
     * answer may be no.
     *
     * @param request the name
     * @return what Meta decided
     */
    public CompletableFuture<UsernameDecision> request(UsernameRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> usernames.request(request, continuation));
    }

    /**
     * Takes the name away from the number.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete() {
        return calls.start(continuation -> usernames.delete(continuation));
    }

    /**
     * Takes back a name that is under review.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> cancelRequest() {
        return calls.start(continuation -> usernames.cancelRequest(continuation));
    }

    /**
     * Names that Meta keeps for the portfolio.
     *
     * @return the names
     */
    public CompletableFuture<UsernameSuggestions> suggestions() {
        return calls.start(continuation -> usernames.suggestions(continuation));
    }
}
