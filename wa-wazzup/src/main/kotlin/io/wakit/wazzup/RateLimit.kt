package io.wakit.wazzup

import kotlinx.coroutines.delay
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.time.Duration
import kotlin.time.TimeMark
import kotlin.time.TimeSource
import kotlin.time.toKotlinDuration

/**
 * How many calls leave within a time. Wazzup takes 500 in 5 seconds from one key, whatever they are. Calls to messages have
 * a bucket of their own in front of that, smaller by default: a rush of messages waits there, and leaves room for the rest.
 *
 * @property calls how many calls of all kinds leave within [per].
 * @property messages how many of them may be calls to messages.
 * @property per any stretch of time of this length, not only from one full 5 seconds to the next.
 */
public class RateLimit @JvmOverloads constructor(
    public val calls: Int = 500,
    public val messages: Int = minOf(400, calls),
    public val per: Duration = Duration.ofSeconds(5),
) {
    init {
        require(calls >= 1) { "calls is $calls; let one leave at least" }
        require(messages in 1..calls) { "messages is $messages and calls $calls; messages are among the calls" }
        require(!per.isNegative && !per.isZero) { "per is $per; write a time: Duration.ofSeconds(5)" }
    }

    override fun toString(): String = "RateLimit($calls calls, $messages of them to messages, in $per)"
}

/** Lets [size] through in any stretch of [per], in the order in which they came. */
internal class RateWindow(private val size: Int, per: Duration, private val time: TimeSource) {
    private val per = per.toKotlinDuration()
    private val gate = Mutex()
    private val left = ArrayDeque<TimeMark>()

    /** Returns when the call may leave; who gives up while waiting has taken no place. */
    suspend fun enter(): Unit = gate.withLock {
        if (left.size == size) {
            val wait = per - left.first().elapsedNow()
            if (wait.isPositive()) delay(wait)
            left.removeFirst()
        }
        left.addLast(time.markNow())
    }
}
