@file:JvmName("PizzaTalks")

package io.wakit.samples.pizzabot.demo

import io.wakit.model.WaId
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import io.wakit.sandbox.ReceivedMessage
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import io.wakit.sandbox.picks
import io.wakit.sandbox.sendsLocation
import io.wakit.sandbox.taps
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Consumer
import kotlin.time.Duration.Companion.seconds

/** Plays the conversation with the bot of [house], over real HTTP on this machine, and tells it to [out] line by line. */
fun play(house: PizzaHouse, out: Consumer<String>) {
    val folder = Files.createTempDirectory("pizza")
    try {
        // For callers that could not suspend: a main, a test in Java.
        runBlocking { PizzaTalk(house, out::accept).play(folder.resolve("pizza")) }
    } finally {
        folder.toFile().deleteRecursively()
    }
}

/** The number that is set apart for fiction. */
private val ALICE = WaId("15550100001")

/** What Alice and the bot say to each other. */
private class PizzaTalk(private val house: PizzaHouse, private val out: (String) -> Unit) {
    private val desk = Channel<InboundMessage>(Channel.UNLIMITED)
    private val clock = FastClock()

    suspend fun play(file: Path) = Sandbox().use { meta ->
        val place = Place(meta, meta.start().baseUrl, file, clock) { desk.trySend(it) }
        val alice = meta.user(ALICE, name = "Alice")
        open(place) { ordering(alice) }
        out("-- The bot is stopped, and started anew --")
        open(place) { bot ->
            changing(alice)
            asking(alice, bot)
        }
    }

    private suspend fun open(place: Place, talk: suspend (OpenHouse) -> Unit) {
        val bot = withContext(Dispatchers.IO) { house.open(place) }
        try {
            place.meta.webhooks.subscribe(bot.url)
            talk(bot)
            place.meta.webhooks.awaitIdle()
        } finally {
            withContext(Dispatchers.IO) { bot.close() }
        }
    }

    private suspend fun ordering(alice: SandboxUser) {
        says(alice, "hi")
        reads(alice)
        val list = reads(alice)
        says(alice, "something hot")
        reads(alice)
        picks(alice, "Diavola", list)
        reads(alice)
    }

    private suspend fun changing(alice: SandboxUser) {
        says(alice, "Main Street")
        reads(alice)
        says(alice, "Main Street 5")
        val confirm = reads(alice)
        out("-- Ten minutes pass --")
        clock.run(speed = 600)
        reads(alice)
        clock.run(speed = 1)
        taps(alice, "Change", confirm)
        picks(alice, "Margherita", reads(alice))
        reads(alice)
        out("Alice:   shares a place")
        alice.sendsLocation(SharedLocation(40.7829, -73.9654, address = "Great Lawn, Central Park"))
        reads(alice)
    }

    private suspend fun asking(alice: SandboxUser, bot: OpenHouse) {
        says(alice, "/colleague")
        reads(alice)
        says(alice, "Can you cut it in eight?")
        val question = withTimeout(5.seconds) { desk.receive() } as TextMessage
        out("Desk:    reads: ${question.body}")
        withContext(Dispatchers.IO) { bot.answer(question, "In eight, of course.") }
        reads(alice)
        taps(alice, "Order", reads(alice))
        reads(alice)
    }

    private suspend fun says(alice: SandboxUser, words: String) {
        out("Alice:   $words")
        alice.writes(words)
    }

    private suspend fun picks(alice: SandboxUser, row: String, list: ReceivedMessage) {
        out("Alice:   picks $row")
        alice.picks(row, list)
    }

    private suspend fun taps(alice: SandboxUser, button: String, on: ReceivedMessage) {
        out("Alice:   taps $button")
        alice.taps(button, on)
    }

    private suspend fun reads(alice: SandboxUser): ReceivedMessage =
        alice.awaitMessage().also { out("Luigi's: ${it.onPhone()}") }
}
