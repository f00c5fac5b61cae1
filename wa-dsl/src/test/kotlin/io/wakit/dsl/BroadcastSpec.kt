@file:OptIn(ExperimentalCoroutinesApi::class)

package io.wakit.dsl

import arrow.core.left
import arrow.core.right
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.wakit.client.WaError
import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.message.MessageReceipt
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.test.testTimeSource
import java.time.Duration

private val receipt = MessageReceipt(listOf(MessageReceipt.Accepted(MessageId("wamid.A"))))

private fun people(count: Int): Flow<Recipient> = (0 until count).asFlow().map { WaId("1555020%04d".format(it)) }

private fun TestScope.tally(total: Long? = null) = Tally(total, testTimeSource)

class BroadcastSpec : StringSpec({
    "everyone gets what was made for them, and each outcome is told" {
        desk {
            val users = people(20).toList().map { sandbox.user(WaId(it.value)).also { user -> user.writes("hello") } }
            val broadcast = phone.broadcast(people(20), total = 20, concurrency = 4) { to ->
                callbackData("autumn")
                text("Hello ${to.value}")
            }
            sandbox.requests.size shouldBe 0
            val outcomes = broadcast.outcomes.toList()
            outcomes.map { it.to.value }.toSet() shouldBe users.map { it.waId.value }.toSet()
            outcomes.all { it.isSent } shouldBe true
            users.forEach { user ->
                user.awaitMessage().let { listOf(it.text, it.callbackData) } shouldBe
                    listOf("Hello ${user.waId.value}", "autumn")
            }
            broadcast.progress.value.let {
                listOf(it.sent, it.refused, it.unknown, it.done) shouldBe listOf(20L, 0L, 0L, 20L)
                it.isDone shouldBe true
                it.timeLeft shouldBe Duration.ZERO
            }
        }
    }

    "refused and lost are counted apart" {
        desk {
            people(5).toList().forEach { sandbox.user(WaId(it.value)).writes("hello") }
            sandbox.faults.loseNextAnswer()
            sandbox.faults.refuseNextSend(ErrorCode(131026))
            val broadcast = phone.broadcast(people(5), concurrency = 1) { text("x") }
            val outcomes = broadcast.outcomes.toList()
            outcomes.count { it.isUnknown } shouldBe 1
            outcomes.count { it.isRefused } shouldBe 1
            broadcast.progress.value.let { listOf(it.sent, it.refused, it.unknown) } shouldBe listOf(3L, 1L, 1L)
        }
    }

    "no more are under way, and taken from the stream, than was asked for" {
        runTest {
            var taken = 0
            var running = 0
            var most = 0
            val endless = people(500).map { it.also { taken++ } }
            val broadcast = Broadcast(endless, 7, tally()) {
                most = maxOf(most, ++running)
                delay(100)
                running--
                receipt.right()
            }
            var collected = 0
            broadcast.outcomes.collect {
                collected++
                taken shouldBeLessThanOrEqual collected + 8
            }
            collected shouldBe 500
            most shouldBe 7
        }
    }

    "a slow collector holds it up" {
        runTest {
            var sent = 0
            val broadcast = Broadcast(people(1_000), 3, tally()) {
                sent++
                receipt.right()
            }
            val job = launch { broadcast.outcomes.collect { awaitCancellation() } }
            runCurrent()
            sent shouldBeLessThanOrEqual 4
            job.cancel()
        }
    }

    "rate and time left are told while it runs" {
        runTest {
            val broadcast = Broadcast(people(100), 1, tally(100)) {
                delay(250)
                receipt.right()
            }
            broadcast.progress.value.timeLeft shouldBe null
            var seen = 0
            broadcast.outcomes.collect {
                if (++seen == 40) {
                    broadcast.progress.value.perSecond shouldBe 4.0
                    broadcast.progress.value.timeLeft shouldBe Duration.ofSeconds(15)
                }
            }
            seen shouldBe 100
        }
    }

    "stopped, it takes no one more and tells of those under way" {
        runTest {
            val broadcast = Broadcast(people(1_000), 5, tally()) {
                delay(100)
                receipt.right()
            }
            val outcomes = mutableListOf<BroadcastOutcome>()
            val job = launch { broadcast.outcomes.collect { outcomes += it } }
            runCurrent()
            broadcast.stop()
            job.join()
            outcomes.size shouldBe 5
            broadcast.progress.value.isDone shouldBe true
        }
    }

    "cancelled, it ends what is under way and is not done" {
        runTest {
            var ended = 0
            val broadcast = Broadcast(people(10), 3, tally()) {
                try {
                    awaitCancellation()
                } finally {
                    ended++
                }
            }
            val job = launch { broadcast.outcomes.collect { } }
            runCurrent()
            job.cancel()
            job.join()
            ended shouldBe 3
            broadcast.progress.value.isDone shouldBe false
        }
    }

    "a collector that has enough ends it" {
        runTest {
            var sent = 0
            Broadcast(people(1_000), 2, tally()) {
                sent++
                WaError.Unreachable("gone", mayHaveBeenSent = false).left()
            }.outcomes.take(5).toList().all { it.isRefused } shouldBe true
            sent shouldBeLessThanOrEqual 8
        }
    }

    "what the recipients or the block throw ends it, and is thrown" {
        runTest {
            val broken = flow<Recipient> {
                emit(alice)
                error("the ledger is gone")
            }
            shouldThrow<IllegalStateException> { Broadcast(broken, 2, tally()) { receipt.right() }.outcomes.collect { } }.message shouldBe
                "the ledger is gone"
            shouldThrow<IllegalStateException> {
                Broadcast(people(3), 2, tally()) { error("no name") }.outcomes.collect { }
            }.message shouldBe
                "no name"
        }
    }

    "it runs once, and with one place at least" {
        runTest {
            val broadcast = Broadcast(people(1), 1, tally()) { receipt.right() }
            broadcast.outcomes.toList().size shouldBe 1
            shouldThrow<IllegalStateException> { broadcast.outcomes.collect { } }
            shouldThrow<IllegalArgumentException> { Broadcast(people(1), 0, tally()) { receipt.right() } }
        }
    }
})
