package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.MessageHistoryId
import io.wakit.model.MessageId
import io.wakit.model.OpenWord
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What Meta remembers of one message's way, apart from its content: for finding out which webhook never came.
 *
 * @property events the first of them; only where their field was asked for.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/whatsapp-business-account-message-history-api">
 * Message history</a>
 */
@Serializable
public data class MessageHistory @JvmOverloads constructor(
    val id: MessageHistoryId,
    @SerialName("message_id") val messageId: MessageId? = null,
    val events: Events? = null,
) {
    /** The events that came along with the message. */
    @Serializable
    public data class Events(val data: List<Step> = emptyList())

    /**
     * One step, and whether the app was told of it.
     *
     * @property webhookUpdateState what became of the webhook.
     * @property webhookUri where it went.
     */
    @Serializable
    public data class Step @JvmOverloads constructor(
        val id: String? = null,
        @SerialName("delivery_status") val deliveryStatus: HistoryStatus? = null,
        @Serializable(with = UnixTime::class) val timestamp: Instant? = null,
        @SerialName("webhook_update_state") val webhookUpdateState: WebhookUpdateState? = null,
        @SerialName("webhook_uri") val webhookUri: String? = null,
        val application: Application? = null,
        @SerialName("error_description") val errorDescription: String? = null,
    )

    /** The app that a webhook was for. */
    @Serializable
    public data class Application @JvmOverloads constructor(val id: String? = null, val name: String? = null)
}

/**
 * One step of a message, as the list of its events has it.
 *
 * @property cursor its place in the list.
 */
@Serializable
public data class MessageHistoryEvent @JvmOverloads constructor(
    val node: Occurrence,
    val cursor: String? = null,
) {
    /**
     * What happened.
     *
     * @property occurrenceTimestamp when it happened.
     * @property statusTimestamp when Meta took note of it.
     */
    @Serializable
    public data class Occurrence @JvmOverloads constructor(
        val id: String? = null,
        @SerialName("delivery_status") val deliveryStatus: HistoryStatus? = null,
        @SerialName(
            "occurrence_timestamp",
        ) @Serializable(with = UnixTime::class) val occurrenceTimestamp: Instant? = null,
        @SerialName("status_timestamp") @Serializable(with = UnixTime::class) val statusTimestamp: Instant? = null,
        val application: MessageHistory.Application? = null,
        @SerialName("error_description") val errorDescription: String? = null,
    )
}

/** How far a message came, in the capitals of the message history. */
@Serializable(with = HistoryStatus.Serializer::class)
public class HistoryStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Meta's servers had it. */
        @JvmField public val Sent: HistoryStatus = HistoryStatus("SENT")

        /** It was on the user's device. */
        @JvmField public val Delivered: HistoryStatus = HistoryStatus("DELIVERED")

        /** It was seen. */
        @JvmField public val Read: HistoryStatus = HistoryStatus("READ")

        /** It was not sent, or not delivered. */
        @JvmField public val Failed: HistoryStatus = HistoryStatus("FAILED")

        /** It was deleted. */
        @JvmField public val Deleted: HistoryStatus = HistoryStatus("DELETED")
    }

    internal object Serializer : AsWord<HistoryStatus>("HistoryStatus", ::HistoryStatus)
}

/** What became of a webhook. */
@Serializable(with = WebhookUpdateState.Serializer::class)
public class WebhookUpdateState(value: String) : OpenWord(value) {
    public companion object {
        /** Not sent yet. */
        @JvmField public val Pending: WebhookUpdateState = WebhookUpdateState("PENDING")

        /** The app took it. */
        @JvmField public val Delivered: WebhookUpdateState = WebhookUpdateState("DELIVERED")

        /** The app did not take it, and Meta gave up. */
        @JvmField public val Failed: WebhookUpdateState = WebhookUpdateState("FAILED")

        /** The app did not take it, and Meta goes on trying. */
        @JvmField public val Retrying: WebhookUpdateState = WebhookUpdateState("RETRYING")
    }

    internal object Serializer : AsWord<WebhookUpdateState>("WebhookUpdateState", ::WebhookUpdateState)
}
