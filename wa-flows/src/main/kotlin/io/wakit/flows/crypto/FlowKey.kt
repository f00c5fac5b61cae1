package io.wakit.flows.crypto

/**
 * The private half of a Flows key pair, wherever it is kept. Implement it to leave the key in a KMS or an HSM; for a key
 * at hand there is [FlowPrivateKey].
 */
public fun interface FlowKey {
    /**
     * The AES key that Meta has [wrapped] for this key: RSA-OAEP with SHA-256 and, for MGF1 too, SHA-256 (AWS calls it
     * `RSAES_OAEP_SHA_256`, Google `RSA_DECRYPT_OAEP_2048_SHA256`). Null where it was not wrapped for this key, so that the
     * next one is tried; whatever it throws says that the key could not be asked, and the request is answered 503.
     */
    public fun unwrap(wrapped: ByteArray): ByteArray?

    /** Whether [unwrap] only computes. What goes over a network says false, and is then called where it may block. */
    public val isLocal: Boolean get() = false
}
