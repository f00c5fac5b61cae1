package io.wakit.model.phone

import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message that the business encrypted for Meta's servers, which its settings for payloads ask for. Wakit carries it; the
 * encrypting is the caller's.
 *
 * @property contents a JWE in compact form, under the `cloud_encryption_key` of the settings.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class EncryptedMessage(@SerialName("encrypted_contents") val contents: String) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT
}

/**
 * What Meta says to an [EncryptedMessage]: the receipt, encrypted for the business.
 *
 * @property contents a JWE in compact form, under the `client_encryption_key` of the settings.
 */
@Serializable
public data class EncryptedReceipt(@SerialName("encrypted_contents") val contents: String) : Personal()
