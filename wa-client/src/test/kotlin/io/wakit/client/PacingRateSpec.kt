package io.wakit.client

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.long
import io.kotest.property.checkAll
import io.wakit.model.WaId
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import java.time.Duration
import kotlin.random.Random

/** The most that lie in any stretch of [millis], its beginning included and its end not. */
private fun List<Long>.mostWithin(millis: Long): Int {
    val sorted = sorted()
    var from = 0
    return sorted.withIndex().maxOfOrNull { (i, at) ->
        while (at - sorted[from] >= millis) from++
        i - from + 1
    } ?: 0
}

/** Reads a pair's times as Meta's page does: whoever sends while a burst is not paid for has to be within its first interval. */
private fun List<Long>.keepsToPair(interval: Long, burst: Int): Boolean {
    var began = Long.MIN_VALUE / 2
    var count = 0
    return sorted().all { at ->
        when {
            at >= began + count * interval -> {
                began = at
                count = 1
                true
            }

            at < began + interval -> ++count <= burst

            else -> false
        }
    }
}

@OptIn(ExperimentalCoroutinesApi::class)
class PacingRateSpec : StringSpec({
    "over any interleaving of callers, users and cancellations, neither rate is ever exceeded" {
        checkAll(150, Arb.long(), Arb.int(1..120), Arb.int(1..8), Arb.int(1..6)) { seed, perSecond, users, burst ->
            runTest {
                val random = Random(seed)
                val interval = random.nextLong(1, 3_000)
                val paced = Paced(this) {
                    this.perSecond = perSecond
                    pairInterval = Duration.ofMillis(interval)
                    pairBurst = burst
                    maxWait = Duration.ofMillis(random.nextLong(60_000))
                }
                var sent = 0
                var held = 0
                val calls = List(150) {
                    val (start, user) = random.nextLong(6_000) to random.nextInt(users)
                    val patience = if (random.nextInt(4) == 0) random.nextLong(4_000) else null
                    val call = launch {
                        delay(start)
                        if (paced.send(WaId("1$user")).isRight()) sent++ else held++
                    }
                    if (patience != null) {
                        launch {
                            delay(start + patience)
                            call.cancel()
                        }
                    }
                    call
                }
                calls.forEach { it.join() }
                withClue("seed $seed, $perSecond/s, $users users, 1 in $interval ms, burst $burst") {
                    paced.taker.left.map { it.at }.mostWithin(1_000) shouldBeLessThanOrEqual perSecond
                    paced.taker.left.groupBy({ it.to }, { it.at }).values.all { it.keepsToPair(interval, burst) } shouldBe true
                    paced.taker.left.size shouldBe sent
                    (sent + held <= 150) shouldBe true
                }
            }
        }
    }

    "the check itself finds a rate that is exceeded" {
        listOf(0L, 10, 20, 1_010).mostWithin(1_000) shouldBe 3
        listOf(0L, 500, 999, 1_000).mostWithin(1_000) shouldBe 3
        listOf(0L, 10, 12_000).keepsToPair(6_000, 2) shouldBe true
        listOf(0L, 10, 20).keepsToPair(6_000, 2) shouldBe false
        listOf(0L, 10, 11_999).keepsToPair(6_000, 2) shouldBe false
    }

    "a number's speed holds also where its timer is late" {
        val throughput = Throughput(1_000)
        val random = Random(7)
        val left = mutableListOf<Long>()
        var now = 0L
        while (left.size < 20_000) {
            now = maxOf(now, throughput.nextAt()) + random.nextLong(5_000_000)
            while (throughput.nextAt() <= now) {
                throughput.take(now)
                left += now
            }
        }
        left.mostWithin(1_000_000_000) shouldBeLessThanOrEqual 1_000
        // Lateness up to 5 ms is made up for.
        (left.size * 1_000_000_000.0 / left.last() > 900) shouldBe true
    }
})
