package io.wakit.model.account

import io.wakit.model.AppId
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * An app that gets the webhooks of an account, and where it gets them in place of its own URL.
 *
 * @property overrideUrl where webhooks of this account go; null where they go to the app's own URL.
 */
@Serializable
public data class SubscribedApp @JvmOverloads constructor(
    @SerialName("whatsapp_business_api_data") val app: App? = null,
    @SerialName("override_callback_uri") val overrideUrl: String? = null,
    @SerialName("id") internal val bareId: AppId? = null,
    @SerialName("name") internal val bareName: String? = null,
) {
    /** The app; Meta's reference shows it bare, its guides under a key. */
    val id: AppId? get() = app?.id ?: bareId

    /** The app's name. */
    val name: String? get() = app?.name ?: bareName

    /** An app by id and name. */
    @Serializable
    public data class App @JvmOverloads constructor(
        val id: AppId,
        val name: String? = null,
        val link: String? = null,
    )
}

/**
 * Where webhooks of one account are to go, in place of the app's own URL.
 *
 * @property url up to 200 characters; it has to answer Meta's challenge.
 * @property verifyToken what Meta says back in the challenge.
 */
@Serializable
public class CallbackOverride(
    @SerialName("override_callback_uri") public val url: String,
    @SerialName("verify_token") public val verifyToken: String,
) : Personal() {
    override val gist: String get() = url
}

/** Whether it was done, and who is subscribed now, where Meta tells. */
@Serializable
public data class Subscribed @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    val data: List<SubscribedApp> = emptyList(),
)

/**
 * Where the webhooks of an app go, and which it gets.
 *
 * @property callbackUrl answers Meta's challenge with [verifyToken] while the call is under way.
 * @property fields of webhooks, such as `messages`; they take the place of all that were subscribed before.
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public class AppSubscription @JvmOverloads constructor(
    @SerialName("callback_url") public val callbackUrl: String,
    @SerialName("verify_token") public val verifyToken: String,
    @Serializable(with = Comma::class) public val fields: List<String>,
    @SerialName("object") @EncodeDefault internal val kind: String = "whatsapp_business_account",
) : Personal() {
    override val gist: String get() = "$callbackUrl: $fields"

    /** Meta takes the fields in one text. */
    internal object Comma : KSerializer<List<String>> {
        override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.wakit.Fields", PrimitiveKind.STRING)

        override fun serialize(encoder: Encoder, value: List<String>) = encoder.encodeString(value.joinToString(","))

        override fun deserialize(decoder: Decoder): List<String> = decoder.decodeString().split(',')
    }
}
