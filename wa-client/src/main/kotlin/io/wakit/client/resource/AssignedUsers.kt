package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.form
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.Success
import io.wakit.model.UserId
import io.wakit.model.WabaId
import io.wakit.model.account.Assignment
import io.wakit.model.account.Dismissal
import io.wakit.model.account.Permission
import io.wakit.model.account.PortfolioUser

/** Who may work with an account, and what each may do. */
public class AssignedUsers internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The users of the account that belong to [portfolio], in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun list(portfolio: PortfolioId, limit: Int? = null): Paged<PortfolioUser> = graph.sized(limit, 1..HUNDRED) {
        it.paged(List, at = waba, query("business" to portfolio, "limit" to limit))
    }

    /** Gives [user] the account, to do [tasks] with; they take the place of those before. */
    public suspend fun add(user: UserId, tasks: List<Permission>): Either<WaError, Success> =
        graph(Add, at = waba, body = Assignment(user, tasks))

    /** Takes the account from [user]. */
    public suspend fun remove(user: UserId): Either<WaError, Success> = graph(Remove, at = waba, body = Dismissal(user))

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<WabaId, NoBody, Page<PortfolioUser>> = get("assigned_users")
        val Add: Endpoint<WabaId, Assignment, Success> = form("assigned_users")
        val Remove: Endpoint<WabaId, Dismissal, Success> = deleteWith("assigned_users")
    }
}
