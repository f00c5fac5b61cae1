package io.wakit.model.call

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.CallId
import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What is to be done about a call. The factories say what each action needs.
 *
 * @property to whom to call, by number.
 * @property recipient whom to call, by business-scoped user id. Meta's page on user ids has it in [to]; what came after it, here.
 * @property callId which call, in every action but [Action.Connect].
 * @property session the business's side of the call.
 * @property callbackData up to 512 characters that come back in the webhooks of this call (`biz_opaque_callback_data`).
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/reference">Calling reference</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class CallAction @JvmOverloads constructor(
    val action: Action? = null,
    val to: String? = null,
    val recipient: Bsuid? = null,
    @SerialName("call_id") val callId: CallId? = null,
    val session: SessionDescription? = null,
    @SerialName("biz_opaque_callback_data") val callbackData: String? = null,
) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    override val gist: String get() = listOfNotNull(action, callId).joinToString(" ")

    /** What to do. */
    @Serializable(with = Action.Serializer::class)
    public class Action(value: String) : OpenWord(value) {
        public companion object {
            /** Call a user. */
            @JvmField public val Connect: Action = Action("connect")

            /** Set the connection up before the call is taken, so that no sound is lost. */
            @JvmField public val PreAccept: Action = Action("pre_accept")

            /** Take a user's call. */
            @JvmField public val Accept: Action = Action("accept")

            /** Turn a user's call away. */
            @JvmField public val Reject: Action = Action("reject")

            /** Hang up. */
            @JvmField public val Terminate: Action = Action("terminate")
        }

        internal object Serializer : AsWord<Action>("CallAction.Action", ::Action)
    }

    public companion object {
        /** Calls [to]; [offer] is the business's side. */
        @JvmStatic
        @JvmOverloads
        public fun connect(to: Recipient, offer: SessionDescription, callbackData: String? = null): CallAction =
            CallAction(
                Action.Connect,
                to.takeIf { it !is Bsuid }?.value,
                to as? Bsuid,
                session = offer,
                callbackData = callbackData,
            )

        /** Sets the connection of [call] up; [answer] is the business's side, never the user's own offer. */
        @JvmStatic
        public fun preAccept(call: CallId, answer: SessionDescription): CallAction =
            CallAction(Action.PreAccept, callId = call, session = answer)

        /** Takes [call]; after [preAccept], with the same [answer]. */
        @JvmStatic
        @JvmOverloads
        public fun accept(call: CallId, answer: SessionDescription, callbackData: String? = null): CallAction =
            CallAction(Action.Accept, callId = call, session = answer, callbackData = callbackData)

        /** Turns [call] away. */
        @JvmStatic
        public fun reject(call: CallId): CallAction = CallAction(Action.Reject, callId = call)

        /** Ends [call]. */
        @JvmStatic
        public fun terminate(call: CallId): CallAction = CallAction(Action.Terminate, callId = call)
    }
}

/**
 * One side of a call, in the terms of WebRTC.
 *
 * @property sdpType [Offer] from who calls, [Answer] from who is called.
 * @property sdp as RFC 8866 has it, line ends included.
 */
@Serializable
public data class SessionDescription(
    @SerialName("sdp_type") val sdpType: String,
    val sdp: String,
) : Personal() {
    override val gist: String get() = sdpType

    public companion object {
        /** Of who calls. */
        public const val Offer: String = "offer"

        /** Of who is called. */
        public const val Answer: String = "answer"

        /** The side of who calls. */
        @JvmStatic
        public fun offer(sdp: String): SessionDescription = SessionDescription(Offer, sdp)

        /** The side of who is called. */
        @JvmStatic
        public fun answer(sdp: String): SessionDescription = SessionDescription(Answer, sdp)
    }
}

/** Meta's answer to a call that is on its way: ringing, or not, is told by webhooks of the field `calls`. */
@Serializable
public data class CallReceipt(val calls: List<Started>) {
    /** The call, as webhooks will name it. */
    val id: CallId? get() = calls.firstOrNull()?.id

    /** A call that was begun. */
    @Serializable
    public data class Started(val id: CallId)
}
