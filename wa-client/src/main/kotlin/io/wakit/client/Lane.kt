package io.wakit.client

import io.wakit.model.GroupId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.channels.Channel
import java.util.PriorityQueue

/** One message that waits; [granted] is completed when it may leave. */
internal class Turn(val queue: PairQueue) {
    val granted = CompletableDeferred<Unit>()
    var taken: Long? = null
}

/** Those who wait to write to one user, in the order in which they came. */
internal class PairQueue(val debt: PairDebt) {
    val waiting = LinkedHashSet<Turn>()

    /** Whether it stands in one of the two lines of its lane. */
    var isQueued = false
    var wakeAt = 0L
}

/**
 * All who wait to send from one phone number. Users take turns, so that one with many messages keeps nobody waiting; a user
 * who may get nothing yet stands aside and costs the others nothing. To be used under a lock.
 */
internal class Lane(private val pace: Pace, perSecond: Int) {
    private val throughput = Throughput(perSecond)
    private val pairs = HashMap<String, PairQueue>()
    private val ready = ArrayDeque<PairQueue>()
    private val aside = PriorityQueue<PairQueue>(compareBy { it.wakeAt })

    /** Told when somebody new waits. */
    val news = Channel<Unit>(Channel.CONFLATED)
    var isServed = false
    private var called = mutableListOf<Turn>()

    val kept: Int get() = pairs.size

    fun queue(to: Recipient): PairQueue = when (to) {
        // However a number is written, it is one user.
        is WaId -> pairs.getOrPut(to.value.filter { it in '0'..'9' }, ::pair)

        // Meta knows no pair of a number and a group.
        is GroupId -> pairs.getOrPut("group ${to.value}") { PairQueue(PairDebt(interval = 0, pace.pairBurst)) }

        else -> pairs.getOrPut(to.value, ::pair)
    }

    private fun pair() = PairQueue(PairDebt(pace.pairNanos, pace.pairBurst))

    /** Lets a message leave at once where nobody stands before it. */
    fun passes(queue: PairQueue, now: Long): Boolean {
        val free =
            ready.isEmpty() && queue.waiting.isEmpty() && throughput.nextAt() <= now && queue.debt.nextAt(now) <= now
        if (free) {
            throughput.take(now)
            queue.debt.take(now)
        }
        return free
    }

    /** A time before which a newcomer cannot leave. */
    fun soonest(queue: PairQueue, now: Long): Long {
        val ahead = queue.waiting.size
        val before = if (ahead == 0) ready.size else ahead
        return maxOf(queue.debt.soonest(now, ahead), throughput.nextAt() + before * throughput.interval, now)
    }

    fun enqueue(queue: PairQueue, now: Long): Turn {
        val turn = Turn(queue).also { queue.waiting += it }
        if (!queue.isQueued) lineUp(queue, now)
        return turn
    }

    private fun lineUp(queue: PairQueue, now: Long) {
        queue.isQueued = true
        queue.wakeAt = queue.debt.nextAt(now)
        if (queue.wakeAt <= now) ready.addLast(queue) else aside += queue
    }

    /** Lets leave whoever may at [now]; gives the time at which the next may, and null where nobody waits. */
    fun serve(now: Long): Long? {
        while (aside.isNotEmpty() && aside.peek().wakeAt <= now) ready.addLast(aside.poll())
        while (ready.isNotEmpty() && (throughput.nextAt() <= now || ready.first().waiting.isEmpty())) {
            val queue = ready.removeFirst()
            queue.isQueued = false
            if (queue.waiting.isNotEmpty() && queue.debt.nextAt(now) <= now) grant(queue, now)
            if (queue.waiting.isNotEmpty()) lineUp(queue, now)
        }
        while (aside.isNotEmpty() && aside.peek().waiting.isEmpty()) aside.poll().isQueued = false
        return listOfNotNull(throughput.nextAt().takeIf { ready.isNotEmpty() }, aside.peek()?.wakeAt).minOrNull()
    }

    private fun grant(queue: PairQueue, now: Long) {
        val turn = queue.waiting.first().also { queue.waiting -= it }
        throughput.take(now)
        turn.taken = queue.debt.take(now)
        called += turn
    }

    /** Whose turn came; to be told outside the lock, since being told may run the caller's code. */
    fun called(): List<Turn> = called.also { called = mutableListOf() }

    /** Takes back what a turn has or waits for. */
    fun leave(turn: Turn) {
        turn.queue.waiting -= turn
        turn.taken?.let { turn.queue.debt.giveBack(it) }
    }

    /** Forgets users to whom nothing is owed; whether nothing at all is left to remember. */
    fun forget(now: Long): Boolean {
        pairs.values.removeIf { !it.isQueued && it.waiting.isEmpty() && it.debt.isPaid(now) }
        return pairs.isEmpty() && !isServed && throughput.isIdle(now)
    }
}
