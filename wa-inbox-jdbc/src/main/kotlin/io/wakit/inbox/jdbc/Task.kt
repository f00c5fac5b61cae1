package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import io.wakit.webhook.LeasedLetter
import io.wakit.webhook.Letter
import io.wakit.webhook.Mark
import java.time.Duration

/** What is asked of an inbox while it is at work; all that is asked at once is done in one [turn][Turns]. */
internal sealed interface Task {
    class Put(val letters: List<Letter>) : Task

    class Write(val marks: Map<LeasedLetter, Mark>) : Task

    class Release(val lane: LeasedLane, val pause: Duration, val marks: Map<LeasedLetter, Mark>) : Task

    class Renew(val lanes: List<LeasedLane>, val lease: Duration) : Task

    class Lease(val lanes: Int, val letters: Int, val lease: Duration) : Task

    /** What is put is safe before Meta is told so; what was marked is not to be handled again; a lease ends with its holder. */
    val outlives: End
        get() = when (this) {
            is Put -> End.PowerLoss
            is Write, is Release -> End.Kill
            is Renew, is Lease -> End.Close
        }

    /** How many rows it writes, or thereabouts. */
    val weight: Int
        get() = when (this) {
            is Put -> letters.size
            is Write -> marks.size
            is Release -> 1 + marks.size
            is Renew -> lanes.size
            is Lease -> lanes
        }
}
