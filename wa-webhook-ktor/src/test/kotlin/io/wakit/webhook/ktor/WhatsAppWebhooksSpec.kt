package io.wakit.webhook.ktor

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.dsl.sendText
import io.wakit.model.AppSecret
import io.wakit.model.WaJson
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.TextMessage
import io.wakit.model.event.Unknown
import io.wakit.model.event.UnknownEvent
import io.wakit.model.event.UnknownMessage
import io.wakit.webhook.EventStream
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.withTimeout
import java.util.HexFormat
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.time.Duration.Companion.seconds

internal fun sign(body: ByteArray, secret: AppSecret): String {
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.reveal().toByteArray(), "HmacSHA256")) }
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))
}

internal fun text(id: String, from: String = "15550100001", body: String = "hi") =
    """{"from":"$from","id":"$id","timestamp":"1750000000","type":"text","text":{"body":"$body"}}"""

internal fun delivery(items: String, more: String = "") =
    """{"object":"whatsapp_business_account","entry":[{"id":"WABA-1","changes":[{"field":"messages","value":
       {"messaging_product":"whatsapp","metadata":{"phone_number_id":"1063"},$items}}]}$more]}""".toByteArray()

class WhatsAppWebhooksSpec : StringSpec({
    "a text comes in, its answer goes out, and its statuses come back" {
        val states = CopyOnWriteArrayList<DeliveryState>()
        app({ phone ->
            on<TextMessage> { phone.sendText(it.chat, "You said: ${it.body}", replyTo = it.id) }
            on<MessageStatus> { states += it.state }
        }) { app ->
            val question = app.alice.writes("hello äöå 👋")
            app.alice.awaitMessage().let {
                it.text shouldBe "You said: hello äöå 👋"
                it.replyTo shouldBe question
            }
            app.sandbox.webhooks.awaitIdle()
            states.toSet() shouldBe setOf(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read)
        }
    }

    "two texts, a status, an unknown type and an unknown field, in two entries: all five reach their handlers" {
        val texts = CopyOnWriteArrayList<String>()
        val statuses = CopyOnWriteArrayList<String>()
        val unknown = CopyOnWriteArrayList<Unknown>()
        app({
            on<TextMessage> { texts += it.body }
            on<MessageStatus> { statuses += it.id.value }
            on<Unknown> { unknown += it }
        }) { app ->
            val body = delivery(
                """"messages":[${text("A", body = "first")},{"from":"15550100001","id":"H","timestamp":"1","type":"hologram"},
                   ${text("B", from = "15550100002", body = "second")}]""",
                more = """,{"id":"WABA-2","changes":[
                    {"field":"messages","value":{"metadata":{"phone_number_id":"2063"},
                     "statuses":[{"id":"S","status":"delivered","timestamp":"1","recipient_id":"15550100003"}]}},
                    {"field":"moon_phase_update","value":{"phase":"waxing"}}]}""",
            )
            app.post(body, sign(body, app.sandbox.appSecret)).statusCode() shouldBe 200
            texts shouldContainExactlyInAnyOrder listOf("first", "second")
            statuses shouldContainExactly listOf("S")
            unknown.map { it::class } shouldContainExactlyInAnyOrder listOf(UnknownMessage::class, UnknownEvent::class)
            unknown.filterIsInstance<UnknownEvent>().single().raw shouldBe WaJson.parseToJsonElement("""{"phase":"waxing"}""")
        }
    }

    "a handler that fails is given the message again by Meta, and the user sees one answer" {
        val attempts = AtomicInteger()
        app({ phone ->
            on<TextMessage> {
                if (attempts.incrementAndGet() == 1) error("the database is away")
                phone.sendText(it.chat, "You said: ${it.body}")
            }
        }) { app ->
            app.alice.writes("hello")
            app.alice.awaitMessage().text shouldBe "You said: hello"
            app.sandbox.webhooks.awaitIdle()
            attempts.get() shouldBe 2
            app.alice.messages.size shouldBe 1
            app.sandbox.webhooks.log.take(2).map { it.status } shouldContainExactly listOf(500, 200)
        }
    }

    "a signature that does not fit, or is missing, is 401, and no handler hears of it" {
        val seen = CopyOnWriteArrayList<InboundEvent>()
        app({ on<InboundEvent> { seen += it } }) { app ->
            val body = delivery(""""messages":[${text("A")}]""")
            app.post(body, sign(body, AppSecret("another"))).statusCode() shouldBe 401
            app.post(body, null).statusCode() shouldBe 401
            app.post(body + ' '.code.toByte(), sign(body, app.sandbox.appSecret)).statusCode() shouldBe 401
            seen.size shouldBe 0
            app.post(body, sign(body, app.sandbox.appSecret)).statusCode() shouldBe 200
            seen.size shouldBe 1
        }
    }

    "while the secret is changed, the old and the new one are taken" {
        app({
            appSecret(AppSecret("the-new-one"))
            on<InboundEvent> {}
        }) { app ->
            val body = delivery(""""messages":[${text("A")}]""")
            listOf(app.sandbox.appSecret, AppSecret("the-new-one")).forEach { app.post(body, sign(body, it)).statusCode() shouldBe 200 }
            app.post(body, sign(body, AppSecret("neither"))).statusCode() shouldBe 401
        }
    }

    "3 MB are taken, one byte more is 413, whether the length is declared or not" {
        val seen = CopyOnWriteArrayList<InboundEvent>()
        app({ on<InboundEvent> { seen += it } }) { app ->
            val cap = 3 * 1024 * 1024
            val frame = delivery(""""messages":[${text("A", body = "")}]""").size
            val full = delivery(""""messages":[${text("A", body = "x".repeat(cap - frame))}]""")
            full.size shouldBe cap
            val over = delivery(""""messages":[${text("B", body = "x".repeat(cap - frame + 1))}]""")
            for (chunked in listOf(false, true)) {
                app.post(full, sign(full, app.sandbox.appSecret), chunked).statusCode() shouldBe 200
                app.post(over, sign(over, app.sandbox.appSecret), chunked).statusCode() shouldBe 413
            }
            seen.map { (it as TextMessage).id.value } shouldContainExactly listOf("A", "A")
        }
    }

    "a body that is no JSON is 400, and quoted nowhere" {
        app({ on<InboundEvent> {} }) { app ->
            val body = "my diagnosis".toByteArray()
            app.post(body, sign(body, app.sandbox.appSecret)).let {
                it.statusCode() shouldBe 400
                it.body() shouldNotContain "diagnosis"
            }
        }
    }

    "the challenge is said back bare, and only to Meta's token" {
        app({ on<InboundEvent> {} }) { app ->
            val token = app.sandbox.verifyToken.reveal()
            app.get("hub.mode=subscribe&hub.challenge=1158&hub.verify_token=$token").let {
                it.statusCode() shouldBe 200
                it.body() shouldBe "1158"
            }
            app.get("hub.mode=subscribe&hub.challenge=1158&hub.verify_token=wrong").statusCode() shouldBe 403
            app.get("").statusCode() shouldBe 403
        }
    }

    "events are a Flow to whoever would rather collect" {
        val stream = EventStream()
        app({ deliverTo(stream) }) { app ->
            app.alice.writes("hello")
            withTimeout(10.seconds) { stream.events.map { (it as TextMessage).body }.first() } shouldBe "hello"
        }
    }

    "a stream that nobody collects is 503 when it is full, and what was not taken is delivered again" {
        val stream = EventStream(capacity = 1, patience = java.time.Duration.ZERO)
        app({ deliverTo(stream) }) { app ->
            app.alice.writes("first")
            withTimeout(10.seconds) { app.sandbox.webhooks.awaitFirst() }
            app.alice.writes("second")
            val first = withTimeout(10.seconds) { stream.events.map { (it as TextMessage).body }.first() }
            val second = withTimeout(10.seconds) { stream.events.map { (it as TextMessage).body }.first() }
            listOf(first, second) shouldContainExactly listOf("first", "second")
        }
    }

    "without a secret, a token or a handler the server does not start, and says what to write" {
        fun refusal(configure: WhatsAppWebhooksConfig.() -> Unit) = shouldThrow<IllegalArgumentException> {
            embeddedServer(Netty, port = 0, host = "127.0.0.1") { install(WhatsAppWebhooks, configure) }.start(wait = false)
        }.message
        refusal { on<TextMessage> {} } shouldContain "verify token"
        refusal {
            verifyToken = io.wakit.model.VerifyToken("t")
            on<TextMessage> {}
        } shouldContain "app secret"
        refusal {
            verifyToken = io.wakit.model.VerifyToken("t")
            appSecret(AppSecret("s"))
        } shouldContain "No handler"
        refusal {
            path = "webhook"
            verifyToken = io.wakit.model.VerifyToken("t")
            appSecret(AppSecret("s"))
            on<TextMessage> {}
        } shouldContain "/webhook"
    }
})

/** Waits until the sandbox has tried its first delivery. */
private suspend fun io.wakit.sandbox.Webhooks.awaitFirst() {
    while (log.isEmpty()) kotlinx.coroutines.delay(5)
}
