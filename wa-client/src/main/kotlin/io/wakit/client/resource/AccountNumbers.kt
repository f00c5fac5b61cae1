package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.query
import io.wakit.model.AccountNumberId
import io.wakit.model.phone.AccountNumber
import io.wakit.model.phone.PhoneNumberField

/**
 * A number as the account sees it, as a node of its own.
 *
 * @property id the number (WhatsApp-Account-Number-ID).
 */
public class AccountNumbers internal constructor(private val graph: Graph, public val id: AccountNumberId) {
    /**
     * The number with the [fields] that are named; where none is, with number and status. It knows those of a phone number
     * from the name to the messaging limit, the certificate and the badge.
     */
    public suspend fun get(vararg fields: PhoneNumberField): Either<WaError, AccountNumber> =
        graph(Get, at = id, query = query("fields" to fields.named()))

    override fun toString(): String = "AccountNumbers($id)"

    internal companion object {
        val Get: Endpoint<AccountNumberId, NoBody, AccountNumber> = get()
    }
}
