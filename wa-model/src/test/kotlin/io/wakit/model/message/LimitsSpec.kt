package io.wakit.model.message

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.MessageId
import io.wakit.model.Recipient

class LimitsSpec : StringSpec({
    val to = Recipient.phone("+15550100001")

    "a text of 1 to 4,096 characters may leave" {
        listOf(1, 4096).forEach { OutboundMessage(to, Text("x".repeat(it))).violations().shouldBeEmpty() }
    }

    "one character more is refused, with both numbers" {
        val violation = OutboundMessage(to, Text("x".repeat(4097))).violations().single()
        violation.path shouldBe "text.body"
        violation.limit shouldBe 4096
        violation.actual shouldBe 4097
    }

    "an emoji is one character, whatever Java's length says of it" {
        OutboundMessage(to, Text("👋".repeat(4096))).violations().shouldBeEmpty()
        OutboundMessage(to, Text("👋".repeat(4097))).violations().single().actual shouldBe 4097
    }

    "an emoji of many code units may be a reaction" {
        OutboundMessage(to, Reaction(MessageId("wamid.A"), "👩‍🚀")).violations().shouldBeEmpty()
    }

    "all faults are told at once" {
        val message = OutboundMessage(Recipient.phone(" "), Text(""), callbackData = "x".repeat(513))
        message.violations().map { it.path } shouldContainExactly listOf("to", "biz_opaque_callback_data", "text.body")
    }

    "a reaction quotes nothing and names its message" {
        val message = OutboundMessage(to, Reaction(MessageId(""), "👍"), replyTo = MessageId("wamid.A"))
        message.violations().map { it.path } shouldContainExactly listOf("reaction.message_id", "context")
    }
})
