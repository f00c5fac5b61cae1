package io.wakit.samples.pizzabot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.bot.bot
import io.wakit.bot.test.botTest
import io.wakit.model.event.SharedLocation
import io.wakit.model.message.TemplateContent

/** The bots of `docs/bots.md` do what the page says. */
class StepsSpec : StringSpec({
    "the echo answers the first message and the next" {
        botTest(echo) {
            user says "hi"
            bot shouldSay "You said: hi"
            user says "again"
            bot shouldSay "You said: again"
        }
    }

    "the door knows whether it is open, and shuts after ten minutes" {
        botTest(door) {
            user says "hello"
            user says "hello?"
            bot shouldSay "It is closed. Say: open"
            user says "Open "
            bot shouldSay "Come in!"
            user shares SharedLocation(40.7829, -73.9654, "the Great Lawn")
            bot shouldSay "We are at the Great Lawn, too!"
            after(10.minutes)
            bot shouldSay "The wind has shut the door."
            bot shouldBeIn "closed"
        }
    }

    "the bot of data knows the hours, asks on where it was, and calls its code once" {
        botTest(hours) {
            user says "hi"
            user says "hi?"
            bot shouldSay "Ask me when we are open."
            user says "Are you OPEN today?"
            bot shouldSay "From 9 to 5. Shall I remind you?"
            user says "Please"
            bot shouldSay "Your name?"
            user says "Alice"
            bot shouldSay "How many minutes before, Alice?"
            restart()
            user says "soon"
            bot shouldSay "5 to 120, please."
            user says "15"
            bot shouldSay "I will write to you at 15 minutes to 9."
            bot shouldBeIn "door"
        }
        reminders shouldBe listOf("Alice: 15")
    }

    "the greeter asks on where it was, whatever happens between two answers" {
        botTest(greeter) {
            user says "hi"
            bot shouldSay "What is your name?"
            user says "Alice"
            bot shouldSay "How many pizzas, Alice?"
            restart()
            user says "a few"
            bot shouldSay "A number up to 20, please."
            user says "3"
            bot shouldSay "What size?"
            restart()
            user taps "Large"
            bot shouldSay "3 large pizzas for Alice?"
            user taps "Yes"
            bot shouldSay "On their way!"
            bot shouldBeIn ""
        }
    }

    "a dialog gives what it asked for, or nothing when the time is up" {
        botTest(tables) {
            user says "hi"
            bot shouldSay "Which day?"
            user says "Friday"
            bot shouldSay "How many guests?"
            restart()
            user says "4"
            bot shouldSay "4 on Friday. See you!"
            user says "once more"
            bot shouldSay "Which day?"
            after(1.hours)
            bot shouldSay "Another time, then."
        }
    }

    "a reminder that comes when the window has closed is a template" {
        botTest(reminder) {
            user says "a table, please"
            bot shouldSay "Your table is booked."
            after(2.days)
            bot shouldSend { (it.content as TemplateContent).name shouldBe "table_tomorrow" }
        }
    }

    "a conversation of version 1 goes on in version 2" {
        botTest(bot("visits") { state("when") { onEnter { say("When?") } } }) {
            user says "hi"
            bot shouldSay "When?"
            test.restart(visits)
            user says "Friday"
            bot shouldSay "Friday it is."
        }
    }
})
