package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.UnixTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames
import java.time.Instant

/**
 * Whether and how users can call a number. Phones may take up to 7 days to show a change; Meta's servers mind it at once.
 *
 * @property status needs a messaging limit of 2,000 to be switched on (error 138015).
 * @property callHours takes the place of all that was set before, holidays included.
 * @property callbackPermissionStatus whether a user who calls is asked for the permission to be called back.
 * @property srtpKeyExchangeProtocol `DTLS` (or `DTLS-SRTP`) and `SDES`, for SIP.
 * @property ipAddresses where Meta's media come from; read only.
 * @property restrictions what Meta curbs, for users' complaints; read only.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/call-settings">Call settings</a>
 */
@Serializable
public data class CallingSettings @JvmOverloads constructor(
    val status: Switch? = null,
    @SerialName("call_icon_visibility") val callIconVisibility: CallIconVisibility? = null,
    @SerialName("call_icons") val callIcons: CallIcons? = null,
    @SerialName("call_hours") val callHours: CallHours? = null,
    @SerialName("callback_permission_status") val callbackPermissionStatus: Switch? = null,
    val sip: Sip? = null,
    @SerialName("srtp_key_exchange_protocol") val srtpKeyExchangeProtocol: String? = null,
    val audio: Medium? = null,
    val video: Medium? = null,
    @SerialName("ip_addresses") val ipAddresses: IpAddresses? = null,
    val restrictions: Restrictions? = null,
) {
    /**
     * In which countries the button to call is shown, by the users' numbers.
     *
     * @property restrictToUserCountries two letters each; an empty list lifts the restriction.
     */
    @Serializable
    public data class CallIcons(
        @SerialName("restrict_to_user_countries") val restrictToUserCountries: List<String>,
    )

    /**
     * Who takes calls in place of the Graph: then its endpoints answer 131055, and no webhook tells of calls.
     *
     * @property servers one per app. An empty list deletes them, with which the password goes too.
     */
    @Serializable
    public data class Sip @JvmOverloads constructor(
        val status: Switch,
        val servers: List<SipServer>? = null,
    )

    /** Whether sound, or pictures, go along. */
    @Serializable
    public data class Medium(val status: Switch? = null)

    /** Addresses to let through a firewall. */
    @Serializable
    public data class IpAddresses(val default: List<String> = emptyList())

    /** What Meta curbs at present. Meta's OpenAPI calls the list `restrictions`; both are read. */
    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    public data class Restrictions(
        @SerialName("restrictions_list") @JsonNames("restrictions") val list: List<Restriction> = emptyList(),
    )

    /**
     * One thing that cannot be done for a while.
     *
     * @property type such as `RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING`.
     */
    @Serializable
    public data class Restriction @JvmOverloads constructor(
        val type: String,
        val reason: String? = null,
        @Serializable(with = UnixTime::class) val expiration: Instant? = null,
    )
}

/**
 * A server that speaks SIP with Meta.
 *
 * @property port 5061 where none is given.
 * @property requestUriUserParams what goes into the user part of the request URI, as for trunk groups.
 * @property appId the app that set it; read only.
 * @property sipUserPassword what Meta signs in with; comes only where it was asked for, and is made by Meta. Meta's OpenAPI
 * calls it `password`; both are read.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class SipServer @JvmOverloads constructor(
    val hostname: String,
    val port: Int? = null,
    @SerialName("request_uri_user_params") val requestUriUserParams: Map<String, String>? = null,
    @SerialName("app_id") val appId: String? = null,
    @SerialName("sip_user_password") @JsonNames("password") val sipUserPassword: String? = null,
) : Personal() {
    override val gist: String get() = listOfNotNull(hostname, port).joinToString(":")
}

/** Whether the button to call is shown (`call_icon_visibility`). */
@Serializable(with = CallIconVisibility.Serializer::class)
public class CallIconVisibility(value: String) : OpenWord(value) {
    public companion object {
        /** In the chat and on the page of the business. */
        @JvmField public val Default: CallIconVisibility = CallIconVisibility("DEFAULT")

        /** Nowhere; users can still be given a button in a message. */
        @JvmField public val DisableAll: CallIconVisibility = CallIconVisibility("DISABLE_ALL")
    }

    internal object Serializer : AsWord<CallIconVisibility>("CallIconVisibility", ::CallIconVisibility)
}
