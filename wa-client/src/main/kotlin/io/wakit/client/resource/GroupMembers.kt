package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.GroupId
import io.wakit.model.Recipient
import io.wakit.model.group.Participants
import io.wakit.model.group.violations
import io.wakit.model.phone.RequestReceipt

/**
 * Who is in a group, 1 to 8 people a call. What became of it is told by the webhook `group_participants_update`; [GroupDetails]
 * has the list.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public class GroupMembers internal constructor(private val graph: Graph, private val group: GroupId) {
    /** Adds [people]. In Meta's OpenAPI only: its page says that people come by the invite link, and in no other way. */
    public suspend fun add(people: Collection<Recipient>): Either<WaError, RequestReceipt> = ask(Add, people)

    /** Puts [people] out; they cannot come back by the link. */
    public suspend fun remove(people: Collection<Recipient>): Either<WaError, RequestReceipt> = ask(Remove, people)

    private suspend fun ask(
        endpoint: Endpoint<GroupId, Participants, RequestReceipt>,
        people: Collection<Recipient>,
    ): Either<WaError, RequestReceipt> {
        val body = Participants.of(people)
        return graph.within({ body.violations() }) { it(endpoint, at = group, body = body) }
    }

    internal companion object {
        val Add: Endpoint<GroupId, Participants, RequestReceipt> = post("participants")
        val Remove: Endpoint<GroupId, Participants, RequestReceipt> = deleteWith("participants")
    }
}
