package io.wakit.javacompat;

import io.wakit.client.resource.FlowDetails;
import io.wakit.model.Success;
import io.wakit.model.flow.Flow;
import io.wakit.model.flow.FlowAsset;
import io.wakit.model.flow.FlowEdit;
import io.wakit.model.flow.FlowField;
import io.wakit.model.flow.FlowGranularity;
import io.wakit.model.flow.FlowJsonTaken;
import io.wakit.model.flow.FlowMetricName;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One Flow: what it is, its JSON, and its life from draft to deprecated.
 */
public final class FlowDetailsAsync {
    private final FlowDetails flowDetails;
    private final Calls calls;

    FlowDetailsAsync(FlowDetails flowDetails, Calls calls) {
        this.flowDetails = flowDetails;
        this.calls = calls;
    }

    /**
     * The Flow with the {@code fields} that are named; where none is, with id, name, status, categories and errors.
     *
     * @param fields what Meta is asked for
     * @return the Flow
     */
    public CompletableFuture<Flow> get(FlowField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> flowDetails.get(fields, continuation));
    }

    /**
     * The same as {@link #preview(boolean)} where nothing more is said.
     *
     * @return the Flow
     */
    public CompletableFuture<Flow> preview() {
        return calls.start(continuation -> flowDetails.preview(continuation));
    }

    /**
     * A page that shows the Flow to anyone who has the link; a new one where {@code invalidate} is true.
     *
     * @param invalidate whether the link that was given before ends
     * @return the Flow
     */
    public CompletableFuture<Flow> preview(boolean invalidate) {
        return calls.start(continuation -> flowDetails.preview(invalidate, continuation));
    }

    /**
     * The same as {@link #metric(FlowMetricName, FlowGranularity, LocalDate, LocalDate)} where nothing more is said.
     *
     * @param name what is counted
     * @return the Flow
     */
    public CompletableFuture<Flow> metric(FlowMetricName name) {
        Objects.requireNonNull(name, "name");
        return calls.start(continuation -> flowDetails.metric(name, continuation));
    }

    /**
     * How the endpoint did from the day {@code since} to the day {@code until}; as far back as Meta goes, and to now,
     * where they are null. Meta refuses below 250 requests.
     *
     * @param name what is counted
     * @param granularity how much one point stands for
     * @param since where it begins; null for as far back as Meta goes
     * @param until where it ends; null for now
     * @return the Flow
     */
    public CompletableFuture<Flow> metric(
            FlowMetricName name, FlowGranularity granularity, @Nullable LocalDate since, @Nullable LocalDate until) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(granularity, "granularity");
        return calls.start(continuation -> flowDetails.metric(name, granularity, since, until, continuation));
    }

    /**
     * Changes what {@code edit} names.
     *
     * @param edit what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(FlowEdit edit) {
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> flowDetails.update(edit, continuation));
    }

    /**
     * The files of the Flow; the Flow JSON is one of them.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<FlowAsset> assets() {
        return new Pages<>(flowDetails.assets(), calls);
    }

    /**
     * The Flow JSON as Meta keeps it now, of a Flow that is being edited the draft; empty where none was uploaded. It
     * is fetched without the access token, since its URL is signed and on another host.
     *
     * @return the JSON as Meta keeps it; empty where none was uploaded
     */
    public CompletableFuture<Optional<String>> json() {
        return calls.<JsonObject, Optional<String>>start(
                continuation -> flowDetails.json(continuation),
                json -> Optional.ofNullable(json).map(JsonObject::toString));
    }

    /**
     * Puts {@code json}, up to 10 MB, in place of the Flow JSON. A published Flow becomes a draft beside what users
     * see. Errors in the answer do not keep Meta from storing it.
     *
     * @param json the bytes of the Flow JSON
     * @return what Meta finds fault with, if anything
     */
    public CompletableFuture<FlowJsonTaken> uploadJson(byte[] json) {
        Objects.requireNonNull(json, "json");
        return calls.start(continuation -> flowDetails.uploadJson(json, continuation));
    }

    /**
     * Opens the Flow to all. Its JSON has to be without fault, and its endpoint, where it has one, healthy.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> publish() {
        return calls.start(continuation -> flowDetails.publish(continuation));
    }

    /**
     * Ends the sending of a published Flow; what was sent still opens. It cannot be taken back.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> deprecate() {
        return calls.start(continuation -> flowDetails.deprecate(continuation));
    }

    /**
     * Deletes a draft; a Flow that was ever published can only be deprecated.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete() {
        return calls.start(continuation -> flowDetails.delete(continuation));
    }
}
