package io.wakit.javacompat;

import arrow.core.Either;
import io.wakit.client.WaError;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/** Where a suspend call becomes a future: an error is thrown, and giving up on the future ends the call. */
final class Calls {
    private final CoroutineScope scope;

    Calls(@Nullable Executor executor) {
        CoroutineDispatcher dispatcher = executor == null ? Dispatchers.getDefault() : ExecutorsKt.from(executor);
        // No job in there: calls have nothing in common, so that one that fails ends no other.
        scope = () -> dispatcher;
    }

    <R> CompletableFuture<R> start(Call<R> call) {
        CompletableFuture<Either<? extends WaError, R>> running = FutureKt.future(
                scope,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> call.with(continuation));
        CompletableFuture<R> result = new CompletableFuture<>();
        running.whenComplete((either, failure) -> {
            if (failure != null) {
                result.completeExceptionally(unwrapped(failure));
            } else {
                either.fold(error -> result.completeExceptionally(new WaException(error)), result::complete);
            }
        });
        // A stage of its own does not pass on that it was cancelled, or ran out of time by orTimeout; so it is said
        // here.
        result.whenComplete((receipt, failure) -> running.cancel(true));
        return result;
    }

    /** An executor that takes no more tasks is reported as what it is, not as a cancellation that nobody asked for. */
    private static Throwable unwrapped(Throwable failure) {
        boolean rejected =
                failure instanceof CancellationException && failure.getCause() instanceof RejectedExecutionException;
        return rejected ? failure.getCause() : failure;
    }

    /** A suspend function of the client, all its arguments given but the last. */
    interface Call<R> {
        @Nullable
        Object with(Continuation<? super Either<? extends WaError, R>> continuation);
    }
}
