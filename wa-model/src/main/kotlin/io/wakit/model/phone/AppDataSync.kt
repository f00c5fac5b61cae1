package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.OpenWord
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for what the WhatsApp Business app holds of a number that is used with both (coexistence). Once for each kind, and
 * within 24 hours of the onboarding; it comes by webhooks.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/embedded-signup/onboarding-business-app-users">Business app users</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class AppDataSync(@SerialName("sync_type") val type: SyncType) {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT
}

/** What to synchronize. */
@Serializable(with = SyncType.Serializer::class)
public class SyncType(value: String) : OpenWord(value) {
    public companion object {
        /** The contacts, and from then on each change of them. */
        @JvmField public val Contacts: SyncType = SyncType("smb_app_state_sync")

        /** The messages of the last months; error 2593109 comes by webhook where the business does not share them. */
        @JvmField public val History: SyncType = SyncType("history")
    }

    internal object Serializer : AsWord<SyncType>("SyncType", ::SyncType)
}

/**
 * Meta took something on that it does later, and tells of by webhook.
 *
 * @property requestId by which the webhook, and Meta's support, know it; missing where Meta gives none.
 * @property success where Meta says so instead.
 */
@Serializable
public data class RequestReceipt @JvmOverloads constructor(
    @SerialName("request_id") val requestId: String? = null,
    val success: Boolean? = null,
)
