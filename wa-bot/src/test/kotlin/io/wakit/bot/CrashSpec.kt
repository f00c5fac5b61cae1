package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.bot.script.bot
import io.wakit.bot.script.script
import io.wakit.bot.test.BotTest
import io.wakit.bot.test.words
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChosenReply
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.json.JsonElement
import java.time.Duration
import kotlin.random.Random

/** What happens in a play; the same whatever the bot says, so that plays can be held against each other. */
private sealed interface Move {
    class Says(val text: String) : Move

    class Taps(val id: String) : Move

    data object Again : Move

    class Waits(val time: Duration) : Move
}

private val words = listOf("skip", "Main Street", "7", "far up", "8 pm", "yes", "no", "/help", "/menu", "/note ring", "how much")

private fun Random.moves(): List<Move> = listOf(Move.Says("hi")) + List(nextInt(5, 25)) {
    when (nextInt(10)) {
        in 0..5 -> Move.Says(words.random(this))
        6, 7 -> Move.Taps(listOf("small", "large").random(this))
        8 -> Move.Waits(Duration.ofMinutes(nextLong(1, 12)))
        else -> Move.Again
    }
}

private class Outcome(val sent: List<OutboundMessage>, val end: List<Pair<String, JsonElement>>, val points: Int) {
    val said get() = sent.map { it.content.words() }
}

/** Plays [moves] with a program that ends at [crashAt], and is started again; what it had in hand is handed to it again. */
private fun play(moves: List<Move>, crashAt: Set<Int>, bot: Bot<*> = pizza, configure: BotConfig.(Crashes) -> Unit = {}): Outcome {
    val crashes = Crashes(crashAt)
    val test = BotTest(
        bot,
        {
            outgoing(crashes::around)
            configure(crashes)
        },
        crashes::around,
    )

    fun surely(first: () -> Unit, then: () -> Unit) {
        var now = first
        while (true) {
            try {
                return now()
            } catch (_: Crash) {
                test.restart()
                now = then
            }
        }
    }

    for (move in moves) {
        when (move) {
            is Move.Says -> surely({ test.says(move.text) }, test.user::again)

            is Move.Taps -> surely(
                { test.user.sends { ButtonReplyMessage(it, ChosenReply(move.id)) } },
                test.user::again,
            )

            is Move.Again -> surely(test.user::again, test.user::again)

            is Move.Waits -> {
                // What ends in the middle of a time-out comes back some minutes later: the one thing that is told apart.
                crashes.isSafe = true
                test.after(move.time)
                crashes.isSafe = false
            }
        }
    }
    val end = Memory.read(test.user.stored()!!.content).frames.map { it.path to it.vars }
    return Outcome(crashes.sent, end, crashes.points)
}

/** Whether this is what is left of [all] when some are taken out. */
private fun <T> List<T>.isPartOf(all: List<T>): Boolean = all.iterator().let { rest ->
    all { wanted ->
        while (rest.hasNext()) if (rest.next() == wanted) return@all true
        false
    }
}

class CrashSpec : StringSpec({
    fun plays(bot: Bot<*> = pizza, configure: BotConfig.(Crashes) -> Unit, hold: (whole: Outcome, crashed: Outcome) -> Unit): Int {
        var crashes = 0
        repeat(PLAYS) { seed ->
            val random = Random(seed)
            val moves = random.moves()
            val whole = play(moves, emptySet(), bot)
            val at = List(random.nextInt(1, 6)) { random.nextInt(whole.points) }.toSet()
            crashes += at.size
            withClue("seed $seed, crashes at $at") { hold(whole, play(moves, at, bot, configure)) }
        }
        return crashes
    }

    "wherever the program ends, nothing is sent twice, and the conversation comes to what it would have come to" {
        var missing = 0
        val crashes = plays(configure = {}) { whole, crashed ->
            crashed.sent.map { it.callbackData }.shouldBeUnique()
            crashed.said.isPartOf(whole.said) shouldBe true
            crashed.end shouldBe whole.end
            missing += whole.sent.size - crashed.sent.size
        }
        println("$PLAYS plays, $crashes crashes, none sent twice, $missing not sent")
        missing shouldBeGreaterThan 0
    }

    "with a ledger to ask, wherever the program ends, each message is sent once" {
        val crashes = plays(configure = {
            lostAnswer = LostAnswer.SendAgain
            sent = it.ledger
        }) { whole, crashed ->
            crashed.said shouldBe whole.said
            crashed.end shouldBe whole.end
        }
        println("$PLAYS plays, $crashes crashes, each message sent once")
    }

    "a bot that is data comes through all of this as one in code does" {
        var drinks = 0
        val scripted = bot(script("order")) {
            action("drink") {
                val drink = remember("drink") {
                    drinks++
                    "water"
                }
                update { with("drink", drink) }
            }
        }
        val before = plays(scripted, {}) { whole, crashed ->
            crashed.sent.map { it.callbackData }.shouldBeUnique()
            crashed.said.isPartOf(whole.said) shouldBe true
            crashed.end shouldBe whole.end
        }
        val crashes = plays(
            scripted,
            {
                lostAnswer = LostAnswer.SendAgain
                sent = it.ledger
            },
        ) { whole, crashed ->
            crashed.said shouldBe whole.said
            crashed.end shouldBe whole.end
        }
        println("2 x $PLAYS plays of a script, ${before + crashes} crashes, none sent twice; each once where a ledger is asked")
        drinks shouldBeGreaterThan 0
    }

    "a bot that would rather send again than not at all leaves nothing out" {
        var twice = 0
        plays(configure = { lostAnswer = LostAnswer.SendAgain }) { whole, crashed ->
            whole.said.isPartOf(crashed.said) shouldBe true
            crashed.sent.distinctBy { it.callbackData }.map { it.content } shouldBe whole.sent.map { it.content }
            crashed.end shouldBe whole.end
            twice += crashed.sent.size - whole.sent.size
        }
        println("$PLAYS plays, $twice messages twice")
        twice shouldBeGreaterThan 0
    }

    "a time-out in the middle of which the program ends is taken up some minutes later, where the user is silent still" {
        for (point in 0 until POINTS_OF_ONE_MESSAGE) {
            val crashes = Crashes(setOf(point))
            val test = BotTest(
                pizza,
                {
                    outgoing(crashes::around)
                    lostAnswer = LostAnswer.SendAgain
                    sent = crashes.ledger
                },
                crashes::around,
            )
            crashes.isSafe = true
            test.says("hi")
            crashes.isSafe = false
            shouldThrow<Crash> { test.after(Duration.ofMinutes(10)) }
            test.restart()
            test.after(Duration.ofMinutes(6))
            crashes.sent.count { it.content.words() == "Still there?" } shouldBe 1
        }
    }

    "a program that ends at each point in turn says the same in the end" {
        val moves = listOf("hi", "skip", "Main Street", "up", "7", "/note ring", "yes", "8 pm", "no", "hi").map { Move.Says(it) }
        val whole = play(moves, emptySet())
        for (point in 0 until whole.points) {
            withClue("crash at $point") {
                val crashed = play(moves, setOf(point)) {
                    lostAnswer = LostAnswer.SendAgain
                    sent = it.ledger
                }
                crashed.said shouldBe whole.said
                crashed.end shouldBe whole.end
            }
        }
        println("${whole.points} points, ${whole.sent.size} messages")
    }
}) {
    private companion object {
        const val PLAYS = 300

        /** Before and after the save of the intent, the message, and the save in the end. */
        const val POINTS_OF_ONE_MESSAGE = 6
    }
}
