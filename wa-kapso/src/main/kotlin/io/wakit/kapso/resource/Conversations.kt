package io.wakit.kapso.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.patch
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.forKapso
import io.wakit.kapso.model.Conversation
import io.wakit.kapso.model.ConversationFilter
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.ConversationStatus
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.Root
import io.wakit.model.Success
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The conversations that Kapso keeps of a number. */
public class Conversations internal constructor(graph: Graph, private val phone: PhoneNumberId) {
    private val graph = graph.forKapso("conversations")

    /** Those that [filter] asks for, the last active first. [limit] is the size of a page, 1 to 100. */
    @JvmOverloads
    public fun list(
        filter: ConversationFilter = ConversationFilter(),
        fields: KapsoFields? = null,
        limit: Int? = null,
    ): Paged<Conversation> = graph.list(List, phone, filter.query(), fields, limit, filter.violations())

    /** One of them. */
    @JvmOverloads
    public suspend fun get(id: ConversationId, fields: KapsoFields? = null): Either<WaError, Conversation> =
        graph(Get.with(id.value), at = phone, query(listOf("fields" to fields)))

    /** Ends one, or lets it go on. */
    public suspend fun updateStatus(id: ConversationId, status: ConversationStatus): Either<WaError, Success> =
        graph(Update.with(id.value), at = Root, JsonObject(mapOf("status" to JsonPrimitive(status.value))))

    internal companion object {
        val List: Endpoint<PhoneNumberId, NoBody, Page<Conversation>> = get("conversations")
        val Get: Endpoint<PhoneNumberId, NoBody, Conversation> = get("conversations/{ConversationId}")
        val Update: Endpoint<Root, JsonObject, Success> = patch("conversations/{ConversationId}")
    }
}
