package io.wakit.webhook

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.property.Arb
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import io.wakit.model.event.Unknown
import kotlinx.coroutines.withTimeout
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds

class ReceiverSpec : StringSpec({
    "every item of a batch reaches the handlers that fit it" {
        val texts = mutableListOf<String>()
        val messages = mutableListOf<String>()
        val statuses = mutableListOf<String>()
        val unknown = mutableListOf<String?>()
        val all = mutableListOf<InboundEvent>()
        val receiver = receiver {
            on<TextMessage> { synchronized(texts) { texts += it.id.value } }
            on<InboundMessage> { synchronized(messages) { messages += it.id.value } }
            on<MessageStatus> { synchronized(statuses) { statuses += it.id.value } }
            on<Unknown> { synchronized(unknown) { unknown += it.field } }
            on<InboundEvent> { synchronized(all) { all += it } }
        }
        val body = delivery(
            change(
                "1063",
                """"messages":[${textItem("A")},{"from":"1","id":"X","timestamp":"1","type":"hologram"}],
                   "statuses":[{"id":"S","status":"read","timestamp":"1","recipient_id":"1"}]""",
            ),
            """{"field":"moon_phase_update","value":{}}""",
            textOf("B", from = "15550100002"),
        )
        receiver.deliver(body) shouldBe Answer(200, "")
        texts.sorted() shouldContainExactly listOf("A", "B")
        messages.sorted() shouldContainExactly listOf("A", "B", "X")
        statuses shouldContainExactly listOf("S")
        unknown.filterNotNull().sorted() shouldContainExactly listOf("messages", "moon_phase_update")
        all.size shouldBe 5
    }

    "what is not signed, too large or no JSON reaches no handler, and is answered as documented" {
        val seen = mutableListOf<InboundEvent>()
        val receiver = receiver {
            maxBodyBytes = 400
            on<InboundEvent> { seen += it }
        }
        val body = delivery(textOf("A"))
        receiver.receive(body, null).status shouldBe 401
        receiver.receive(body, sign(body, "another")).status shouldBe 401
        receiver.deliver("{".toByteArray()).status shouldBe 400
        receiver.deliver("".toByteArray()).status shouldBe 400
        receiver.deliver(delivery(textOf("A", body = "x".repeat(400)))).status shouldBe 413
        seen.shouldBeEmpty()
        receiver.deliver(body).status shouldBe 200
    }

    "the cap is 3 MB unless it is set" {
        receiver { on<Unknown> {} }.maxBodyBytes shouldBe 3 * 1024 * 1024
    }

    "a failed handler makes Meta deliver again, and costs no other event and no other handler" {
        val seen = mutableListOf<String>()
        val failures = mutableListOf<Pair<InboundEvent, Throwable>>()
        val receiver = receiver(failures) {
            on<TextMessage> { if (it.body == "bad") throw NotImplementedError("boom") }
            on<TextMessage> { synchronized(seen) { seen += it.id.value } }
        }
        val body = delivery(
            change("1063", """"messages":[${textItem("A", body = "bad")},${textItem("B")}]"""),
            textOf("C", from = "15550100002"),
        )
        receiver.deliver(body).status shouldBe 500
        seen.sorted() shouldContainExactly listOf("A", "B", "C")
        failures.single().let { (event, cause) ->
            event.shouldBeInstanceOf<TextMessage>().id.value shouldBe "A"
            cause.shouldBeInstanceOf<NotImplementedError>()
        }
    }

    "a time limit inside a handler is the handler's failure, not the end of the delivery" {
        val seen = mutableListOf<String>()
        val receiver = receiver {
            on<TextMessage> { if (it.id.value == "A") withTimeout(1.milliseconds) { kotlinx.coroutines.awaitCancellation() } }
            on<TextMessage> { synchronized(seen) { seen += it.id.value } }
        }
        receiver.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 500
        seen shouldContainExactly listOf("A", "B")
    }

    "one that tells of failures and fails itself costs nothing more" {
        val seen = mutableListOf<String>()
        val receiver = Receiver {
            appSecret(AppSecret(SECRET))
            verifyToken = VerifyToken("agreed")
            onFailure { _, _ -> error("the log is full") }
            on<TextMessage> { if (it.id.value == "A") error("boom") else seen += it.id.value }
        }
        receiver.deliver(delivery(textOf("A"), textOf("B"))).status shouldBe 500
        seen shouldContainExactly listOf("B")
    }

    "what cannot work is refused when the receiver is made, with what to write" {
        shouldThrow<IllegalArgumentException> {
            Receiver {
                verifyToken = VerifyToken("t")
                on<Unknown> {}
            }
        }.message shouldContain
            "app secret"
        shouldThrow<IllegalArgumentException> {
            Receiver {
                appSecret(AppSecret("s"))
                on<Unknown> {}
            }
        }.message shouldContain "verifyToken"
        shouldThrow<IllegalArgumentException> {
            Receiver {
                appSecret(AppSecret("s"))
                verifyToken = VerifyToken("t")
            }
        }.message shouldContain
            "No handler"
        shouldThrow<IllegalArgumentException> {
            receiver {
                maxBodyBytes = 0
                on<Unknown> {}
            }
        }.message shouldContain "maxBodyBytes"
        shouldThrow<IllegalArgumentException> { EventStream(capacity = 0) }.message shouldContain "capacity"
        shouldThrow<IllegalArgumentException> { EventStream(patience = Duration.ofSeconds(-1)) }.message shouldContain "patience"
    }

    "any signed bytes are answered, never thrown at the server" {
        val receiver = receiver { on<InboundEvent> {} }
        checkAll(Arb.byteArray(Arb.int(0..300), Arb.byte())) { (receiver.deliver(it).status in setOf(200, 400)) shouldBe true }
    }

    "no answer quotes what was sent" {
        val receiver = receiver { on<InboundEvent> { error("no") } }
        listOf(delivery(textOf("A", body = "my diagnosis")), "my diagnosis".toByteArray()).forEach {
            receiver.deliver(it).body shouldNotContain "diagnosis"
        }
    }
})
