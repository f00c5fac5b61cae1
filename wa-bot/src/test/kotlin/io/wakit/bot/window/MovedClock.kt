package io.wakit.bot.window

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** A clock that stands still until it is moved. */
class MovedClock(@Volatile var now: Instant = Instant.parse("2026-03-01T12:00:00Z")) : Clock() {
    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId?): Clock = this

    override fun instant(): Instant = now

    fun pass(time: Duration) {
        now += time
    }
}
