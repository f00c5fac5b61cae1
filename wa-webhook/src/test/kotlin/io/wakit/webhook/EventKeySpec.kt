package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent

class EventKeySpec : StringSpec({
    "an event has the key under which the inbox keeps the letter that it came in" {
        val body = delivery(
            change(
                "1063",
                """"contacts":[{"wa_id":"15550100001","profile":{"name":"Alice"}}],"messages":[${textItem(
                    "A",
                )},${textItem("B", from = "2")},
                {"from":"2","id":"wamid.P","timestamp":"1","type":"moon","moon":{}},{"from":"2","id":"","type":"text","text":{"body":"x"}}],
                "statuses":[{"id":"wamid.S","status":"read","timestamp":"1","recipient_id":"15550100001"}]""",
            ),
            """{"field":"calls","value":{"metadata":{"phone_number_id":"1063"},"calls":[
                {"id":"wacid.A","event":"terminate","direction":"USER_INITIATED","from":"1"}]}}""",
        )
        val letters = Letters.of(WaJson.parseToJsonElement(body.decodeToString()))
        letters shouldHaveSize 6
        letters.forAll { letter -> EventKey.of(InboundEvent.read(WaJson.parseToJsonElement(letter.json)).single()) shouldBe letter.key }
    }
})
