package io.wakit.bot

import io.wakit.model.event.TextMessage
import kotlinx.serialization.Serializable
import java.time.Duration

@Serializable
data class Order(val size: String? = null, val street: String? = null, val floor: Int? = null, val notes: List<String> = emptyList())

@Serializable
data class Wish(val when_: String, val drinks: Boolean)

/** Linear code that is called from other linear code. */
val wish = dialog<Wish>("wish") { Wish(ask("When?") { text() }, confirm("Something to drink?")) }

val pizza = bot("pizza", ::Order) {
    uses(wish)
    welcome { say("Welcome!") }
    command("help") { say("Write /menu to begin again.") }
    command("menu") { goTo("menu") }
    command("note") {
        update { copy(notes = notes + event.body.substringAfter(' ')) }
        say("Noted.")
    }
    state("menu") {
        onEnter {
            send {
                buttons("What size?") {
                    reply("small", "Small")
                    reply("large", "Large")
                }
            }
        }
        on(button("small", "large")) {
            update { copy(size = event.choice) }
            goTo("address")
        }
        on(text matching Regex("(?i)^how much")) { say("Ten.") }
        on<TextMessage> { if (event.body == "skip") goTo("address") else say("Please tap a button.") }
        invalid { say("I read words alone.") }
        timeout(Duration.ofMinutes(10)) { say("Still there?") }
    }
    talk("address") {
        val street = ask("Which street?") { text() }
        val floor = ask("Which floor?", invalid = "A number up to 40, please.") { number(0..40) }
        update { copy(street = street, floor = floor) }
        if (confirm("To $street, floor $floor?")) goTo("extras") else goTo("address")
    }
    state("extras") {
        talk {
            val extras = within(Duration.ofMinutes(5)) { call(wish) }
            say(if (extras == null) "As it is, then." else "At ${extras.when_}${if (extras.drinks) " with drinks" else ""}.")
            say("${vars.size} to ${vars.street}, floor ${vars.floor}. ${vars.notes.joinToString()}")
        }
        onExit { say("Bye!") }
    }
}
