package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.account.Deactivation
import io.wakit.model.account.DeactivationAsked
import io.wakit.model.account.DeactivationRefusal
import io.wakit.model.account.GrantedToken
import io.wakit.model.account.Solution
import io.wakit.model.account.SolutionAcceptance
import io.wakit.model.account.SolutionAccepted
import io.wakit.model.account.SolutionField
import io.wakit.model.account.SolutionRejected
import io.wakit.model.account.SolutionRejection

/**
 * One multi-partner solution, from the offer to its end.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/multi-partner-solutions">Multi-partner solutions</a>
 */
public class SolutionDetails internal constructor(private val graph: Graph, private val solution: SolutionId) {
    /** The solution with the [fields] that are named; where none is, with name and status. */
    public suspend fun get(vararg fields: SolutionField): Either<WaError, Solution> =
        graph(Get, at = solution, query = query("fields" to fields.named()))

    /** Takes the offer, as the partner. */
    public suspend fun accept(acceptance: SolutionAcceptance): Either<WaError, SolutionAccepted> =
        graph(Accept, at = solution, body = acceptance)

    /** Refuses the offer, or the wish to end it. */
    public suspend fun reject(rejection: SolutionRejection): Either<WaError, SolutionRejected> =
        graph(Reject, at = solution, body = rejection)

    /** Asks the other side to end the solution. */
    @JvmOverloads
    public suspend fun askDeactivation(reason: String? = null): Either<WaError, DeactivationAsked> =
        graph(AskDeactivation, at = solution, body = Deactivation(reason))

    /** Ends the solution, as the other side asked. */
    public suspend fun acceptDeactivation(): Either<WaError, Solution> = graph(AcceptDeactivation, at = solution)

    /** Keeps the solution, though the other side asked to end it. */
    public suspend fun rejectDeactivation(): Either<WaError, Solution> =
        graph(RejectDeactivation, at = solution, body = DeactivationRefusal(isRejected = true))

    /** A token for the accounts of [customer] that belong to the solution. */
    public suspend fun accessToken(customer: PortfolioId): Either<WaError, GrantedToken> =
        graph(Token, at = solution, query = query("business_id" to customer))

    /** The partners, and how far each is. */
    public fun partners(): Paged<Solution.Partner> = graph.paged(Partners, at = solution)

    internal companion object {
        val Get: Endpoint<SolutionId, NoBody, Solution> = get()
        val Accept: Endpoint<SolutionId, SolutionAcceptance, SolutionAccepted> = post("accept")
        val Reject: Endpoint<SolutionId, SolutionRejection, SolutionRejected> = post("reject")
        val AskDeactivation: Endpoint<SolutionId, Deactivation, DeactivationAsked> = post("send_deactivation_request")
        val AcceptDeactivation: Endpoint<SolutionId, NoBody, Solution> = post("accept_deactivation_request")
        val RejectDeactivation: Endpoint<SolutionId, DeactivationRefusal, Solution> =
            post("reject_deactivation_request")
        val Token: Endpoint<SolutionId, NoBody, GrantedToken> = get("access_token")
        val Partners: Endpoint<SolutionId, NoBody, Page<Solution.Partner>> = get("partners")
    }
}
