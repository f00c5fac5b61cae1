package io.wakit.model.account

import io.wakit.model.Personal
import io.wakit.model.UnixTime
import io.wakit.model.WabaId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * Something that a user did after a message or an ad, told to Meta so that ads are shown to the right people.
 *
 * @property name such as `Purchase` or `LeadSubmitted`.
 * @property at when it was; Meta takes it up to 7 days later.
 * @property user who did it.
 * @property custom what belongs to the name: `{"currency":"USD","value":100}` with a purchase.
 * @property outcome where it was found by Meta's automatic events, with `outcome_type` and the like.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/automatic-events-api">Automatic events</a>
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class ConversionEvent @JvmOverloads constructor(
    @SerialName("event_name") val name: String,
    @SerialName("event_time") @Serializable(with = UnixTime::class) val at: Instant?,
    @SerialName("user_data") val user: ConversionUser,
    @SerialName("custom_data") val custom: JsonObject? = null,
    @SerialName("messaging_outcome_data") val outcome: JsonObject? = null,
    @SerialName("action_source") @EncodeDefault val source: String = "business_messaging",
    @SerialName("messaging_channel") @EncodeDefault val channel: String = "whatsapp",
)

/**
 * Who did it, by the click that opened the chat, or by the account and hashed number.
 *
 * @property click `ctwa_clid` of the referral in the user's first message.
 */
@Serializable
public data class ConversionUser @JvmOverloads constructor(
    @SerialName("ctwa_clid") val click: String? = null,
    @SerialName("whatsapp_business_account_id") val waba: WabaId? = null,
    @SerialName("page_id") val page: String? = null,
) : Personal()

/** A batch of events. */
@Serializable
public data class ConversionBatch(val data: List<ConversionEvent>)

/** How many events Meta took. */
@Serializable
public data class ConversionsTaken @JvmOverloads constructor(
    @SerialName("events_received") val received: Int? = null,
    val messages: List<String> = emptyList(),
    @SerialName("fbtrace_id") val traceId: String? = null,
)
