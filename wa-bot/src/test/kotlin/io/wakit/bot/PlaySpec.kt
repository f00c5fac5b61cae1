package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.test.botTest
import io.wakit.model.message.Text

class PlaySpec : StringSpec({
    "words that Meta would refuse are refused in a test as well" {
        botTest(bot("long") { state("a") { on(text) { say("x".repeat(4097)) } } }) {
            shouldThrow<ConversationFailed> { user says "hi" }.message!! shouldContain "4096"
        }
    }

    "a test tells what it found" {
        botTest(bot("echo") { state("a") { on(text) { say(event.body) } } }) {
            user says "hi"
            shouldThrow<AssertionError> { bot shouldSay "ho" }.message shouldBe "The bot said 'hi', where 'ho' was expected"
            shouldThrow<AssertionError> { bot shouldSay "hi" }.message!! shouldContain "nothing more"
            shouldThrow<AssertionError> { bot shouldBeIn "b" }.message shouldBe "The conversation is in 'a', where 'b' was expected"
            user says "more"
            shouldThrow<AssertionError> { bot.shouldSayNothing() }.message shouldBe "The bot said more: 'more'"
            user.messages.map { (it.content as Text).body } shouldContainExactly listOf("hi", "more")
            bot shouldSay "more"
        }
        shouldThrow<AssertionError> {
            botTest(bot("echo") { state("a") { on(text) { say(event.body) } } }) { user says "hi" }
        }.message shouldBe "The bot said more: 'hi'"
    }
})
