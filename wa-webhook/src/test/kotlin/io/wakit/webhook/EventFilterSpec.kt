package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.TextMessage
import java.util.regex.Pattern

class EventFilterSpec : StringSpec({
    suspend fun seen(filter: EventFilter, vararg changes: String): List<String> {
        val seen = mutableListOf<String>()
        receiver {
            on<InboundEvent>(filter) { seen += (it as? InboundMessage)?.id?.value ?: "other" }
        }.deliver(delivery(*changes)).status shouldBe
            200
        return seen.sorted()
    }

    "a handler hears what its filter lets through, and the delivery is taken all the same" {
        val alice = from(WaId("1"))
        val messages =
            arrayOf(textOf("A", from = "1", body = "hello"), textOf("B", from = "2", body = "hello"), textOf("C", from = "1", body = "bye"))
        seen(alice, *messages) shouldContainExactly listOf("A", "C")
        seen(alice and textMatching(Regex("^hel+o$")), *messages) shouldContainExactly listOf("A")
        seen(alice or textMatching(Regex("ell")), *messages) shouldContainExactly listOf("A", "B", "C")
        seen(!alice and textMatching(Regex("")), *messages) shouldContainExactly listOf("B")
        seen(from(WaId("+1")), *messages) shouldContainExactly listOf("A", "C")
        seen(alice and textMatching(Pattern.compile("^HELLO$", Pattern.CASE_INSENSITIVE)), *messages) shouldContainExactly listOf("A")
        seen(from(WaId("1"), WaId("2")), *messages) shouldContainExactly listOf("A", "B", "C")
        seen({ it is TextMessage && it.body.length == 3 }, *messages) shouldContainExactly listOf("C")
    }

    "a command is its whole first word, whatever its case" {
        val texts = listOf("/start", "/START now", " /start\nplease", "/startle", "start", "go /start", "/")
        seen(
            command("start"),
            *texts.mapIndexed { i, it ->
                textOf("$i", body = it.replace("\n", "\\n"))
            }.toTypedArray(),
        ) shouldContainExactly
            listOf("0", "1", "2")
        seen(command("/start"), textOf("A", body = "/start")) shouldContainExactly listOf("A")
    }

    "a choice is told by the id that the business gave it" {
        fun chosen(id: String, content: String) = change("1063", """"messages":[{"from":"1","id":"$id","timestamp":"1",$content}]""")
        val choices = arrayOf(
            chosen("A", """"type":"button","button":{"payload":"yes","text":"Yes"}"""),
            chosen("B", """"type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"yes","title":"Yes"}}"""),
            chosen("C", """"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"yes","title":"Yes"}}"""),
            chosen("D", """"type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"no","title":"No"}}"""),
            textOf("E", body = "yes"),
        )
        seen(buttonId("yes"), *choices) shouldContainExactly listOf("A", "B")
        seen(choice("yes"), *choices) shouldContainExactly listOf("A", "B", "C")
        seen(choice("yes", "no"), *choices) shouldContainExactly listOf("A", "B", "C", "D")
    }

    "a number of the business is told by the messages to it and the statuses from it" {
        val status = """"statuses":[{"id":"S","status":"read","timestamp":"1","recipient_id":"1"}]"""
        seen(
            toPhone(PhoneNumberId("1063")),
            textOf("A"),
            textOf("B", phone = "2063"),
            change("1063", status),
            change("2063", status),
        ) shouldContainExactly
            listOf("A", "other")
    }

    "a filter that throws is a failed handler" {
        receiver { on<TextMessage>({ error("no") }) {} }.deliver(delivery(textOf("A"))).status shouldBe 500
    }
})
