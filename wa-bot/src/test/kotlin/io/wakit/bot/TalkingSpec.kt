package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.bot.test.botTest
import io.wakit.model.message.ReplyButtons
import java.time.Duration

class TalkingSpec : StringSpec({
    "a conversation goes from state to state, and begins anew after its end" {
        botTest(pizza) {
            user says "hi"
            bot shouldSay "Welcome!"
            bot shouldSay "What size?"
            bot shouldSay "Please tap a button."
            user taps "Large"
            bot shouldSay "Which street?"
            bot shouldBeIn "address"
            user says "Main Street"
            bot shouldSay "Which floor?"
            user says "high up"
            bot shouldSay "A number up to 40, please."
            user says "7"
            bot shouldSend { (it.content as ReplyButtons).buttons.map { b -> b.title } shouldBe listOf("Yes", "No") }
            user taps "Yes"
            bot shouldSay "When?"
            bot shouldBeIn "extras/wish.wish"
            user says "8 pm"
            bot shouldSay "Something to drink?"
            user says "yes"
            bot shouldSay "At 8 pm with drinks."
            bot shouldSay "large to Main Street, floor 7. "
            bot shouldSay "Bye!"
            bot shouldBeIn ""
            user says "again"
            bot shouldSay "Welcome!"
            bot shouldSay "What size?"
            bot shouldSay "Please tap a button."
        }
    }

    "it goes on at the step it was on after a restart at each of them" {
        botTest(pizza) {
            for (step in listOf(
                { user says "skip" } to listOf("Welcome!", "What size?", "Which street?"),
                { user says "Main Street" } to listOf("Which floor?"),
                { user says "7" } to listOf("To Main Street, floor 7?"),
                { user taps "yes" } to listOf("When?"),
                { user says "8 pm" } to listOf("Something to drink?"),
                { user taps "no" } to listOf("At 8 pm.", "null to Main Street, floor 7. ", "Bye!"),
            )) {
                restart()
                step.first()
                step.second.forEach { bot shouldSay it }
            }
        }
    }

    "a command is heard in the middle of a question, and what it changes is not undone by the code that runs again" {
        botTest(pizza) {
            user says "skip"
            listOf("Welcome!", "What size?", "Which street?").forEach { bot shouldSay it }
            user says "/note ring twice"
            bot shouldSay "Noted."
            user says "Main Street"
            bot shouldSay "Which floor?"
            user says "/note and knock"
            bot shouldSay "Noted."
            user says "1"
            bot shouldSay "To Main Street, floor 1?"
            user says "Yes"
            bot shouldSay "When?"
            user says "now"
            bot shouldSay "Something to drink?"
            user says "no"
            bot shouldSay "At now."
            bot shouldSay "null to Main Street, floor 1. ring twice, and knock"
            bot shouldSay "Bye!"
        }
    }

    "silence is answered once, at its time, and a question's own time limit gives null" {
        botTest(pizza) {
            user says "hi"
            listOf("Welcome!", "What size?", "Please tap a button.").forEach { bot shouldSay it }
            after(Duration.ofMinutes(9))
            bot.shouldSayNothing()
            restart()
            after(Duration.ofMinutes(1))
            bot shouldSay "Still there?"
            after(Duration.ofDays(1))
            bot.shouldSayNothing()
            user taps "small"
            bot shouldSay "Which street?"
            user says "Main Street"
            bot shouldSay "Which floor?"
            user says "2"
            bot shouldSay "To Main Street, floor 2?"
            user taps "Yes"
            bot shouldSay "When?"
            after(Duration.ofMinutes(4))
            user says "late"
            bot shouldSay "Something to drink?"
            restart()
            after(Duration.ofMinutes(1))
            bot shouldSay "As it is, then."
            bot shouldSay "small to Main Street, floor 2. "
            bot shouldSay "Bye!"
            bot shouldBeIn ""
        }
    }

    "an event that comes again changes nothing" {
        botTest(pizza) {
            user says "hi"
            listOf("Welcome!", "What size?", "Please tap a button.").forEach { bot shouldSay it }
            user.again()
            restart()
            user.again()
            bot.shouldSayNothing()
        }
    }

    "a handler that fails after its first message does not say it again, and says where it was" {
        botTest(pizza) {
            test.failNextSend()
            val failure = shouldThrow<ConversationFailed> { user says "hi" }
            failure.message!! shouldContain "Bot 'pizza', state '', revision 0, step 1"
            failure.message!! shouldNotContain "hi"
            restart()
            user.again()
            listOf("Welcome!", "What size?", "Please tap a button.").forEach { bot shouldSay it }
        }
        botTest(pizza) {
            user says "hi"
            listOf("Welcome!", "What size?", "Please tap a button.").forEach { bot shouldSay it }
            user taps "Large"
            bot shouldSay "Which street?"
            user says "Main Street"
            bot shouldSay "Which floor?"
            test.loseNextAnswer()
            user says "3"
            bot shouldSay "To Main Street, floor 3?"
            user.again()
            bot.shouldSayNothing()
        }
    }
})
