package io.wakit.webhook

/** Why a delivery was not taken at all: none of its events reached a handler. */
public sealed interface WebhookError {
    /** The HTTP status that says so to the sender. */
    public val status: Int

    /** What is wrong, in a sentence; it quotes nothing of the body. */
    public val message: String

    /** 413: more bytes than the receiver takes; Meta sends 3 MB at most. */
    public data class TooLarge(val maxBytes: Int) : WebhookError {
        override val status: Int get() = 413
        override val message: String get() = "The body has more than $maxBytes bytes."
    }

    /** 401: not signed, or not by an app whose secret is known here. */
    public data object NotSigned : WebhookError {
        override val status: Int get() = 401
        override val message: String get() = "The signature does not fit the body under any app secret given."
    }

    /** 400: signed, and no JSON. */
    public data object NotJson : WebhookError {
        override val status: Int get() = 400
        override val message: String get() = "The body is no JSON."
    }
}
