package io.wakit.dsl

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Reaction
import io.wakit.model.message.Text
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser

private val to = WaId("15550100001")

private suspend fun withAlice(use: suspend (Phone, SandboxUser, MessageId) -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use {
                val alice = sandbox.user(to, "Alice")
                use(it.phone(sandbox.phone), alice, alice.writes("hello"))
            }
        }
    }
}

class MessageDslSpec : StringSpec({
    "what is said is what the block returns, and the words beside it go along" {
        message(to) {
            replyTo(MessageId("wamid.Q"))
            callbackData("order-7")
            text("See https://shop.example") { previewUrl() }
        } shouldBe OutboundMessage(to, Text("See https://shop.example", previewUrl = true), MessageId("wamid.Q"), "order-7")
        message(to) { text("plain") } shouldBe OutboundMessage(to, Text("plain"))
        message(to) { reaction(MessageId("wamid.Q"), "👍") } shouldBe OutboundMessage(to, Reaction(MessageId("wamid.Q"), "👍"))
        message(to) { noReaction(MessageId("wamid.Q")) } shouldBe OutboundMessage(to, Reaction.removal(MessageId("wamid.Q")))
    }

    "a block that says two things says the last" {
        message(to) {
            text("first")
            text("last")
        }.content shouldBe Text("last")
    }

    "a block is sent as it reads" {
        withAlice { phone, alice, question ->
            val receipt = phone.messages.send(to) {
                replyTo(question)
                text("Until 8")
            }.getOrNull().shouldNotBeNull()
            alice.awaitMessage().let {
                it.id shouldBe receipt.id
                it.text shouldBe "Until 8"
                it.replyTo shouldBe question
            }
        }
    }

    "the short words say the same as the blocks" {
        withAlice { phone, alice, question ->
            phone.sendText(to, "Until 8", replyTo = question, callbackData = "x").isRight() shouldBe true
            phone.sendReaction(to, question, "👍").isRight() shouldBe true
            phone.removeReaction(to, question).isRight() shouldBe true
            List(3) { alice.awaitMessage() }.let { (text, reaction, removal) ->
                text.text shouldBe "Until 8"
                text.callbackData shouldBe "x"
                text.replyTo shouldBe question
                reaction.emoji shouldBe "👍"
                reaction.reactsTo shouldBe question
                removal.emoji shouldBe ""
            }
        }
    }

    "a word that breaks a limit is refused before it leaves" {
        withAlice { phone, alice, _ ->
            phone.sendText(to, "").leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "text.body"
            alice.messages.size shouldBe 0
        }
    }
})
