package io.wakit.javacompat;

import io.wakit.bot.ledger.MessageLedger;
import io.wakit.bot.people.People;
import io.wakit.bot.track.Tracker;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.model.event.InboundEvent;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Tells windows, a ledger and people what an event says, for programs that call handlers by themselves; a webhook does so by
 * {@link ReceiverBuilder#track}. It may be told twice.
 */
public final class TrackerAsync {
    private final Tracker tracker;
    private final Calls calls = new Calls(null);

    /**
     * A tracker of what is given.
     *
     * @param windows null for none
     * @param ledger null for none
     * @param people null for none
     */
    public TrackerAsync(@Nullable ServiceWindows windows, @Nullable MessageLedger ledger, @Nullable People people) {
        tracker = new Tracker(windows, ledger, people, Clock.systemUTC());
    }

    /**
     * Takes down what an event says of windows, messages and people.
     *
     * @param event anything that came
     * @return done when it is kept; fails with {@link io.wakit.webhook.InboxUnavailable} where a store cannot be reached
     */
    public CompletableFuture<Void> note(InboundEvent event) {
        Objects.requireNonNull(event, "event");
        return calls.<Object, Void>run(continuation -> tracker.note(event, continuation), done -> null);
    }
}
