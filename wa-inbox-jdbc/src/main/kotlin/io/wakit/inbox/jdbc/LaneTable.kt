package io.wakit.inbox.jdbc

import io.wakit.webhook.LeasedLane
import java.sql.Connection
import java.time.Instant
import java.util.UUID

/** Who holds which lane. A lane's row is there exactly as long as something waits in it, or it is held. */
internal class LaneTable(private val inbox: String, private val dialect: Dialect) {
    /** Locks [lanes], and makes those that are not there: what is done with them next, nobody else does meanwhile. */
    fun open(connection: Connection, lanes: Collection<String>, now: Instant) {
        if (lanes.isNotEmpty()) dialect.open(connection, inbox, lanes.toSortedSet(), now)
    }

    /** Those of [lanes] that are still held as they were leased, and are so until [due] now. */
    fun renew(connection: Connection, lanes: List<LeasedLane>, due: Instant): List<LeasedLane> =
        if (lanes.isEmpty()) lanes else dialect.renew(connection, inbox, lanes, due)

    /**
     * Gives back those of [lanes] that are still held as they were leased: where nothing waits any more they go, else they
     * can be leased when they are due. They are locked: whoever puts a letter in waits, and makes the lane anew.
     */
    fun release(connection: Connection, lanes: Map<LeasedLane, Instant>) {
        if (lanes.isEmpty()) return
        val gone = dialect.close(connection, inbox, lanes.keys)
        if (gone < lanes.size) dialect.release(connection, inbox, lanes)
    }

    /** Up to [count] lanes that are nobody's, under one token until [until]. */
    fun lease(connection: Connection, count: Int, now: Instant, until: Instant): Pair<String, List<String>> {
        val token = UUID.randomUUID().toString()
        return token to dialect.lease(connection, inbox, count, now, until, token)
    }
}
