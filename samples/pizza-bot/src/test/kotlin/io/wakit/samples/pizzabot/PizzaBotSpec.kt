package io.wakit.samples.pizzabot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.wakit.bot.ConversationKey
import io.wakit.bot.applyTo
import io.wakit.bot.test.botTest
import io.wakit.client.WhatsApp
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import io.wakit.model.phone.PhoneNumberField
import io.wakit.sandbox.Sandbox

/** A pizzeria that remembers what it was told. */
private class Notes : Pizzeria {
    val orders = mutableListOf<Order>()
    val shown = mutableListOf<String>()

    override suspend fun bake(order: Order): Int = orders.apply { add(order) }.size

    override suspend fun show(conversation: ConversationKey, message: InboundMessage) {
        shown += (message as TextMessage).body
    }
}

class PizzaBotSpec : StringSpec({
    // quote: test
    "an order goes from the list to the oven, over a restart" {
        val notes = Notes()
        botTest(pizzaBot(notes)) {
            user says "hi"
            bot shouldSay "Welcome to Luigi's!"
            bot shouldSay "Which pizza shall it be?"
            user picks "Diavola"
            bot shouldSay "Where to? Share the place, or type the address."
            restart()
            user says "Main Street"
            bot shouldSay "Which number in that street?"
            after(10.minutes)
            bot shouldSay "Where shall we bring it?"
            user says "Main Street 5"
            bot shouldSay "A Diavola to Main Street 5?"
            user taps "Order"
            bot shouldSay "Order 1 is in the oven. Thank you!"
        }
        notes.orders shouldContainExactly listOf(Order("Diavola", "Main Street 5"))
    }
    // end quote

    "an order is baked once, also where its message comes again, or the answer to it gets lost" {
        val notes = Notes()
        botTest(pizzaBot(notes)) {
            user says "hi"
            user picks "Funghi"
            user shares SharedLocation(40.7829, -73.9654)
            repeat(3) { user.next() }
            bot shouldSay "A Funghi to 40.7829, -73.9654?"
            test.loseNextAnswer()
            user taps "Order"
            user.again()
            bot shouldSay "Order 1 is in the oven. Thank you!"
        }
        notes.orders shouldContainExactly listOf(Order("Funghi", "40.7829, -73.9654"))
    }

    "with a colleague the bot is silent, until a command calls it back" {
        val notes = Notes()
        botTest(pizzaBot(notes)) {
            user says "/colleague"
            bot shouldSay "Welcome to Luigi's!"
            bot shouldSay "A colleague will answer you here. Write /menu to go on with me."
            user says "is anybody there?"
            restart()
            after(1.hours)
            user says "hello?"
            bot.shouldSayNothing()
            user says "/menu"
            bot shouldSay "Which pizza shall it be?"
            bot shouldBeIn At.Menu.name
        }
        notes.shown shouldContainExactly listOf("is anybody there?", "hello?")
    }

    "the profile is brought to a number, once" {
        Sandbox().use { sandbox ->
            val meta = sandbox.start()
            WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
                val phone = whatsapp.phone(sandbox.phone)
                val bot = pizzaBot(Notes())
                listOf(bot.applyTo(phone), bot.applyTo(phone)).map { it.getOrNull() } shouldContainExactly listOf(true, false)
                val found = phone.details.get(PhoneNumberField.ConversationalAutomation).getOrNull()
                found?.conversationalAutomation?.commands?.map { it.name } shouldContainExactly listOf("menu", "colleague")
            }
        }
    }
})
