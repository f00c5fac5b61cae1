@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames

/**
 * Takes a verified number into use. At most 10 times in 72 hours per number, then error 133016 for as long.
 *
 * @property pin the 6 digits of two-step verification: those that the number has (else error 133005), or those that it is to
 * have from now on.
 * @property dataLocalizationRegion the country where messages at rest are kept, in two letters; from v21.0 on it is set in
 * the settings, before registering.
 * @property backup what came out of an on-premises installation that moves here.
 * @property tier for trials; it stands beside [metaStoreRetentionMinutes] in v20.0 and older.
 * @property metaStoreRetentionMinutes 60, for No Storage in v20.0 and older; not beside [dataLocalizationRegion].
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/registration">Registration</a>
 */
@Serializable
public data class Registration @JvmOverloads constructor(
    val pin: String,
    @SerialName("data_localization_region") val dataLocalizationRegion: String? = null,
    val backup: Backup? = null,
    val tier: String? = null,
    @SerialName("meta_store_retention_minutes") val metaStoreRetentionMinutes: Int? = null,
) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    /** The saved registration of an on-premises installation, and the password that it was saved under. */
    @Serializable
    public data class Backup(val password: String, val data: String) : Personal()
}

/**
 * Asks for the code that proves whose number it is.
 *
 * @property language of the message or the call, such as `en_US`.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/phone-numbers">Phone numbers</a>
 */
@Serializable
public data class CodeRequest(
    @SerialName("code_method") val method: CodeMethod,
    @JsonNames("locale") val language: String,
)

/** How the code comes to the number (`code_method`). */
@Serializable(with = CodeMethod.Serializer::class)
public class CodeMethod(value: String) : OpenWord(value) {
    public companion object {
        /** By text message. */
        @JvmField public val Sms: CodeMethod = CodeMethod("SMS")

        /** Spoken in a call. */
        @JvmField public val Voice: CodeMethod = CodeMethod("VOICE")
    }

    internal object Serializer : AsWord<CodeMethod>("CodeMethod", ::CodeMethod)
}

/**
 * The code that came to the number.
 *
 * @property code 6 digits, without the hyphen that the message may show.
 */
@Serializable
public data class CodeVerification(val code: String) : Personal()
