package io.wakit.javacompat;

import io.wakit.bot.track.Retention;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** How long windows, the ledger and people are kept, where no bot's runner keeps to it. */
public final class RetentionAsync {
    private final Retention retention;
    private final Calls calls = new Calls(null);

    /**
     * A retention as futures.
     *
     * @param retention what is kept, and for how long
     */
    public RetentionAsync(Retention retention) {
        this.retention = Objects.requireNonNull(retention, "retention");
    }

    /**
     * Forgets what is too old.
     *
     * @return how many windows, messages and people there were
     */
    public CompletableFuture<Integer> sweep() {
        return calls.run(continuation -> retention.sweep(continuation));
    }

    /**
     * Sweeps now and then. A store that cannot be reached is asked again next time.
     *
     * @param every the time in between
     * @return cancelled by the caller in the end
     */
    public CompletableFuture<Void> run(Duration every) {
        Objects.requireNonNull(every, "every");
        return calls.<Object, Void>run(continuation -> retention.run(every, continuation), ended -> null);
    }
}
