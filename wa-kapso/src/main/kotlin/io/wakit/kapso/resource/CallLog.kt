package io.wakit.kapso.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.forKapso
import io.wakit.kapso.model.CallFilter
import io.wakit.kapso.model.KapsoCall
import io.wakit.model.CallId
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId

/** The calls that Kapso keeps of a number. To call and to answer is `phone.calls`, as at Meta. */
public class CallLog internal constructor(graph: Graph, private val phone: PhoneNumberId) {
    private val graph = graph.forKapso("calls of the past")

    /** Those that [filter] asks for. [limit] is the size of a page, 1 to 100. */
    @JvmOverloads
    public fun list(
        filter: CallFilter = CallFilter(),
        fields: KapsoFields? = null,
        limit: Int? = null,
    ): Paged<KapsoCall> = graph.list(List, phone, filter.query(), fields, limit)

    /** One of them; null where Kapso knows none of that id. It has no address of its own: the list is asked for it. */
    @JvmOverloads
    public suspend fun get(id: CallId, fields: KapsoFields? = null): Either<WaError, KapsoCall?> =
        graph.list(List, phone, listOf("call_id" to id), fields, limit = 1).page().map { it.data.firstOrNull() }

    internal companion object {
        val List: Endpoint<PhoneNumberId, NoBody, Page<KapsoCall>> = get("calls")
    }
}
