package io.wakit.model.account

import io.wakit.model.PreVerifiedNumberId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A number that is to join an account.
 *
 * @property phoneNumber with or without the country code, which [countryCode] tells then.
 * @property verifiedName what users are to see, 2 to 75 characters; Meta reviews it. Not needed for a number that moves.
 * @property migrate whether it moves over from another account, with its name and quality.
 * @property preVerified a number that a partner verified ahead.
 * @property displayPhoneNumber the number as users see it; Meta's guide to migration sends it, the reference has no word of it.
 */
@Serializable
public data class NumberDraft @JvmOverloads constructor(
    @SerialName("phone_number") val phoneNumber: String,
    @SerialName("verified_name") val verifiedName: String? = null,
    @SerialName("cc") val countryCode: String? = null,
    @SerialName("migrate_phone_number") val migrate: Boolean? = null,
    @SerialName("preverified_id") val preVerified: PreVerifiedNumberId? = null,
    @SerialName("display_phone_number") val displayPhoneNumber: String? = null,
)
