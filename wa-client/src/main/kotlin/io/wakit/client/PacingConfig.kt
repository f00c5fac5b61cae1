package io.wakit.client

import io.wakit.model.PhoneNumberId
import java.time.Duration

/**
 * How fast messages leave, so that Meta has nothing to hold back. Calls wait for their turn; what waits too long gets
 * [WaError.Paced] and was not sent. It knows of the messages of one [WhatsApp] alone: processes that share a number have to
 * share its speed out among them. Reads, read marks and management calls do not wait.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput">Throughput</a>
 */
@WhatsAppConfigDsl
public class PacingConfig internal constructor() {
    /** Messages a second from one phone number: 80, until Meta raises a number to 1,000; 20 beside the WhatsApp Business app. */
    public var perSecond: Int = 80

    /** The time in which one message to one user is earned; Meta grants one in 6 seconds. */
    public var pairInterval: Duration = Duration.ofSeconds(6)

    /**
     * How many messages to one user may leave within one [pairInterval] all the same. They are borrowed: after 20 of them
     * the user gets the next one 20 intervals later.
     */
    public var pairBurst: Int = 45

    /** How long a message may wait for its turn. One that is sure to wait longer is not kept waiting. */
    public var maxWait: Duration = Duration.ofSeconds(30)

    private val numbers = mutableMapOf<PhoneNumberId, Int>()

    /** Another speed than [perSecond] for one number. */
    public fun number(id: PhoneNumberId, perSecond: Int) {
        numbers[id] = perSecond
    }

    internal fun checked(): Pace {
        (numbers.values + perSecond).forEach {
            require(it in 1..FASTEST) { "perSecond is $it; Meta grants a number 20, 80 or 1000 messages a second" }
        }
        require(!pairInterval.isNegative && pairInterval <= Duration.ofDays(1)) {
            "pairInterval is $pairInterval; Meta grants one message in 6 seconds: Duration.ofSeconds(6)"
        }
        require(pairBurst in 1..FASTEST) { "pairBurst is $pairBurst; Meta grants 45, and 1 turns bursts off" }
        require(!maxWait.isNegative) {
            "maxWait is $maxWait; write how long a message may wait: Duration.ofSeconds(30)"
        }
        return Pace(perSecond, numbers.mapKeys { it.key.value }, pairInterval.toNanos(), pairBurst, maxWait)
    }

    private companion object {
        const val FASTEST = 10_000
    }
}

/** The settings of a pacing, in nanoseconds where they are reckoned with. */
internal class Pace(
    private val perSecond: Int,
    private val numbers: Map<String, Int>,
    val pairNanos: Long,
    val pairBurst: Int,
    val maxWait: Duration,
) {
    /** No longer than a decade, so that sums do not run over. */
    val maxWaitNanos: Long = minOf(maxWait, Duration.ofDays(3_650)).toNanos()

    fun perSecond(number: String): Int = numbers[number] ?: perSecond
}
