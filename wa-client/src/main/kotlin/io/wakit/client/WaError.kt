package io.wakit.client

import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.Violation
import java.time.Duration

/**
 * Why a call did not give what it was asked for, by what can be done about it.
 */
public sealed interface WaError {
    /** What happened and what to do, in a sentence for a log; no token, number or message text stands in it. */
    public val message: String

    /**
     * Whether Meta may have carried the call out all the same. A message is then not to be sent again blindly: its status
     * webhook, told by `biz_opaque_callback_data`, says what became of it.
     */
    public val mayHaveBeenSent: Boolean get() = false

    /** How long to wait before the call is made again, as Meta asked in `Retry-After`; null where nobody said. */
    public val retryAfter: Duration? get() = null

    /** It breaks limits that Meta documents: nothing left. Mend what the [violations] name, all of them. */
    public data class Invalid(val violations: List<Violation>) : WaError {
        override val message: String get() = violations.joinToString("; ", prefix = "Not sent: ")
    }

    /** Meta understood and said no. Read [code]; its [remedy][ErrorCode.remedy] tells what has to change first. */
    public data class Refused @JvmOverloads constructor(
        val error: GraphError,
        val status: Int,
        override val retryAfter: Duration? = null,
    ) : WaError {
        /** What to branch on. */
        val code: ErrorCode get() = error.code

        override val message: String get() = "Refused with ${error.told()}"
    }

    /** Too much, for now. Nothing was done; the call may be made again, later. */
    public data class RateLimited(
        val error: GraphError,
        val status: Int,
        override val retryAfter: Duration?,
    ) : WaError {
        /** Which limit: of the app, the account, the number, or the pair of number and user. */
        val code: ErrorCode get() = error.code

        override val message: String
            get() = "Held back with ${error.told()}. Repeat it " +
                (retryAfter?.let { "in ${it.toSeconds()} s" } ?: "later")
    }

    /**
     * The pacing that was asked for would keep the message waiting too long. Nothing left; unlike [RateLimited], Meta was not
     * asked. Send it later, or allow more time.
     *
     * @property maxWait what was allowed.
     * @property retryAfter how long a message would have to wait now, at the least.
     */
    public data class Paced(val maxWait: Duration, override val retryAfter: Duration) : WaError {
        override val message: String
            get() = "Not sent: paced: waiting longer than ${maxWait.toSeconds()} s. " +
                "Repeat it in ${retryAfter.toSeconds() + 1} s"
    }

    /** The access token is missing, out of date or withdrawn: only a new one helps. */
    public data class Unauthorized(val error: GraphError, val status: Int) : WaError {
        override val message: String get() = "The access token is not taken (${error.told()}). Get a new one"
    }

    /**
     * No answer of Meta's came: the connection failed or broke, the time limit ran out, or a gateway answered in its place.
     *
     * @property status what the gateway answered; null where there was no answer at all.
     * @property cause what the connection failed with, where it did.
     */
    public data class Unreachable @JvmOverloads constructor(
        val reason: String,
        override val mayHaveBeenSent: Boolean,
        val status: Int? = null,
        val cause: Exception? = null,
        override val retryAfter: Duration? = null,
    ) : WaError {
        override val message: String
            get() = if (mayHaveBeenSent) {
                "$reason. It may have been sent: wait for its status webhook before it is sent again"
            } else {
                "$reason. Nothing was sent, so it can be repeated"
            }
    }

    /** Meta answered in a form that this version does not understand. Where the call was a send, it was most likely done. */
    public data class Unreadable(val reason: String, val status: Int, override val mayHaveBeenSent: Boolean) :
        WaError {
        override val message: String
            get() = "The answer (HTTP $status) could not be read: $reason. A newer version may read it"
    }

    /**
     * A file that came is not the one that Meta told of: bytes were lost or changed on the way. Nothing of it is to be used;
     * it can be fetched again.
     *
     * @property expected the digest or the size that Meta told.
     * @property actual the digest or the size of what came.
     */
    public data class Corrupted(val expected: String, val actual: String) : WaError {
        override val message: String get() = "The file came with $actual, and Meta told $expected. Fetch it again"
    }

    /**
     * What only a service between this client and Meta can say; the module of the service has the classes, and nothing but its
     * [message] is common to them.
     */
    public interface OfService : WaError

    /** A file on this machine could not be read or written: its [cause] says why. Meta has no part in it. */
    public data class LocalFile(val reason: String, val cause: Exception) : WaError {
        override val message: String get() = "$reason: ${cause.javaClass.simpleName} ${cause.message.orEmpty()}".trim()
    }
}

private fun GraphError.told(): String {
    val said = ": " + (details ?: message ?: code.cause).trimEnd('.')
    val trace = traceId?.let { " (fbtrace_id $it)" }.orEmpty()
    return "code $code$said$trace"
}
