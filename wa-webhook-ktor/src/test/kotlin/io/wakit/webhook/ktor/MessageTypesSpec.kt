package io.wakit.webhook.ktor

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.dsl.sendText
import io.wakit.model.WaJson
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageHead
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.OwnReply
import io.wakit.model.event.Unknown
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.util.concurrent.CopyOnWriteArrayList

@Serializable
private class Poll(val question: String, val options: List<String>)

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

@Serializable
private class Vote(val option: String)

private class VoteReply(head: MessageHead, raw: JsonObject, val vote: Vote) : OwnReply(head, "poll_reply", raw)

private fun json(text: String): JsonElement = WaJson.parseToJsonElement(text)

/** C76 over HTTP: what `register_message_type` does elsewhere. */
class MessageTypesSpec : StringSpec({
    "a message of a type that the program registered reaches its handler, and is answered like any other" {
        app({ phone ->
            messageTypes {
                message<Poll>("poll", ::PollMessage)
                reply<Vote>("poll_reply", ::VoteReply)
            }
            on<PollMessage> { phone.sendText(it.chat, "${it.poll.question} ${it.poll.options.first()}!", replyTo = it.id) }
            on<VoteReply> { phone.sendText(it.chat, "You chose ${it.vote.option}") }
        }) { app ->
            val poll = app.alice.sends("poll", json("""{"question":"Pizza or pasta?","options":["Pizza","Pasta"]}"""))
            app.alice.awaitMessage().let {
                it.text shouldBe "Pizza or pasta? Pizza!"
                it.replyTo shouldBe poll
            }
            app.alice.sends("interactive", json("""{"type":"poll_reply","poll_reply":{"option":"Pasta"}}"""))
            app.alice.awaitMessage().text shouldBe "You chose Pasta"
        }
    }

    "a reader that throws between two texts loses nothing of the batch, and Meta is answered 200" {
        val seen = CopyOnWriteArrayList<String>()
        app({
            messageTypes { message("poll") { _, _ -> throw UnsupportedOperationException("not written yet") } }
            on<InboundMessage> { seen += "${it.id.value} ${if (it is Unknown) "unknown" else it.type}" }
        }) { app ->
            val poll = """{"from":"15550100001","id":"P","timestamp":"1750000000","type":"poll","poll":{"question":"?","options":[]}}"""
            val body = delivery(""""messages":[${text("A")},$poll,${text("B")}]""")
            app.post(body, sign(body, app.sandbox.appSecret)).statusCode() shouldBe 200
            seen shouldContainExactly listOf("A text", "P unknown", "B text")
        }
    }
})
