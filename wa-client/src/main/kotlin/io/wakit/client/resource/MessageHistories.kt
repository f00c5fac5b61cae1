package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.MessageHistoryId
import io.wakit.model.MessageId
import io.wakit.model.Page
import io.wakit.model.PhoneNumberId
import io.wakit.model.phone.HistoryStatus
import io.wakit.model.phone.MessageHistory
import io.wakit.model.phone.MessageHistoryEvent

/**
 * The way that messages took, without their content: for finding out which webhook never came.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/whatsapp-business-account-message-history-api">
 * Message history</a>
 */
public class MessageHistories internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * The messages of the number, or the [message] that is named, in pages of [limit] (1 to 100). With [withEvents] each brings
     * its first steps along, webhooks among them.
     */
    @JvmOverloads
    public fun list(
        message: MessageId? = null,
        withEvents: Boolean = false,
        limit: Int? = null,
    ): Paged<MessageHistory> = graph.sized(limit, LIMIT) {
        val wanted = FIELDS.takeIf { withEvents }
        graph.paged(List, at = phone, query("message_id" to message, "fields" to wanted, "limit" to limit))
    }

    /** The steps of one message, or those in the [status] that is named, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun events(
        history: MessageHistoryId,
        status: HistoryStatus? = null,
        limit: Int? = null,
    ): Paged<MessageHistoryEvent> = graph.sized(limit, LIMIT) {
        it.paged(
            Events,
            at = history,
            query("status_filter" to status, "fields" to EVENT_FIELDS, "limit" to limit),
        )
    }

    internal companion object {
        private val LIMIT = 1..100
        private const val FIELDS = "id,message_id," +
            "events{delivery_status,webhook_update_state,timestamp,application,webhook_uri,error_description}"
        private const val EVENT_FIELDS = "cursor," +
            "node{id,delivery_status,error_description,occurrence_timestamp,status_timestamp,application{id,name}}"

        val List: Endpoint<PhoneNumberId, NoBody, Page<MessageHistory>> = get("message_history")
        val Events: Endpoint<MessageHistoryId, NoBody, Page<MessageHistoryEvent>> = get("events")
    }
}
