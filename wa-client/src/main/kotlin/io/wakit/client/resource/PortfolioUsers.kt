package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.form
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.account.GrantedToken
import io.wakit.model.account.PortfolioUser
import io.wakit.model.account.TokenFetch

/** The people and system users of a portfolio. */
public class PortfolioUsers internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** System users: those whose tokens programs use. */
    @JvmOverloads
    public fun system(limit: Int? = null): Paged<PortfolioUser> =
        graph.paged(System, at = portfolio, query("limit" to limit))

    /** People. */
    @JvmOverloads
    public fun business(limit: Int? = null): Paged<PortfolioUser> =
        graph.paged(Business, at = portfolio, query("limit" to limit))

    /**
     * The token of a customer who came by hosted Embedded Signup; this is the customer's portfolio then.
     *
     * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/hosted-es">Hosted Embedded Signup</a>
     */
    public suspend fun fetchToken(appSecretProof: String): Either<WaError, GrantedToken> =
        graph(FetchToken, at = portfolio, body = TokenFetch(appSecretProof))

    internal companion object {
        val System: Endpoint<PortfolioId, NoBody, Page<PortfolioUser>> = get("system_users")
        val Business: Endpoint<PortfolioId, NoBody, Page<PortfolioUser>> = get("business_users")
        val FetchToken: Endpoint<PortfolioId, TokenFetch, GrantedToken> = form("system_user_access_tokens")
    }
}
