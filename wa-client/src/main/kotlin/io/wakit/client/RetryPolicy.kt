package io.wakit.client

import java.time.Duration

/**
 * When a call that failed is made again, and how long that may go on. What is repeated:
 *
 * - any call that Meta refused without doing anything, and says that time alone helps: a limit, an outage, maintenance;
 * - any call that never left: no connection, no name;
 * - a call that only reads, after a lost answer, a gateway's page or a fault of Meta's too.
 *
 * A message whose answer was lost is never sent again: Meta has no key by which it would know it for the same.
 *
 * Between two attempts `Retry-After` is kept to. Without it the wait is 4ⁿ seconds after error 131056, as Meta asks for,
 * and else a random time up to [firstWait], doubled with each attempt. A wait that does not fit into [maxTime] is not begun:
 * the error comes at once, with its `retryAfter`.
 *
 * @property maxAttempts the first one included; 1 turns repeating off.
 * @property maxTime from the first attempt to the beginning of the last one; each attempt has its own time limit beside it.
 * @property firstWait what the first wait is at most.
 * @property longestWait what waits grow to; it cuts neither `Retry-After` nor 4ⁿ.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/overview#pair-rate-limits">Pair rate limits</a>
 */
public class RetryPolicy @JvmOverloads constructor(
    public val maxAttempts: Int = 4,
    public val maxTime: Duration = Duration.ofSeconds(30),
    public val firstWait: Duration = Duration.ofMillis(500),
    public val longestWait: Duration = Duration.ofSeconds(20),
) {
    init {
        require(maxAttempts >= 1) { "maxAttempts is $maxAttempts; a call is made once at least" }
        require(!maxTime.isNegative) {
            "maxTime is $maxTime; write how long repeating may go on: Duration.ofSeconds(30)"
        }
        require(!firstWait.isNegative && firstWait <= longestWait) {
            "firstWait is $firstWait and longestWait $longestWait; waits grow from the one to the other"
        }
    }

    override fun toString(): String = "RetryPolicy($maxAttempts attempts in $maxTime)"

    public companion object {
        /** Four attempts within 30 seconds. */
        @JvmField public val Default: RetryPolicy = RetryPolicy()

        /** One attempt and no more. */
        @JvmField public val None: RetryPolicy = RetryPolicy(maxAttempts = 1)
    }
}
