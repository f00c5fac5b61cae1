package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/**
 * A message that the business itself sent with the WhatsApp Business app, beside the Cloud API. Keep it with the chat, and
 * do not answer it.
 *
 * @property message what was sent: its `from` is the business, its `chat` the user.
 */
public data class MessageEchoEvent(val message: InboundMessage) :
    Personal(),
    PhoneEvent {
    override val origin: Origin get() = message.origin

    override val metadata: PhoneMetadata get() = message.metadata

    /** Whom it was sent to. */
    val to: Recipient get() = message.chat

    override val gist: String get() = "$message"
}

/**
 * A part of the chats from before the number came to the Cloud API, up to 180 days back: thousands of messages in one event
 * at times. Parts come in any order.
 *
 * @property phase 0 for the last day, 1 up to 90 days, 2 up to 180.
 * @property chunkOrder the place of this part within its phase.
 * @property progress of the whole, in percent.
 * @property errors that there is no history, since the business does not share it (2593109).
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/history">history webhook</a>
 */
public data class HistoryEvent(
    override val origin: Origin,
    override val metadata: PhoneMetadata,
    val phase: Int? = null,
    val chunkOrder: Int? = null,
    val progress: Int? = null,
    val threads: List<HistoryThread> = emptyList(),
    val errors: List<GraphError> = emptyList(),
) : Personal(),
    PhoneEvent {
    override val gist: String get() = "phase $phase, part $chunkOrder, $progress %"
}

/**
 * One chat.
 *
 * @property user whom the chat is with, by number or user id.
 * @property messages its messages, of both sides.
 * @property contact what Meta tells of the user beside.
 * @property unread messages that are none, as they came.
 */
public data class HistoryThread(
    val user: Party,
    val messages: List<HistoryMessage>,
    val contact: UserContact? = null,
    val unread: List<JsonElement> = emptyList(),
) : Personal() {
    override val gist: String get() = "${messages.size} messages with $user"
}

/**
 * One message of a chat's past.
 *
 * @property message its `from` tells whose it is: the user's, or the business's own.
 * @property status how far it came, where it was the business's.
 */
public data class HistoryMessage(val message: InboundMessage, val status: HistoryMessageStatus? = null) : Personal() {
    override val gist: String get() = "$message $status"
}

/** How far a message of the past came (`history_context.status`). */
@Serializable(with = HistoryMessageStatus.Serializer::class)
public class HistoryMessageStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Not sent yet. */
        @JvmField public val Pending: HistoryMessageStatus = HistoryMessageStatus("PENDING")

        /** On its way. */
        @JvmField public val Sent: HistoryMessageStatus = HistoryMessageStatus("SENT")

        /** On the device. */
        @JvmField public val Delivered: HistoryMessageStatus = HistoryMessageStatus("DELIVERED")

        /** Seen. */
        @JvmField public val Read: HistoryMessageStatus = HistoryMessageStatus("READ")

        /** Listened to. */
        @JvmField public val Played: HistoryMessageStatus = HistoryMessageStatus("PLAYED")

        /** It failed. */
        @JvmField public val Error: HistoryMessageStatus = HistoryMessageStatus("ERROR")
    }

    internal object Serializer : AsWord<HistoryMessageStatus>("HistoryMessageStatus", ::HistoryMessageStatus)
}

/** The file for a [MediaPlaceholderMessage] of the history, under the same message id; for messages of the last 14 days. */
public data class HistoryMediaEvent(val message: InboundMessage) :
    Personal(),
    PhoneEvent {
    override val origin: Origin get() = message.origin

    override val metadata: PhoneMetadata get() = message.metadata

    override val gist: String get() = "$message"
}

/**
 * The address book of the WhatsApp Business app: all of it when the number joins, and each change from then on.
 *
 * @property type what is kept in step: `contact`.
 * @property action what happened to it.
 */
@Serializable
public data class AppStateSyncEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    val type: String,
    val action: SyncAction? = null,
    val contact: SyncedContact? = null,
    @SerialName("metadata") val change: SyncedAt? = null,
) : Personal(),
    PhoneEvent {
    /** When the address book was changed; null only where Meta left it out. */
    val timestamp: Instant? get() = change?.timestamp

    override val gist: String get() = "$action ${contact?.user}"

    /** One entry of the address book; only the number is left when it was removed. */
    @Serializable
    public data class SyncedContact(
        @SerialName("full_name") val fullName: String? = null,
        @SerialName("first_name") val firstName: String? = null,
        @SerialName("phone_number") @Serializable(with = WaIdOrNone::class) val phoneNumber: WaId? = null,
        @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
        @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
        val username: String? = null,
        @SerialName("country_code") val countryCode: String? = null,
    ) : Personal() {
        /** Who it is, in the form to write to. */
        val user: Recipient? get() = phoneNumber ?: userId
    }

    /** Meta's own `metadata` of the change. */
    @Serializable
    public data class SyncedAt(@Serializable(with = Seconds::class) val timestamp: Instant? = null)
}

/** What was done to an address book (`action`). */
@Serializable(with = SyncAction.Serializer::class)
public class SyncAction(value: String) : OpenWord(value) {
    public companion object {
        /** An entry is new, or has changed. */
        @JvmField public val Add: SyncAction = SyncAction("add")

        /** An entry is gone. */
        @JvmField public val Remove: SyncAction = SyncAction("remove")
    }

    internal object Serializer : AsWord<SyncAction>("SyncAction", ::SyncAction)
}
