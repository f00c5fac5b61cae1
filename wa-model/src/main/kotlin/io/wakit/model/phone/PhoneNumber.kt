package io.wakit.model.phone

import io.wakit.model.PhoneNumberId
import io.wakit.model.UnixTime
import io.wakit.model.account.HealthStatus
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A business phone number as Meta keeps it. Only [id], [displayPhoneNumber], [verifiedName] and [qualityRating] come
 * unasked; all else is there only where its field was asked for.
 *
 * @property displayPhoneNumber the number as people write it, with spaces and signs as Meta pleases.
 * @property verifiedName the name in chats; [nameStatus] says whether it was reviewed, not its name.
 * @property nameStatus how far the review of [verifiedName] came.
 * @property newDisplayName the name that is to take the place of [verifiedName] once [newNameStatus] allows it.
 * @property messagingLimit of the whole portfolio, from v24.0 on (`whatsapp_business_manager_messaging_limit`).
 * @property messagingLimitTier of this number; Meta deprecated it in favour of [messagingLimit].
 * @property isOnBizApp whether the WhatsApp Business app is in use on it too.
 * @property certificate what proves the display name, in Base64; Meta asks for it in migrations.
 * @property webhookConfiguration where webhooks of the field `messages` go.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/phone-numbers">Phone numbers</a>
 */
@Serializable
public data class PhoneNumber @JvmOverloads constructor(
    val id: PhoneNumberId,
    @SerialName("display_phone_number") val displayPhoneNumber: String? = null,
    @SerialName("verified_name") val verifiedName: String? = null,
    @SerialName("quality_rating") val qualityRating: QualityRating? = null,
    val status: PhoneStatus? = null,
    @SerialName("code_verification_status") val codeVerificationStatus: CodeVerificationStatus? = null,
    @SerialName("name_status") val nameStatus: NameStatus? = null,
    @SerialName("new_display_name") val newDisplayName: String? = null,
    @SerialName("new_name_status") val newNameStatus: NameStatus? = null,
    @SerialName("account_mode") val accountMode: AccountMode? = null,
    @SerialName("platform_type") val platformType: PlatformType? = null,
    val throughput: Throughput? = null,
    @SerialName("whatsapp_business_manager_messaging_limit") val messagingLimit: MessagingLimit? = null,
    @SerialName("messaging_limit_tier") val messagingLimitTier: MessagingLimit? = null,
    @SerialName("country_code") val countryCode: String? = null,
    @SerialName("country_dial_code") val countryDialCode: String? = null,
    @SerialName("is_pin_enabled") val isPinEnabled: Boolean? = null,
    @SerialName("is_on_biz_app") val isOnBizApp: Boolean? = null,
    @SerialName("is_official_business_account") val isOfficialBusinessAccount: Boolean? = null,
    @SerialName("is_preverified_number") val isPreverifiedNumber: Boolean? = null,
    @SerialName("search_visibility") val searchVisibility: SearchVisibility? = null,
    val username: String? = null,
    val certificate: String? = null,
    @SerialName("new_certificate") val newCertificate: String? = null,
    @SerialName("last_onboarded_time") @Serializable(with = UnixTime::class) val lastOnboardedTime: Instant? = null,
    @SerialName("health_status") val healthStatus: HealthStatus? = null,
    @SerialName("webhook_configuration") val webhookConfiguration: WebhookConfiguration? = null,
    @SerialName("conversational_automation") val conversationalAutomation: ConversationalAutomation? = null,
    @SerialName("official_business_account") val officialBusinessAccount: OfficialBusinessAccount? = null,
) {
    /** How fast the number may send and receive. */
    @Serializable
    public data class Throughput(val level: ThroughputLevel)

    /**
     * The callbacks that Meta knows, the nearest first: webhooks go to [phoneNumber], else to [whatsappBusinessAccount], else
     * to [application].
     */
    @Serializable
    public data class WebhookConfiguration @JvmOverloads constructor(
        @SerialName("phone_number") val phoneNumber: String? = null,
        @SerialName("whatsapp_business_account") val whatsappBusinessAccount: String? = null,
        val application: String? = null,
    )
}
