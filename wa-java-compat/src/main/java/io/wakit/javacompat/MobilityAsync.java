package io.wakit.javacompat;

import io.wakit.client.resource.Mobility;
import io.wakit.model.OboMobilityIntentId;
import io.wakit.model.account.OboMobility;
import io.wakit.model.account.OboMobilityIntent;
import io.wakit.model.account.OboMobilityMade;
import io.wakit.model.account.OboMobilitySet;
import io.wakit.model.account.OboMobilitySetting;
import io.wakit.model.account.OnBehalfRequest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How an account that another business runs on behalf of its owner moves away.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/obo-model-deprecation">On
 *     behalf of</a>
 */
public final class MobilityAsync {
    private final Mobility mobility;
    private final Calls calls;

    MobilityAsync(Mobility mobility, Calls calls) {
        this.mobility = mobility;
        this.calls = calls;
    }

    /**
     * All of them: {@link #requests(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<OnBehalfRequest> requests() {
        return new Pages<>(mobility.requests(), calls);
    }

    /**
     * Requests to run the account on behalf of its owner that are under way.
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<OnBehalfRequest> requests(@Nullable Integer limit) {
        return new Pages<>(mobility.requests(limit), calls);
    }

    /**
     * Begins, goes on with, or ends a move.
     *
     * @param mobility the move
     * @return the id of the move
     */
    public CompletableFuture<OboMobilityMade> create(OboMobility mobility) {
        Objects.requireNonNull(mobility, "mobility");
        return calls.start(continuation -> this.mobility.create(mobility, continuation));
    }

    /**
     * Binds the account to a solution or an app for its move. Read
     * {@link io.wakit.model.account.OboMobilitySet#isDone() isDone}: a refusal is no error here.
     *
     * @param setting the solution or app
     * @return whether it was done
     */
    public CompletableFuture<OboMobilitySet> set(OboMobilitySetting setting) {
        Objects.requireNonNull(setting, "setting");
        return calls.start(continuation -> mobility.set(setting, continuation));
    }

    /**
     * What became of a move.
     *
     * @param id as Meta named it
     * @return how far it is
     */
    public CompletableFuture<OboMobilityIntent> get(OboMobilityIntentId id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> mobility.get(id, continuation));
    }
}
