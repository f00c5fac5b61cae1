package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.model.GroupId
import io.wakit.model.Success
import io.wakit.model.group.ForWhatsApp
import io.wakit.model.group.InviteLink

/**
 * The link by which people come into a group.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public class GroupInvites internal constructor(private val graph: Graph, private val group: GroupId) {
    /** The link that holds at present. */
    public suspend fun get(): Either<WaError, InviteLink> = graph(Get, at = group)

    /** A new link; all earlier ones lead nowhere from then on. */
    public suspend fun reset(): Either<WaError, InviteLink> = graph(Reset, at = group, body = ForWhatsApp())

    /** Takes the link back, with no new one in its place. In Meta's OpenAPI, not on its page. */
    public suspend fun delete(): Either<WaError, Success> = graph(Delete, at = group, body = ForWhatsApp())

    internal companion object {
        val Get: Endpoint<GroupId, NoBody, InviteLink> = get("invite_link")
        val Reset: Endpoint<GroupId, ForWhatsApp, InviteLink> = post("invite_link")
        val Delete: Endpoint<GroupId, ForWhatsApp, Success> = deleteWith("invite_link")
    }
}
