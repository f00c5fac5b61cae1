package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.form
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.BusinessEncryption
import io.wakit.model.phone.BusinessPublicKey
import io.wakit.model.phone.EncryptedMessage
import io.wakit.model.phone.EncryptedReceipt
import io.wakit.model.phone.violations

/**
 * What is encrypted between the business and Meta, on top of TLS: the data of Flows by a key of the business, and messages
 * where the settings ask for it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/business-encryption-api">
 * Business encryption</a>
 */
public class Encryption internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** The public key of the business, and whether WhatsApp's signature fits it. */
    public suspend fun publicKey(): Either<WaError, BusinessEncryption> = graph(Get, at = phone)

    /**
     * Sets the public key of the business: RSA of 2,048 bits, as PEM. To be done again after the number was registered anew
     * or moved, and when an alert says that it is missing or that its signature does not fit.
     */
    public suspend fun setPublicKey(key: BusinessPublicKey): Either<WaError, Success> =
        graph.within({ key.violations() }) { it(Set, at = phone, body = key) }

    /**
     * Sends a message that the caller encrypted, for numbers whose settings have `payload_encryption` on. Like every message it
     * is sent once: where the answer is lost, the error says so.
     */
    public suspend fun send(message: EncryptedMessage): Either<WaError, EncryptedReceipt> =
        graph(Send, at = phone, body = message)

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, BusinessEncryption> = get("whatsapp_business_encryption")
        val Set: Endpoint<PhoneNumberId, BusinessPublicKey, Success> = form("whatsapp_business_encryption")
        val Send: Endpoint<PhoneNumberId, EncryptedMessage, EncryptedReceipt> = post("messages_encrypted")
    }
}
