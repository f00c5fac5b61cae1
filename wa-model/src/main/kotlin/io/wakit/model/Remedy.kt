package io.wakit.model

import java.time.Duration

/**
 * What helps against a fault: who has to act, and whether and when the same call may be made again.
 *
 * @property actor who can change something about it.
 * @property repeat what has to come before the same call is made again.
 * @property after how long Meta says to wait at least; null where it names no time. `Retry-After` of an answer is more exact.
 * @property isNothingDone whether Meta says that it did nothing, so that even a message may be sent again unseen.
 */
public class Remedy internal constructor(
    public val actor: Actor,
    public val repeat: Repeat,
    public val after: Duration? = null,
    public val isNothingDone: Boolean = true,
) {
    /** Who can change something about a fault. */
    public enum class Actor {
        /** Whoever wrote the call, or set up the app, its permissions and its webhooks. */
        Developer,

        /** Whoever owns the account: its settings, its names, its standing with Meta. */
        Business,

        /** Whoever pays. */
        Billing,

        /** Whoever wrote the template or the flow. */
        Author,

        /** The person at the other end. */
        Recipient,

        /** Nobody: time passes, or Meta mends it. */
        Nobody,
    }

    /** What has to come before the same call is made again. */
    public enum class Repeat {
        /** Nothing makes it pass; there may be no need either. */
        Never,

        /** The [actor] has to change something first. */
        AfterChange,

        /** Time has to pass, and nothing else. */
        Later,
    }

    override fun toString(): String = when (repeat) {
        Repeat.Never -> "not to be repeated"
        Repeat.AfterChange -> "to be repeated after a change by: $actor"
        Repeat.Later -> "to be repeated " + (after?.let { "in $it" } ?: "later")
    }
}
