package io.wakit.flows.endpoint

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import java.time.Duration
import java.util.concurrent.CountDownLatch

@OptIn(ExperimentalCoroutinesApi::class)
class TimeLimitSpec : StringSpec({
    fun TestScope.timed(configure: FlowEndpointConfig.() -> Unit) = endpoint {
        context = StandardTestDispatcher(testScheduler)
        configure()
    }

    "a handler that takes too long is cancelled, and the user sees the chosen screen before the phone gives up" {
        runTest {
            val cancelled = CompletableDeferred<Boolean>()
            val slow = timed {
                onTimeLimit { FlowReply.snackbar(it.screen ?: "WELCOME", "Please try again") }
                otherwise {
                    try {
                        awaitCancellation()
                    } finally {
                        cancelled.complete(true)
                    }
                }
            }
            slow.ask(exchange("A")).second shouldContain "Please try again"
            currentTime shouldBe 8_000
            cancelled.await() shouldBe true
        }
    }

    "with nothing chosen it is 503" {
        runTest {
            timed {
                timeLimit = Duration.ofSeconds(3)
                otherwise {
                    delay(60_000)
                    next("B")
                }
            }.ask(exchange("A")).first shouldBe 503
            currentTime shouldBe 3_000
        }
    }

    "a handler that is just in time is heard" {
        runTest {
            timed {
                onTimeLimit { error("not asked") }
                otherwise {
                    delay(7_999)
                    next("B")
                }
            }.ask(exchange("A")).first shouldBe 200
        }
    }

    "a handler that blocks its thread does not hold up the answer" {
        val latch = CountDownLatch(1)
        val blocked = endpoint {
            timeLimit = Duration.ofMillis(50)
            onTimeLimit { FlowReply.next("LATER") }
            otherwise {
                latch.await()
                next("B")
            }
        }
        try {
            blocked.ask(exchange("A")).second shouldContain "LATER"
            latch.count shouldBe 1
        } finally {
            latch.countDown()
        }
    }

    "a quick handler costs no time" {
        runTest {
            timed { otherwise { next("B") } }.ask(exchange("A"))
            currentTime shouldBeLessThan 1
        }
    }
})
