package io.wakit.client

import io.wakit.model.ErrorCode
import java.time.Duration

/**
 * Told of every attempt that was made over the network, for counters, traces and logs. What never went out is not told of:
 * a message that breaks a limit, or one that pacing held back.
 *
 * It runs in the coroutine of the call, so it has to be quick and must not block. What it throws is dropped.
 */
public fun interface GraphListener {
    /** An attempt has come to its end. */
    public fun attempted(attempt: GraphAttempt)
}

/**
 * One attempt at one call. Nothing in it names a person: no number, no id out of a path, no word of a body, no token.
 *
 * @property endpoint the operation as Meta's reference has it: `POST /{PhoneNumberId}/messages`.
 * @property number which attempt at this call it was, from 1 on.
 * @property duration from the beginning to the last byte of the answer.
 * @property outcome what became of it.
 * @property status the HTTP status; null where no answer came.
 * @property code Meta's code, where it said no.
 * @property traceId `fbtrace_id` of a refusal, `x-fb-trace-id` of an answer: what Meta's support asks for.
 * @property usage how much of Meta's allowances is used up, where the answer told.
 */
public class GraphAttempt @JvmOverloads constructor(
    public val endpoint: String,
    public val number: Int,
    public val duration: Duration,
    public val outcome: Outcome,
    public val status: Int? = null,
    public val code: ErrorCode? = null,
    public val traceId: String? = null,
    public val usage: List<GraphUsage> = emptyList(),
) {
    /** What became of an attempt; but for two, named as the case of [WaError]. */
    public enum class Outcome {
        /** Meta did it. */
        Done,

        /** It could not be written as JSON. */
        Invalid,

        /** Meta said no. */
        Refused,

        /** Meta held it back. */
        RateLimited,

        /** Meta did not take the token. */
        Unauthorized,

        /** No answer of Meta's came. */
        Unreachable,

        /** The answer was not understood. */
        Unreadable,

        /** The caller broke it off. */
        Cancelled,
    }

    override fun toString(): String =
        "$endpoint #$number: $outcome" + (code?.let { " $it" } ?: "") + " in ${duration.toMillis()} ms"
}
