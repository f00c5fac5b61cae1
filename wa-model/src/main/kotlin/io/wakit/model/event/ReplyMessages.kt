package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A user chose one of the things that the business had offered: a button of a template, a reply button, or a row of a list.
 * Which message offered it stands in the context of the head; on template buttons it may be missing.
 */
public sealed class ChoiceMessage : InboundMessage() {
    /** What the business had set for the program to know the choice by: an id, or the payload of a template's button. */
    public abstract val choice: String?

    /** What the user saw on it. */
    public abstract val title: String?
}

/** A user's answer to something that the business built of parts: buttons, lists, flows, requests. */
public sealed interface InteractiveMessage : PhoneEvent {
    /** Meta's `interactive.type`: `button_reply`, `list_reply`, `nfm_reply`, … */
    public val interactiveType: String
}

/** A quick-reply button of a template was tapped. */
public data class ButtonMessage(override val head: MessageHead, val button: TappedButton) : ChoiceMessage() {
    override val type: String get() = "button"

    override val choice: String? get() = button.payload

    override val title: String? get() = button.text
}

/**
 * The button of a template.
 *
 * @property payload what the send gave along for it; the [text] where it gave nothing.
 */
@Serializable
public data class TappedButton(val payload: String? = null, val text: String? = null) : Personal()

/** A reply button was tapped. */
public data class ButtonReplyMessage(override val head: MessageHead, val reply: ChosenReply) :
    ChoiceMessage(),
    InteractiveMessage {
    override val type: String get() = "interactive"

    override val interactiveType: String get() = "button_reply"

    override val choice: String get() = reply.id

    override val title: String? get() = reply.title
}

/** A row of a list was picked. */
public data class ListReplyMessage(override val head: MessageHead, val reply: ChosenReply) :
    ChoiceMessage(),
    InteractiveMessage {
    override val type: String get() = "interactive"

    override val interactiveType: String get() = "list_reply"

    override val choice: String get() = reply.id

    override val title: String? get() = reply.title
}

/**
 * A reply button or a row of a list, as the business had made it.
 *
 * @property description the second line of a row.
 */
@Serializable
public data class ChosenReply @JvmOverloads constructor(
    val id: String,
    val title: String? = null,
    val description: String? = null,
) : Personal()

/** A user filled in a form and sent it (`nfm_reply`). */
public sealed class FormMessage :
    InboundMessage(),
    InteractiveMessage {
    /** What was filled in. */
    public abstract val form: FormReply

    override val type: String get() = "interactive"

    override val interactiveType: String get() = "nfm_reply"
}

/** A flow was gone through to its end. */
public data class FlowReplyMessage(override val head: MessageHead, override val form: FormReply) : FormMessage()

/** A postal address, in answer to an address message. */
public data class AddressReplyMessage(override val head: MessageHead, override val form: FormReply) : FormMessage()

/** A user said whether the business may call, or Meta said it in the user's place. */
public data class CallPermissionReplyMessage(override val head: MessageHead, val reply: CallPermissionReply) :
    InboundMessage(),
    InteractiveMessage {
    override val type: String get() = "interactive"

    override val interactiveType: String get() = "call_permission_reply"
}

/**
 * Whether calls to the user are allowed.
 *
 * @property isPermanent allowed until it is taken back; otherwise up to [expirationTimestamp], 7 days at most.
 */
@Serializable
public data class CallPermissionReply(
    val response: CallPermissionResponse,
    @SerialName("is_permanent") val isPermanent: Boolean? = null,
    @SerialName("expiration_timestamp") @Serializable(with = Seconds::class) val expirationTimestamp: Instant? = null,
    @SerialName("response_source") val responseSource: CallPermissionSource? = null,
)

/** What was answered to the request to call (`response`). */
@Serializable(with = CallPermissionResponse.Serializer::class)
public class CallPermissionResponse(value: String) : OpenWord(value) {
    public companion object {
        /** The business may call. */
        @JvmField public val Accept: CallPermissionResponse = CallPermissionResponse("accept")

        /** It may not. */
        @JvmField public val Reject: CallPermissionResponse = CallPermissionResponse("reject")
    }

    internal object Serializer : AsWord<CallPermissionResponse>("CallPermissionResponse", ::CallPermissionResponse)
}

/** Who answered the request to call (`response_source`). */
@Serializable(with = CallPermissionSource.Serializer::class)
public class CallPermissionSource(value: String) : OpenWord(value) {
    public companion object {
        /** The user, by tapping. */
        @JvmField public val UserAction: CallPermissionSource = CallPermissionSource("user_action")

        /** Meta: because the user called the business, or missed several calls in a row. */
        @JvmField public val Automatic: CallPermissionSource = CallPermissionSource("automatic")
    }

    internal object Serializer : AsWord<CallPermissionSource>("CallPermissionSource", ::CallPermissionSource)
}

/** A user in Brazil chose to pay with a card that the business keeps. Nothing is paid yet. */
public data class PaymentMethodMessage(override val head: MessageHead, val payment: ChosenPaymentMethod) :
    InboundMessage(),
    InteractiveMessage {
    override val type: String get() = "interactive"

    override val interactiveType: String get() = "payment_method"
}

/**
 * How a user wants to pay.
 *
 * @property paymentMethod `offsite_card_pay`.
 * @property referenceId the order that the business asked payment for.
 * @property credentialId the card, as the business named it in its request.
 */
@Serializable
public data class ChosenPaymentMethod(
    @SerialName("payment_method") val paymentMethod: String? = null,
    @SerialName("payment_timestamp") @Serializable(with = Seconds::class) val paymentTimestamp: Instant? = null,
    @SerialName("reference_id") val referenceId: String? = null,
    @SerialName("last_four_digits") val lastFourDigits: String? = null,
    @SerialName("credential_id") val credentialId: String? = null,
) : Personal() {
    override val gist: String get() = "$paymentMethod, $referenceId"
}

/**
 * An answer of a kind that this version does not know, or whose content was not as Meta documents it. A kind that you know can
 * have a class of yours: see [MessageTypes].
 *
 * @property interactiveType Meta's word; empty where it does not say.
 * @property raw the whole message.
 */
public data class UnknownInteractiveMessage(
    override val head: MessageHead,
    override val interactiveType: String,
    override val raw: JsonObject,
) : InboundMessage(),
    InteractiveMessage,
    Unknown {
    override val type: String get() = "interactive"

    override val gist: String get() = "$interactiveType, ${super.gist}"
}
