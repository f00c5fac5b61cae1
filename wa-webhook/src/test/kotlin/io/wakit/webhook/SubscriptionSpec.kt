package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.model.VerifyToken

class SubscriptionSpec : StringSpec({
    val subscription = Subscription(VerifyToken("agreed"))

    "the challenge is said back bare to whoever knows the token" {
        subscription.answer("subscribe", "agreed", "1158201444") shouldBe Answer(200, "1158201444")
    }

    "anything else is forbidden" {
        listOf(
            Triple("subscribe", "wrong", "1"),
            Triple("subscribe", "", "1"),
            Triple("subscribe", "agreed ", "1"),
            Triple("subscribe", null, "1"),
            Triple("unsubscribe", "agreed", "1"),
            Triple(null, "agreed", "1"),
            Triple("subscribe", "agreed", null),
        ).forEach { (mode, token, challenge) -> subscription.answer(mode, token, challenge).status shouldBe 403 }
    }
})
