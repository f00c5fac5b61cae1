package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.ExtendedCreditId
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.WabaId
import io.wakit.model.account.CreditAllocation
import io.wakit.model.account.CreditShared

/**
 * One credit line, and with whom it is shared.
 *
 * @property id the credit line, as Meta names it.
 */
public class CreditLineDetails internal constructor(private val graph: Graph, public val id: ExtendedCreditId) {
    /** Shares the line with the owner of [waba] and lets it pay for the account; [currency] is the account's. */
    public suspend fun shareAndAttach(waba: WabaId, currency: String): Either<WaError, CreditShared> =
        graph(ShareAndAttach, at = id, query = query("waba_currency" to currency, "waba_id" to waba))

    /** Shares the line with [portfolio]; [attach] follows. */
    public suspend fun share(portfolio: PortfolioId): Either<WaError, CreditShared> =
        graph(Share, at = id, query = query("receiving_business_id" to portfolio))

    /** Lets a line that is shared pay for [waba]; [currency] is the account's. The token is the customer's. */
    public suspend fun attach(waba: WabaId, currency: String): Either<WaError, CreditShared> =
        graph(Attach, at = id, query = query("waba_currency" to currency, "waba_id" to waba))

    /** With whom the line is shared; with [portfolio] alone, where it is named. */
    @JvmOverloads
    public fun allocations(portfolio: PortfolioId? = null): Paged<CreditAllocation> = graph.paged(
        Allocations,
        at = id,
        query("receiving_business_id" to portfolio, "fields" to "id,receiving_business"),
    )

    override fun toString(): String = "CreditLineDetails($id)"

    internal companion object {
        val ShareAndAttach: Endpoint<ExtendedCreditId, NoBody, CreditShared> =
            post("whatsapp_credit_sharing_and_attach")
        val Share: Endpoint<ExtendedCreditId, NoBody, CreditShared> = post("whatsapp_credit_sharing")
        val Attach: Endpoint<ExtendedCreditId, NoBody, CreditShared> = post("whatsapp_credit_attach")
        val Allocations: Endpoint<ExtendedCreditId, NoBody, Page<CreditAllocation>> =
            listOrBare("owning_credit_allocation_configs", CreditAllocation.serializer())
    }
}
