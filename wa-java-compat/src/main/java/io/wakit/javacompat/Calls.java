package io.wakit.javacompat;

import arrow.core.Either;
import io.wakit.client.WaError;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
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
    private final @Nullable Executor executor;
    private final CoroutineDispatcher dispatcher;
    private final CoroutineScope scope;

    Calls(@Nullable Executor executor) {
        this.executor = executor;
        dispatcher = executor == null ? Dispatchers.getDefault() : ExecutorsKt.from(executor);
        // No job in there: calls have nothing in common, so that one that fails ends no other.
        scope = () -> dispatcher;
    }

    /** For what runs code of the user's that may block: on the user's executor, or a pool made for it. */
    Calls blocking() {
        return executor == null ? new Calls(Answering.BLOCKING) : this;
    }

    /** Where calls run. */
    CoroutineContext context() {
        return dispatcher;
    }

    <R> CompletableFuture<R> start(Call<R> call) {
        return start(call, value -> value);
    }

    <R, T> CompletableFuture<T> start(Call<R> call, Function<? super R, ? extends T> as) {
        return this.<WaError, R, T>attempt(call::with, WaException::new, as);
    }

    /** A call whose errors are of a kind of their own. */
    <E, R, T> CompletableFuture<T> attempt(
            Suspending<Either<? extends E, ? extends R>> call,
            Function<? super E, ? extends RuntimeException> failure,
            Function<? super R, ? extends T> as) {
        return run(
                call,
                either -> either.<T>fold(
                        error -> {
                            throw failure.apply(error);
                        },
                        as::apply));
    }

    /** The result of a suspend function as it is. */
    <R> CompletableFuture<R> run(Suspending<R> call) {
        return this.<R, R>run(call, value -> value);
    }

    /** The result of a suspend function that may find nothing. */
    <R> CompletableFuture<Optional<R>> found(Suspending<R> call) {
        return this.<R, Optional<R>>run(call, Optional::ofNullable);
    }

    /** The result of a suspend function, or what became of it; what {@code as} throws is the failure. */
    <R, T> CompletableFuture<T> run(Suspending<R> call, Function<? super R, ? extends T> as) {
        CompletableFuture<R> running = FutureKt.future(
                scope,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.DEFAULT,
                (unused, continuation) -> call.with(continuation));
        CompletableFuture<T> result = new CompletableFuture<>();
        running.whenComplete((value, failure) -> {
            if (failure != null) {
                result.completeExceptionally(unwrapped(failure));
            } else {
                try {
                    result.complete(as.apply(value));
                } catch (RuntimeException thrown) {
                    result.completeExceptionally(thrown);
                }
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

    /** A suspend function, all its arguments given but the last. */
    interface Suspending<R> {
        @Nullable
        Object with(Continuation<? super R> continuation);
    }

    /** One of the client's; where the type of its result is open, Kotlin promises a little less of it. */
    interface Call<R> {
        @Nullable
        Object with(Continuation<? super Either<? extends WaError, ? extends R>> continuation);
    }
}
