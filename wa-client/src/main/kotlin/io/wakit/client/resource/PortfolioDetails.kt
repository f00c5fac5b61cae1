package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.account.BusinessPortfolio
import io.wakit.model.account.PortfolioField
import io.wakit.model.account.RequestMade

/** What Meta knows of a portfolio, and what the portfolio as a whole can be signed up for. */
public class PortfolioDetails internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** The portfolio with the [fields] that are named; where none is, with id and name. */
    public suspend fun get(vararg fields: PortfolioField): Either<WaError, BusinessPortfolio> =
        graph(Get, at = portfolio, query = query("fields" to fields.named()))

    /**
     * Asks Meta to let the customers of this partner into the Marketing Messages API, those of one [solution] where it is
     * named. A webhook tells of each account that joins.
     */
    @JvmOverloads
    public suspend fun onboardToMarketingMessages(solution: SolutionId? = null): Either<WaError, RequestMade> =
        graph(Onboard, at = portfolio, query = query("solution_id" to solution))

    internal companion object {
        val Get: Endpoint<PortfolioId, NoBody, BusinessPortfolio> = get()
        val Onboard: Endpoint<PortfolioId, NoBody, RequestMade> = post("onboard_partners_to_mm_lite")
    }
}
