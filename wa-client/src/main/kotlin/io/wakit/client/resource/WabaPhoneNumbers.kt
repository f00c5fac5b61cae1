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
import io.wakit.model.WabaId
import io.wakit.model.account.Made
import io.wakit.model.account.NumberDraft
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.PhoneNumberField

/** The phone numbers of an account. */
public class WabaPhoneNumbers internal constructor(private val graph: Graph, private val waba: WabaId) {
    /**
     * The numbers, with the [fields] that are named, in pages of [limit] (1 to 100). [sort] is `creation_time` or
     * `last_onboarded_time` with `.asc` or `.desc`; [filtering] is Meta's JSON of conditions.
     */
    @JvmOverloads
    public fun list(
        fields: List<PhoneNumberField> = emptyList(),
        sort: String? = null,
        filtering: String? = null,
        limit: Int? = null,
    ): Paged<PhoneNumber> = graph.sized(limit, 1..HUNDRED) {
        it.paged(
            List,
            at = waba,
            query("fields" to fields.joined(), "sort" to sort, "filtering" to filtering, "limit" to limit),
        )
    }

    /**
     * Adds a number, which is to be verified and registered then. One that another account has moves over where the draft says
     * so; two-step verification has to be off there.
     */
    public suspend fun add(draft: NumberDraft): Either<WaError, Made> = graph(Add, at = waba, body = draft)

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<WabaId, NoBody, Page<PhoneNumber>> = get("phone_numbers")
        val Add: Endpoint<WabaId, NumberDraft, Made> = post("phone_numbers")
    }
}
