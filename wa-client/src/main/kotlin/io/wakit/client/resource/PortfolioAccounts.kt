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
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.account.Made
import io.wakit.model.account.WabaDraft
import io.wakit.model.account.WabaField
import io.wakit.model.account.WhatsAppBusinessAccount

/** The WhatsApp Business Accounts that a portfolio owns or works with. */
public class PortfolioAccounts internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** Accounts of the portfolio itself, with the [fields] that are named, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun owned(fields: List<WabaField> = emptyList(), limit: Int? = null): Paged<WhatsAppBusinessAccount> =
        list(Owned, fields, limit)

    /** Accounts of customers that are shared with the portfolio. */
    @JvmOverloads
    public fun client(fields: List<WabaField> = emptyList(), limit: Int? = null): Paged<WhatsAppBusinessAccount> =
        list(Client, fields, limit)

    /** Accounts that a partner made for the portfolio. */
    @JvmOverloads
    public fun all(fields: List<WabaField> = emptyList(), limit: Int? = null): Paged<WhatsAppBusinessAccount> =
        list(All, fields, limit)

    /** Makes an account for the portfolio of a customer. */
    public suspend fun create(draft: WabaDraft): Either<WaError, Made> = graph(Create, at = portfolio, body = draft)

    private fun list(
        endpoint: Endpoint<PortfolioId, NoBody, Page<WhatsAppBusinessAccount>>,
        fields: List<WabaField>,
        limit: Int?,
    ): Paged<WhatsAppBusinessAccount> = graph.sized(limit, 1..HUNDRED) {
        it.paged(endpoint, at = portfolio, query("fields" to fields.joined(), "limit" to limit))
    }

    internal companion object {
        private const val HUNDRED = 100

        val Owned: Endpoint<PortfolioId, NoBody, Page<WhatsAppBusinessAccount>> =
            get("owned_whatsapp_business_accounts")
        val Client: Endpoint<PortfolioId, NoBody, Page<WhatsAppBusinessAccount>> =
            get("client_whatsapp_business_accounts")
        val All: Endpoint<PortfolioId, NoBody, Page<WhatsAppBusinessAccount>> = get("whatsapp_business_accounts")
        val Create: Endpoint<PortfolioId, WabaDraft, Made> = post("whatsapp_business_accounts")
    }
}
