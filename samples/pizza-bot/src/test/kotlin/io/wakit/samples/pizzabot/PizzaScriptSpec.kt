package io.wakit.samples.pizzabot

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.bot.Bot
import io.wakit.bot.ConversationKey
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.botTest
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChosenReply
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.ListReplyMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.message.Content
import java.time.Duration
import kotlin.random.Random

/** A pizzeria that remembers what it was told, and what kind of message it was shown. */
private class Diary : Pizzeria {
    val orders = mutableListOf<Order>()
    val shown = mutableListOf<String>()

    override suspend fun bake(order: Order): Int = orders.apply { add(order) }.size

    override suspend fun show(conversation: ConversationKey, message: InboundMessage) {
        shown += message.type
    }
}

private typealias Move = BotTest.() -> Unit

private fun Random.move(): Move {
    val words = listOf("/menu", "/colleague", "hello", "Main Street", "Main Street 5", "7 Elm Street").random(this)
    val button = listOf("order", "change").random(this)
    val minutes = nextLong(1, 15)
    return when (nextInt(8)) {
        0, 1 -> {
            { says(words) }
        }

        2, 3 -> {
            { user.sends { ListReplyMessage(it, ChosenReply("diavola", "Diavola")) } }
        }

        4, 5 -> {
            { user.sends { ButtonReplyMessage(it, ChosenReply(button, button)) } }
        }

        6 -> {
            { user shares SharedLocation(40.7829, -73.9654) }
        }

        else -> {
            { after(Duration.ofMinutes(minutes)).also { restart() } }
        }
    }
}

private fun played(bot: Bot<*>, moves: List<Move>): Pair<List<Content>, String> {
    val test = BotTest(bot)
    moves.forEach { test.it() }
    return test.user.messages.map { it.content } to test.user.state()
}

class PizzaScriptSpec : StringSpec({
    "the data takes an order, over a restart, as the bot in code does" {
        val diary = Diary()
        botTest(pizzaBot(pizzaScript(), diary)) {
            user says "hi"
            bot shouldSay "Welcome to Luigi's!"
            bot shouldSay "Which pizza shall it be?"
            user picks "Diavola"
            bot shouldSay "Where to? Share the place, or type the address."
            restart()
            user says "Main Street"
            bot shouldSay "Which number in that street?"
            after(Duration.ofMinutes(10))
            bot shouldSay "Where shall we bring it?"
            user says "Main Street 5"
            bot shouldSay "A Diavola to Main Street 5?"
            user taps "Order"
            bot shouldSay "Order 1 is in the oven. Thank you!"
        }
        diary.orders shouldBe listOf(Order("Diavola", "Main Street 5"))
    }

    "whatever a user does, the bot in code and the bot that is data say the same" {
        var said = 0
        var baked = 0
        repeat(PLAYS) { seed ->
            val random = Random(seed)
            val moves = List(random.nextInt(5, 25)) { random.move() }
            val (code, data) = Diary() to Diary()
            val expected = played(pizzaBot(code), moves)
            withClue("seed $seed") {
                played(pizzaBot(pizzaScript(), data), moves) shouldBe expected
                data.orders shouldBe code.orders
                data.shown shouldBe code.shown
            }
            said += expected.first.size
            baked += code.orders.size
        }
        println("$PLAYS plays, $said messages and $baked orders, the same from both bots")
        baked shouldBeGreaterThan PLAYS / 10
    }

    "both declare the same to those who open the chat" {
        pizzaBot(pizzaScript(), Diary()).profile shouldBe pizzaBot(Diary()).profile
    }
}) {
    private companion object {
        const val PLAYS = 300
    }
}
