package io.wakit.samples.pizzabot.demo

import io.wakit.model.event.InboundMessage
import io.wakit.sandbox.Sandbox
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.util.function.Consumer

/** A pizza bot that the demo can be played with, in whatever language it is written. */
fun interface PizzaHouse {
    /** Starts the bot in [place], with what it left there before. */
    fun open(place: Place): OpenHouse
}

/** A bot at work. Closing it ends all that is in memory. */
interface OpenHouse : AutoCloseable {
    /** Where Meta reaches its webhook. */
    val url: String

    /** A colleague answers [message] with [words], and gives the user back to the bot, to confirm the order. */
    fun answer(message: InboundMessage, words: String)
}

/**
 * Where a bot is opened.
 *
 * @property baseUrl where [meta] is.
 * @property file what the bot keeps everything in.
 * @property clock the time that the bot goes by.
 * @property desk is shown what a colleague is to answer.
 */
class Place(
    val meta: Sandbox,
    val baseUrl: String,
    val file: Path,
    val clock: Clock,
    val desk: Consumer<InboundMessage>,
)

/** A clock that can be made to run fast. */
internal class FastClock : Clock() {
    private var real = Instant.now()
    private var shown = real
    private var speed = 1L

    /** From now on an hour takes the [speed]th part of one. */
    @Synchronized
    fun run(speed: Long) {
        shown = instant()
        real = Instant.now()
        this.speed = speed
    }

    @Synchronized
    override fun instant(): Instant = shown + Duration.between(real, Instant.now()).multipliedBy(speed)

    override fun getZone(): ZoneId = ZoneId.of("Z")

    override fun withZone(zone: ZoneId): Clock = this
}
