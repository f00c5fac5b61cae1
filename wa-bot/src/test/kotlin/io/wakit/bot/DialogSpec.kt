package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.test.botTest
import java.time.Duration

class DialogSpec : StringSpec({
    "a dialog of states has variables of its own, is called from a handler, and gives a value" {
        val address = dialog<Order, String>("address", ::Order) {
            state("street") {
                onEnter { say("Street?") }
                on(text) {
                    update { copy(street = event.body) }
                    goTo("floor")
                }
            }
            state("floor") {
                onEnter { say("Floor?") }
                on(text) { endWith("${vars.street}, ${event.body}") }
                timeout(Duration.ofMinutes(1)) { endWith("${vars.street}, ground") }
            }
        }
        val caller = bot("caller", ::Order) {
            command("stop") { goTo("done") }
            state("begin") {
                on(words("go")) { call(address) }
                on(words("known")) { call(address, Order(street = "Old Street")) }
                onResult(address) {
                    update { copy(street = it) }
                    say("To $it.")
                    goTo("done")
                }
            }
            state("done") { onEnter { say("Done: ${vars.street}") } }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            bot shouldBeIn "begin/address.street"
            restart()
            user says "Main Street"
            bot shouldSay "Floor?"
            user says "7"
            listOf("To Main Street, 7.", "Done: Main Street, 7").forEach { bot shouldSay it }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            user says "Main Street"
            bot shouldSay "Floor?"
            after(Duration.ofMinutes(1))
            listOf("To Main Street, ground.", "Done: Main Street, ground").forEach { bot shouldSay it }
        }
        botTest(caller) {
            user says "go"
            bot shouldSay "Street?"
            user says "/stop"
            bot shouldSay "Done: null"
            bot shouldBeIn "done"
        }
    }

    "a dialog that the bot does not know, and one that ends without what it gives, are told of" {
        val stranger = dialog<String>("stranger") { "x" }
        botTest(talking { call(stranger) }) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "say uses(…)"
        }
        val empty = dialog<Order, String>("empty", ::Order) { state("a") { onEnter { end() } } }
        val caller = bot("caller") {
            uses(empty)
            talk("a") { call(empty) }
        }
        botTest(caller) {
            shouldThrow<ConversationFailed> { user says "hi" }.cause!!.message!! shouldContain "endWith"
        }
    }
})
