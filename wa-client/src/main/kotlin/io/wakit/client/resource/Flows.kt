package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.FlowId
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.flow.Flow
import io.wakit.model.flow.FlowDraft
import io.wakit.model.flow.FlowField
import io.wakit.model.flow.FlowMade
import io.wakit.model.flow.FlowMigration
import io.wakit.model.flow.MigratedFlows

/**
 * The Flows of an account.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi">Flows API</a>
 */
public class Flows internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The Flows, with the [fields] that are named; [limit] is the size of a page. */
    @JvmOverloads
    public fun list(fields: List<FlowField> = emptyList(), limit: Int? = null): Paged<Flow> =
        graph.paged(List, at = waba, query("fields" to fields.joined(), "limit" to limit))

    /** One of them, by its id: `flows[id].publish()`. */
    public operator fun get(id: FlowId): FlowDetails = FlowDetails(graph, id)

    /** Makes a Flow: a draft, or published at once where the draft says so. What is wrong with its JSON comes back with it. */
    public suspend fun create(draft: FlowDraft): Either<WaError, FlowMade> = graph(Create, at = waba, body = draft)

    /** Copies Flows of another account of the same portfolio, as drafts; what is published stays so where it was. */
    public suspend fun migrate(migration: FlowMigration): Either<WaError, MigratedFlows> =
        graph(Migrate, at = waba, body = migration)

    internal companion object {
        val List: Endpoint<WabaId, NoBody, Page<Flow>> = get("flows")
        val Create: Endpoint<WabaId, FlowDraft, FlowMade> = post("flows")
        val Migrate: Endpoint<WabaId, FlowMigration, MigratedFlows> = post("migrate_flows")
    }
}
