package io.wakit.webhook

import java.time.Duration
import kotlin.coroutines.CoroutineContext

/** How letters of an [Inbox] are handled. Read once, when the receiver is made; what cannot work is refused then. */
@WebhookDsl
public class InboxConfig internal constructor() {
    /** How many lanes, of a user each as a rule, are handled side by side on this node. With [run] it bounds the memory. */
    public var lanes: Int = 64

    /** How many letters of one lane are taken at a time. */
    public var run: Int = 16

    /**
     * How long after its holder has died a lane is taken over. It is renewed while the holder lives, however long a
     * handler takes; a holder that could not renew it stops its handlers.
     */
    public var lease: Duration = Duration.ofSeconds(30)

    /** How long an event's handlers may take in all; then they are cancelled, which counts as failed. */
    public var timeLimit: Duration = Duration.ofMinutes(5)

    /** How often an event's handlers are called at most. After that it is a dead letter. */
    public var attempts: Int = 8

    /**
     * How long the second attempt waits after the first one failed, and the events behind it in its lane with it. Each
     * further wait is twice as long, up to [longestRetry]; all are shortened by up to a half, at random.
     */
    public var firstRetry: Duration = Duration.ofSeconds(1)

    /** The longest wait between two attempts. */
    public var longestRetry: Duration = Duration.ofMinutes(1)

    /** How often the store is asked for work that this node did not hear of: that of other nodes, and retries. */
    public var poll: Duration = Duration.ofSeconds(1)

    /** How long a delivery waits for the store before it is answered 503. */
    public var patience: Duration = Duration.ofSeconds(5)

    /** How long handled letters are kept. Meta delivers again for up to seven days: keep their keys for longer. */
    public var keepHandled: Duration = Duration.ofDays(8)

    /** How long dead letters are kept. */
    public var keepDead: Duration = Duration.ofDays(30)

    /** Where handlers run, and the time that pauses are measured in. */
    internal var context: CoroutineContext? = null

    internal fun checked(): InboxConfig = apply {
        mapOf("lanes" to lanes, "run" to run, "attempts" to attempts).forEach { (name, value) ->
            require(value > 0) { "$name is $value; it has to be 1 at least" }
        }
        mapOf(
            "lease" to lease,
            "timeLimit" to timeLimit,
            "poll" to poll,
            "patience" to patience,
            "keepHandled" to keepHandled,
            "keepDead" to keepDead,
        )
            .forEach { (name, value) ->
                require(value > Duration.ZERO) { "$name is $value; it has to be longer than nothing" }
            }
        require(!firstRetry.isNegative && firstRetry <= longestRetry) {
            "firstRetry is $firstRetry and longestRetry $longestRetry; the first wait cannot be negative or the longer one"
        }
    }
}
