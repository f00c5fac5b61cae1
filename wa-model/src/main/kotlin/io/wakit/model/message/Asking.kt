package io.wakit.model.message

import io.wakit.model.AtPaths
import io.wakit.model.Fixed
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Up to three buttons. A tap comes back as an inbound message that names the button by its id.
 *
 * @property body up to 1,024 characters.
 * @property buttons 1 to 3, no two with one title.
 * @property header text, image, video or document.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages">Interactive
 * reply buttons messages</a>
 */
@Serializable
@SerialName("button")
public data class ReplyButtons @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.buttons") val buttons: List<ReplyButton>,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    override val kind: String get() = "button"
}

/**
 * One button.
 *
 * @property id what comes back when it is tapped; up to 256 characters.
 * @property title what it says; up to 20 characters.
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = ReplyButton.Serializer::class)
public data class ReplyButton(
    @SerialName("reply.id") val id: String,
    @SerialName("reply.title") val title: String,
) : Personal() {
    @EncodeDefault
    @Fixed("reply")
    private val type: String = "reply"

    internal object Serializer : AtPaths<ReplyButton>(ReplyButton.generatedSerializer())
}

/**
 * A menu behind one button: up to ten rows, in up to ten sections. The choice comes back as an inbound message that names
 * the row by its id.
 *
 * @property body up to 4,096 characters, unlike all other interactive messages.
 * @property button what the button says that opens the menu; up to 20 characters.
 * @property header text alone.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages">Interactive list
 * messages</a>
 */
@Serializable
@SerialName("list")
public data class InteractiveList @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.button") val button: String,
    @SerialName("action.sections") val sections: List<ListSection>,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    override val kind: String get() = "list"
}

/** @property title up to 24 characters; may be left out where there is one section alone. */
@Serializable
public data class ListSection @JvmOverloads constructor(val rows: List<ListRow>, val title: String? = null) : Personal()

/**
 * One choice.
 *
 * @property id what comes back; up to 200 characters.
 * @property title up to 24 characters.
 * @property description up to 72 characters below.
 */
@Serializable
public data class ListRow @JvmOverloads constructor(
    val id: String,
    val title: String,
    val description: String? = null,
) : Personal()

/**
 * A button that opens an address, without showing it. No tap is told.
 *
 * @property body up to 1,024 characters.
 * @property displayText what the button says; up to 20 characters.
 * @property header text, image, video or document.
 * @property footer up to 60 characters.
 * @property paymentLinkPreview whether a payment link is shown as one, where the business has agreed on that with Meta (India).
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-cta-url-messages">Interactive
 * call-to-action URL button messages</a>
 */
@Serializable
@SerialName("cta_url")
@OptIn(ExperimentalSerializationApi::class)
public data class CtaUrl @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.display_text") val displayText: String,
    @SerialName("action.parameters.url") val url: String,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
    @SerialName("action.parameters.payment_link_preview") val paymentLinkPreview: Boolean? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("cta_url")
    @SerialName("action.name")
    private val name: String = "cta_url"

    override val kind: String get() = "cta_url"
}

/**
 * Words with a button that lets the user send a place.
 *
 * @property body up to 1,024 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-request-messages">Location request
 * messages</a>
 */
@Serializable
@SerialName("location_request_message")
@OptIn(ExperimentalSerializationApi::class)
public data class LocationRequest(@SerialName("body.text") val body: String) : Interactive() {
    @EncodeDefault
    @Fixed("send_location")
    @SerialName("action.name")
    private val name: String = "send_location"

    override val kind: String get() = "location_request_message"
}

/**
 * Words with a button that lets a user who hides the number share it. Newer than Meta's public reference of 2025.
 *
 * @property body up to 1,024 characters.
 */
@Serializable
@SerialName("request_contact_info")
@OptIn(ExperimentalSerializationApi::class)
public data class ContactInfoRequest(@SerialName("body.text") val body: String) : Interactive() {
    @EncodeDefault
    @Fixed("request_contact_info")
    @SerialName("action.name")
    private val name: String = "request_contact_info"

    override val kind: String get() = "request_contact_info"
}

/**
 * A button that calls the business on WhatsApp.
 *
 * @property body up to 1,024 characters.
 * @property displayText what the button says, up to 20 characters; `Call Now` where it is left out.
 * @property ttlMinutes how long the button works: 1 to 43,200 minutes, 10,080 (a week) where it is left out.
 * @property payload up to 512 characters that come back with the call.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-button-messages-deep-links">Call button
 * messages</a>
 */
@Serializable
@SerialName("voice_call")
@OptIn(ExperimentalSerializationApi::class)
public data class VoiceCall @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.display_text") val displayText: String? = null,
    @SerialName("action.parameters.ttl_minutes") val ttlMinutes: Int? = null,
    @SerialName("action.parameters.payload") val payload: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("voice_call")
    @SerialName("action.name")
    private val name: String = "voice_call"

    override val kind: String get() = "voice_call"
}

/**
 * Asks whether the business may call. One a day and two a week for each user; a connected call starts the count anew.
 *
 * @property body up to 1,024 characters; may be left out, and Meta advises against that.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/calling/user-call-permissions">User call permissions</a>
 */
@Serializable
@SerialName("call_permission_request")
@OptIn(ExperimentalSerializationApi::class)
public data class CallPermissionRequest @JvmOverloads constructor(
    @SerialName("body.text") val body: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("call_permission_request")
    @SerialName("action.name")
    private val name: String = "call_permission_request"

    override val kind: String get() = "call_permission_request"
}
