package io.wakit.model.event

import io.wakit.model.PhoneNumberId
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Where in a delivery an event stood.
 *
 * @property wabaId the account (`entry.id`); null only where the delivery did not say. On partners' fields it is the portfolio.
 * @property field the field of the change; null only where the delivery did not say.
 * @property time when Meta told it (`entry.time`); on account-level fields mostly.
 */
@Serializable
public data class Origin @JvmOverloads constructor(
    @SerialName("id") val wabaId: WabaId?,
    val field: String?,
    @Serializable(with = Seconds::class) val time: Instant? = null,
)

/**
 * The business number of a change, in Meta's object `metadata`.
 *
 * @property phoneNumberId what sending goes by.
 * @property displayPhoneNumber the number as people dial it; some sources put a `+` in front.
 */
@Serializable
public data class PhoneMetadata @JvmOverloads constructor(
    @SerialName("phone_number_id") val phoneNumberId: PhoneNumberId,
    @SerialName("display_phone_number") val displayPhoneNumber: String? = null,
)
