package io.wakit.sandbox

import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** What the user of a [FlowPlayer] has before her eyes. */
public sealed interface FlowView {
    /**
     * A screen, line by line.
     *
     * @property snackbar what pops up at the bottom: words of the endpoint, or of WhatsApp where something went wrong.
     * @property faults what is wrong with her input, so that the screen was not left.
     */
    public class Screen internal constructor(
        public val id: String,
        public val title: String?,
        public val lines: List<String>,
        public val snackbar: String? = null,
        public val faults: List<String> = emptyList(),
    ) : FlowView {
        override fun toString(): String = (
            listOf("── ${title ?: id}") + lines.map { "   $it" } + faults.map { "   ! $it" } +
                listOfNotNull(snackbar?.let { "   « $it »" })
            ).joinToString("\n")
    }

    /** The end: [params] are in the message that goes into the chat. */
    public class Completed internal constructor(public val params: JsonObject) : FlowView {
        override fun toString(): String = "── Sent: $params"
    }

    /** The endpoint said that the token is no longer good: the Flow is closed, and its button switched off. */
    public class Expired internal constructor(public val message: String?) : FlowView {
        override fun toString(): String = "── Closed: ${message ?: "This form is no longer available."}"
    }

    /** She left it, by Back on the first screen. */
    public data object Left : FlowView {
        override fun toString(): String = "── Left"
    }

    /** There is no screen to show, since the Flow could not be opened. */
    public class Failed internal constructor(public val reason: String) : FlowView {
        override fun toString(): String = "── $reason"
    }
}

/**
 * What a phone could not do with an answer, as it told the endpoint.
 *
 * @property key Meta's word: `payload-schema-error`, `invalid-screen-transition`, `response-decryption-error`, `timeout_error`.
 */
public class FlowFault internal constructor(public val key: String, public val message: String) {
    override fun toString(): String = "$key: $message"
}

/**
 * One exchange with the endpoint.
 *
 * @property request what the phone asked, in the clear.
 * @property body the same as it was posted.
 * @property signature the header `X-Hub-Signature-256` that went along.
 * @property status null where no answer came.
 * @property answer what came back, decrypted where it could be.
 * @property took from the last byte out to the last one in.
 */
public class FlowLetter internal constructor(
    public val request: JsonObject,
    public val body: ByteArray,
    public val signature: String,
    public val status: Int?,
    public val answer: String?,
    public val took: Duration,
) {
    override fun toString(): String = "FlowLetter(${request["action"].asText}, $status)"
}
