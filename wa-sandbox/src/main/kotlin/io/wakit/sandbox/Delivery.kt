package io.wakit.sandbox

import kotlinx.serialization.json.JsonElement

/**
 * One attempt to post a webhook to the app.
 *
 * @property number which webhook it was, counted from 1; attempts at the same one share it.
 * @property attempt which attempt at it, counted from 1.
 * @property signature what stood in `X-Hub-Signature-256`.
 * @property status what the app answered; null where no answer came.
 * @property failure why no answer came, in words; null where one did.
 */
public class Delivery internal constructor(
    public val number: Int,
    public val attempt: Int,
    private val body: ByteArray,
    public val signature: String,
    public val status: Int?,
    public val failure: String?,
) {
    /** The body as it went over the wire: what the signature is over. */
    public val bytes: ByteArray get() = body.copyOf()

    /** The body, read; null where raw bytes that are no JSON were posted. */
    public val json: JsonElement? by lazy { strictJson(body) }

    /** Whether the app took it: 200 and nothing else, so that Meta does not come again. */
    public val isTaken: Boolean get() = status == 200

    override fun toString(): String = "Delivery($number, attempt $attempt: ${status ?: failure})"
}
