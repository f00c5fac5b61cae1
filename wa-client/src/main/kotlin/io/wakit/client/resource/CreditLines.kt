package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.account.CreditLine

/**
 * The credit lines of a portfolio, which pay for customers who are not billed themselves.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/share-and-revoke-credit-lines">Credit lines</a>
 */
public class CreditLines internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** The credit lines. */
    public fun list(): Paged<CreditLine> = graph.paged(List, at = portfolio, query("fields" to "id,legal_entity_name"))

    internal companion object {
        val List: Endpoint<PortfolioId, NoBody, Page<CreditLine>> = get("extendedcredits")
    }
}
