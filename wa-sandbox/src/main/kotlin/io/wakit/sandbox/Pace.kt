package io.wakit.sandbox

import java.time.Duration

/**
 * How a message that was taken goes on to the user's phone. Each wait begins where the one before it ended.
 *
 * @property sent from the answer to the status `sent`, or to `failed` where the user is unknown.
 * @property delivered from `sent` to `delivered`.
 * @property read from `delivered` to `read`; null for a user who leaves messages unread until [SandboxUser.reads].
 */
public class StatusPace @JvmOverloads constructor(
    public val sent: Duration = Duration.ZERO,
    public val delivered: Duration = Duration.ofMillis(50),
    public val read: Duration? = Duration.ofMillis(50),
) {
    init {
        require(listOfNotNull(sent, delivered, read).none { it.isNegative }) {
            "A pace looks forward: no wait may be negative"
        }
    }

    override fun toString(): String = "StatusPace(sent $sent, delivered $delivered, read ${read ?: "by reads() alone"})"
}

/**
 * When a webhook that was not answered with 200 is sent again. Meta goes on for days; the sandbox ends sooner, and what
 * it gave up is in [Webhooks.log].
 *
 * @property waits the wait before each new attempt; none where the list is empty.
 */
public class Redelivery(waits: List<Duration>) {
    public val waits: List<Duration> = waits.toList()

    init {
        require(this.waits.none { it.isNegative }) { "A redelivery comes later: no wait may be negative" }
    }

    override fun toString(): String = "Redelivery($waits)"

    public companion object {
        /** One attempt and no more. */
        @JvmField public val None: Redelivery = Redelivery(emptyList())

        /** A [first] wait that doubles each time, with [attempts] in all. */
        @JvmStatic
        @JvmOverloads
        public fun doubling(first: Duration = Duration.ofMillis(250), attempts: Int = 10): Redelivery {
            require(attempts in 1..MAX_ATTEMPTS) { "attempts is $attempts; between 1 and $MAX_ATTEMPTS are taken" }
            return Redelivery(List(attempts - 1) { first.multipliedBy(1L shl it) })
        }

        private const val MAX_ATTEMPTS = 30
    }
}
