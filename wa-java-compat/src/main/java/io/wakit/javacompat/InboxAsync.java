package io.wakit.javacompat;

import io.wakit.webhook.DeadLetter;
import io.wakit.webhook.EventKey;
import io.wakit.webhook.Inbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/**
 * What people do with an inbox: look at what could not be handled, and have it handled again. A future fails with
 * {@link io.wakit.webhook.InboxUnavailable} where the store cannot be reached.
 */
public final class InboxAsync {
    private static final CoroutineScope SCOPE = Dispatchers::getDefault;

    private final Inbox inbox;

    /**
     * The inbox as futures.
     *
     * @param inbox the one that the receiver was given
     */
    public InboxAsync(Inbox inbox) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
    }

    /**
     * Letters whose handlers gave up, oldest first.
     *
     * @param limit how many at most
     * @param after the id of a dead letter, for those behind it; null for the first page
     * @return a page, which is the last one when it has fewer than asked for
     */
    public CompletableFuture<List<DeadLetter>> deadLetters(int limit, @Nullable Long after) {
        return start(continuation -> inbox.deadLetters(limit, after, continuation));
    }

    /**
     * Has dead letters handled again, as if they had never failed.
     *
     * @param keys which of them; others are passed over
     * @return how many there were
     */
    public CompletableFuture<Integer> replay(Collection<EventKey> keys) {
        Objects.requireNonNull(keys, "keys");
        return start(continuation -> inbox.replay(keys, continuation));
    }

    /**
     * Has everything handled again that came in a stretch of time, that included which was handled well. For the day after
     * a bug.
     *
     * @param from the first moment of it
     * @param until the first moment after it
     * @return how many there were
     */
    public CompletableFuture<Integer> replay(Instant from, Instant until) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        return start(continuation -> inbox.replay(from, until, continuation));
    }

    private interface Suspending<T> {
        @Nullable
        Object call(Continuation<? super T> continuation);
    }

    private static <T> CompletableFuture<T> start(Suspending<T> call) {
        return FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> call.call(continuation));
    }
}
