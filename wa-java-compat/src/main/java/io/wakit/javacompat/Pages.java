package io.wakit.javacompat;

import io.wakit.client.Paged;
import io.wakit.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow.Publisher;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.FlowKt;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;
import org.jspecify.annotations.Nullable;

/**
 * A list that Meta gives page by page: as a stream, as futures of pages, or as a publisher. It is cold: nothing is asked
 * before it is read, and each reading asks anew.
 *
 * <pre>{@code
 * whatsapp.waba(id).templates().list().stream()
 *         .filter(template -> template.getStatus() == TemplateStatus.Paused)
 *         .forEach(template -> log(template.getName()));
 * }</pre>
 *
 * <p>The list ends where no cursor follows, behind an empty page, or where a cursor comes twice, so that a fault of Meta's
 * never makes it endless.
 *
 * @param <T> an entry
 */
public final class Pages<T> {
    private final Paged<T> paged;
    private final Calls calls;

    Pages(Paged<T> paged, Calls calls) {
        this.paged = paged;
        this.calls = calls;
    }

    /**
     * Asks for the first page.
     *
     * @return the page, and by {@link Page#getNext()} the cursor of the one behind it
     */
    public CompletableFuture<Page<T>> first() {
        return page(null);
    }

    /**
     * Asks for the page behind a cursor.
     *
     * @param cursor {@link Page#getNext()} of the page before; it does not last, so keep none
     * @return the page, which may be empty behind the last one
     */
    public CompletableFuture<Page<T>> after(String cursor) {
        return page(Objects.requireNonNull(cursor, "cursor"));
    }

    /**
     * Reads the whole list into memory.
     *
     * @return all entries; it fails where one page cannot be had
     */
    public CompletableFuture<List<T>> all() {
        return calls.<List<? extends T>, List<T>>run(
                continuation -> FlowKt.toList(entries(), new ArrayList<>(), continuation), List::copyOf);
    }

    /**
     * The entries, one after the other. A page is asked for when the stream comes to it, and the thread waits for it there:
     * a virtual thread lets its carrier go meanwhile.
     *
     * @return a stream; a page that cannot be had ends it with a {@link WaException}, in the operation that reads it
     */
    public Stream<T> stream() {
        return pages().flatMap(page -> page.getData().stream());
    }

    /**
     * The pages, one after the other, like {@link #stream()}.
     *
     * @return a stream of pages, none of them empty but a first one that is the only one
     */
    public Stream<Page<T>> pages() {
        return StreamSupport.stream(new PageByPage(), false);
    }

    /**
     * The entries for those who ask for as many as they can take: the next page is asked for when all of the one before
     * were taken. Each subscriber reads the list anew; what a subscriber does runs where the calls of this client run.
     *
     * @return a publisher; a page that cannot be had is the {@code onError} of a {@link WaException}
     */
    public Publisher<T> publisher() {
        return ReactiveFlowKt.asPublisher(entries(), calls.context());
    }

    private CompletableFuture<Page<T>> page(@Nullable String after) {
        return calls.<Page<? extends T>, Page<T>>start(continuation -> paged.page(after, continuation), Pages::plain);
    }

    /** A page is only read, so one of a subtype is one of the type. */
    @SuppressWarnings("unchecked")
    private static <T> Page<T> plain(Page<? extends T> page) {
        return (Page<T>) page;
    }

    /** The entries as Kotlin's flow, whose errors are thrown. */
    private Flow<T> entries() {
        return (collector, continuation) -> paged.all()
                .collect(
                        (either, inner) -> either.<@Nullable Object>fold(
                                error -> {
                                    throw new WaException(error);
                                },
                                value -> collector.emit(value, inner)),
                        continuation);
    }

    /** Page after page, by the rules of the list in Kotlin. */
    private final class PageByPage extends AbstractSpliterator<Page<T>> {
        private final Set<String> seen = new HashSet<>();
        private @Nullable String after;
        private boolean ended;

        PageByPage() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Page<T>> action) {
            if (ended) return false;
            boolean first = after == null;
            Page<T> page = joined(page(after));
            boolean empty = page.getData().isEmpty();
            after = page.getNext();
            ended = empty || after == null || !seen.add(after);
            if (empty && !first) return false;
            action.accept(page);
            return true;
        }
    }

    /** What went wrong as it is, not wrapped as futures do. */
    private static <R> R joined(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof WaException known ? known : e;
        }
    }
}
