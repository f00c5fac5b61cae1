package io.wakit.flows.crypto

/**
 * How requests come to an endpoint and answers go back: as WhatsApp encrypts them, see [FlowCipher], or as Kapso passes them
 * on, see [KapsoEnvelope].
 */
public sealed interface FlowEnvelope {
    /** Whether [open] only computes, so that it may be called where nothing may block. */
    public val isLocal: Boolean

    /**
     * Opens the [body] of a request.
     *
     * @throws FlowCipherException where it cannot; it has the status to answer.
     */
    @Throws(FlowCipherException::class)
    public fun open(body: ByteArray): FlowExchange
}

/**
 * One request, opened, and the key to answer it by.
 *
 * @property text the request in the clear: JSON, with what the user typed in it.
 * @property contentType of the answer: `text/plain` where it is encrypted, else `application/json`.
 */
public class FlowExchange internal constructor(
    public val text: String,
    public val contentType: String = "text/plain",
    private val encrypt: (String) -> String,
) {
    /** [answer], which is JSON, as it goes back with status 200: in Base64 where it is encrypted. */
    public fun seal(answer: String): String = encrypt(answer)

    override fun toString(): String = "FlowExchange(██)"
}
