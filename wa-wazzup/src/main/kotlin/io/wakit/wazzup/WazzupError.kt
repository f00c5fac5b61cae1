package io.wakit.wazzup

import io.wakit.model.Violation
import kotlinx.serialization.json.JsonElement
import java.time.Duration

/** Why a call to Wazzup did not give what it was asked for, by what can be done about it. */
public sealed interface WazzupError {
    /** What happened, in a sentence for a log; no key, number or message text of ours stands in it. */
    public val message: String

    /** What it is about. */
    public val category: WazzupErrorCategory

    /** The HTTP status; null where there was no answer. */
    public val status: Int? get() = null

    /** The name of the fault, where Wazzup gave one. */
    public val code: WazzupErrorCode? get() = null

    /** What Wazzup tells of the fault beside its name, in a form of each code's own: an object, a list, a number or a text. */
    public val data: JsonElement? get() = null

    /** How long to wait before the call is made again, as `Retry-After` said; null where it did not. */
    public val retryAfter: Duration? get() = null

    /** Whether Wazzup may have done it all the same. A message is then not to be sent again blindly. */
    public val mayHaveBeenSent: Boolean get() = false

    /** It breaks limits that Wazzup has: nothing left. Mend what the [violations] name, all of them. */
    public data class Invalid(val violations: List<Violation>) : WazzupError {
        override val category: WazzupErrorCategory get() = WazzupErrorCategory.Validation
        override val message: String get() = violations.joinToString("; ", prefix = "Not sent: ")
    }

    /**
     * Wazzup, or a gateway before it, said no. The body of the answer may have been empty or no JSON: then there is a status
     * and no [code].
     *
     * @property description Wazzup's own sentence.
     * @property requestId what to tell Wazzup's support.
     */
    public data class Refused @JvmOverloads constructor(
        override val status: Int,
        override val code: WazzupErrorCode? = null,
        val description: String? = null,
        override val data: JsonElement? = null,
        val requestId: String? = null,
        override val retryAfter: Duration? = null,
        override val mayHaveBeenSent: Boolean = false,
    ) : WazzupError {
        override val category: WazzupErrorCategory get() = WazzupErrorCategory.of(status, code)

        override val message: String
            get() = "Refused with HTTP $status" + code?.let { " $it" }.orEmpty() +
                description?.let { ": ${it.trimEnd('.')}" }.orEmpty() +
                requestId?.let { " (requestId $it)" }.orEmpty()
    }

    /**
     * No answer came: the connection failed or broke, or the time limit ran out.
     *
     * @property cause what the connection failed with, where it did.
     */
    public data class Unreachable @JvmOverloads constructor(
        val reason: String,
        override val mayHaveBeenSent: Boolean,
        val cause: Exception? = null,
    ) : WazzupError {
        override val category: WazzupErrorCategory get() = WazzupErrorCategory.Server
        override val message: String
            get() = if (mayHaveBeenSent) "$reason. Wazzup may have done it" else "$reason. Nothing was done"
    }

    /** Wazzup answered in a form that this version does not understand. A call that does something has most likely done it. */
    public data class Unreadable(
        val reason: String,
        override val status: Int,
        override val mayHaveBeenSent: Boolean,
    ) : WazzupError {
        override val category: WazzupErrorCategory get() = WazzupErrorCategory.Unknown
        override val message: String get() = "The answer (HTTP $status) could not be read: $reason"
    }

    /** Wazzup has no such call: nothing left. */
    public data class NotAvailable(val operation: String) : WazzupError {
        override val category: WazzupErrorCategory get() = WazzupErrorCategory.Validation
        override val message: String get() = "Wazzup has no call for $operation"
    }

    /**
     * A call that is made in batches came to its end in the middle.
     *
     * @property done how many entries were done, counted from the first.
     * @property of how many there were.
     * @property cause what ended it; its `data` counts from the batch that it was refused in.
     */
    public data class InPart(val done: Int, val of: Int, val cause: WazzupError) : WazzupError by cause {
        override val message: String get() = "$done of $of were done, then: ${cause.message}"
    }
}
