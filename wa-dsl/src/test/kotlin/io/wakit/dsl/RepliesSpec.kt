package io.wakit.dsl

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.client.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.event.Entry
import io.wakit.model.event.Envelope
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser

/** A message of hers to [to], as a handler gets it. */
private fun SandboxUser.message(text: String, to: PhoneNumberId): TextMessage {
    val envelope = Envelope("whatsapp_business_account", listOf(Entry(WabaId("1"), listOf(composes(text, to = to)))))
    return InboundEvent.read(WaJson.encodeToJsonElement(Envelope.serializer(), envelope)).single() as TextMessage
}

class RepliesSpec : StringSpec({
    val other = PhoneNumberId("2063")

    suspend fun replying(use: suspend Replies.(SandboxUser, Sandbox) -> Unit) {
        Sandbox {
            number(Sandbox.DefaultPhoneNumberId, displayNumber = "15550783881")
            number(other, displayNumber = "15550783882")
        }.use { sandbox ->
            sandbox.start().use { server ->
                WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { whatsapp ->
                    Replies(whatsapp).use(sandbox.user(WaId("15550100001"), "Alice"), sandbox)
                }
            }
        }
    }

    "a reply goes out from the number that the message came to, and quotes it" {
        replying { alice, _ ->
            for (number in listOf(other, Sandbox.DefaultPhoneNumberId)) {
                val message = alice.message("hello", number)
                val receipt = message.reply("hi").getOrNull().shouldNotBeNull()
                alice.awaitMessage().let {
                    it.id shouldBe receipt.id
                    it.text shouldBe "hi"
                    it.replyTo shouldBe message.id
                    it.from shouldBe number
                }
            }
        }
    }

    "a reply can say anything, and quote another message" {
        replying { alice, _ ->
            val first = alice.message("first", other)
            val second = alice.message("second", other)
            second.reply { text("to the second") }.isRight() shouldBe true
            second.reply {
                replyTo(first.id)
                text("to the first")
            }.isRight() shouldBe true
            listOf(alice.awaitMessage(), alice.awaitMessage()).map { it.text to it.replyTo } shouldContainExactly
                listOf("to the second" to second.id, "to the first" to first.id)
        }
    }

    "a message gets an emoji, loses it, is marked as read, and sees that the business is typing" {
        replying { alice, sandbox ->
            val message = alice.message("hello", other)
            message.react("👍").isRight() shouldBe true
            message.unreact().isRight() shouldBe true
            message.markRead().isRight() shouldBe true
            message.typing().isRight() shouldBe true
            alice.readMarks.map { it.messageId to it.isTyping } shouldContainExactly listOf(message.id to false, message.id to true)
            sandbox.requests.map { it.path.substringAfterLast("v").substringAfter('/') }.toSet() shouldBe setOf("2063/messages")
        }
    }
})
