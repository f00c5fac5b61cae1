package io.wakit.flows.crypto

/**
 * One request, opened, and the key to answer it by.
 *
 * @property text the request in the clear: JSON, with what the user typed in it.
 */
public class FlowExchange internal constructor(public val text: String, private val encrypt: (String) -> String) {
    /** [answer], which is JSON, as it goes back: Base64, to be sent as `text/plain` with status 200. */
    public fun seal(answer: String): String = encrypt(answer)

    override fun toString(): String = "FlowExchange(██)"
}
