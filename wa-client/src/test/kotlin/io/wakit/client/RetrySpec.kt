package io.wakit.client

import arrow.core.Either
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.property.Arb
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.long
import io.kotest.property.checkAll
import io.wakit.client.resource.Messages
import io.wakit.model.ErrorCode
import io.wakit.model.message.MessageReceipt
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.test.testTimeSource
import java.time.Duration
import kotlin.random.Random

/** What a send gave, and the virtual milliseconds at which it was tried. */
private class Tried(val answer: Either<WaError, Any>, val at: List<Long>)

@OptIn(ExperimentalCoroutinesApi::class)
private suspend fun TestScope.send(vararg errors: WaError, policy: RetryPolicy = RetryPolicy.Default, seed: Int = 1): Tried {
    val graph = ScriptedGraph({ currentTime }, *errors)
    val answer = Retry(graph, policy, Random(seed), testTimeSource)(Messages.Send, number, textTo("15550100001"))
    return Tried(answer, graph.asked)
}

@OptIn(ExperimentalCoroutinesApi::class)
private suspend fun TestScope.read(vararg errors: WaError): Tried {
    val graph = ScriptedGraph({ currentTime }, *errors)
    return Tried(Retry(graph, RetryPolicy.Default, Random(1), testTimeSource)(look, number, NoBody), graph.asked)
}

@OptIn(ExperimentalCoroutinesApi::class)
class RetrySpec : StringSpec({
    "a send that was held back, or never left, or met an outage, is made again" {
        val passing = listOf(
            limited(130429), limited(4), limited(80007), limited(999_999, status = 429),
            refused(2), refused(131000), refused(131016), refused(133004),
            neverSent,
        )
        passing.forAll { error ->
            runTest {
                val tried = send(error)
                tried.answer.getOrNull().shouldBeInstanceOf<MessageReceipt>()
                tried.at.size shouldBe 2
            }
        }
    }

    "a send whose answer was lost is never made again" {
        runTest {
            val tried = send(lostSend)
            tried.answer.leftOrNull() shouldBe lostSend
            tried.at shouldContainExactly listOf(0)
        }
    }

    "a lost answer ends repeating, whatever was tried before it" {
        runTest { send(limited(130429), lostSend).answer.leftOrNull() shouldBe lostSend }
    }

    "where Meta leaves open whether it did something, a send is not made again, and a read is" {
        listOf(
            refused(1),
            refused(138004, status = 500),
            refused(987_654, status = 500),
            refused(987_654, isTransient = true),
        ).forAll { error ->
            runTest {
                send(error).at.size shouldBe 1
                read(error).at.size shouldBe 2
            }
        }
    }

    "what only a change can mend is not repeated, not even a read" {
        val lasting = listOf(131047, 131026, 131050, 100, 132001, 3).map { refused(it, status = 500) } +
            limited(131048) + limited(131048, status = 429) +
            WaError.Unauthorized(io.wakit.model.GraphError(ErrorCode.AccessTokenExpired), 401) +
            WaError.Invalid(emptyList()) + WaError.Unreadable("x", 200, mayHaveBeenSent = false)
        lasting.forAll { error ->
            runTest {
                send(error).at.size shouldBe 1
                read(error).at.size shouldBe 1
            }
        }
    }

    "a read whose answer was lost is made again" {
        runTest { read(WaError.Unreachable("lost", mayHaveBeenSent = false)).at.size shouldBe 2 }
    }

    "after error 131056 the waits are 1, 4 and 16 seconds" {
        runTest {
            val tried = send(*Array(3) { limited(131056) })
            tried.at shouldContainExactly listOf(0, 1_000, 5_000, 21_000)
            tried.answer.isRight() shouldBe true
        }
    }

    "Retry-After wins over any wait of ours" {
        runTest {
            send(limited(131056, Duration.ofSeconds(7)), limited(130429, Duration.ofSeconds(3))).at shouldContainExactly
                listOf(0, 7_000, 10_000)
        }
    }

    "the wait before the next attempt is random up to a bound that doubles" {
        checkAll(200, Arb.int()) { seed ->
            runTest {
                val policy = RetryPolicy(5, Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofSeconds(4))
                val at = send(*Array(4) { limited(130429) }, policy = policy, seed = seed).at
                at.zipWithNext { a, b -> b - a }.zip(listOf(1_000L, 2_000L, 4_000L, 4_000L)).forAll { (wait, bound) ->
                    wait.shouldBeInRange(0..bound + 1)
                }
            }
        }
        val first = mutableListOf<Long>()
        repeat(20) { seed -> runTest { first += send(limited(130429), seed = seed).at[1] } }
        withClue("full jitter spreads callers out: $first") { (first.toSet().size > 15) shouldBe true }
    }

    "attempts have an end, and the last error is the one that is told" {
        runTest {
            val tried = send(*Array(9) { limited(if (it == 3) 80007 else 130429) })
            tried.at.size shouldBe 4
            tried.answer.leftOrNull().shouldBeInstanceOf<WaError.RateLimited>().code shouldBe ErrorCode.WabaRateLimit
        }
    }

    "a wait that does not fit into the time is not begun" {
        runTest {
            val tried = send(limited(130429, Duration.ofSeconds(31)))
            tried.at shouldContainExactly listOf(0)
            tried.answer.leftOrNull()?.retryAfter shouldBe Duration.ofSeconds(31)
            currentTime shouldBe 0
        }
        runTest { send(limited(133016)).at.size shouldBe 1 }
        runTest { send(limited(130429, Duration.ofSeconds(Long.MAX_VALUE))).at.size shouldBe 1 }
    }

    "never, over any errors, more attempts or more time than the policy allows" {
        checkAll(300, Arb.int(1..6), Arb.long(0L..60_000L), Arb.long()) { attempts, millis, seed ->
            runTest {
                val random = Random(seed)
                val errors = Array(8) {
                    when (random.nextInt(4)) {
                        0 -> limited(131056)
                        1 -> limited(130429, Duration.ofMillis(random.nextLong(20_000)))
                        2 -> refused(131016)
                        else -> neverSent
                    }
                }
                val tried = send(*errors, policy = RetryPolicy(attempts, Duration.ofMillis(millis)), seed = seed.toInt())
                (tried.at.size in 1..attempts) shouldBe true
                (tried.at.last() <= millis + 1) shouldBe true
            }
        }
    }

    "cancelling the caller ends the wait, and nothing more is sent" {
        runTest {
            val graph = ScriptedGraph({ currentTime }, limited(131056), limited(131056))
            val call = async { Retry(graph, RetryPolicy.Default, Random(1), testTimeSource)(Messages.Send, number, textTo("1")) }
            advanceTimeBy(1_500)
            runCurrent()
            call.cancel()
            advanceTimeBy(60_000)
            graph.asked shouldContainExactly listOf(0, 1_000)
            call.isCancelled shouldBe true
        }
    }

    "a body that can be sent once only is sent once" {
        val stream = object : OneShotBody {
            override val isRepeatable = false
        }
        runTest {
            val graph = ScriptedGraph({ currentTime }, limited(130429))
            Retry(graph, RetryPolicy.Default)(post<io.wakit.model.PhoneNumberId, OneShotBody, MessageReceipt>("media"), number, stream)
            graph.asked.size shouldBe 1
        }
    }

    "a policy that cannot work is refused, with what to write" {
        shouldThrow<IllegalArgumentException> { RetryPolicy(maxAttempts = 0) }.message shouldContain "once at least"
        shouldThrow<IllegalArgumentException> { RetryPolicy(maxTime = Duration.ofSeconds(-1)) }.message shouldContain "maxTime"
        shouldThrow<IllegalArgumentException> { RetryPolicy(firstWait = Duration.ofSeconds(9), longestWait = Duration.ofSeconds(1)) }
            .message shouldContain "firstWait"
    }
})
