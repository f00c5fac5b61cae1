package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.UserId
import io.wakit.model.account.AssignedAccount
import io.wakit.model.account.AssignedApp

/** What a user of a portfolio may work with. */
public class UserAssignments internal constructor(private val graph: Graph, private val user: UserId) {
    /** Accounts, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun accounts(limit: Int? = null): Paged<AssignedAccount> =
        graph.sized(limit, 1..HUNDRED) { it.paged(Accounts, at = user, query("limit" to limit)) }

    /** Apps; of the user whose token this is, for that one alone is answered. */
    public fun apps(): Paged<AssignedApp> = graph.paged(Apps, at = user)

    internal companion object {
        private const val HUNDRED = 100

        val Accounts: Endpoint<UserId, NoBody, Page<AssignedAccount>> = get("assigned_whatsapp_business_accounts")
        val Apps: Endpoint<UserId, NoBody, Page<AssignedApp>> = get("assigned_applications")
    }
}
