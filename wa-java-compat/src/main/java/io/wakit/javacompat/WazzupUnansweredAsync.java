package io.wakit.javacompat;

import io.wakit.wazzup.model.Unanswered;
import io.wakit.wazzup.model.UnansweredHost;
import io.wakit.wazzup.resource.UnansweredCounters;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** How many chats wait for an answer. */
public final class WazzupUnansweredAsync {
    private final UnansweredCounters counters;
    private final WazzupCalls calls;

    WazzupUnansweredAsync(UnansweredCounters counters, WazzupCalls calls) {
        this.counters = counters;
        this.calls = calls;
    }

    /**
     * Those of one user, over the last 7 days.
     *
     * @param userId the CRM's own
     * @return how many, and how they are to be shown
     */
    public CompletableFuture<Unanswered> get(String userId) {
        Objects.requireNonNull(userId, "userId");
        return calls.start(continuation -> counters.get(userId, continuation));
    }

    /**
     * Where changes are pushed from, by socket.io.
     *
     * @return a host
     */
    public CompletableFuture<UnansweredHost> host() {
        return calls.start(counters::host);
    }
}
