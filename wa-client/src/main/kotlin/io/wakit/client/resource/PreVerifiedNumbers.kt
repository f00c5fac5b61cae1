package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.PortfolioId
import io.wakit.model.PreVerifiedNumberId
import io.wakit.model.Success
import io.wakit.model.account.NumberSharing
import io.wakit.model.account.NumberToAdd
import io.wakit.model.account.PreVerifiedFilter
import io.wakit.model.account.PreVerifiedNumber

/**
 * Numbers that a partner verified ahead, to hand them to customers in Embedded Signup.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/pre-verified-numbers">Pre-verified numbers</a>
 */
public class PreVerifiedNumbers internal constructor(private val graph: Graph, private val portfolio: PortfolioId) {
    /** The numbers that [filter] asks for, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun list(filter: PreVerifiedFilter = PreVerifiedFilter(), limit: Int? = null): Paged<PreVerifiedNumber> =
        graph.sized(limit, 1..HUNDRED) {
            it.paged(
                List,
                at = portfolio,
                query(
                    "verification_status" to filter.status,
                    "availability_status" to filter.availability,
                    "country_code" to filter.country,
                    "limit" to limit,
                ),
            )
        }

    /** Adds a number, which is to be verified then. */
    public suspend fun add(phoneNumber: String): Either<WaError, PreVerifiedNumber> =
        graph(Add, at = portfolio, body = NumberToAdd(phoneNumber))

    /** Lets [partner] hand [number] to customers too. */
    public suspend fun share(number: PreVerifiedNumberId, partner: PortfolioId): Either<WaError, Success> =
        graph(Share, at = portfolio, body = NumberSharing(number, partner))

    /** Takes [number] from [partner] again. */
    public suspend fun unshare(number: PreVerifiedNumberId, partner: PortfolioId): Either<WaError, Success> = graph(
        Unshare,
        at = portfolio,
        query = query("preverified_id" to number, "partner_business_id" to partner),
    )

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<PortfolioId, NoBody, Page<PreVerifiedNumber>> = get("preverified_numbers")
        val Add: Endpoint<PortfolioId, NumberToAdd, PreVerifiedNumber> = post("add_phone_numbers")
        val Share: Endpoint<PortfolioId, NumberSharing, Success> = post("share_preverified_numbers")
        val Unshare: Endpoint<PortfolioId, NoBody, Success> = delete("share_preverified_numbers")
    }
}
