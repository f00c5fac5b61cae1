package io.wakit.model.account

import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/** Which payment gateway is to be connected, and where the browser goes afterwards. */
@Serializable
public data class PaymentLinkRequest @JvmOverloads constructor(
    @SerialName("configuration_name") val configuration: String,
    @SerialName("redirect_url") val redirectUrl: String? = null,
)

/** Where a business connects its payment gateway in a browser, and until when. */
@Serializable
public data class PaymentLink @JvmOverloads constructor(
    @SerialName("oauth_url") val url: String,
    @SerialName("expiration") @Serializable(with = UnixTime::class) val expiresAt: Instant? = null,
)
