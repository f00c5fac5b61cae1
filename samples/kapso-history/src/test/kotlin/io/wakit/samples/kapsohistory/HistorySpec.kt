package io.wakit.samples.kapsohistory

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.kapso.KapsoApiKey
import io.wakit.kapso.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.samples.kapsohistory.demo.PlayedKapso

class HistorySpec : StringSpec({
    fun read(key: String, kapso: PlayedKapso) = WhatsApp(KapsoApiKey(key)) { baseUrl = kapso.url }.use {
        transcript(it, PhoneNumberId("1"), WaId("15550100001"))
    }

    "the messages of both pages are told, oldest first" {
        PlayedKapso("k").use { kapso ->
            read("k", kapso).lines() shouldContainExactly listOf(
                "Conversation 3f0c, active, 3 messages",
                "2025-06-15 15:07  Ada: Is the kettle in stock?",
                "2025-06-15 15:08  business: Yes, it leaves today. (read)",
                "2025-06-15 15:09  Ada: Great, thank you!",
                "",
            )
            kapso.asked.size shouldBe 3
        }
    }

    "a key that is not taken is told" {
        PlayedKapso("k").use { kapso -> shouldThrow<IllegalStateException> { read("other", kapso) } }
    }
})
