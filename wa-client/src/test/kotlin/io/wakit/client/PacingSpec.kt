package io.wakit.client

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.resource.Messages
import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.NodeId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.test.testTimeSource
import java.time.Duration

/** A Graph that takes everything and notes to whom and when. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class Taker(private val scope: TestScope) : Graph {
    class Left(val at: Long, val from: String, val to: String)

    val left = mutableListOf<Left>()
    private val rest = ScriptedGraph({ 0 })

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        left += Left(scope.currentTime, at.value, (body as? OutboundMessage)?.to?.value.orEmpty())
        return rest(endpoint, at, body, query)
    }

    fun to(user: String) = left.filter { it.to == user }.map { it.at }
}

@OptIn(ExperimentalCoroutinesApi::class)
internal class Paced(private val scope: TestScope, configure: PacingConfig.() -> Unit = {}) {
    val taker = Taker(scope)
    val pacing = Pacing(taker, PacingConfig().apply(configure).checked(), scope.backgroundScope, scope.testTimeSource)

    suspend fun send(to: Recipient, from: PhoneNumberId = number) = pacing(Messages.Send, from, OutboundMessage(to, Text("hi")))

    fun later(to: String, from: PhoneNumberId = number): Deferred<Either<WaError, Any>> = scope.async { send(WaId(to), from) }
}

@OptIn(ExperimentalCoroutinesApi::class)
class PacingSpec : StringSpec({
    "messages of one number leave evenly, 80 a second, whoever sends them" {
        runTest {
            val paced = Paced(this)
            List(400) { paced.later("user $it".filter { it.isDigit() }.padStart(4, '1')) }.awaitAll().all { it.isRight() } shouldBe true
            val at = paced.taker.left.map { it.at }
            at.last().shouldBeInRange(4_950L..5_010L)
            at.zipWithNext { a, b -> b - a }.forAll { it.shouldBeInRange(12L..13L) }
        }
    }

    "a number that Meta raised is as fast as it may be, and another is not slowed by it" {
        runTest {
            val (fast, slow) = PhoneNumberId("1") to PhoneNumberId("2")
            val paced = Paced(this) { number(fast, 1_000) }
            (List(2_000) { paced.later("1$it", fast) } + List(80) { paced.later("1$it", slow) }).awaitAll()
            paced.taker.left.filter { it.from == "1" }.maxOf { it.at }.shouldBeInRange(1_900L..2_010L)
            paced.taker.left.filter { it.from == "2" }.maxOf { it.at }.shouldBeInRange(950L..1_010L)
        }
    }

    "one user gets one message in 6 seconds, or a burst that is paid for afterwards" {
        runTest {
            val paced = Paced(this) { maxWait = Duration.ofHours(1) }
            repeat(20) { paced.send(WaId("15550100001")) }
            currentTime.shouldBeInRange(0L..1_000L)
            advanceTimeBy(6_000)
            paced.send(WaId("15550100001"))
            // 20 messages borrowed 120 seconds.
            paced.taker.left.last().at.shouldBeInRange(120_000L..120_001L)
        }
        runTest {
            val paced = Paced(this) { maxWait = Duration.ofHours(1) }
            List(46) { paced.later("15550100001") }.awaitAll()
            paced.taker.left.map { it.at }.let {
                it[44].shouldBeInRange(0L..1_000L)
                it[45].shouldBeInRange(270_000L..270_001L)
            }
        }
    }

    "a hot pair holds nobody else up" {
        runTest {
            val paced = Paced(this) { maxWait = Duration.ofHours(1) }
            val hot = List(200) { paced.later("19990000000") }
            runCurrent()
            val others = List(100) { paced.later("1555${1000 + it}") }
            others.awaitAll()
            currentTime.shouldBeInRange(0L..(100 + 45 + 2) * 13L)
            hot.forEach { it.cancel() }
        }
    }

    "users take turns: many messages to one do not keep the first to another waiting" {
        runTest {
            val paced = Paced(this) { pairInterval = Duration.ZERO }
            val many = List(1_000) { paced.later("19990000000") }
            runCurrent()
            paced.later("15550100001").await()
            currentTime.shouldBeInRange(0L..26L)
            many.forEach { it.cancel() }
        }
    }

    "messages to one user leave in the order in which they were asked for" {
        runTest {
            val paced = Paced(this) { maxWait = Duration.ofHours(1) }
            val done = mutableListOf<Int>()
            List(60) { i -> async { paced.send(WaId("15550100001")).also { done += i } } }.awaitAll()
            done shouldContainExactly (0..59).toList()
        }
    }

    "who is cancelled gives the slot back" {
        runTest {
            val paced = Paced(this) {
                pairBurst = 1
                maxWait = Duration.ofMinutes(1)
            }
            paced.send(WaId("1"))
            val waiting = List(3) { paced.later("1") }
            advanceTimeBy(5_000)
            waiting[0].cancel()
            waiting[1].cancel()
            waiting[2].await()
            paced.taker.to("1") shouldContainExactly listOf(0, 6_000)
        }
    }

    "who would wait too long is told at once, and nothing is sent" {
        runTest {
            val paced = Paced(this) { maxWait = Duration.ofSeconds(10) }
            List(45) { paced.later("1") }.awaitAll()
            val error = paced.send(WaId("1")).leftOrNull().shouldBeInstanceOf<WaError.Paced>()
            currentTime shouldBe paced.taker.left.last().at
            error.retryAfter.toSeconds().shouldBeInRange(268L..270L)
            error.message shouldContain "paced: waiting longer than 10 s"
            error.mayHaveBeenSent shouldBe false
            paced.taker.left.size shouldBe 45
        }
    }

    "who could not be told at once is told when the time is up" {
        runTest {
            val paced = Paced(this) {
                perSecond = 1
                maxWait = Duration.ofSeconds(10)
            }
            // In turn with 5 users, each of whom has 4 messages waiting, the last of a sixth is later than it looks.
            val calls = List(20) { paced.later("1${it % 5}") } + List(6) { paced.later("2") }
            calls.awaitAll().let { answers ->
                answers.count { it.isRight() } shouldBe 10
                answers.mapNotNull { it.leftOrNull() }.forAll { it.shouldBeInstanceOf<WaError.Paced>() }
            }
            currentTime.shouldBeInRange(10_000L..10_001L)
            paced.taker.left.size shouldBe 10
        }
    }

    "a number written in two ways is one user; a group has no pair; a BSUID has one" {
        runTest {
            val paced = Paced(this) { pairBurst = 1 }
            paced.send(WaId("+1 (555) 010-0001"))
            paced.send(WaId("15550100001"))
            currentTime.shouldBeInRange(6_000L..6_001L)
            repeat(5) { paced.send(GroupId("g")) }
            currentTime.shouldBeInRange(6_000L..6_100L)
            repeat(2) { paced.send(Bsuid("US.1")) }
            currentTime.shouldBeInRange(12_000L..12_200L)
        }
    }

    "reads do not wait" {
        runTest {
            val paced = Paced(this) { perSecond = 1 }
            repeat(50) { paced.pacing(look, number, NoBody).isRight() shouldBe true }
            currentTime shouldBe 0
        }
    }

    "users to whom nothing is owed are forgotten" {
        runTest {
            val paced = Paced(this) { perSecond = 100 }
            repeat(9_000) { paced.send(WaId("1$it")) }
            // After 90 seconds: those of the last 36 at the most, 6 until they are paid for and 30 between two looks.
            paced.pacing.kept shouldBeLessThan 3_601
            advanceTimeBy(60_000)
            paced.send(WaId("2"))
            paced.pacing.kept shouldBe 1
        }
    }

    "a wait that ends with its caller leaves nothing behind" {
        runTest {
            val paced = Paced(this) { pairBurst = 1 }
            paced.send(WaId("1"))
            val waiting = List(100) { paced.later("1") }
            runCurrent()
            waiting.forEach { it.cancel("enough") }
            advanceTimeBy(60_000)
            paced.send(WaId("2"))
            paced.pacing.kept shouldBe 1
            paced.taker.to("1").drop(1).shouldBeEmpty()
        }
    }

    "settings that cannot work are refused, with what to write" {
        fun refusal(configure: PacingConfig.() -> Unit) = runCatching { PacingConfig().apply(configure).checked() }.exceptionOrNull()
            .shouldBeInstanceOf<IllegalArgumentException>().message
        refusal { perSecond = 0 } shouldContain "perSecond"
        refusal { number(number, -1) } shouldContain "perSecond"
        refusal { pairInterval = Duration.ofSeconds(-1) } shouldContain "pairInterval"
        refusal { pairBurst = 0 } shouldContain "pairBurst"
        refusal { maxWait = Duration.ofSeconds(-1) } shouldContain "maxWait"
    }
})
