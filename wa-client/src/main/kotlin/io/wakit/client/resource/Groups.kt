package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.group.Group
import io.wakit.model.group.GroupDraft
import io.wakit.model.group.violations
import io.wakit.model.phone.RequestReceipt
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * The groups of a number: up to 10,000, of up to 8 people each. The number needs the badge and a messaging limit of 100,000.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public class Groups internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Asks for a new group. Its id and its invite link come by the webhook `group_lifecycle_update`, which names the id of this
     * request.
     */
    public suspend fun create(draft: GroupDraft): Either<WaError, RequestReceipt> =
        graph.within({ draft.violations() }) { it(Create, at = phone, body = draft) }

    /** The groups that are open, with name and age, in pages of [limit] (1 to 1,024; 25 where none is given). */
    @JvmOverloads
    public fun list(limit: Int? = null): Paged<Group> =
        graph.sized(limit, LIMIT) { it.paged(List, at = phone, query("limit" to limit)) }

    internal companion object {
        private val LIMIT = 1..1024

        val Create: Endpoint<PhoneNumberId, GroupDraft, RequestReceipt> = post("groups")
        val List: Endpoint<PhoneNumberId, NoBody, Page<Group>> = list("groups", Group.serializer(), ::groups)

        /** This one edge has an object of lists where all others have the list. */
        private fun groups(data: JsonElement): List<JsonElement> =
            ((data as? JsonObject)?.get("groups") as? JsonArray) ?: (data as? JsonArray).orEmpty()
    }
}
