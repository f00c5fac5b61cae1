package io.wakit.samples.pizzabot

import io.wakit.bot.Answer
import io.wakit.bot.Bot
import io.wakit.bot.ConversationKey
import io.wakit.bot.StateBuilder
import io.wakit.bot.bot
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.LocationMessage
import kotlinx.serialization.Serializable
import java.time.Duration

/** What a user has said so far. */
@Serializable
data class Order(val pizza: String? = null, val address: String? = null)

/** Where a conversation can be. */
enum class At { Menu, Address, Confirm, Colleague }

/** The people behind the bot. */
interface Pizzeria {
    /** Takes an order, and gives its number. */
    suspend fun bake(order: Order): Int

    /** Shows a colleague a message of the user whose conversation is [conversation]. */
    suspend fun show(conversation: ConversationKey, message: InboundMessage)
}

/** Takes orders: a pizza from the list, an address or a place, a yes; and hands over to a colleague when asked to. */
fun pizzaBot(pizzeria: Pizzeria): Bot<Order> = bot("pizza", ::Order) {
    // quote: profile
    profile {
        iceBreaker("I would like a pizza")
        command("menu", "Begin again")
        command("colleague", "Talk to one of us")
    }
    welcome { say("Welcome to Luigi's!") }
    command("menu") { goTo(At.Menu) }
    command("colleague") { goTo(At.Colleague) }
    // end quote

    // quote: menu
    state(At.Menu) {
        onEnter {
            send {
                list("Which pizza shall it be?", "Our pizzas") {
                    section {
                        row("margherita", "Margherita", "Tomatoes, mozzarella, basil")
                        row("diavola", "Diavola", "Tomatoes, mozzarella, hot salami")
                        row("funghi", "Funghi", "Tomatoes, mozzarella, mushrooms")
                    }
                }
            }
        }
        on(row()) {
            update { Order(pizza = event.title) }
            goTo(At.Address)
        }
        invalid { say("Please pick one from the list.") }
        remind("Still hungry? The list is above.")
    }
    // end quote

    // quote: address
    state(At.Address) {
        talk {
            val address = ask({ requestLocation("Where to? Share the place, or type the address.") }) { address() }
            update { copy(address = address) }
            goTo(At.Confirm)
        }
        remind("Where shall we bring it?")
    }
    // end quote

    // quote: confirm
    state(At.Confirm) {
        onEnter {
            send {
                buttons("A ${vars.pizza} to ${vars.address}?") {
                    reply("order", "Order")
                    reply("change", "Change")
                }
            }
        }
        on(button("order")) {
            val number = remember("order") { pizzeria.bake(vars) }
            say("Order $number is in the oven. Thank you!")
            end()
        }
        on(button("change")) { goTo(At.Menu) }
        invalid { say("Please tap Order or Change.") }
        remind("Your pizza is not ordered yet.")
    }
    // end quote

    // quote: colleague
    state(At.Colleague) {
        onEnter { say("A colleague will answer you here. Write /menu to go on with me.") }
        on<InboundMessage> { remember("show") { pizzeria.show(key, event) } }
    }
    // end quote
}

// quote: remind
private fun StateBuilder<Order>.remind(words: String) = timeout(Duration.ofMinutes(10)) { say(words) }
// end quote

// quote: answer
private fun Answer.address(): String {
    val place = (message as? LocationMessage)?.location
    if (place != null) return place.address ?: "${place.latitude}, ${place.longitude}"
    return text().takeIf { words -> words.any { it.isDigit() } } ?: reject("Which number in that street?")
}
// end quote
