package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.ResourceList;
import io.wakit.wazzup.resource.Entities;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kotlin.Unit;
import kotlinx.serialization.json.JsonElement;

/**
 * What the CRM has and Wazzup is told of: users, contacts or deals, each under the CRM's own id.
 *
 * @param <T> which of them
 */
public final class WazzupEntitiesAsync<T> {
    private final Entities<T> entities;
    private final WazzupCalls calls;

    WazzupEntitiesAsync(Entities<T> entities, WazzupCalls calls) {
        this.entities = entities;
        this.calls = calls;
    }

    /**
     * What Wazzup lists: users all at once, the others 100 at a time.
     *
     * @return the first of them, with {@link ResourceList#getNextOffset()} for the rest
     */
    public CompletableFuture<ResourceList<T>> list() {
        return list(Map.of());
    }

    /**
     * The same from a place of one's own.
     *
     * @param query goes along as it is: {@code offset}, say
     * @return some of them, with {@link ResourceList#getNextOffset()} for the rest
     */
    public CompletableFuture<ResourceList<T>> list(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> entities.list(said, continuation));
    }

    /**
     * The list, as the answer came.
     *
     * @return its text and its JSON
     */
    public CompletableFuture<Answered<JsonElement>> listRaw() {
        return listRaw(Map.of());
    }

    /**
     * The same from a place of one's own.
     *
     * @param query goes along as it is: {@code offset}, say
     * @return its text and its JSON
     */
    public CompletableFuture<Answered<JsonElement>> listRaw(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> entities.listRaw(said, continuation));
    }

    /**
     * All of them in memory.
     *
     * @return all; it fails where one page cannot be had
     */
    public CompletableFuture<List<T>> all() {
        return all(Map.of());
    }

    /**
     * The same from a place of one's own on.
     *
     * @param query goes along as it is: {@code offset}, say
     * @return all; it fails where one page cannot be had
     */
    public CompletableFuture<List<T>> all(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> entities.all(said, continuation));
    }

    /**
     * All of them, one after the other. A page is asked for when the stream comes to it, and the thread waits for it there.
     *
     * @return a stream; a page that cannot be had ends it with a {@link WazzupException}, in the operation that reads it
     */
    public Stream<T> paginate() {
        return paginate(Map.of());
    }

    /**
     * The same from a place of one's own on.
     *
     * @param query goes along as it is: {@code offset}, say
     * @return a stream; a page that cannot be had ends it with a {@link WazzupException}, in the operation that reads it
     */
    public Stream<T> paginate(Map<String, String> query) {
        return WazzupCalls.stream(Map.copyOf(query), this::list);
    }

    /**
     * One by its id.
     *
     * @param id the CRM's own
     * @return what Wazzup has under it
     */
    public CompletableFuture<T> get(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> entities.get(id, continuation));
    }

    /**
     * One by its id, as the answer came.
     *
     * @param id the CRM's own
     * @return what Wazzup has under it, with its text and its JSON
     */
    public CompletableFuture<Answered<T>> getRaw(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> entities.getRaw(id, continuation));
    }

    /**
     * Tells Wazzup of one; what it had under this id is replaced.
     *
     * @param entity within Wazzup's limits, or nothing leaves
     * @return what Wazzup answered, which mostly is nothing
     */
    public CompletableFuture<Answered<T>> create(T entity) {
        Objects.requireNonNull(entity, "entity");
        return calls.start(continuation -> entities.create(entity, continuation));
    }

    /**
     * The same as {@link #create}: Wazzup has one call for both.
     *
     * @param entity within Wazzup's limits, or nothing leaves
     * @return what Wazzup answered, which mostly is nothing
     */
    public CompletableFuture<Answered<T>> update(T entity) {
        Objects.requireNonNull(entity, "entity");
        return calls.start(continuation -> entities.update(entity, continuation));
    }

    /**
     * Tells Wazzup of many, 100 in a call. The limits of all are looked at before the first call leaves; what fails later is
     * {@link io.wakit.wazzup.WazzupError.InPart}.
     *
     * @param all each id once
     * @return done when Wazzup took all
     */
    public CompletableFuture<Void> createMany(List<T> all) {
        List<T> said = List.copyOf(all);
        return calls.<Unit, Void>start(continuation -> entities.createMany(said, continuation), unit -> null);
    }

    /**
     * Takes one away.
     *
     * @param id the CRM's own
     * @return what Wazzup answered, which mostly is nothing
     */
    public CompletableFuture<Answered<JsonElement>> delete(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> entities.delete(id, continuation));
    }

    /**
     * Takes many away, 100 in a call.
     *
     * @param ids the CRM's own
     * @return those that Wazzup did not have
     */
    public CompletableFuture<List<String>> deleteMany(List<String> ids) {
        List<String> said = List.copyOf(ids);
        return calls.start(continuation -> entities.deleteMany(said, continuation));
    }
}
