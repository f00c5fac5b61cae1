package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.FirstOfData
import io.wakit.model.OpenWord
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The public key by which flows of a number encrypt for the business's endpoint. Meta signs it; after the number was
 * registered anew, or moved, it has to be set again.
 *
 * @property publicKey RSA of 2,048 bits, as PEM; null where none was set.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint">Flow endpoint</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = BusinessEncryption.FromList::class)
public data class BusinessEncryption @JvmOverloads constructor(
    @SerialName("business_public_key") val publicKey: String? = null,
    @SerialName("business_public_key_signature_status") val signatureStatus: SignatureStatus? = null,
) {
    internal object FromList : FirstOfData<BusinessEncryption>(generatedSerializer())
}

/** Whether WhatsApp's signature fits the key of the business. */
@Serializable(with = SignatureStatus.Serializer::class)
public class SignatureStatus(value: String) : OpenWord(value) {
    public companion object {
        /** It fits. */
        @JvmField public val Valid: SignatureStatus = SignatureStatus("VALID")

        /** It does not: set the key again, or flows fail. */
        @JvmField public val Mismatch: SignatureStatus = SignatureStatus("MISMATCH")
    }

    internal object Serializer : AsWord<SignatureStatus>("SignatureStatus", ::SignatureStatus)
}

/**
 * A key to be set.
 *
 * @property key RSA of 2,048 bits, as PEM: from `-----BEGIN PUBLIC KEY-----` on, line breaks included.
 */
@Serializable
public data class BusinessPublicKey(@SerialName("business_public_key") val key: String)
