package io.wakit.model

import java.security.MessageDigest
import java.util.concurrent.atomic.AtomicReference
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/**
 * Tells whether a delivery came from Meta: the header `X-Hub-Signature-256` holds `sha256=` and the HMAC-SHA256 of the
 * body under the app secret, in hex. It is made over the bytes on the wire, so a body that was parsed and written again does
 * not fit any more. Webhooks and the endpoints of Flows are signed alike.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads">Validate payloads</a>
 */
public class Signature(secrets: List<AppSecret>) {
    init {
        require(secrets.isNotEmpty()) {
            "No app secret is given, so no delivery could be told from a forgery. Set it to the one in the app dashboard."
        }
    }

    private val keyed = secrets.map { Keyed(it) }

    /**
     * Whether [header] signs [body] under any of the secrets. It takes as long for a near miss as for a far one. A header
     * that is missing or of another form signs nothing.
     */
    public fun matches(body: ByteArray, header: String?): Boolean {
        val claimed = header?.takeIf { it.startsWith(PREFIX) }?.let { decodeHex(it) } ?: return false
        return matches(body, claimed)
    }

    /** The same for a bare [hash], as the signature of a `flow_token_signature` has it. */
    public fun matches(signed: ByteArray, hash: ByteArray): Boolean {
        // Every secret is tried, also after a hit: the time must not tell which one is in use.
        return keyed.fold(false) { hit, secret -> MessageDigest.isEqual(secret.hash(signed), hash) || hit }
    }

    override fun toString(): String = "Signature(${keyed.size} secrets)"

    private fun decodeHex(header: String): ByteArray? {
        if (header.length != PREFIX.length + 2 * HASH_BYTES) return null
        val bytes = ByteArray(HASH_BYTES)
        for (i in bytes.indices) {
            val high = Character.digit(header[PREFIX.length + 2 * i], HEX)
            val low = Character.digit(header[PREFIX.length + 2 * i + 1], HEX)
            if (high < 0 || low < 0) return null
            bytes[i] = (high shl 4 or low).toByte()
        }
        return bytes
    }

    /** A `Mac` serves one thread: the one that lies ready, or a copy where others are at work with it. */
    private class Keyed(secret: AppSecret) {
        private val first = Mac.getInstance(ALGORITHM).apply {
            init(SecretKeySpec(secret.reveal().encodeToByteArray(), ALGORITHM))
        }
        private val ready = AtomicReference<Mac?>()

        fun hash(bytes: ByteArray): ByteArray {
            val mac = ready.getAndSet(null) ?: first.clone() as Mac
            return mac.doFinal(bytes).also { ready.set(mac) }
        }
    }

    private companion object {
        const val ALGORITHM = "HmacSHA256"
        const val PREFIX = "sha256="
        const val HASH_BYTES = 32
        const val HEX = 16
    }
}
