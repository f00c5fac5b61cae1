package io.wakit.flows.endpoint

import io.wakit.flows.crypto.FlowCipherException
import io.wakit.flows.crypto.FlowExchange

/**
 * What a web server is to answer a phone.
 *
 * @property contentType `text/plain` for what is encrypted and for errors, `application/json` for a 427 and for what is in the clear.
 */
public data class FlowAnswer(val status: Int, val body: String, val contentType: String) {
    override fun toString(): String = "FlowAnswer($status)"

    internal companion object {
        private const val PLAIN = "text/plain"

        /** [json] on its way back. */
        fun sealed(exchange: FlowExchange, json: String) = FlowAnswer(200, exchange.seal(json), exchange.contentType)

        fun closed(cause: FlowCipherException) = FlowAnswer(cause.status, "The request cannot be opened.", PLAIN)
        fun expired(body: String) = FlowAnswer(427, body, "application/json")
        fun tooLarge(maxBytes: Int) = FlowAnswer(413, "The body has more than $maxBytes bytes.", PLAIN)
        val NotSigned = FlowAnswer(432, "The signature does not fit.", PLAIN)
        val NotDecrypted = FlowAnswer(421, "The request cannot be decrypted.", PLAIN)
        val Late = FlowAnswer(503, "There was no answer in time.", PLAIN)
        val Failed = FlowAnswer(500, "The request could not be answered.", PLAIN)
    }
}
