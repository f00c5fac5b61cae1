package io.wakit.webhook

import com.sun.management.ThreadMXBean
import io.kotest.assertions.withClue
import io.kotest.common.ExperimentalKotest
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.longs.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.Constraints
import io.kotest.property.PropTestConfig
import io.kotest.property.RandomSource
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.checkAll
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import kotlinx.coroutines.runBlocking
import java.lang.management.ManagementFactory
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

private const val CAP = 200_000

/** What the letters of one delivery have at most, in characters. */
private const val KEPT = 8L * 3 * 1024 * 1024

/** What a byte of a delivery may cost on its way. */
private const val MEMORY_PER_BYTE = 2_000L

/** How long each property is tried: 800 ms, or as many seconds as `-Dwa.fuzz.seconds` says. A failure tells its seed, for `-Dwa.fuzz.seed`. */
private val time = System.getProperty("wa.fuzz.seconds")?.toInt()?.seconds ?: 800.milliseconds
private val seed = System.getProperty("wa.fuzz.seed")?.toLong()

/** A store that takes everything, and keeps the last of it. */
private class Taking : Inbox by MemoryInbox() {
    var last = emptyList<Letter>()

    override suspend fun put(letters: List<Letter>): Boolean {
        last = letters
        return true
    }
}

/** Receivers with and without an inbox, and what a delivery cost at most in them. */
private class Tried : AutoCloseable {
    private val store = Taking()
    private val receivers = listOf(
        receiver {
            maxBodyBytes = CAP
            on<InboundEvent> {}
        },
        receiver {
            maxBodyBytes = CAP
            inbox(store)
            on<InboundEvent> {}
        },
    )
    private val threads = ManagementFactory.getThreadMXBean() as ThreadMXBean

    /** Bytes allocated at most for a delivery, and for one byte of those that had 1,000 bytes or more. */
    var most = 0L
    var mostForAByte = 0L

    init {
        // Classes are loaded once, and cost what they cost.
        runBlocking { seeds.forEach { answers("$it".toByteArray(), 200) } }
        forget()
    }

    fun forget() {
        most = 0
        mostForAByte = 0
    }

    suspend fun answers(body: ByteArray, vararg statuses: Int) {
        val signature = sign(body)
        receivers.forEach { receiver ->
            val before = threads.currentThreadAllocatedBytes
            val answer = receiver.receive(body, signature)
            // Nothing on the way suspends: all of it happened in this thread.
            val cost = threads.currentThreadAllocatedBytes - before
            statuses.toList() shouldContain answer.status
            most = maxOf(most, cost)
            if (body.size >= 1_000) mostForAByte = maxOf(mostForAByte, cost / body.size)
        }
        store.last.forEach {
            it.key.value.length shouldBeLessThanOrEqual 200
            it.lane.length shouldBeLessThanOrEqual 200
            // What is kept can be read again.
            Letters.read(it.json)
        }
        store.last.sumOf { it.json.length.toLong() } shouldBeLessThanOrEqual KEPT
        store.last = emptyList()
    }

    override fun close() = receivers.forEach { it.close() }
}

@OptIn(ExperimentalKotest::class)
class AnythingSpec : StringSpec({
    val tried = Tried()
    afterSpec { tried.close() }

    suspend fun holds(what: String, statuses: List<Int>, body: (RandomSource) -> ByteArray) {
        tried.forget()
        val context = checkAll(PropTestConfig(seed = seed, constraints = Constraints.duration(time)), arbitrary { body(it) }) {
            withClue({ it.decodeToString().take(4_000) }) { tried.answers(it, *statuses.toIntArray()) }
        }
        println("$what: ${context.attempts()} times; ${tried.most / 1024} KB of memory at most, ${tried.mostForAByte} bytes for one")
        tried.mostForAByte shouldBeLessThanOrEqual MEMORY_PER_BYTE
    }

    "any bytes are answered" {
        holds("any bytes", listOf(200, 400)) { it.random.nextBytes(it.random.nextInt(400)) }
    }

    "any JSON is taken" {
        holds("any JSON", listOf(200)) { "${it.json()}".toByteArray() }
    }

    "any mutation of what Meta sends is taken" {
        holds("a mutation of ${seeds.size} deliveries", listOf(200)) { "${it.mutated(seeds.random(it.random))}".toByteArray() }
    }

    "any mutation of the bytes of what Meta sends is answered" {
        val bodies = seeds.map { "$it".toByteArray() }
        holds("a mutation of the bytes of ${seeds.size} deliveries", listOf(200, 400)) { it.mutated(bodies.random(it.random)) }
    }

    "no delivery up to the cap makes the inbox keep many times its size, and none beyond it is read" {
        tried.forget()
        val item = textItem("A")
        fun filled(part: String) = part.repeat(CAP / 2 / part.length)
        val shared = "x".repeat(CAP / 3)
        listOf(
            """{"entry":[{"id":"$shared","changes":[${filled("""{"field":"f"},""")}{}]}]}""",
            """{"entry":[{"id":"W","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"$shared"},
                "messages":[${"{},".repeat(15_000)}$item]}}]}]}""",
            """{"entry":[${filled("{},")}{}]}""",
            """{"entry":[{"changes":[{"field":"messages","value":{"messages":[${filled("[],")}$item]}}]}]}""",
            filled("["),
            """{"entry":""" + filled("""{"a":"""),
        ).forEach { tried.answers(it.toByteArray(), 200, 400) }
        println("the worst up to the cap: ${tried.most / 1024} KB of memory at most, ${tried.mostForAByte} bytes for one")
        tried.answers("[${" ".repeat(CAP)}]".toByteArray(), 413)
    }

    "a letter read and taken apart again is the same letter" {
        seeds.forEach { seed ->
            val letters = Letters.of(seed)
            letters.map { it.key }.shouldBeUnique()
            letters.forEach { letter ->
                val again = Letters.of(WaJson.parseToJsonElement(letter.json))
                again.map { listOf(it.key, it.lane, it.json) } shouldBe listOf(listOf(letter.key, letter.lane, letter.json))
            }
        }
    }
})
