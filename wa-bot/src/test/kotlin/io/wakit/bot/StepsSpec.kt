package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.botTest
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.model.media.MediaType
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.withTimeout
import java.time.Duration

class StepsSpec : StringSpec({
    "what was looked up once is remembered, and the time too" {
        var looked = 0
        val clock = talking {
            val before = now()
            val stock = remember("stock") { ++looked }
            ask("Q?") { text() }
            val again = remember("stock") { ++looked }
            val after = now()
            say("$stock $again ${Duration.between(before, after).toMinutes()}")
        }
        botTest(clock) {
            user says "hi"
            bot shouldSay "Q?"
            repeat(3) { restart() }
            after(Duration.ofMinutes(7))
            user says "x"
            bot shouldSay "1 2 7"
        }
        looked shouldBe 2
    }

    "that there was nothing is remembered, too" {
        var looked = 0
        val owing = talking {
            val debt = remember<Int?>("debt") {
                looked++
                null
            }
            ask("Q?") { text() }
            say("${debt ?: "no debt"}")
        }
        botTest(owing) {
            user says "hi"
            bot shouldSay "Q?"
            restart()
            user says "x"
            bot shouldSay "no debt"
        }
        looked shouldBe 1
    }

    "a time limit stands for a whole block, and the innermost one that is up ends it" {
        val limited = talking {
            val inner = within(Duration.ofHours(1)) {
                val name = within(Duration.ofMinutes(5)) { ask("Name?") { text() } } ?: "nobody"
                val age = ask("Age?") { number() }
                "$name, $age"
            }
            say(inner ?: "never")
            val last = within(Duration.ofMinutes(1)) { ask("Well?") { text() } }
            say(last ?: "Bye, then.")
        }
        botTest(limited) {
            user says "hi"
            bot shouldSay "Name?"
            after(Duration.ofMinutes(5))
            bot shouldSay "Age?"
            restart()
            user says "7"
            bot shouldSay "nobody, 7"
            bot shouldSay "Well?"
            user says "well"
            bot shouldSay "well"
        }
        botTest(limited) {
            user says "hi"
            bot shouldSay "Name?"
            user says "Bob"
            bot shouldSay "Age?"
            after(Duration.ofMinutes(59))
            bot.shouldSayNothing()
            after(Duration.ofMinutes(1))
            bot shouldSay "never"
            bot shouldSay "Well?"
            after(Duration.ofMinutes(1))
            bot shouldSay "Bye, then."
        }
    }

    "a refused message is an exception to linear code, which is told the same when it runs again" {
        val careful = talking {
            val heard = try {
                say("Hello")
                "Said."
            } catch (e: NotSent) {
                "Refused: ${(e.error as WaError.Refused).code}"
            }
            ask(heard) { text() }
            say(heard)
        }
        botTest(careful) {
            test.failNextSend()
            user says "hi"
            bot shouldSay "Refused: 131047"
            restart()
            user says "x"
            bot shouldSay "Refused: 131047"
        }
    }

    "steps that no longer fit the code begin the state anew, with the variables that it began with" {
        fun named(build: suspend TalkScope<Order>.() -> Unit) = bot("named", ::Order) { talk("talk", build) }
        val first = named {
            update { copy(notes = notes + "began") }
            val street = ask("Street?") { text() }
            update { copy(street = street) }
            val floor = ask("Floor?") { number() }
            say("$street $floor $vars")
        }
        val test = BotTest(first)
        listOf("hi", "Main Street").forEach(test::says)
        listOf("Street?", "Floor?").forEach(test::shouldSay)
        test.restart(
            named {
                update { copy(notes = notes + "began") }
                val street = ask("What street was it?") { text() }
                update { copy(street = street) }
                val floor = ask("And the floor?") { number() }
                say("${vars.street} $floor ${vars.notes}")
            },
        )
        test.says("up")
        test.shouldSay("And the floor?")
        test.restart(
            named {
                update { copy(notes = notes + "began") }
                val home = confirm("At home?")
                say("$home ${vars.street} ${vars.notes}")
            },
        )
        test.says("7")
        test.shouldSay("At home?")
        test.says("yes")
        test.shouldSay("true null [began]")
    }

    "a time limit inside a handler is the handler's failure, and files and read marks are steps as well" {
        val hasty = bot("hasty") {
            state("a") {
                on(text) {
                    markRead()
                    typing()
                    val id = upload(MediaSource.bytes(byteArrayOf(1)), MediaType.Png)
                    send { image(id) { caption("A picture") } }
                    if (event.body == "wait") withTimeout(1) { awaitCancellation() }
                }
            }
        }
        botTest(hasty) {
            shouldThrow<ConversationFailed> { user says "wait" }.message!! shouldContain
                "step 4: kotlinx.coroutines.TimeoutCancellationException"
            bot shouldSay "A picture"
            shouldThrow<ConversationFailed> { user.again() }
            bot.shouldSayNothing()
            user says "go"
            bot shouldSay "A picture"
        }
    }

    "time goes by between questions without anything that waits" {
        val many = talking {
            val all = List(10) { n -> ask("Question $n?") { text() } }
            say(all.joinToString())
        }
        botTest(many) {
            user says "hi"
            repeat(10) {
                bot shouldSay "Question $it?"
                restart()
                after(Duration.ofDays(1))
                user says "$it"
            }
            bot shouldSay (0..9).joinToString()
            user.messages.map { it.callbackData }.distinct().size shouldBe 11
        }
    }
})
