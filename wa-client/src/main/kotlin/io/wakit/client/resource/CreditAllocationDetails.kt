package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.query
import io.wakit.model.AllocationConfigId
import io.wakit.model.Success
import io.wakit.model.account.CreditAllocation
import io.wakit.model.account.CreditField

/**
 * One sharing of a credit line.
 *
 * @property id the sharing, as Meta names it.
 */
public class CreditAllocationDetails internal constructor(private val graph: Graph, public val id: AllocationConfigId) {
    /** The sharing with the [fields] that are named. */
    public suspend fun get(vararg fields: CreditField): Either<WaError, CreditAllocation> =
        graph(Get, at = id, query = query("fields" to fields.named()))

    /** Takes the credit back, from all accounts of the customer. */
    public suspend fun revoke(): Either<WaError, Success> = graph(Revoke, at = id)

    override fun toString(): String = "CreditAllocationDetails($id)"

    internal companion object {
        val Get: Endpoint<AllocationConfigId, NoBody, CreditAllocation> = get()
        val Revoke: Endpoint<AllocationConfigId, NoBody, Success> = delete()
    }
}
