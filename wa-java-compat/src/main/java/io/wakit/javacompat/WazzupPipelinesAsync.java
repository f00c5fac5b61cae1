package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.ResourceList;
import io.wakit.wazzup.model.Pipeline;
import io.wakit.wazzup.resource.Pipelines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlinx.serialization.json.JsonElement;

/** The ways that deals go. Wazzup lists them and takes new ones; it has no call for one of them alone. */
public final class WazzupPipelinesAsync {
    private final Pipelines pipelines;
    private final WazzupCalls calls;

    WazzupPipelinesAsync(Pipelines pipelines, WazzupCalls calls) {
        this.pipelines = pipelines;
        this.calls = calls;
    }

    /**
     * All of them.
     *
     * @return pipelines with their stages
     */
    public CompletableFuture<ResourceList<Pipeline>> list() {
        return list(Map.of());
    }

    /**
     * All of them, asked for with words of one's own.
     *
     * @param query goes along as it is
     * @return pipelines with their stages
     */
    public CompletableFuture<ResourceList<Pipeline>> list(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> pipelines.list(said, continuation));
    }

    /**
     * Tells Wazzup of one. Whether those that are not named stay is not documented.
     *
     * @param pipeline within Wazzup's limits, or nothing leaves
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<Pipeline>> create(Pipeline pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        return calls.start(continuation -> pipelines.create(pipeline, continuation));
    }

    /**
     * Tells Wazzup of several in one call.
     *
     * @param all each id once
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> createMany(List<Pipeline> all) {
        List<Pipeline> said = List.copyOf(all);
        return calls.start(continuation -> pipelines.createMany(said, continuation));
    }

    /**
     * The same as {@link #create}: Wazzup has one call for both.
     *
     * @param pipeline within Wazzup's limits, or nothing leaves
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<Pipeline>> update(Pipeline pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        return calls.start(continuation -> pipelines.update(pipeline, continuation));
    }

    /**
     * Always {@link io.wakit.wazzup.WazzupError.NotAvailable}: Wazzup has no such call, and {@link #list()} has them all.
     *
     * @param id the CRM's own
     * @return a failed future
     */
    public CompletableFuture<Pipeline> get(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> pipelines.get(id, continuation));
    }

    /**
     * Always {@link io.wakit.wazzup.WazzupError.NotAvailable}: Wazzup has no such call.
     *
     * @param id the CRM's own
     * @return a failed future
     */
    public CompletableFuture<Answered<JsonElement>> delete(String id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> pipelines.delete(id, continuation));
    }
}
