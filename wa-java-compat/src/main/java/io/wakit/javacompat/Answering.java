package io.wakit.javacompat;

import io.wakit.webhook.Answer;
import io.wakit.webhook.Health;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.future.FutureKt;

/** How a delivery becomes a future, whoever it came from, and how the work of a receiver ends. */
record Answering(Executor executor) {
    /** A pool of up to 64 threads made for blocking. */
    static final Executor BLOCKING = ExecutorsKt.asExecutor(Dispatchers.getIO());

    private static final CoroutineScope SCOPE = Dispatchers::getDefault;

    /** Begins in the calling thread, so that deliveries keep the order of these calls; the stages run on the executor. */
    CompletableFuture<WebhookAnswer> answer(Calls.Suspending<Answer> receive) {
        CompletableFuture<Answer> delivery = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.UNDISPATCHED,
                (unused, continuation) -> receive.with(continuation));
        return delivery.thenApplyAsync(Answering::plain, this::run);
    }

    /** How the parts of a receiver are. */
    CompletableFuture<Health> health(Calls.Suspending<Health> ask) {
        CompletableFuture<Health> health = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> ask.with(continuation));
        return health.thenApplyAsync(asked -> asked, this::run);
    }

    /** What a check gives, asked on the executor. */
    static CompletableFuture<Unit> asked(Supplier<? extends CompletionStage<?>> ask, Executor executor) {
        return CompletableFuture.supplyAsync(
                        () -> Objects.requireNonNull(ask.get(), "The check returned null where a stage was due."),
                        executor)
                .thenCompose(stage -> stage)
                .thenApply(done -> Unit.INSTANCE);
    }

    /** An executor that is full or shut down has failed the handlers; who delivers must hear of it all the same. */
    void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            BLOCKING.execute(task);
        }
    }

    static WebhookAnswer plain(Answer answer) {
        return new WebhookAnswer(answer.getStatus(), answer.getBody());
    }

    /** Done when the handlers of an inbox came to their end. */
    static CompletableFuture<Void> ended(Duration within, Function<Duration, Calls.Suspending<Unit>> shutDown) {
        Calls.Suspending<Unit> end = shutDown.apply(Objects.requireNonNull(within, "within"));
        CompletableFuture<Unit> ended = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> end.with(continuation));
        return ended.thenAccept(unit -> {});
    }
}
