package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.bot.test.TestWire
import io.wakit.bot.test.words
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.webhook.EventKey
import java.time.Duration

/** Counts how often it is asked to save. */
private class Counting(private val store: ConversationStore = MemoryConversations()) : ConversationStore by store {
    var saves = 0

    override suspend fun save(conversation: StoredConversation, handled: EventKey?): Boolean {
        saves++
        return store.save(conversation, handled)
    }
}

class JournalSpec : StringSpec({
    val phone = PhoneNumberId("1063")
    val alice = WaId("15550100001")
    val three = bot("three") {
        state("a") {
            on(words("three")) { repeat(3) { say("$it") } }
            on(words("look")) { check(remember("look") { "something" } == "something") }
            on(words("fail")) {
                say("One")
                say("Two")
                error("in the end")
            }
        }
    }

    "a conversation is saved once for each message that is sent and once in the end, or in the end alone" {
        suspend fun saves(words: String, journal: Boolean): Int {
            val store = Counting()
            val runner = BotRunner(three, TestWire(Ticking())) {
                this.store = store
                this.journal = journal
            }
            runner.handle(textFrom(alice, phone, words)) shouldBe true
            return store.saves
        }
        saves("three", journal = true) shouldBe 4
        saves("look", journal = true) shouldBe 1
        saves("nothing", journal = true) shouldBe 1
        saves("three", journal = false) shouldBe 1
    }

    "what a handler said before it failed is said again where there is no journal, and is not where there is one" {
        suspend fun said(journal: Boolean): List<String?> {
            val wire = TestWire(Ticking())
            val store = MemoryConversations()
            val event = textFrom(alice, phone, "fail")
            repeat(2) {
                val runner = BotRunner(three, wire) {
                    this.store = store
                    this.journal = journal
                }
                shouldThrow<ConversationFailed> { runner.handle(event) }
            }
            return wire.all.map { it.message.content.words() }
        }
        said(journal = true) shouldContainExactly listOf("One", "Two")
        said(journal = false) shouldContainExactly listOf("One", "Two", "One", "Two")
    }

    "one conversation that cannot be taken up holds up no other" {
        val clock = Ticking()
        val store = MemoryConversations(clock)
        val wire = TestWire(clock)
        fun node(version: Int) = BotRunner(
            bot("a", version = version) {
                if (version == 2) migrate(from = 1) { error("no rule for this one") }
                state("a") { timeout(Duration.ofMinutes(1)) { say("Version $version") } }
            },
            wire,
        ) {
            this.store = store
            this.clock = clock
        }
        node(1).handle(textFrom(WaId("1"), phone, "hi"))
        node(2).handle(textFrom(WaId("2"), phone, "hi"))
        clock.millis += 60_000
        node(2).timeOuts() shouldBe 1
        wire.all.map { it.to to it.message.content.words() } shouldContainExactly listOf(WaId("2") to "Version 2")
    }
})
