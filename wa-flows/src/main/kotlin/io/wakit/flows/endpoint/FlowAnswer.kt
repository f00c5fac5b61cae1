package io.wakit.flows.endpoint

/**
 * What a web server is to answer a phone.
 *
 * @property contentType `text/plain` for what is encrypted and for errors, `application/json` for a 427.
 */
public data class FlowAnswer(val status: Int, val body: String, val contentType: String) {
    override fun toString(): String = "FlowAnswer($status)"

    internal companion object {
        private const val PLAIN = "text/plain"

        fun sealed(body: String) = FlowAnswer(200, body, PLAIN)
        fun expired(body: String) = FlowAnswer(427, body, "application/json")
        fun tooLarge(maxBytes: Int) = FlowAnswer(413, "The body has more than $maxBytes bytes.", PLAIN)
        val NotSigned = FlowAnswer(432, "The signature does not fit.", PLAIN)
        val NotDecrypted = FlowAnswer(421, "The request cannot be decrypted.", PLAIN)
        val KeyUnavailable = FlowAnswer(503, "The key could not be asked.", PLAIN)
        val Late = FlowAnswer(503, "There was no answer in time.", PLAIN)
        val Failed = FlowAnswer(500, "The request could not be answered.", PLAIN)
    }
}
