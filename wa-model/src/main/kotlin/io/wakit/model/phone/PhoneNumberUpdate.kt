package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.VerifyToken
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What is to change on a phone number; what is null stays as it is.
 *
 * @property pin the new PIN of two-step verification, 6 digits. The old one is not asked for; turning it off is not
 * possible by the API.
 * @property newDisplayName 2 to 75 characters; used after Meta's review, and registering anew.
 * @property webhookConfiguration where webhooks of the field `messages` are to go instead.
 * @property searchVisibility whether people find the business by searching in WhatsApp.
 * @property connectionStatus named in Meta's OpenAPI only.
 * @property webhookUrl named in Meta's OpenAPI only; the documented way is [webhookConfiguration].
 * @property whatsappBusinessApiData named in Meta's OpenAPI only.
 * @property username named in Meta's OpenAPI only; the documented way is the number's own edge for usernames.
 */
@Serializable
public data class PhoneNumberUpdate @JvmOverloads constructor(
    val pin: String? = null,
    @SerialName("new_display_name") val newDisplayName: String? = null,
    @SerialName("webhook_configuration") val webhookConfiguration: CallbackOverride? = null,
    @SerialName("search_visibility") val searchVisibility: SearchVisibility? = null,
    @SerialName("connection_status") val connectionStatus: PhoneStatus? = null,
    @SerialName("webhook_url") val webhookUrl: String? = null,
    @SerialName("whatsapp_business_api_data") val whatsappBusinessApiData: ApiData? = null,
    val username: String? = null,
) : Personal() {
    override val gist: String get() = listOfNotNull(
        pin?.let { "pin" },
        newDisplayName?.let { "new_display_name" },
        webhookConfiguration?.let { "webhook_configuration" },
        searchVisibility?.let { "search_visibility" },
        connectionStatus?.let { "connection_status" },
        webhookUrl?.let { "webhook_url" },
        whatsappBusinessApiData?.let { "whatsapp_business_api_data" },
        username?.let { "username" },
    ).joinToString()

    /** The PIN beside what the number tells its chats, as Meta's OpenAPI has it. */
    @Serializable
    public data class ApiData @JvmOverloads constructor(
        val pin: String? = null,
        @SerialName("show_security_notifications") val showSecurityNotifications: Boolean? = null,
        @SerialName("notify_user_change_number") val notifyUserChangeNumber: Boolean? = null,
    ) : Personal()
}

/**
 * A callback of its own, which webhooks of the field `messages` go to in place of the app's.
 *
 * @property uri up to 200 characters; an empty one takes the override back.
 * @property verifyToken what Meta says to the callback when it verifies it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/webhooks/override">Webhook overrides</a>
 */
@Serializable
public data class CallbackOverride @JvmOverloads constructor(
    @SerialName("override_callback_uri") val uri: String,
    @SerialName("verify_token") val verifyToken: String? = null,
) : Personal() {
    /** With the token as a secret, so that nobody prints it. */
    public constructor(uri: String, verifyToken: VerifyToken) : this(uri, verifyToken.reveal())

    public companion object {
        /** Takes the override back: webhooks go to the WABA's callback, or the app's. */
        @JvmField public val None: CallbackOverride = CallbackOverride("")
    }
}

/** Whether people find the business by searching in WhatsApp (`search_visibility`). */
@Serializable(with = SearchVisibility.Serializer::class)
public class SearchVisibility(value: String) : OpenWord(value) {
    public companion object {
        /** It is found. */
        @JvmField public val Visible: SearchVisibility = SearchVisibility("VISIBLE")

        /** It is not found. */
        @JvmField public val Hidden: SearchVisibility = SearchVisibility("HIDDEN")
    }

    internal object Serializer : AsWord<SearchVisibility>("SearchVisibility", ::SearchVisibility)
}
