package io.wakit.model.phone

import io.wakit.model.AccountNumberId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A number as the account sees it. Only [id], [displayPhoneNumber] and [status] come unasked.
 *
 * @property certificate what proves the display name, in Base64.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-account-number/whatsapp-account-number-api">
 * WhatsApp account number</a>
 */
@Serializable
public data class AccountNumber @JvmOverloads constructor(
    val id: AccountNumberId,
    @SerialName("display_phone_number") val displayPhoneNumber: String? = null,
    val status: PhoneStatus? = null,
    @SerialName("verified_name") val verifiedName: String? = null,
    @SerialName("quality_rating") val qualityRating: QualityRating? = null,
    @SerialName("country_code") val countryCode: String? = null,
    @SerialName("country_dial_code") val countryDialCode: String? = null,
    @SerialName("code_verification_status") val codeVerificationStatus: CodeVerificationStatus? = null,
    @SerialName("name_status") val nameStatus: NameStatus? = null,
    @SerialName("messaging_limit_tier") val messagingLimitTier: MessagingLimit? = null,
    @SerialName("account_mode") val accountMode: AccountMode? = null,
    val certificate: String? = null,
    @SerialName("is_official_business_account") val isOfficialBusinessAccount: Boolean? = null,
)
