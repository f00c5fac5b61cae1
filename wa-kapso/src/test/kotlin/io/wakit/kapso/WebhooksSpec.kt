package io.wakit.kapso

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.routing
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.model.Direction
import io.wakit.kapso.model.MessageProgress
import io.wakit.kapso.webhook.HandoffSource
import io.wakit.kapso.webhook.KapsoConversationInactive
import io.wakit.kapso.webhook.KapsoEvent
import io.wakit.kapso.webhook.KapsoHeaders
import io.wakit.kapso.webhook.KapsoMessageDelivered
import io.wakit.kapso.webhook.KapsoMessageEvent
import io.wakit.kapso.webhook.KapsoMessageFailed
import io.wakit.kapso.webhook.KapsoMessageReceived
import io.wakit.kapso.webhook.KapsoNumberCreated
import io.wakit.kapso.webhook.KapsoReceiver
import io.wakit.kapso.webhook.KapsoReceiverConfig
import io.wakit.kapso.webhook.KapsoWebhook
import io.wakit.kapso.webhook.KapsoWorkflowHandoff
import io.wakit.kapso.webhook.UnknownKapsoEvent
import io.wakit.kapso.webhook.kapsoWebhooks
import io.wakit.model.AppSecret
import io.wakit.model.ErrorCode
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import io.wakit.webhook.MemoryInbox
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Instant
import java.util.HexFormat
import java.util.concurrent.CopyOnWriteArrayList
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

private const val SECRET = "hook-secret"

private fun hmac(body: ByteArray, secret: String = SECRET): String = Mac.getInstance("HmacSHA256").let {
    it.init(SecretKeySpec(secret.toByteArray(), "HmacSHA256"))
    HexFormat.of().formatHex(it.doFinal(body))
}

private fun headers(body: ByteArray, event: String?, key: String? = "k-1", version: String? = "v2") =
    KapsoHeaders(event, hmac(body), key, version)

private val webhook = KapsoWebhook(listOf(KapsoWebhookSecret(SECRET)))

private fun read(body: String, event: String?, version: String? = "v2"): List<InboundEvent> =
    body.toByteArray().let { webhook.read(it, headers(it, event, version = version)).getOrNull()!! }

private fun batch(vararg entries: String, type: String = "whatsapp.message.received") =
    """{"type":"$type","batch":true,"data":[${entries.joinToString(
        ",",
    )}],"batch_info":{"size":${entries.size},"window_ms":5000,"first_sequence":7,"last_sequence":8,"conversation_id":"conv-1"}}"""

private fun received(id: String, conversation: String = "conv-1") =
    fixture("received").replace("wamid.IN1", id).replace("conv-1", conversation)

/** Kapso's webhooks: what is signed, what it tells, and how often it is handled. */
class WebhooksSpec : StringSpec({
    "a message that came in is told with its conversation, in Meta's words too" {
        val event = read(fixture("received"), "whatsapp.message.received").single().shouldBeInstanceOf<KapsoMessageReceived>()
        event.phone shouldBe PhoneNumberId("100200300400500")
        event.isNewConversation shouldBe true
        event.conversation?.id shouldBe ConversationId("conv-1")
        event.message.kapso?.status shouldBe MessageProgress.Received
        event.message.kapso?.raw?.get("shade").toString() shouldBe "\"blue\""
        event.head.idempotencyKey shouldBe "k-1"
        event.inbound().shouldBeInstanceOf<TextMessage>().run {
            body shouldBe "Where is my parcel?"
            from.value shouldBe "15550100001"
            phone shouldBe PhoneNumberId("100200300400500")
        }
        "$event" shouldNotContain "parcel"
        "$event ${event.message} ${event.conversation} ${event.head}" shouldNotContain "0100001"
    }

    "what became of a message of the business is told by its kind, with Meta's codes" {
        read(fixture("delivered"), "whatsapp.message.delivered").single().shouldBeInstanceOf<KapsoMessageDelivered>()
            .message.outbound()?.to?.value shouldBe "15550100001"
        read(fixture("failed"), "whatsapp.message.failed").single().shouldBeInstanceOf<KapsoMessageFailed>().message.run {
            kapso?.direction shouldBe Direction.Outbound
            kapso?.errors?.map { it.code } shouldBe listOf(ErrorCode.ReengagementWindow)
            inbound().shouldBeNull()
        }
    }

    "silence, handed over runs and new numbers are told" {
        read(fixture("inactive"), "whatsapp.conversation.inactive").single().shouldBeInstanceOf<KapsoConversationInactive>().run {
            minutes shouldBe 45
            sinceMessage?.createdAt shouldBe Instant.parse("2025-06-15T15:06:40Z")
        }
        // A workflow says what it is in its body too.
        read(fixture("handoff"), event = null).single().shouldBeInstanceOf<KapsoWorkflowHandoff>().run {
            source shouldBe HandoffSource.ActionStep
            reason shouldBe "Wants a person"
        }
        read("""{"phone_number_id":"1","project":{"id":"p"},"customer":{"id":"c"}}""", "whatsapp.phone_number.created").single()
            .shouldBeInstanceOf<KapsoNumberCreated>().customerId shouldBe "c"
    }

    "a batch is its events in their order, each with the batch that it stood in" {
        val events = read(batch(received("wamid.A"), received("wamid.B")), "whatsapp.message.received")
        events.map { (it as KapsoMessageReceived).message.id.value } shouldContainExactly listOf("wamid.A", "wamid.B")
        events.map { (it as KapsoEvent).head.batch?.lastSequence } shouldContainExactly listOf(8L, 8L)
        read(batch(received("wamid.A")), event = null).single().shouldBeInstanceOf<KapsoMessageReceived>()
        read(batch(received("wamid.A"), "7", "{}"), null).map { it::class } shouldContainExactly
            listOf(KapsoMessageReceived::class, UnknownKapsoEvent::class, UnknownKapsoEvent::class)
    }

    "what is new, of the first version, or in another form is kept whole" {
        listOf(
            Triple("""{"a":1}""", "whatsapp.template.updated", "v2"),
            Triple("""{"message":{"id":"wamid.A"}}""", "whatsapp.message.received", "v1"),
            Triple("""{"message":"text"}""", "whatsapp.message.received", "v2"),
            Triple("""[1,2]""", "whatsapp.message.received", "v2"),
            Triple("""{"batch":true,"data":"none"}""", "whatsapp.message.received", "v2"),
            Triple("null", null, null),
        ).forAll { (body, event, version) ->
            read(body, event, version).single().shouldBeInstanceOf<UnknownKapsoEvent>().head.body.toString() shouldBe body
        }
    }

    "a written event is read again as the same" {
        listOf(
            "received" to "whatsapp.message.received",
            "inactive" to "whatsapp.conversation.inactive",
            "handoff" to null,
        ).forAll { (name, event) ->
            val first = read(fixture(name), event).single() as KapsoEvent
            val inbox = MemoryInbox()
            val seen = Channel<InboundEvent>(1)
            receiver {
                inbox(inbox)
                on<KapsoEvent> { seen.send(it) }
            }.use { receiver ->
                val body = fixture(name).toByteArray()
                receiver.receive(body, headers(body, event)).status shouldBe 200
                seen.receive() shouldBe first
            }
        }
    }

    "a signature is bare hex, or has Meta's prefix; nothing else opens, and nothing throws" {
        val body = """{"demo":1}""".toByteArray()
        val hex = hmac(body)
        listOf(hex, "sha256=$hex", hex.uppercase(), " $hex ").forAll { webhook.isSigned(body, KapsoHeaders(signature = it)) shouldBe true }
        listOf(null, "", "sha256=", hex.dropLast(1), hex + "0", hex.replaceFirst(hex[0], 'g'), "sha1=$hex", hmac(body, "other"), "\u0000")
            .forAll { webhook.isSigned(body, KapsoHeaders(signature = it)) shouldBe false }
        webhook.isSigned("""{"demo": 1}""".toByteArray(), KapsoHeaders(signature = hex)) shouldBe false
        shouldThrow<IllegalArgumentException> { KapsoWebhook(emptyList()) }
        shouldThrow<IllegalArgumentException> { KapsoReceiver { secret(KapsoWebhookSecret(SECRET)) } }
    }

    "no signature is 401, no JSON 400, too much 413, and a handler that fails 500" {
        receiver { on<KapsoMessageReceived> { error("no") } }.use { receiver ->
            val body = fixture("received").toByteArray()
            receiver.receive(body, headers(body, "whatsapp.message.received").copy(signature = "00")).status shouldBe 401
            "{oops".toByteArray().let { receiver.receive(it, headers(it, "x")) }.status shouldBe 400
            ByteArray(receiver.maxBodyBytes + 1).let { receiver.receive(it, headers(it, "x")) }.status shouldBe 413
            receiver.receive(body, headers(body, "whatsapp.message.received")).status shouldBe 500
            receiver.receive(body, headers(body, "whatsapp.message.sent")).status shouldBe 200
        }
    }

    "what Kapso passes on of Meta's comes as Meta's events, signed by either" {
        val seen = CopyOnWriteArrayList<InboundEvent>()
        receiver {
            appSecret(AppSecret("app-secret"))
            on<TextMessage> { seen += it }
            on<MessageStatus> { seen += it }
        }.use { receiver ->
            val body = fixture("meta").toByteArray()
            receiver.receive(body, KapsoHeaders(signature = hmac(body))).status shouldBe 200
            receiver.receive(body, KapsoHeaders(metaSignature = "sha256=" + hmac(body, "app-secret"))).status shouldBe 200
            receiver.receive(body, KapsoHeaders(metaSignature = "sha256=" + hmac(body))).status shouldBe 401
            seen.map { it::class } shouldContainExactly
                listOf(TextMessage::class, MessageStatus::class, TextMessage::class, MessageStatus::class)
        }
    }

    "with an inbox, a batch that comes again as single events is handled once, and a number that comes twice is told twice" {
        val handled = Channel<String>(Channel.UNLIMITED)
        receiver {
            inbox(MemoryInbox())
            on<KapsoMessageEvent> { handled.send(it.message.id.value) }
            on<KapsoNumberCreated> { handled.send(it.head.idempotencyKey.orEmpty()) }
        }.use { receiver ->
            suspend fun post(body: String, event: String, key: String) =
                body.toByteArray().let { receiver.receive(it, headers(it, event, key)) }.status shouldBe 200
            post(batch(received("wamid.A"), received("wamid.B")), "whatsapp.message.received", "k1")
            post(received("wamid.B"), "whatsapp.message.received", "k2")
            post(received("wamid.A"), "whatsapp.message.received", "k3")
            listOf("n1", "n1", "n2").forEach { post("""{"phone_number_id":"1"}""", "whatsapp.phone_number.created", it) }
            // Each at the end of a lane: what would have been handled twice came before.
            post(received("wamid.END"), "whatsapp.message.received", "k4")
            post("""{"phone_number_id":"1"}""", "whatsapp.phone_number.created", "nEND")
            val all = mutableListOf<String>()
            while (all.count { it.endsWith("END") } < 2) all += handled.receive()
            all.filter { it.startsWith("wamid") } shouldContainExactly listOf("wamid.A", "wamid.B", "wamid.END")
            all.filter { it.startsWith("n") } shouldContainExactly listOf("n1", "n2", "nEND")
        }
    }

    "events of one conversation keep their order, those of another do not wait" {
        val gate = Channel<Unit>()
        val order = Channel<String>(Channel.UNLIMITED)
        receiver {
            on<KapsoMessageReceived> {
                if (it.message.id.value == "wamid.A1") gate.receive()
                order.send(it.message.id.value)
            }
        }.use { receiver ->
            coroutineScope {
                val body = batch(received("wamid.A1"), received("wamid.A2"), received("wamid.B1", "conv-2")).toByteArray()
                val answer = async { receiver.receive(body, headers(body, null)) }
                order.receive() shouldBe "wamid.B1"
                gate.send(Unit)
                order.receive() shouldBe "wamid.A1"
                order.receive() shouldBe "wamid.A2"
                answer.await().status shouldBe 200
            }
        }
    }

    "in a Ktor server it takes what Kapso posts, over HTTP" {
        val seen = Channel<KapsoMessageReceived>(8)
        val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
            routing {
                kapsoWebhooks("/kapso") {
                    secret(KapsoWebhookSecret(SECRET))
                    maxBodyBytes = 4_096
                    healthPath = "/health"
                    on<KapsoMessageReceived> { seen.send(it) }
                }
            }
        }.start()
        try {
            val port = server.engine.resolvedConnectors().first().port
            fun post(body: ByteArray, vararg headers: String): Int = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(
                    URI("http://127.0.0.1:$port/kapso"),
                ).POST(BodyPublishers.ofByteArray(body)).headers(*headers).build(),
                BodyHandlers.discarding(),
            ).statusCode()
            val body = fixture("received").toByteArray()
            post(
                body,
                "X-Webhook-Event",
                "whatsapp.message.received",
                "X-Webhook-Signature",
                hmac(body),
                "X-Idempotency-Key",
                "i-1",
            ) shouldBe
                200
            seen.receive().head.idempotencyKey shouldBe "i-1"
            post(body, "X-Webhook-Event", "whatsapp.message.received") shouldBe 401
            ByteArray(5_000).let { post(it, "X-Webhook-Signature", hmac(it)) } shouldBe 413
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI("http://127.0.0.1:$port/kapso/health")).build(), BodyHandlers.ofString())
                .let { "${it.statusCode()} ${it.body()}" } shouldBe """200 {"status":"UP","checks":{}}"""
        } finally {
            server.stop(0, 0)
        }
    }
})

private fun receiver(configure: KapsoReceiverConfig.() -> Unit): KapsoReceiver = KapsoReceiver {
    secret(KapsoWebhookSecret(SECRET))
    onFailure { _, _ -> }
    configure()
}
