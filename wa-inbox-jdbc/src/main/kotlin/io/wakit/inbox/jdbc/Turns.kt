package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import io.wakit.webhook.Letter
import java.sql.Connection
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong

/**
 * An inbox at work, in turns: what came in, what was handled, whose lanes are given back and who asks for more, all that
 * gathered during one turn is one transaction in the next, with a handful of statements however much it is. So a letter's way
 * takes three turns, which it shares with all others that are on theirs.
 *
 * Whose lane's row is locked decides who may change what waits in it. A turn locks all its lanes first, in one order, and
 * only then writes letters, so that no two nodes wait for each other: a letter that is put again waits for the one that is
 * just being marked. What it leases it takes from lanes that nobody has locked.
 */
internal class Turns(session: Session, private val lanes: LaneTable, private val letters: LetterTable) {
    private val onTheWay = AtomicLong()
    private val turns = GroupCommit<Task, List<LeasedLane>>(session.scope, MOST, Task::weight) { tasks ->
        session.transaction(tasks.maxOf { it.outlives }) { connection, now -> turn(connection, tasks, now) }
    }

    /** The lanes that were leased or renewed; none for other tasks. */
    suspend fun take(task: Task): List<LeasedLane> = turns.add(task)

    /** False where so much waits for the database that no more should be held in memory. */
    suspend fun put(letters: List<Letter>): Boolean {
        val size = letters.sumOf { it.json.length.toLong() }
        if (onTheWay.addAndGet(size) > MOST_ON_THE_WAY && onTheWay.get() > size) {
            onTheWay.addAndGet(-size)
            return false
        }
        try {
            take(Task.Put(letters))
        } finally {
            onTheWay.addAndGet(-size)
        }
        return true
    }

    private fun turn(connection: Connection, tasks: List<Task>, now: Instant): List<List<LeasedLane>> {
        val put = tasks.filterIsInstance<Task.Put>().flatMap { it.letters }
        val releases = tasks.filterIsInstance<Task.Release>()
        val renewals = tasks.filterIsInstance<Task.Renew>()
        val marks = tasks.filterIsInstance<Task.Write>().map { it.marks } + releases.map { it.marks }
        lanes.open(
            connection,
            put.map { it.lane } + releases.map { it.lane.lane } +
                renewals.flatMap { task -> task.lanes.map { it.lane } },
            now,
        )
        val renewed = renewals.associateWith { lanes.renew(connection, it.lanes, now + it.lease) }
        letters.put(connection, put, now)
        letters.mark(connection, marks.flatMap { it.entries }, now)
        lanes.release(connection, releases.associate { it.lane to now + it.pause })
        return tasks.map { task ->
            when (task) {
                is Task.Lease -> lease(connection, task, now)
                is Task.Renew -> renewed.getValue(task)
                else -> emptyList()
            }
        }
    }

    private fun lease(connection: Connection, task: Task.Lease, now: Instant): List<LeasedLane> {
        val (token, names) = lanes.lease(connection, task.lanes, now, now + task.lease)
        val waiting = letters.waiting(connection, names, task.letters)
        return names.map { LeasedLane(it, token, waiting[it].orEmpty()) }
    }

    private companion object {
        const val MOST = 500
        const val MOST_ON_THE_WAY = 32L * 1024 * 1024
    }
}
