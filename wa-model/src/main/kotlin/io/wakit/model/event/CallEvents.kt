package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.CallId
import io.wakit.model.GraphError
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * Something that happened to a call. Webhooks of calls may come hours late, when Meta has tried before: look at the
 * timestamp before answering one.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/calling/reference">Calling API reference</a>
 */
public sealed class CallEvent :
    Personal(),
    PhoneEvent {
    /** The call. */
    public abstract val id: CallId

    /** When it happened; null only where Meta left it out. */
    public abstract val timestamp: Instant?

    /** The user on the line; null where Meta names nobody. */
    public abstract val user: Recipient?

    override val gist: String get() = "$id"
}

/**
 * A call is being set up: a user rings, with the offer to answer; or the business does, with the answer to its offer.
 *
 * @property direction who calls whom.
 * @property session the description of the connection, offer or answer, by RFC 8866.
 * @property connection the same in the form of older pages.
 * @property contact what Meta tells of the user.
 * @property deeplinkPayload what the link that the user called by had in it.
 * @property ctaPayload what the button that the user called by had in it.
 * @property callbackData what the business gave along when it called.
 */
@Serializable
public data class CallConnectEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    override val id: CallId,
    val direction: CallDirection? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    @Serializable(with = WaIdOrNone::class) val from: WaId? = null,
    @SerialName("from_user_id") @Serializable(with = BsuidOrNone::class) val fromUserId: Bsuid? = null,
    @SerialName("from_parent_user_id") @Serializable(with = BsuidOrNone::class) val fromParentUserId: Bsuid? = null,
    @Serializable(with = WaIdOrNone::class) val to: WaId? = null,
    @SerialName("to_user_id") @Serializable(with = BsuidOrNone::class) val toUserId: Bsuid? = null,
    @SerialName("to_parent_user_id") @Serializable(with = BsuidOrNone::class) val toParentUserId: Bsuid? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
    val session: CallSession? = null,
    val connection: CallConnection? = null,
    @SerialName("deeplink_payload") val deeplinkPayload: String? = null,
    @SerialName("cta_payload") val ctaPayload: String? = null,
    @SerialName("biz_opaque_callback_data") val callbackData: String? = null,
    @SerialName(ERRORS) val errors: List<GraphError> = emptyList(),
) : CallEvent() {
    override val user: Recipient? get() = userOf(contact, direction, from ?: fromUserId, to ?: toUserId)
}

/**
 * A call has ended, by whomever, or never came about.
 *
 * @property direction who called whom.
 * @property status how it ended.
 * @property startTime when it was taken; null where it never was.
 * @property duration in seconds.
 * @property contact what Meta tells of the user.
 * @property errors why it failed; they stand beside the calls of a webhook, and are given to each of them.
 */
@Serializable
public data class CallTerminateEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    override val id: CallId,
    val direction: CallDirection? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    @Serializable(with = CallOutcome.OneOrList::class) val status: CallOutcome? = null,
    @SerialName("start_time") @Serializable(with = Seconds::class) val startTime: Instant? = null,
    @SerialName("end_time") @Serializable(with = Seconds::class) val endTime: Instant? = null,
    val duration: Long? = null,
    @Serializable(with = WaIdOrNone::class) val from: WaId? = null,
    @SerialName("from_user_id") @Serializable(with = BsuidOrNone::class) val fromUserId: Bsuid? = null,
    @SerialName("from_parent_user_id") @Serializable(with = BsuidOrNone::class) val fromParentUserId: Bsuid? = null,
    @Serializable(with = WaIdOrNone::class) val to: WaId? = null,
    @SerialName("to_user_id") @Serializable(with = BsuidOrNone::class) val toUserId: Bsuid? = null,
    @SerialName("to_parent_user_id") @Serializable(with = BsuidOrNone::class) val toParentUserId: Bsuid? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
    @SerialName("deeplink_payload") val deeplinkPayload: String? = null,
    @SerialName("cta_payload") val ctaPayload: String? = null,
    @SerialName("biz_opaque_callback_data") val callbackData: String? = null,
    @SerialName(ERRORS) val errors: List<GraphError> = emptyList(),
) : CallEvent() {
    override val user: Recipient? get() = userOf(contact, direction, from ?: fromUserId, to ?: toUserId)
}

/**
 * How far a call of the business came: it rings, is taken or is refused.
 *
 * @property state what the user's phone does.
 * @property callbackData what the business gave along when it called.
 */
@Serializable
public data class CallStatusEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    override val id: CallId,
    @SerialName("status") val state: CallState,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    @SerialName("recipient_id") @Serializable(with = WaIdOrNone::class) val recipient: WaId? = null,
    @SerialName("recipient_user_id") @Serializable(with = BsuidOrNone::class) val recipientUserId: Bsuid? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
    @SerialName("biz_opaque_callback_data") val callbackData: String? = null,
    val errors: List<GraphError> = emptyList(),
    val type: String? = null,
) : CallEvent() {
    override val user: Recipient? get() = recipient ?: recipientUserId ?: contact?.waId ?: contact?.userId

    override val gist: String get() = "$id $state"
}

/**
 * Something of tomorrow that happened to a call, such as a recording or a transcript of it.
 *
 * @property event Meta's word; empty where it does not say.
 */
public data class UnknownCallEvent(
    override val origin: Origin,
    override val metadata: PhoneMetadata,
    override val id: CallId,
    val event: String,
    override val raw: JsonObject,
    override val timestamp: Instant? = null,
    val contact: UserContact? = null,
) : CallEvent(),
    Unknown {
    override val user: Recipient? get() = contact?.waId ?: contact?.userId

    override val gist: String get() = "$id $event"

    internal companion object {
        fun of(change: ChangeReader, item: JsonObject): UnknownCallEvent = UnknownCallEvent(
            origin = change.origin,
            metadata =
            change.metadata ?: throw SerializationException("a call that does not say which number it came to"),
            id = CallId(item.said("id") ?: throw SerializationException("a call without an id")),
            event = item.said("event").orEmpty(),
            raw = item,
            timestamp = item.said("timestamp")?.let(Seconds::of),
            contact = change.contactOf(item),
        )
    }
}

/** Meta's pages are not at one about which side is which, so what `contacts` names goes first. */
private fun userOf(contact: UserContact?, direction: CallDirection?, from: Recipient?, to: Recipient?): Recipient? =
    contact?.waId ?: contact?.userId ?: if (direction == CallDirection.UserInitiated) from else to

/**
 * A description of a media connection by RFC 8866. It has network addresses in it.
 *
 * @property sdpType `offer` or `answer`.
 */
@Serializable
public data class CallSession(
    @SerialName("sdp_type") val sdpType: String? = null,
    val sdp: String? = null,
) : Personal() {
    override val gist: String get() = sdpType.orEmpty()
}

/** A media connection as older pages have it. */
@Serializable
public data class CallConnection(val webrtc: WebRtc? = null) : Personal() {
    /** The description of the connection. */
    @Serializable
    public data class WebRtc(val sdp: String? = null) : Personal()
}

/** Who calls whom (`direction`). */
@Serializable(with = CallDirection.Serializer::class)
public class CallDirection(value: String) : OpenWord(value) {
    public companion object {
        /** The user calls. */
        @JvmField public val UserInitiated: CallDirection = CallDirection("USER_INITIATED")

        /** The business calls. */
        @JvmField public val BusinessInitiated: CallDirection = CallDirection("BUSINESS_INITIATED")
    }

    internal object Serializer : AsWord<CallDirection>("CallDirection", ::CallDirection)
}

/** How a call ended (`status` of a terminate). One of Meta's pages writes these words small. */
@Serializable(with = CallOutcome.Serializer::class)
public class CallOutcome(value: String) : OpenWord(value) {
    public companion object {
        /** It was taken, and has ended. */
        @JvmField public val Completed: CallOutcome = CallOutcome("COMPLETED")

        /** It was not taken, or broke. */
        @JvmField public val Failed: CallOutcome = CallOutcome("FAILED")
    }

    internal object Serializer : AsWord<CallOutcome>("CallOutcome", ::CallOutcome)

    internal object OneOrList : LastOf<CallOutcome>(Serializer)
}

/** What became of a call of the business, so far (`status` of type `call`). */
@Serializable(with = CallState.Serializer::class)
public class CallState(value: String) : OpenWord(value) {
    public companion object {
        /** The user's phone rings. */
        @JvmField public val Ringing: CallState = CallState("RINGING")

        /** The user took the call. */
        @JvmField public val Accepted: CallState = CallState("ACCEPTED")

        /** The user refused it. */
        @JvmField public val Rejected: CallState = CallState("REJECTED")
    }

    internal object Serializer : AsWord<CallState>("CallState", ::CallState)
}
