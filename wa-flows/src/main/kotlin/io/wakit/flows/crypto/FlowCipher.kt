package io.wakit.flows.crypto

import io.wakit.model.WaJson
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import java.security.GeneralSecurityException
import java.security.Provider
import java.util.Base64
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec

/**
 * Opens what WhatsApp encrypts for a Flow's endpoint, in Meta's scheme: an AES-128 key under RSA-OAEP (SHA-256 throughout),
 * the data under AES-GCM with a vector of 16 bytes and the tag at its end; the answer goes back under the same key, with
 * every bit of the vector turned around. Made once, used from any thread.
 *
 * While a key is being changed give both, old and new: the one that fitted last is tried first.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint#request-decryption-and-encryption">Request decryption and encryption</a>
 */
public class FlowCipher @JvmOverloads constructor(keys: List<FlowKey>, provider: Provider? = null) : FlowEnvelope {
    /** With these keys, and the fastest provider found. */
    public constructor(vararg keys: FlowKey) : this(keys.toList())

    private val keys = keys.toList()
    private val provider: Provider = provider ?: NativeProvider.found ?: Cipher.getInstance(GCM).provider

    @Volatile
    private var lately = 0

    init {
        require(keys.isNotEmpty()) { "No key is given, so no request could be read. Give FlowPrivateKey.read(…)." }
    }

    /** Whether every key only computes. */
    override val isLocal: Boolean = keys.all { it.isLocal }

    @Throws(FlowCipherException::class)
    override fun open(body: ByteArray): FlowExchange {
        val envelope = try {
            WaJson.decodeFromString(Envelope.serializer(), body.decodeToString())
        } catch (_: SerializationException) {
            throw FlowCipherException.Malformed("The body is not JSON with the three parts of an encrypted request.")
        }
        val data = envelope.flowData.base64("encrypted_flow_data")
        val vector = envelope.vector.base64("initial_vector")
        if (data.size < TAG_BYTES) throw FlowCipherException.Malformed("encrypted_flow_data is shorter than its tag.")
        if (vector.size !in VECTOR_BYTES) throw FlowCipherException.Malformed("initial_vector is not of 16 bytes.")
        val key = SecretKeySpec(unwrap(envelope.aesKey.base64("encrypted_aes_key")), "AES")
        val clear = try {
            crypt(Cipher.DECRYPT_MODE, key, vector, data)
        } catch (_: AEADBadTagException) {
            throw FlowCipherException.Tampered()
        } catch (e: GeneralSecurityException) {
            throw FlowCipherException.KeyUnavailable(e)
        }
        return FlowExchange(clear.decodeToString()) { answer ->
            val turned = ByteArray(vector.size) { vector[it].toInt().inv().toByte() }
            Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, key, turned, answer.encodeToByteArray()))
        }
    }

    private fun unwrap(wrapped: ByteArray): ByteArray {
        if (wrapped.isEmpty()) throw FlowCipherException.Malformed("encrypted_aes_key is empty.")
        val first = lately
        for (i in keys.indices) {
            val at = (first + i) % keys.size
            val key = try {
                keys[at].unwrap(wrapped)
            } catch (e: InterruptedException) {
                throw e
            } catch (
                @Suppress("TooGenericExceptionCaught") e: Exception,
            ) {
                // The key may be the user's own code, over any KMS: whatever it throws, the request was not to blame.
                throw FlowCipherException.KeyUnavailable(e)
            }
            if (key != null && key.size in AES_BYTES) {
                lately = at
                return key
            }
        }
        throw FlowCipherException.WrongKey()
    }

    /** A cipher of its own each time: the JDK's will not encrypt twice under one key and vector, and a body may come again. */
    private fun crypt(mode: Int, key: SecretKeySpec, vector: ByteArray, input: ByteArray): ByteArray =
        Cipher.getInstance(GCM, provider).run {
            init(mode, key, GCMParameterSpec(TAG_BYTES * Byte.SIZE_BITS, vector))
            doFinal(input)
        }

    @Serializable
    private class Envelope(
        @SerialName("encrypted_flow_data") val flowData: String,
        @SerialName("encrypted_aes_key") val aesKey: String,
        @SerialName("initial_vector") val vector: String,
    )

    override fun toString(): String = "FlowCipher(${keys.size} keys, ${provider.name})"

    private companion object {
        const val GCM = "AES/GCM/NoPadding"
        const val TAG_BYTES = 16

        /** Meta says 16; the 12 that others use by custom cannot be wrong either. */
        val VECTOR_BYTES = 12..16
        val AES_BYTES = setOf(16, 24, 32)

        /** Base64 in both alphabets: Meta's page shows either. */
        fun String.base64(name: String): ByteArray = try {
            Base64.getDecoder().decode(replace('-', '+').replace('_', '/'))
        } catch (_: IllegalArgumentException) {
            throw FlowCipherException.Malformed("$name is no Base64.")
        }
    }
}
