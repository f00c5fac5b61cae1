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
import io.wakit.model.PreVerifiedNumberId
import io.wakit.model.Success
import io.wakit.model.account.BusinessPortfolio
import io.wakit.model.account.CodeAnswer
import io.wakit.model.account.CodeRequest
import io.wakit.model.account.CodeVerified
import io.wakit.model.account.PreVerifiedNumber

/**
 * One number that a partner verified ahead.
 *
 * @property id the number, as Meta names it.
 */
public class PreVerifiedNumberDetails internal constructor(
    private val graph: Graph,
    public val id: PreVerifiedNumberId,
) {
    /** The number, and whether the id names one at all. */
    public suspend fun get(): Either<WaError, PreVerifiedNumber> = graph(
        Get,
        at = id,
        query = query("fields" to "id,country_prefix,display_phone_number,error_msg,is_input_id_valid"),
    )

    /** Portfolios that may hand it to customers, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun partners(limit: Int? = null): Paged<BusinessPortfolio> =
        graph.sized(limit, 1..HUNDRED) { it.paged(Partners, at = id, query("limit" to limit)) }

    /** Has Meta send a code to the number. */
    public suspend fun requestCode(request: CodeRequest): Either<WaError, Success> =
        graph(RequestCode, at = id, body = request)

    /** Hands the code in; the number is verified for 90 days. */
    public suspend fun verifyCode(code: String): Either<WaError, CodeVerified> =
        graph(VerifyCode, at = id, body = CodeAnswer(code))

    /** Gives the number up. */
    public suspend fun delete(): Either<WaError, Success> = graph(Delete, at = id)

    override fun toString(): String = "PreVerifiedNumberDetails($id)"

    internal companion object {
        private const val HUNDRED = 100

        val Get: Endpoint<PreVerifiedNumberId, NoBody, PreVerifiedNumber> = get()
        val Partners: Endpoint<PreVerifiedNumberId, NoBody, Page<BusinessPortfolio>> = get("partners")
        val RequestCode: Endpoint<PreVerifiedNumberId, CodeRequest, Success> = post("request_code")
        val VerifyCode: Endpoint<PreVerifiedNumberId, CodeAnswer, CodeVerified> = post("verify_code")
        val Delete: Endpoint<PreVerifiedNumberId, NoBody, Success> = delete()
    }
}
