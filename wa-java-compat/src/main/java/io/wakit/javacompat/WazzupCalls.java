package io.wakit.javacompat;

import arrow.core.Either;
import io.wakit.wazzup.ResourceList;
import io.wakit.wazzup.WazzupError;
import java.util.HashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kotlin.coroutines.Continuation;
import kotlinx.serialization.json.JsonElement;
import org.jspecify.annotations.Nullable;

/** A call to Wazzup as a future: as with Meta's calls, but for the errors. */
final class WazzupCalls {
    private final Calls calls;

    WazzupCalls(@Nullable Executor executor) {
        calls = new Calls(executor);
    }

    <R> CompletableFuture<R> start(Call<R> call) {
        return start(call, value -> value);
    }

    <R, T> CompletableFuture<T> start(Call<R> call, Function<? super R, ? extends T> as) {
        return calls.<WazzupError, R, T>attempt(
                continuation -> call.with(WazzupCalls.<R>narrowed(continuation)), WazzupException::new, as);
    }

    /**
     * The entries of a list, page by page: each page is asked for when the stream comes to it, and the thread waits there. A
     * page that comes twice, since the offset went unheard, is the last.
     */
    static <T> Stream<T> stream(
            Map<String, String> query, Function<Map<String, String>, CompletableFuture<ResourceList<T>>> list) {
        return StreamSupport.stream(new PageByPage<>(query, list), false).flatMap(ResourceList::stream);
    }

    /** A continuation that takes any result of this kind takes the plain one. */
    @SuppressWarnings("unchecked")
    private static <R> Continuation<Either<WazzupError, R>> narrowed(
            Continuation<? super Either<? extends WazzupError, ? extends R>> continuation) {
        return (Continuation<Either<WazzupError, R>>) (Continuation<?>) continuation;
    }

    /** A suspend function of the client, all its arguments given but the last. */
    interface Call<R> {
        @Nullable
        Object with(Continuation<Either<WazzupError, R>> continuation);
    }

    private static final class PageByPage<T> extends AbstractSpliterator<ResourceList<T>> {
        private final Function<Map<String, String>, CompletableFuture<ResourceList<T>>> list;
        private @Nullable Map<String, String> query;
        private @Nullable JsonElement before;

        PageByPage(Map<String, String> query, Function<Map<String, String>, CompletableFuture<ResourceList<T>>> list) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.query = query;
            this.list = list;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ResourceList<T>> action) {
            if (query == null) return false;
            ResourceList<T> page = joined(list.apply(query));
            Integer next = page.getNextOffset();
            boolean again = page.getRaw().equals(before);
            query = next == null || again ? null : with(query, next);
            before = page.getRaw();
            if (again) return false;
            action.accept(page);
            return true;
        }

        private static Map<String, String> with(Map<String, String> query, int offset) {
            var next = new HashMap<>(query);
            next.put("offset", Integer.toString(offset));
            return next;
        }

        /** What went wrong as it is, not wrapped as futures do. */
        private static <R> R joined(CompletableFuture<R> future) {
            try {
                return future.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof WazzupException known ? known : e;
            }
        }
    }
}
