package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.GroupId
import io.wakit.model.JoinRequestId
import io.wakit.model.Page
import io.wakit.model.group.JoinOutcome
import io.wakit.model.group.JoinRequest
import io.wakit.model.group.JoinRequests
import io.wakit.model.group.violations

/**
 * Who wants to come into a group that asks for approval.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public class GroupJoinRequests internal constructor(private val graph: Graph, private val group: GroupId) {
    /** The requests that are open. */
    public fun list(): Paged<JoinRequest> = graph.paged(List, at = group)

    /** Lets people in. Some may fail though others do not: look at [failed][JoinOutcome.failed]. */
    public suspend fun approve(requests: List<JoinRequestId>): Either<WaError, JoinOutcome> = ask(Approve, requests)

    /** Turns people away; they may ask again. Some may fail though others do not: look at [failed][JoinOutcome.failed]. */
    public suspend fun reject(requests: List<JoinRequestId>): Either<WaError, JoinOutcome> = ask(Reject, requests)

    private suspend fun ask(
        endpoint: Endpoint<GroupId, JoinRequests, JoinOutcome>,
        requests: List<JoinRequestId>,
    ): Either<WaError, JoinOutcome> {
        val body = JoinRequests(requests)
        return graph.within({ body.violations() }) { it(endpoint, at = group, body = body) }
    }

    internal companion object {
        val List: Endpoint<GroupId, NoBody, Page<JoinRequest>> = get("join_requests")
        val Approve: Endpoint<GroupId, JoinRequests, JoinOutcome> = post("join_requests")
        val Reject: Endpoint<GroupId, JoinRequests, JoinOutcome> = deleteWith("join_requests")
    }
}
