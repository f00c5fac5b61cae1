package io.wakit.model.event

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.WaId
import kotlinx.serialization.json.JsonPrimitive

/** One delivery with everything in it that has cost users of other libraries the rest of the batch. */
class MixedBatchSpec : StringSpec({
    val all = events("mixed")

    "every item of the delivery is an event, whatever its neighbours are" {
        all.map { it::class.simpleName } shouldContainExactly listOf(
            "TextMessage", "UnknownMessage", "UnknownInteractiveMessage", "UnknownMessage", "TextMessage", "TextMessage",
            "UnknownEvent", "TextMessage",
            "MessageStatus", "UnknownStatus", "MessageStatus", "UnknownStatus",
            "ErrorEvent", "UnknownEvent",
            "UnknownEvent", "AccountUpdateEvent", "UnknownEvent", "UnknownEvent", "TextMessage",
            "UnknownCallEvent", "CallConnectEvent", "UnknownEvent", "SecurityEvent",
        )
    }

    "an unknown part is kept at its own level" {
        all.only<UnknownEvent>().map { it.level } shouldContainExactly listOf(
            UnknownEvent.Level.Item("messages"),
            UnknownEvent.Level.Part("weather"),
            UnknownEvent.Level.Value,
            UnknownEvent.Level.Value,
            UnknownEvent.Level.Change,
            UnknownEvent.Level.Entry,
        )
        all.only<UnknownEvent>()[1].metadata?.phoneNumberId?.value shouldBe "1063"
    }

    "two numbers in one delivery are kept apart" {
        all.only<TextMessage>().map { it.phone.value }.toSet() shouldBe setOf("1063", "2063")
    }

    "a user who quotes a message of their own is still the sender" {
        val quote = all.message<TextMessage>("wamid.5")
        quote.from shouldBe WaId("15550100001")
        quote.head.context?.from shouldBe quote.from
    }

    "a head in a new form costs neither the words nor itself" {
        val odd = all.message<TextMessage>("wamid.6")
        odd.body shouldBe "Odd head"
        odd.timestamp.shouldBeNull()
        odd.head.context.shouldBeNull()
        odd.head.unread.keys shouldBe setOf("timestamp", "context", "referral")
        odd.head.unread["context"] shouldBe JsonPrimitive("wamid.OURS")
    }

    "a message of an unknown kind can still be answered" {
        all.message<UnknownInteractiveMessage>("wamid.3").interactiveType shouldBe "mind_reply"
        all.only<InboundMessage>().filterIsInstance<Unknown>().size shouldBe 3
        all.message<UnknownMessage>("wamid.2").from shouldBe WaId("15550100002")
    }

    "a word of tomorrow is no reason to be unknown" {
        all.only<AccountUpdateEvent>().single().event shouldBe AccountUpdateKind("ACCOUNT_LAUNCHED_INTO_ORBIT")
        all.only<MessageStatus>().last().state shouldBe DeliveryState("beamed")
    }

    "news of tomorrow from a call keep the call" {
        val news = all.only<UnknownCallEvent>().single()
        news.event shouldBe "recording_ready"
        news.id.value shouldBe "wacid.1"
        all.only<CallEvent>().last().shouldBeInstanceOf<CallConnectEvent>()
    }
})
