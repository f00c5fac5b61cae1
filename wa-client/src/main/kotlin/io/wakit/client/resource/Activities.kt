package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.account.Activity
import java.time.Instant

/** What was done to an account, and by whom. */
public class Activities internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** What was done from [since] to [until], of the [types] that are named, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun list(
        since: Instant? = null,
        until: Instant? = null,
        types: List<String> = emptyList(),
        limit: Int? = null,
    ): Paged<Activity> = graph.sized(limit, 1..HUNDRED) {
        it.paged(
            List,
            at = waba,
            query(
                "since" to since?.epochSecond,
                "until" to until?.epochSecond,
                "activity_type" to types.joined(),
                "limit" to limit,
            ),
        )
    }

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<WabaId, NoBody, Page<Activity>> = get("activities")
    }
}
