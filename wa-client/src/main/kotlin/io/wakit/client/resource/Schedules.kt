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
import io.wakit.model.account.Schedule

/** Recurring times of an account, such as business hours. */
public class Schedules internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The schedules, in pages of [limit] (1 to 100). [sort] is `created_time` or `updated_time` with `.asc` or `.desc`. */
    @JvmOverloads
    public fun list(sort: String? = null, filtering: String? = null, limit: Int? = null): Paged<Schedule> =
        graph.sized(limit, 1..HUNDRED) {
            it.paged(List, at = waba, query("sort" to sort, "filtering" to filtering, "limit" to limit))
        }

    /** Makes a schedule; the name has up to 100 characters, the description up to 500. */
    public suspend fun create(draft: Schedule): Either<WaError, Made> = graph(Create, at = waba, body = draft)

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<WabaId, NoBody, Page<Schedule>> = get("schedules")
        val Create: Endpoint<WabaId, Schedule, Made> = post("schedules")
    }
}
