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
import io.wakit.model.OboMobilityIntentId
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.account.OboMobility
import io.wakit.model.account.OboMobilityIntent
import io.wakit.model.account.OboMobilityMade
import io.wakit.model.account.OboMobilitySet
import io.wakit.model.account.OboMobilitySetting
import io.wakit.model.account.OnBehalfRequest

/**
 * How an account that another business runs on behalf of its owner moves away.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/obo-model-deprecation">On behalf of</a>
 */
public class Mobility internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** Requests to run the account on behalf of its owner that are under way. */
    @JvmOverloads
    public fun requests(limit: Int? = null): Paged<OnBehalfRequest> = graph.sized(limit, 1..HUNDRED) {
        it.paged(
            Requests,
            at = waba,
            query(
                "fields" to "id,status,business_owned_object,receiving_business,requesting_business",
                "limit" to limit,
            ),
        )
    }

    /** Begins, goes on with, or ends a move. */
    public suspend fun create(mobility: OboMobility): Either<WaError, OboMobilityMade> =
        graph(Create, at = waba, body = mobility)

    /** Binds the account to a solution or an app for its move. Read [OboMobilitySet.isDone]: a refusal is no error here. */
    public suspend fun set(setting: OboMobilitySetting): Either<WaError, OboMobilitySet> =
        graph(Set, at = waba, body = setting)

    /** What became of a move. */
    public suspend fun get(id: OboMobilityIntentId): Either<WaError, OboMobilityIntent> =
        graph(Get, at = id, query = query("fields" to "id,waba,solution,status,created_time,updated_time"))

    internal companion object {
        private const val HUNDRED = 100

        val Requests: Endpoint<WabaId, NoBody, Page<OnBehalfRequest>> = get("in_progress_onbehalf_request")
        val Create: Endpoint<WabaId, OboMobility, OboMobilityMade> = post("obo_mobility_intent")
        val Set: Endpoint<WabaId, OboMobilitySetting, OboMobilitySet> = post("set_obo_mobility_intent")
        val Get: Endpoint<OboMobilityIntentId, NoBody, OboMobilityIntent> = get()
    }
}
