package io.wakit.javacompat;

import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.EventFilter;
import io.wakit.webhook.ReceiverConfig;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import kotlin.Unit;
import kotlinx.coroutines.future.FutureKt;

/** A handler before the executor is known, which may be named after it. */
record Handler<T extends InboundEvent>(
        Class<T> type, EventFilter filter, Function<? super T, ? extends CompletionStage<?>> handle) {
    Handler {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(handle, "handler");
    }

    void addTo(ReceiverConfig config, Executor executor) {
        config.on(type, filter, (event, continuation) -> FutureKt.await(begin(event, executor), continuation));
    }

    private CompletableFuture<Unit> begin(T event, Executor executor) {
        return CompletableFuture.supplyAsync(() -> stage(event), executor)
                .thenCompose(stage -> stage)
                .thenApply(done -> Unit.INSTANCE);
    }

    private CompletionStage<?> stage(T event) {
        return Objects.requireNonNull(handle.apply(event), "The handler returned null where a stage was due.");
    }
}
