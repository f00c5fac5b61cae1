package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.form
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.Success
import io.wakit.model.WabaId
import io.wakit.model.account.WelcomeMessage
import io.wakit.model.account.WelcomeSequence
import io.wakit.model.account.WelcomeSequenceDraft
import io.wakit.model.account.WelcomeSequenceSaved

/**
 * What users see first who come from ads that open a chat.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/ctwa/welcome-message-sequences">Welcome message sequences</a>
 */
public class WelcomeSequences internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The sequences of the account; the one that [id] names, where it is given. */
    @JvmOverloads
    public fun list(id: String? = null, limit: Int? = null): Paged<WelcomeSequence> =
        graph.paged(List, at = waba, query("sequence_id" to id, "limit" to limit))

    /** Makes a sequence, and tells its id. */
    public suspend fun create(name: String, message: WelcomeMessage): Either<WaError, WelcomeSequenceSaved> =
        graph(Save, at = waba, body = WelcomeSequenceDraft(name = name, message = message))

    /** Changes a sequence; what is null stays. */
    @JvmOverloads
    public suspend fun update(
        id: String,
        name: String? = null,
        message: WelcomeMessage? = null,
    ): Either<WaError, WelcomeSequenceSaved> = graph(Save, at = waba, body = WelcomeSequenceDraft(id, name, message))

    /** Deletes a sequence, which no running ad may use. */
    public suspend fun delete(id: String): Either<WaError, Success> =
        graph(Delete, at = waba, query = query("sequence_id" to id))

    internal companion object {
        val List: Endpoint<WabaId, NoBody, Page<WelcomeSequence>> =
            listOrBare("welcome_message_sequences", WelcomeSequence.serializer())
        val Save: Endpoint<WabaId, WelcomeSequenceDraft, WelcomeSequenceSaved> = form("welcome_message_sequences")
        val Delete: Endpoint<WabaId, NoBody, Success> = delete("welcome_message_sequences")
    }
}
