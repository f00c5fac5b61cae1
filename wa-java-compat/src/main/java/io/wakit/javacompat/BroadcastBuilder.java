package io.wakit.javacompat;

import io.wakit.client.Phone;
import io.wakit.dsl.Broadcasting;
import io.wakit.model.Recipient;
import io.wakit.model.message.Content;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/** A message to many before it is said, made by {@link PhoneAsync#broadcast(Iterable)}. Nothing leaves here. */
public final class BroadcastBuilder {
    private static final int CONCURRENCY = 16;

    private final Phone phone;
    private final Calls calls;
    private final Flow<Recipient> recipients;
    private @Nullable Long total;
    private int concurrency = CONCURRENCY;
    private Function<? super Recipient, ? extends @Nullable String> callbackData = to -> null;

    BroadcastBuilder(Phone phone, Calls calls, Flow<Recipient> recipients) {
        this.phone = phone;
        this.calls = calls;
        this.recipients = recipients;
    }

    /**
     * Says how many recipients there are, so that the time left can be told.
     *
     * @param total their number
     * @return this
     */
    public BroadcastBuilder total(long total) {
        this.total = total;
        return this;
    }

    /**
     * Says how many messages are under way at once. No more recipients and outcomes than that are held in memory.
     *
     * @param concurrency 1 or more; 16 unless said otherwise
     * @return this
     */
    public BroadcastBuilder concurrency(int concurrency) {
        this.concurrency = concurrency;
        return this;
    }

    /**
     * Gives each message data that comes back on its statuses, by which one is known again whose answer was lost.
     *
     * @param callbackData up to 512 characters for a recipient; null for none
     * @return this
     */
    public BroadcastBuilder callbackData(Function<? super Recipient, ? extends @Nullable String> callbackData) {
        this.callbackData = Objects.requireNonNull(callbackData, "callbackData");
        return this;
    }

    /**
     * Says what each of them gets.
     *
     * @param say one content for all, or one for each; called side by side, and may block. What it throws ends the broadcast
     * @return the broadcast, which has not begun
     * @throws IllegalArgumentException where the concurrency is less than 1
     */
    public BroadcastAsync say(Function<? super Recipient, ? extends Content> say) {
        Objects.requireNonNull(say, "say");
        return made(
                (to, continuation) -> Objects.requireNonNull(say.apply(to), "There is no content for a recipient."));
    }

    /**
     * The same where the content comes later.
     *
     * @param say a content for each; a stage that fails ends the broadcast, and a future is cancelled with it
     * @return the broadcast, which has not begun
     * @throws IllegalArgumentException where the concurrency is less than 1
     */
    public BroadcastAsync sayAsync(Function<? super Recipient, ? extends CompletionStage<? extends Content>> say) {
        Objects.requireNonNull(say, "say");
        return made((to, continuation) -> FutureKt.await(say.apply(to), continuation));
    }

    private interface Saying {
        @Nullable
        Object content(Recipient to, Continuation<? super Content> continuation);
    }

    private BroadcastAsync made(Saying saying) {
        Function<? super Recipient, ? extends @Nullable String> data = callbackData;
        return new BroadcastAsync(
                Broadcasting.broadcast(phone, recipients, total, concurrency, (scope, to, continuation) -> {
                    String word = data.apply(to);
                    if (word != null) scope.callbackData(word);
                    return saying.content(to, continuation);
                }),
                calls.blocking());
    }
}
