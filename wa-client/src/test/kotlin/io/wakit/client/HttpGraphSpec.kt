package io.wakit.client

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.client.engine.HttpClientEngineFactory
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.net.ServerSocket
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.seconds

private val message = OutboundMessage(WaId("15550100001"), Text("hi"))
private const val TOKEN = "EAAG-the-token"

private suspend fun <T> Loopback.client(engine: HttpClientEngineFactory<*>? = null, use: suspend (Phone) -> T): T =
    engine?.create().use { given ->
        WhatsApp(AccessToken(TOKEN)) {
            baseUrl = url
            this.engine = given
            retry = RetryPolicy.None
        }.use { use(it.phone(PhoneNumberId("1063"))) }
    }

class HttpGraphSpec : StringSpec({
    "many messages go over few connections, one after the other over one" {
        Loopback { Reply.Answer(RECEIPT) }.use { meta ->
            meta.client { phone ->
                repeat(50) { phone.messages.send(message).isRight() shouldBe true }
                meta.connections.get() shouldBe 1
                withContext(Dispatchers.Default) {
                    repeat(20) {
                        List(32) { async { phone.messages.send(message) } }.awaitAll().all { it.isRight() } shouldBe true
                    }
                }
                // 690 messages. A connection for each would be 690; the race of a first burst may open a few over 32.
                meta.requests.size shouldBe 690
                meta.connections.get() shouldBeLessThanOrEqual 64
            }
        }
    }

    "the token travels in its header, and nowhere else" {
        Loopback { Reply.Answer(RECEIPT) }.use { meta ->
            meta.client { it.messages.send(message) }
            val seen = meta.requests.single()
            seen.line shouldBe "POST /v24.0/1063/messages HTTP/1.1"
            seen.headers["authorization"] shouldBe "Bearer $TOKEN"
            seen.headers["content-type"] shouldBe "application/json"
            seen.headers.filterKeys { it != "authorization" }.toString() shouldNotContain TOKEN
            seen.line + seen.body shouldNotContain TOKEN
        }
    }

    "an answer lost on a kept connection is an error, and no engine repeats the message" {
        listOf(null, CIO, Java).forEach { engine ->
            Loopback { if (it == 1) Reply.Answer(RECEIPT) else Reply.Close }.use { meta ->
                meta.client(engine) { phone ->
                    phone.messages.send(message).isRight() shouldBe true
                    val error = phone.messages.send(message).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
                    error.mayHaveBeenSent shouldBe true
                    error.message shouldContain "may have been sent"
                }
                meta.requests.size shouldBe 2
            }
        }
    }

    "an answer that asks to come back at once is not obeyed behind the caller's back" {
        Loopback { Reply.Answer("busy", "503 Service Unavailable", mapOf("Retry-After" to "0")) }.use { meta ->
            meta.client { it.messages.send(message) }.leftOrNull().shouldBeInstanceOf<WaError.Unreachable>().status shouldBe 503
            meta.requests.size shouldBe 1
        }
    }

    "bytes that are no HTTP, and an answer cut off, are errors on every engine" {
        val broken = listOf("garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"mess")
        listOf(null, CIO, Java).forEach { engine ->
            broken.forEach { bytes ->
                Loopback { Reply.Raw(bytes) }.use { meta ->
                    val error = meta.client(engine) { it.messages.send(message) }.leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
                    error.mayHaveBeenSent shouldBe true
                }
            }
        }
    }

    "where nobody listens, nothing was sent" {
        val port = ServerSocket(0).use { it.localPort }
        listOf(null, CIO, Java).forEach { engine ->
            engine?.create().use { given ->
                WhatsApp(AccessToken(TOKEN)) {
                    baseUrl = "http://127.0.0.1:$port"
                    this.engine = given
                    retry = RetryPolicy.None
                }.use {
                    val error = it.phone(
                        PhoneNumberId("1063"),
                    ).messages.send(message).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
                    error.mayHaveBeenSent shouldBe false
                    error.message shouldContain "can be repeated"
                }
            }
        }
    }

    "cancelling the caller cancels the call on the wire" {
        Loopback { Reply.Hold }.use { meta ->
            meta.client { phone ->
                coroutineScope {
                    val call = launch { phone.messages.send(message) }
                    runInterruptible(Dispatchers.IO) { meta.held.await(10, TimeUnit.SECONDS) } shouldBe true
                    call.cancelAndJoin()
                    call.isCancelled shouldBe true
                    runInterruptible(Dispatchers.IO) { meta.hungUp.await(10, TimeUnit.SECONDS) } shouldBe true
                }
            }
        }
    }

    "the caller's own time limit is the caller's" {
        Loopback { Reply.Hold }.use { meta ->
            meta.client { phone -> shouldThrow<CancellationException> { withTimeout(200) { phone.messages.send(message) } } }
        }
    }

    "a closed client answers with an error and does not end its caller in silence" {
        Loopback { Reply.Answer(RECEIPT) }.use { meta ->
            val whatsapp = WhatsApp(AccessToken(TOKEN)) { baseUrl = meta.url }
            whatsapp.close()
            whatsapp.phone(PhoneNumberId("1063")).messages.send(message).leftOrNull()
                .shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe false
            meta.requests.size shouldBe 0
        }
    }

    "closing lets a call that is under way come to its end" {
        val answer = CountDownLatch(1)
        Loopback {
            answer.await(10, TimeUnit.SECONDS)
            Reply.Answer(RECEIPT)
        }.use { meta ->
            val whatsapp = WhatsApp(AccessToken(TOKEN)) { baseUrl = meta.url }
            coroutineScope {
                val call = async(Dispatchers.Default) { whatsapp.phone(PhoneNumberId("1063")).messages.send(message) }
                eventually(10.seconds) { meta.requests.size shouldBe 1 }
                whatsapp.close()
                answer.countDown()
                withTimeout(10.seconds) { call.await() }.isRight() shouldBe true
            }
        }
    }

    "an engine that was given stays open when the client closes" {
        Loopback { Reply.Answer(RECEIPT) }.use { meta ->
            CIO.create().use { engine ->
                repeat(2) {
                    WhatsApp(AccessToken(TOKEN)) {
                        baseUrl = meta.url
                        this.engine = engine
                    }.use { it.phone(PhoneNumberId("1063")).messages.send(message).isRight() shouldBe true }
                }
            }
        }
    }

    "Meta's error objects are sorted by what can be done" {
        val kinds = mapOf(
            190 to WaError.Unauthorized::class,
            0 to WaError.Unauthorized::class,
            4 to WaError.RateLimited::class,
            80007 to WaError.RateLimited::class,
            131047 to WaError.Refused::class,
            100 to WaError.Refused::class,
            987654 to WaError.Refused::class,
        )
        kinds.forEach { (code, kind) ->
            Loopback { Reply.Answer(failure(code), "400 Bad Request") }.use { meta ->
                val error = meta.client { it.messages.send(message) }.leftOrNull()!!
                error::class shouldBe kind
                error.mayHaveBeenSent shouldBe false
                error.message shouldContain "$code"
                error.message shouldContain "AbC"
            }
        }
    }

    "Retry-After is read in seconds and as a date" {
        val date = java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
            java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC).plusMinutes(5),
        )
        listOf("90" to 90L..90L, date to 200L..300L).forEach { (header, seconds) ->
            Loopback { Reply.Answer(failure(130429), "429 Too Many Requests", mapOf("Retry-After" to header)) }.use { meta ->
                val error = meta.client { it.messages.send(message) }.leftOrNull().shouldBeInstanceOf<WaError.RateLimited>()
                (error.retryAfter!!.toSeconds() in seconds) shouldBe true
            }
        }
    }

    "a redirect is not followed: the token goes where it was sent, and no further" {
        Loopback { Reply.Answer(RECEIPT) }.use { elsewhere ->
            Loopback { Reply.Answer("", "302 Found", mapOf("Location" to "${elsewhere.url}/v24.0/1063/messages")) }.use { meta ->
                meta.client { it.messages.send(message) }.leftOrNull().shouldBeInstanceOf<WaError.Unreadable>().status shouldBe 302
            }
            elsewhere.requests.size shouldBe 0
        }
    }

    "an edge that has no function yet is one line" {
        Loopback { Reply.Answer("""{"data":"x"}""") }.use { meta ->
            WhatsApp(AccessToken(TOKEN)) {
                baseUrl = meta.url
                version = "v25.0"
            }.use {
                @OptIn(DelicateWaApi::class)
                val answer = it.graph(get<PhoneNumberId, JsonObject>("new edge"), PhoneNumberId("1063"), NoBody, mapOf("fields" to "a,b"))
                answer.getOrNull() shouldBe JsonObject(mapOf("data" to JsonPrimitive("x")))
            }
            meta.requests.map { it.line } shouldContainExactly listOf("GET /v25.0/1063/new%20edge?fields=a%2Cb HTTP/1.1")
        }
    }

    "reading is safe to repeat, so a lost answer never says that something was sent" {
        Loopback { Reply.Close }.use { meta ->
            WhatsApp(AccessToken(TOKEN)) {
                baseUrl = meta.url
                retry = RetryPolicy.None
            }.use {
                @OptIn(DelicateWaApi::class)
                val error = it.graph(get<PhoneNumberId, JsonObject>(), PhoneNumberId("1063"), NoBody).leftOrNull()
                error.shouldBeInstanceOf<WaError.Unreachable>().mayHaveBeenSent shouldBe false
            }
        }
    }

    "a setting that cannot work is refused when the client is made" {
        fun refusal(configure: WhatsAppConfig.() -> Unit) =
            shouldThrow<IllegalArgumentException> { WhatsApp(AccessToken(TOKEN), configure) }.message
        refusal { baseUrl = "http://graph.example.com" } shouldContain "https://"
        refusal { baseUrl = "graph.facebook.com" } shouldContain "https://"
        refusal { version = "24" } shouldContain "v24.0"
        refusal { timeout = Duration.ZERO } shouldContain "timeout"
        listOf("http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://graph.example.com").forEach { url ->
            WhatsApp(AccessToken(TOKEN)) { baseUrl = url }.close()
        }
    }
})
