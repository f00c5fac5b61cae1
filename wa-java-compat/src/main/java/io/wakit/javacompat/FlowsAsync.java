package io.wakit.javacompat;

import io.wakit.client.resource.Flows;
import io.wakit.dsl.DeployedFlow;
import io.wakit.dsl.FlowDeploy;
import io.wakit.dsl.FlowDeployError;
import io.wakit.flows.json.FlowJson;
import io.wakit.model.AppId;
import io.wakit.model.FlowId;
import io.wakit.model.flow.Flow;
import io.wakit.model.flow.FlowCategory;
import io.wakit.model.flow.FlowDraft;
import io.wakit.model.flow.FlowField;
import io.wakit.model.flow.FlowMade;
import io.wakit.model.flow.FlowMigration;
import io.wakit.model.flow.MigratedFlows;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The Flows of an account.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi">Flows API</a>
 */
public final class FlowsAsync {
    private final Flows flows;
    private final Calls calls;

    FlowsAsync(Flows flows, Calls calls) {
        this.flows = flows;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Flow> list() {
        return new Pages<>(flows.list(), calls);
    }

    /**
     * The Flows, with the {@code fields} that are named; {@code limit} is the size of a page.
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Flow> list(List<FlowField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(flows.list(fields, limit), calls);
    }

    /**
     * One of them, by its id: {@code flows{@code id}.publish()}.
     *
     * @param id the Flow
     * @return what it is, its JSON and its life
     */
    public FlowDetailsAsync get(FlowId id) {
        Objects.requireNonNull(id, "id");
        return new FlowDetailsAsync(flows.get(id), calls);
    }

    /**
     * Makes a Flow: a draft, or published at once where the draft says so. What is wrong with its JSON comes back
     * with it.
     *
     * @param draft what it is to be
     * @return the id of the Flow, and what is wrong with its JSON
     */
    public CompletableFuture<FlowMade> create(FlowDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> flows.create(draft, continuation));
    }

    /**
     * Copies Flows of another account of the same portfolio, as drafts; what is published stays so where it was.
     *
     * @param migration what moves, and from where
     * @return which Flows were copied
     */
    public CompletableFuture<MigratedFlows> migrate(FlowMigration migration) {
        Objects.requireNonNull(migration, "migration");
        return calls.start(continuation -> flows.migrate(migration, continuation));
    }

    /**
     * Makes the Flow of a name what this Flow JSON says, whatever was there, and publishes it: as
     * {@link #deploy(String, FlowJson, List, String, AppId, boolean)} does for a Flow of the category {@code OTHER} without
     * an endpoint.
     *
     * @param name of the Flow in its account
     * @param flow what it is to be
     * @return the Flow as it stands at Meta; a {@link FlowDeployException} where it could not be brought there
     */
    public CompletableFuture<DeployedFlow> deploy(String name, FlowJson flow) {
        return deploy(name, flow, List.of(FlowCategory.Other), null, null, true);
    }

    /**
     * Makes the Flow of a name what this Flow JSON says, whatever was there: creates it, or puts the new content in place of
     * the old where the two differ. To say the same again changes nothing. The Flow is checked first, and nothing leaves
     * while it breaks a rule.
     *
     * @param name of the Flow in its account
     * @param flow what it is to be
     * @param categories one at least
     * @param endpointUri of a Flow with an endpoint; null leaves what Meta holds
     * @param application the app whose secret signs what the endpoint gets; null for that of the access token
     * @param publish whether it is opened to all; else it stays a draft
     * @return the Flow as it stands at Meta; a {@link FlowDeployException} where it could not be brought there, which says
     *     what was left behind
     */
    public CompletableFuture<DeployedFlow> deploy(
            String name,
            FlowJson flow,
            List<FlowCategory> categories,
            @Nullable String endpointUri,
            @Nullable AppId application,
            boolean publish) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(categories, "categories");
        return calls.<FlowDeployError, DeployedFlow, DeployedFlow>attempt(
                continuation -> FlowDeploy.deploy(
                        flows, name, flow, categories, endpointUri, application, publish, continuation),
                FlowDeployException::new,
                deployed -> deployed);
    }
}
