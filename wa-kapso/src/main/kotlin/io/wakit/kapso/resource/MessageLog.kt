package io.wakit.kapso.resource

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.forKapso
import io.wakit.kapso.model.ConversationFilter
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.KapsoMessage
import io.wakit.kapso.model.MessageFilter
import io.wakit.model.MessageId
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** The messages that Kapso keeps of a number, of both sides and with their content, which Meta itself does not keep. */
public class MessageLog internal constructor(graph: Graph, private val phone: PhoneNumberId) {
    private val graph = graph.forKapso("messages of the past")
    private val conversations = Conversations(graph, phone)

    /** Those that [filter] asks for. [limit] is the size of a page, 1 to 100. */
    @JvmOverloads
    public fun list(
        filter: MessageFilter = MessageFilter(),
        fields: KapsoFields? = null,
        limit: Int? = null,
    ): Paged<KapsoMessage> = graph.list(List, phone, filter.query(), fields, limit)

    /** One of them. */
    @JvmOverloads
    public suspend fun get(id: MessageId, fields: KapsoFields? = null): Either<WaError, KapsoMessage> =
        graph(Get.with(id.value), at = phone, query(listOf("fields" to fields)))

    /** Those of one conversation. */
    @JvmOverloads
    public fun ofConversation(
        id: ConversationId,
        fields: KapsoFields? = null,
        limit: Int? = null,
    ): Paged<KapsoMessage> = list(MessageFilter(conversation = id), fields, limit)

    /**
     * Those with one user, conversation after conversation, the last active first. Kapso has no such filter on messages: its
     * conversations with the user are asked for first. An error is the last element.
     */
    @JvmOverloads
    public fun ofUser(user: WaId, fields: KapsoFields? = null): Flow<Either<WaError, KapsoMessage>> = flow {
        conversations.list(ConversationFilter(phoneNumber = user)).all().collect { found ->
            found.fold(
                { emit(it.left()) },
                { one -> ofConversation(one.id, fields).all().collect { message -> emit(message) } },
            )
        }
    }

    internal companion object {
        val List: Endpoint<PhoneNumberId, NoBody, Page<KapsoMessage>> = get("messages")
        val Get: Endpoint<PhoneNumberId, NoBody, KapsoMessage> = get("messages/{MessageId}")
    }
}
