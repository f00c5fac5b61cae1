package io.wakit.webhook

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.TreeMap
import java.util.UUID

/**
 * An [Inbox] for specs and for toys: it is gone when the program ends, and with it what Meta was told is safe. Against
 * redelivery, against failing handlers and in its order it does what a database does.
 *
 * @property capacity how many letters wait at most; with more, Meta is answered 503.
 * @property remembered how many letters it knows after they were handled, so that they are not handled again.
 */
public class MemoryInbox @JvmOverloads constructor(
    public val capacity: Int = 10_000,
    public val remembered: Int = 10_000,
    private val clock: Clock = Clock.systemUTC(),
) : Inbox {
    init {
        require(capacity > 0) { "capacity is $capacity; an inbox needs room for one letter at least" }
        require(remembered >= 0) { "remembered is $remembered; it is a number of letters" }
    }

    private val byKey = LinkedHashMap<EventKey, Entry>()
    private val handled = LinkedHashSet<Entry>()
    private val lanes = LinkedHashMap<String, Lane>()
    private var last = 0L
    private var waiting = 0

    override suspend fun put(letters: List<Letter>): Boolean = locked { now ->
        val new = letters.filter { it.key !in byKey }.distinctBy { it.key }
        if (waiting + new.size > capacity) return false
        new.forEach { letter ->
            val entry = Entry(++last, letter, now)
            byKey[letter.key] = entry
            enqueue(entry, now)
        }
        true
    }

    override suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane> = locked { now ->
        this.lanes.values.asSequence().filter { it.due <= now }.take(lanes).toList().map { lane ->
            lane.token = UUID.randomUUID().toString()
            lane.due = now + lease
            LeasedLane(lane.name, lane.token!!, lane.letters.values.take(letters).map { it.leased() })
        }
    }

    override suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane> = locked { now ->
        lanes.filter { held ->
            val lane = this.lanes[held.lane]?.takeIf { it.token == held.token }
            lane?.due = now + lease
            lane != null
        }
    }

    override suspend fun mark(letter: LeasedLetter, mark: Mark): Unit = locked { now -> write(letter, mark, now) }

    private fun write(letter: LeasedLetter, mark: Mark, now: Instant) {
        val entry = byKey[letter.key]?.takeIf { it.id == letter.id && it.isWaiting } ?: return
        when (mark) {
            Mark.Handled -> {
                dequeue(entry, now)
                handled += entry
                while (handled.size > remembered) forget(handled.first())
            }

            is Mark.Failed -> entry.attempts = maxOf(entry.attempts, letter.attempts + 1)

            is Mark.Dead -> {
                dequeue(entry, now)
                entry.attempts = maxOf(entry.attempts, letter.attempts + 1)
                entry.reason = mark.reason
            }
        }
    }

    override suspend fun release(lane: LeasedLane, pause: Duration, marks: Map<LeasedLetter, Mark>): Unit =
        locked { now ->
            marks.forEach { (letter, mark) -> write(letter, mark, now) }
            val held = lanes[lane.lane]?.takeIf { it.token == lane.token } ?: return
            // Whoever waited longest goes first: a lane that is not done yet goes to the end.
            lanes.remove(held.name)
            held.token = null
            held.due = now + pause
            if (held.letters.isNotEmpty()) lanes[held.name] = held
        }

    override suspend fun deadLetters(limit: Int, after: Long?): List<DeadLetter> = locked {
        byKey.values.asSequence().filter { it.reason != null && (after == null || it.id > after) }.take(limit)
            .map { DeadLetter(it.id, it.letter.key, it.letter.json, it.attempts, it.reason!!, it.putAt, it.endedAt!!) }
            .toList()
    }

    override suspend fun replay(keys: Collection<EventKey>): Int = locked { now ->
        keys.mapNotNull { byKey[it] }.filter { it.reason != null }.onEach { again(it, now) }.size
    }

    override suspend fun replay(from: Instant, until: Instant): Int = locked { now ->
        byKey.values.filter { !it.isWaiting && it.putAt >= from && it.putAt < until }.onEach { again(it, now) }.size
    }

    override suspend fun forget(handled: Duration, dead: Duration): Int = locked { now ->
        byKey.values.filter { entry ->
            entry.endedAt?.let { it < now - (if (entry.reason == null) handled else dead) } == true
        }.onEach(::forget).size
    }

    override fun toString(): String = "MemoryInbox(${locked { waiting }} waiting)"

    private fun enqueue(entry: Entry, now: Instant) {
        waiting++
        lanes.getOrPut(entry.letter.lane) { Lane(entry.letter.lane, due = now) }.letters[entry.id] = entry
    }

    private fun dequeue(entry: Entry, now: Instant) {
        waiting--
        entry.endedAt = now
        lanes[entry.letter.lane]?.letters?.remove(entry.id)
    }

    private fun again(entry: Entry, now: Instant) {
        handled -= entry
        entry.endedAt = null
        entry.reason = null
        entry.attempts = 0
        enqueue(entry, now)
    }

    private fun forget(entry: Entry) {
        byKey -= entry.letter.key
        handled -= entry
    }

    private inline fun <T> locked(work: (now: Instant) -> T): T = synchronized(byKey) { work(clock.instant()) }

    private class Entry(val id: Long, val letter: Letter, val putAt: Instant) {
        var attempts = 0
        var endedAt: Instant? = null
        var reason: String? = null
        val isWaiting: Boolean get() = endedAt == null

        fun leased() = LeasedLetter(id, letter.key, letter.json, attempts)
    }

    private class Lane(val name: String, var due: Instant) {
        val letters = TreeMap<Long, Entry>()
        var token: String? = null
    }
}
