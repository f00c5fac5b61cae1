package io.wakit.client

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withTimeout
import okhttp3.OkHttpClient
import java.io.IOException
import java.time.Duration

private val STILL = Duration.ofSeconds(30)
private val TOTAL = Duration.ofMinutes(30)

@OptIn(ExperimentalCoroutinesApi::class)
class MovementSpec : StringSpec({
    "a transfer may take longer than a call, as long as it moves" {
        runTest {
            whileMoving(STILL, TOTAL) { movement ->
                repeat(40) {
                    delay(29_000)
                    movement.moved()
                }
                "done"
            } shouldBe "done"
            currentTime shouldBe 40 * 29_000
        }
    }

    "one that stands still ends when its time is over, counted from the last byte" {
        runTest {
            whileMoving(STILL, TOTAL) { movement ->
                delay(20_000)
                movement.moved()
                awaitCancellation()
            }.shouldBeNull()
            currentTime shouldBe 50_000
        }
    }

    "one that crawls ends too" {
        runTest {
            whileMoving(STILL, TOTAL) { movement ->
                while (true) {
                    delay(29_000)
                    movement.moved()
                }
                @Suppress("UNREACHABLE_CODE")
                "never"
            }.shouldBeNull()
            currentTime shouldBe TOTAL.toMillis()
        }
    }

    "the time that the caller takes is not held against the network" {
        runTest {
            whileMoving(STILL, TOTAL) { movement ->
                movement.held()
                delay(600_000)
                movement.moved()
                delay(29_000)
                "done"
            } shouldBe "done"
        }
    }

    "one that gives up ends at once" {
        runTest {
            whileMoving<String>(STILL, TOTAL) { movement ->
                movement.giveUp()
                awaitCancellation()
            }.shouldBeNull()
            currentTime shouldBe 0
        }
    }

    "a failure is the failure, and the caller's own limit is the caller's" {
        runTest {
            shouldThrow<IOException> { whileMoving<String>(STILL, TOTAL) { throw IOException("broke") } }.message shouldBe "broke"
            shouldThrow<CancellationException> { withTimeout(10) { whileMoving<String>(STILL, TOTAL) { awaitCancellation() } } }
        }
    }

    "the engine has no limit of its own that would cut a slow answer" {
        OkHttpClient.Builder().asWakitNeeds().build().let {
            listOf(it.readTimeoutMillis, it.writeTimeoutMillis, it.callTimeoutMillis)
        } shouldBe
            listOf(0, 0, 0)
    }
})
