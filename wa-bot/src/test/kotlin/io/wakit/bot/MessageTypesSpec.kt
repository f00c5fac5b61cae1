package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.bot.test.botTest
import io.wakit.model.WaJson
import io.wakit.model.event.MessageHead
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.OwnReply
import io.wakit.model.event.UnknownMessage
import io.wakit.model.event.messageTypes
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration

@Serializable
private class Poll(val question: String, val options: List<String> = emptyList())

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

@Serializable
private class Vote(val option: String)

private class VoteReply(head: MessageHead, raw: JsonObject, val vote: Vote) : OwnReply(head, "poll_reply", raw)

private val polls = messageTypes {
    message<Poll>("poll", ::PollMessage)
    reply<Vote>("poll_reply", ::VoteReply)
}

private const val PIZZA = """{"type":"poll","poll":{"question":"Pizza?","options":["Yes","No"]}}"""

/** A bot that hears polls in a state and in linear code. */
private fun polling() = bot("polling") {
    messageTypes(polls)
    state("open") {
        on<PollMessage> { say("${event.poll.question} ${event.poll.options.size} options") }
        on(words("more")) { goTo("talk") }
        invalid { say("A poll, please") }
    }
    talk("talk") {
        val poll = waitFor<PollMessage>("Your poll?", invalid = "That is none")
        val vote = ask("And your vote?") { message<VoteReply>().vote.option }
        say("${poll.poll.question} $vote")
    }
}

class MessageTypesSpec : StringSpec({
    "a state's handler names the program's class, and a user of a test sends it as JSON" {
        botTest(polling()) {
            user sendsJson PIZZA
            bot shouldSay "Pizza? 2 options"
            user says "hi"
            bot shouldSay "A poll, please"
            user sendsJson """{"type":"poll","poll":{"options":[]}}"""
            bot shouldSay "A poll, please"
            user.again()
        }
    }

    "an answer of the program's class is the same after a restart, and at each later answer" {
        botTest(polling()) {
            user says "more"
            bot shouldSay "Your poll?"
            user says "hm"
            bot shouldSay "That is none"
            restart()
            user sendsJson PIZZA
            bot shouldSay "And your vote?"
            restart()
            after(Duration.ofHours(1))
            user sendsJson """{"type":"interactive","interactive":{"type":"poll_reply","poll_reply":{"option":"Yes"}}}"""
            bot shouldSay "Pizza? Yes"
        }
    }

    "a user of a test who sends what is no message is told so" {
        botTest(polling()) {
            shouldThrow<AssertionError> { user sendsJson """{"type":"poll","id":""}""" }.message!! shouldContain "no message"
        }
    }

    "an answer whose type the bot was not told of is refused when it is taken, and no conversation goes astray later" {
        val forgetful = talking {
            waitFor<PollMessage>("Your poll?")
            say("Never")
        }
        botTest(forgetful) {
            user says "hi"
            bot shouldSay "Your poll?"
            val failed = shouldThrow<ConversationFailed> {
                user.sends { head -> PollMessage(head, WaJson.parseToJsonElement(PIZZA) as JsonObject, Poll("Pizza?")) }
            }
            val reason = failed.cause?.message.orEmpty()
            reason shouldContain "messageTypes"
            reason shouldNotContain "Pizza"
            bot.shouldSayNothing()
        }
    }

    "a message that a test makes by hand is kept like one that was read" {
        botTest(polling()) {
            user says "more"
            bot shouldSay "Your poll?"
            user.sends { head -> PollMessage(head, WaJson.parseToJsonElement(PIZZA) as JsonObject, Poll("Pizza?")) }
            bot shouldSay "And your vote?"
            restart()
            user sendsJson """{"type":"interactive","interactive":{"type":"poll_reply","poll_reply":{"option":"Yes"}}}"""
            bot shouldSay "Pizza? Yes"
        }
    }

    "without types the same message is one that nobody knows" {
        botTest(bot("plain") { state("a") { on<UnknownMessage> { say(event.type) } } }) {
            user sendsJson PIZZA
            bot shouldSay "poll"
        }
    }

    "over HTTP the webhook learns the types from the bot, and the program goes on after a restart" {
        desk {
            val store = MemoryConversations()
            val patience = Duration.ofSeconds(20)
            suspend fun hears(words: String) = alice.awaitMessage(patience).text shouldBe words
            start { bot(polling(), whatsapp) { this.store = store } }
            alice.writes("more")
            hears("Your poll?")
            alice.sends("poll", WaJson.parseToJsonElement("""{"question":"Pizza?"}"""))
            hears("And your vote?")
            start {
                messageTypes(polls)
                bot(polling(), whatsapp) { this.store = store }
            }
            alice.sends("interactive", WaJson.parseToJsonElement("""{"type":"poll_reply","poll_reply":{"option":"No"}}"""))
            hears("Pizza? No")
        }
    }
})
