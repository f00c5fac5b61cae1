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
import io.wakit.model.AppId
import io.wakit.model.Page
import io.wakit.model.account.BusinessPortfolio
import io.wakit.model.account.Solution
import io.wakit.model.account.SolutionDraft
import io.wakit.model.account.SolutionField
import io.wakit.model.account.SolutionMade

/** The multi-partner solutions that an app owns or takes part in, and the businesses that it is connected with. */
public class AppSolutions internal constructor(private val graph: Graph, private val app: AppId) {
    /** The solutions in which the app has the [role] `OWNER` or `PARTNER`, or either, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun list(
        role: String? = null,
        fields: List<SolutionField> = emptyList(),
        limit: Int? = null,
    ): Paged<Solution> = graph.sized(limit, 1..HUNDRED) {
        it.paged(List, at = app, query("role" to role, "fields" to fields.joined(), "limit" to limit))
    }

    /** Offers a solution to a partner, who has to accept it. */
    public suspend fun create(draft: SolutionDraft): Either<WaError, SolutionMade> =
        graph(Create, at = app, body = draft)

    /** Businesses of customers that the app is connected with, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun connectedBusinesses(limit: Int? = null): Paged<BusinessPortfolio> = graph.sized(limit, 1..HUNDRED) {
        it.paged(Connected, at = app, query("limit" to limit))
    }

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<AppId, NoBody, Page<Solution>> = get("whatsapp_business_solutions")
        val Create: Endpoint<AppId, SolutionDraft, SolutionMade> = post("whatsapp_business_solution")
        val Connected: Endpoint<AppId, NoBody, Page<BusinessPortfolio>> = get("connected_client_businesses")
    }
}
