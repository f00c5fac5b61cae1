package io.wakit.bot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.TestWire
import io.wakit.bot.test.botTest
import io.wakit.bot.test.words
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import java.time.Duration
import java.time.Instant

class TimeOutSpec : StringSpec({
    "a time-out that fails is tried again after longer and longer, and given up in the end" {
        val times = mutableListOf<Long>()
        val tests = mutableListOf<BotTest>()
        val failing = bot("failing") {
            state("a") {
                timeout(Duration.ofMinutes(10)) {
                    times += Duration.between(BEGIN, tests.single().now).toMinutes()
                    say("One moment")
                    error("no")
                }
            }
        }
        val test = BotTest(failing).also { tests += it }
        test.says("hi")
        test.after(Duration.ofDays(1))
        times shouldContainExactly listOf(10, 11, 13, 17, 25, 41, 73, 137)
        test.shouldSay("One moment")
        test.shouldSayNothing()
    }

    "a message in between sets the time anew, a reaction does not bring it back" {
        botTest(
            bot("a") {
                timeout(Duration.ofMinutes(10)) { say("Still there?") }
                state("a") { on(text) { say("yes") } }
            },
        ) {
            user says "hi"
            bot shouldSay "yes"
            after(9.minutes)
            user says "hi"
            bot shouldSay "yes"
            after(9.minutes)
            bot.shouldSayNothing()
            after(60.seconds)
            bot shouldSay "Still there?"
            after(1.hours)
        }
    }

    "a node with an older version leaves time-outs to newer ones, and goes on with its own" {
        val clock = Ticking()
        val store = MemoryConversations(clock)
        val wire = TestWire(clock)
        fun node(version: Int) = BotRunner(
            bot("a", version = version) { state("a") { timeout(Duration.ofMinutes(1)) { say("Version $version") } } },
            wire,
        ) {
            this.store = store
            this.clock = clock
        }
        val phone = PhoneNumberId("1063")
        node(2).handle(textFrom(WaId("1"), phone, "hi"))
        node(1).handle(textFrom(WaId("2"), phone, "hi"))
        clock.millis += 60_000
        node(1).timeOuts() shouldBe 1
        wire.all.map { it.message.content.words() } shouldContainExactly listOf("Version 1")
        node(2).timeOuts() shouldBe 1
        wire.all.map { it.message.content.words() } shouldContainExactly listOf("Version 1", "Version 2")
    }

    "one user's time-outs are no other's" {
        botTest(pizza) {
            val bob = user("15550100002")
            user says "skip"
            listOf("Welcome!", "What size?", "Which street?").forEach { bot shouldSay it }
            bob says "hi"
            listOf("Welcome!", "What size?", "Please tap a button.").forEach { botOf(bob) shouldSay it }
            after(Duration.ofMinutes(10))
            botOf(bob) shouldSay "Still there?"
            bot.shouldSayNothing()
            bob.state() shouldBe "menu"
            user.state() shouldBe "address"
        }
    }
}) {
    private companion object {
        val BEGIN: Instant = Instant.parse("2026-01-01T00:00:00Z")
    }
}
