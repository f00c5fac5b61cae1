package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.comparables.shouldBeLessThan
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.ErrorCode
import io.wakit.model.WaJson
import io.wakit.model.event.ErrorEvent
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import java.io.File

private fun letters(body: ByteArray): List<Letter> = Letters.of(WaJson.parseToJsonElement(body.decodeToString()))

private fun keys(vararg changes: String): List<EventKey> = letters(delivery(*changes)).map { it.key }

private fun status(id: String, state: String, recipient: String = "15550100001", more: String = "") =
    """{"id":"$id","status":"$state","timestamp":"1","recipient_id":"$recipient"$more}"""

class LettersSpec : StringSpec({
    "each event of a batch is a letter that reads as the event it was" {
        val body = delivery(
            change("1063", """"messages":[${textItem("A")},${textItem("B", from = "2")}],"statuses":[${status("S", "read")}]"""),
            """{"field":"moon_phase_update","value":{"phase":"waxing"}}""",
            textOf("C", phone = "2063"),
        )
        val letters = letters(body)
        letters shouldHaveSize 5
        letters.flatMap { Letters.read(it.json) } shouldContainExactly InboundEvent.read(WaJson.parseToJsonElement(body.decodeToString()))
        letters.map { it.lane }.shouldContainExactly(
            "chat/1063/15550100001",
            "chat/1063/2",
            "chat/1063/15550100001",
            "account/WABA/moon_phase_update",
            "chat/2063/15550100001",
        )
    }

    "a letter names nobody but those of its own event" {
        val people = """"contacts":[{"wa_id":"1","profile":{"name":"Alice"}},{"wa_id":"2","profile":{"name":"Bob"}}]"""
        val letters =
            letters(delivery(change("1063", """$people,"messages":[${textItem("A", from = "1")},${textItem("B", from = "2")}]""")))
        letters[0].json shouldNotContain "Bob"
        letters[1].json shouldNotContain "Alice"
        letters.map { (Letters.read(it.json).single() as TextMessage).head.profileName } shouldContainExactly listOf("Alice", "Bob")
    }

    "users with new ids are told one by one, each in their own order" {
        fun update(waId: String, number: Int) =
            """{"wa_id":"$waId","user_id":{"previous":"US.$number","current":"US.${number + 1}"},"timestamp":"1750000000"}"""
        val body = delivery(
            """{"field":"user_id_update","value":{"metadata":{"phone_number_id":"1063"},"contacts":[{"wa_id":"1","profile":{"name":"Alice"}}],
                "user_id_update":[${update("1", 1)},${update("", 5)}]}}""",
        )
        val letters = letters(body)
        letters.flatMap { Letters.read(it.json) } shouldContainExactly InboundEvent.read(WaJson.parseToJsonElement(body.decodeToString()))
        letters.map { it.lane } shouldContainExactly listOf("chat/1063/1", "chat/1063/US.6")
        letters[1].json shouldNotContain "Alice"
        letters.map { it.key }.shouldBeUnique()
    }

    "a contact that is another's is nobody's, alone as in company, and errors beside calls go with each call" {
        val body = delivery(
            change(
                "1063",
                """"contacts":[{"wa_id":"1","profile":{"name":"Alice"}}],"messages":[${textItem(
                    "A",
                    from = "+1",
                )},${textItem("B", from = "2")}]""",
            ),
            change(
                "1063",
                """"contacts":[{"wa_id":"1"},{"wa_id":"3"}],"messages":[${textItem("C", from = "1")},${textItem("D", from = "2")}]""",
            ),
            """{"field":"calls","value":{"metadata":{"phone_number_id":"1063"},"calls":[
                {"id":"wacid.A","event":"terminate","direction":"USER_INITIATED","from":"1"},{"id":"wacid.B","event":"terminate","direction":"USER_INITIATED","from":"2"}],"errors":[{"code":138000,"title":"t"}]}}""",
        )
        letters(body).flatMap { Letters.read(it.json) } shouldContainExactly
            InboundEvent.read(WaJson.parseToJsonElement(body.decodeToString()))
        letters(body).map { it.lane } shouldContainExactly listOf("+1", "2", "1", "2", "1", "2").map { "chat/1063/$it" }
    }

    "what stands beside the items is a letter of its own, once" {
        val letters = letters(
            delivery(change("1063", """"messages":[${textItem("A")},${textItem("B")}],"errors":[{"code":131035,"title":"t"}]""")),
        )
        letters shouldHaveSize 3
        letters.last().let { rest ->
            rest.json shouldContain "131035"
            Letters.read(rest.json).single().let { (it as ErrorEvent).error.code shouldBe ErrorCode(131035) }
        }
        letters.take(2).forEach { it.json shouldNotContain "131035" }
    }

    "the key of an event is the same in whatever company it comes" {
        val s = status("S", "delivered")
        val alone = keys(textOf("A")) + keys(textOf("B")) + keys(change("1063", """"statuses":[$s]"""))
        val together = keys(change("1063", """"statuses":[$s],"messages":[${textItem("B")},${textItem("A")}]"""))
        together shouldContainExactlyInAnyOrder alone
        alone.shouldBeUnique()
    }

    "the key tells apart what is not the same" {
        val payment = ""","type":"payment","payment":{"reference_id":"R","transaction":{"id":"%s"}}"""
        val all = listOf(
            textOf("A"), textOf("B"), textOf("A", phone = "2063"),
            change("1063", """"statuses":[${status("A", "sent")}]"""),
            change("1063", """"statuses":[${status("A", "delivered")}]"""),
            change("1063", """"statuses":[${status("A", "sent", recipient = "15550100002")}]"""),
            change("1063", """"statuses":[${status("A", "read", "G", ""","recipient_type":"group","recipient_participant_id":"1"""")}]"""),
            change("1063", """"statuses":[${status("A", "read", "G", ""","recipient_type":"group","recipient_participant_id":"2"""")}]"""),
            change("1063", """"statuses":[${status("A", "failed", "1", payment.format("T1"))}]"""),
            change("1063", """"statuses":[${status("A", "failed", "1", payment.format("T2"))}]"""),
            """{"field":"calls","value":{"metadata":{"phone_number_id":"1063"},"calls":[{"id":"wacid.A","event":"connect"}]}}""",
            """{"field":"calls","value":{"metadata":{"phone_number_id":"1063"},"calls":[{"id":"wacid.A","event":"terminate"}]}}""",
            """{"field":"group_lifecycle_update","value":{"groups":[{"group_id":"G","type":"group_create","request_id":"R","timestamp":1}]}}""",
            """{"field":"group_lifecycle_update","value":{"groups":[{"group_id":"G","type":"group_delete","request_id":"R","timestamp":1}]}}""",
            """{"field":"history","value":{"metadata":{"phone_number_id":"1063"},"messages":[${textItem("A")}]}}""",
            """{"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}""",
            """{"field":"account_update","value":{"event":"DISABLED_UPDATE"}}""",
        )
        all.flatMap { keys(it) }.also { it shouldHaveSize all.size }.shouldBeUnique()
    }

    "news of an account that come again with the same words are the same by the time of their entry" {
        fun key(time: Long, value: String) = letters(
            """{"entry":[{"id":"WABA","time":$time,"changes":[{"field":"phone_number_quality_update","value":$value}]}]}""".toByteArray(),
        ).single().key
        key(1, """{"event":"FLAGGED","current_limit":"TIER_1K"}""") shouldBe key(1, """{"current_limit":"TIER_1K","event":"FLAGGED"}""")
        key(1, """{"event":"FLAGGED"}""") shouldNotBe key(2, """{"event":"FLAGGED"}""")
    }

    "a key fits an index and a log, whatever Meta writes, and shows no phone number" {
        val strange = listOf("\\u0000", "x".repeat(5_000), "😀", " ", "a\\nb")
        val all = strange.flatMap { keys(textOf(it), textOf("A", from = it), change("1063", """"statuses":[${status(it, it, it)}]""")) } +
            keys(change("1063", """"statuses":[${status("S", "read", "15550100001")}]"""))
        all.forEach {
            it.value.length shouldBeLessThanOrEqual 200
            it.value.all { c -> c in '!'..'~' } shouldBe true
            it.value shouldNotContain "15550100001"
        }
        strange.flatMap { letters(delivery(textOf("A", from = it))) }.forEach { it.lane.length shouldBeLessThanOrEqual 200 }
    }

    "a delivery that cannot be taken apart is one letter, and one that would grow out of bounds too" {
        val grows = """{"entry":[{"id":"W","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"1","x":"${"x".repeat(
            1_000_000,
        )}"},
            "messages":[${(1..100).joinToString(",") { textItem("$it") }}]}}]}]}"""
        for (body in listOf("[]", "17", """{"entry":7}""", """{"entry":[7]}""", """{"entry":[{"changes":[7]}]}""", grows)) {
            letters(body.toByteArray()) shouldHaveSize 1
        }
        letters(grows.toByteArray()).single().let {
            it.json.length shouldBeLessThan 1_100_000
            Letters.read(it.json) shouldHaveSize 100
        }
        letters("""{"entry":[]}""".toByteArray()) shouldHaveSize 0
    }

    "every documented delivery, letter by letter, says what it says as a whole".config(enabled = corpus() != null) {
        val files = corpus()!!.listFiles { file -> file.extension == "json" && file.name != "index.json" }!!.sorted()
        val same = files.filter { file ->
            val body = file.readText()
            val letters = letters(body.toByteArray())
            letters.map { it.key }.shouldBeUnique()
            letters(body.toByteArray()).map { it.key } shouldBe letters.map { it.key }
            letters.flatMap { Letters.read(it.json) }.sortedBy { "$it" } ==
                InboundEvent.read(WaJson.parseToJsonElement(body)).sortedBy { "$it" }
        }
        println("documented deliveries whose letters read as the whole: ${same.size} of ${files.size}")
        (files - same.toSet()).map { it.name } shouldBe emptyList()
    }
})

private fun corpus(): File? = System.getProperty("wa.corpus")?.takeIf { it.isNotEmpty() }?.let { File(it, "webhooks") }
