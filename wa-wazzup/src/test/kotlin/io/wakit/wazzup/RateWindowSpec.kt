package io.wakit.wazzup

import arrow.core.left
import arrow.core.right
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.comparables.shouldBeLessThanOrEqualTo
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.wakit.client.RetryPolicy
import io.wakit.local.Said
import io.wakit.wazzup.model.MessageId
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.test.testTimeSource
import java.time.Duration
import kotlin.random.Random

@OptIn(ExperimentalCoroutinesApi::class)
class RateWindowSpec : StringSpec({
    fun TestScope.window(size: Int) = RateWindow(size, Duration.ofSeconds(5), testTimeSource)

    "1300 callers at once leave 500 in any 5 seconds, in their order" {
        runTest {
            val window = window(500)
            val left = mutableListOf<Pair<Int, Long>>()
            repeat(1300) { n ->
                launch {
                    window.enter()
                    left += n to currentTime
                }
            }
            testScheduler.advanceUntilIdle()
            left.map { it.first } shouldBe (0 until 1300).toList()
            left.maxOf { (_, at) -> left.count { it.second in at until at + 5_000 } } shouldBe 500
            currentTime shouldBe 10_000
        }
    }

    "a stretch that lies across two windows holds no more either" {
        runTest {
            val window = window(10)
            val left = mutableListOf<Long>()
            launch {
                repeat(30) {
                    delay(700)
                    window.enter()
                    left += currentTime
                }
            }
            testScheduler.advanceUntilIdle()
            left.maxOf { at -> left.count { it in at until at + 5_000 } } shouldBeLessThanOrEqualTo 10
        }
    }

    "who gives up while waiting takes no place" {
        runTest {
            val window = window(1)
            window.enter()
            val given = launch { window.enter() }
            runCurrent()
            given.cancelAndJoin()
            window.enter()
            currentTime shouldBe 5_000
        }
    }

    fun TestScope.patience(policy: RetryPolicy) = Patience(policy, testTimeSource, Random(7))

    "behind a 429 without Retry-After a call waits 5 to 6 seconds" {
        runTest {
            var calls = 0
            patience(RetryPolicy()).persist(isRepeatable = false, enter = {}) {
                if (++calls == 1) WazzupError.Refused(429).left() else Unit.right()
            } shouldBe Unit.right()
            currentTime shouldBeInRange 5_000L..6_000L
        }
    }

    "behind a lost answer waits double" {
        runTest {
            val policy = RetryPolicy(firstWait = Duration.ofSeconds(1), longestWait = Duration.ofSeconds(8))
            val at = mutableListOf<Long>()
            patience(policy).persist<Unit>(isRepeatable = true, enter = {}) {
                at += currentTime
                WazzupError.Unreachable("lost", mayHaveBeenSent = true).left()
            }
            val waits = at.zipWithNext { a, b -> b - a }
            waits.size shouldBe 3
            waits[0] shouldBeInRange 500L..1_001L
            waits[1] shouldBeInRange 1_000L..2_001L
            waits[2] shouldBeInRange 2_000L..4_001L
        }
    }

    "a message is not repeated when Wazzup no longer knows it for the same" {
        runTest {
            var calls = 0
            var queue = 0L
            patience(RetryPolicy(maxTime = Duration.ofMinutes(5))).persist<Unit>(
                isRepeatable = true,
                enter = {
                    delay(queue)
                    queue = 60_000
                },
            ) {
                calls++
                WazzupError.Unreachable("lost", mayHaveBeenSent = true).left()
            }
            calls shouldBe 1
        }
    }

    "messages that have to wait hold up no other call" {
        val limit = RateLimit(calls = 10, messages = 1, per = Duration.ofHours(1))
        playing(Said("[]"), configure = { rateLimit = limit }) { wazzup, server ->
            wazzup.messages.delete(MessageId("m-1"))
            val second = launch(start = CoroutineStart.UNDISPATCHED) { wazzup.messages.delete(MessageId("m-2")) }
            wazzup.users.list().isRight() shouldBe true
            second.cancelAndJoin()
            server.asked.map { it.line } shouldBe listOf("DELETE /v3/message/m-1", "GET /v3/users")
        }
    }
})
