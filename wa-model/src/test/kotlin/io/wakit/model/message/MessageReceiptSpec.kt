package io.wakit.model.message

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException

class MessageReceiptSpec :
    StringSpec({
        "a receipt names the message and who it goes to" {
            val receipt = WaJson.decodeFromString<MessageReceipt>(
                """{"messaging_product":"whatsapp","contacts":[{"input":"+1 555 010 0001","wa_id":"15550100001"}],
               "messages":[{"id":"wamid.A","message_status":"accepted"}]}""",
            )
            receipt.id shouldBe MessageId("wamid.A")
            receipt.contacts.single().waId shouldBe WaId("15550100001")
            receipt.acceptance shouldBe Acceptance.Accepted
        }

        "a word of tomorrow for how it was taken is kept" {
            WaJson.decodeFromString<MessageReceipt>("""{"messages":[{"id":"wamid.A","message_status":"queued"}]}""")
                .acceptance shouldBe Acceptance("queued")
        }

        "an answer without a message is no receipt" {
            shouldThrow<SerializationException> { WaJson.decodeFromString<MessageReceipt>("""{"messages":[]}""") }
        }
    })
