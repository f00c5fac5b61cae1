package io.wakit.webhook

/**
 * What a web server is to answer Meta: a status and a `text/plain` body. Anything but 200 makes Meta deliver the same batch
 * again, for up to seven days.
 */
public data class Answer(val status: Int, val body: String) {
    internal constructor(error: WebhookError) : this(error.status, error.message)

    internal companion object {
        val Taken = Answer(200, "")
        val Forbidden = Answer(403, "The verify token does not fit.")
        val HandlerFailed = Answer(500, "A handler failed; deliver it again.")
        val Full = Answer(503, "The queue is full; deliver it again.")
        val InboxDown = Answer(503, "The inbox does not answer; deliver it again.")
    }
}
