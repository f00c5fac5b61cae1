package io.wakit.client

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.booleans.shouldBeFalse
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.client.GraphAttempt.Outcome
import io.wakit.model.AccessToken
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import io.wakit.sandbox.Sandbox
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import java.time.Duration
import java.util.concurrent.CancellationException
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.seconds

/** What a client tells that sends once over [meta]. */
private suspend fun told(meta: Loopback, configure: WhatsAppConfig.() -> Unit = {}): List<GraphAttempt> {
    val told = CopyOnWriteArrayList<GraphAttempt>()
    WhatsApp(AccessToken("EAAG-secret")) {
        baseUrl = meta.url
        retry = RetryPolicy(firstWait = Duration.ofMillis(1))
        listener = GraphListener { told += it }
        configure()
    }.use { it.phone(number).messages.send(textTo("15550100001", "my diagnosis")) }
    return told
}

class GraphListenerSpec : StringSpec({
    "each attempt is told with its number, outcome, status, code and trace" {
        Loopback {
            if (it <
                3
            ) {
                Reply.Answer(failure(130429), "429 Too Many Requests")
            } else {
                Reply.Answer(RECEIPT, headers = mapOf("x-fb-trace-id" to "Tr1"))
            }
        }
            .use { meta ->
                val told = told(meta)
                told.map { it.number } shouldContainExactly listOf(1, 2, 3)
                told.map { it.endpoint }.toSet() shouldBe setOf("POST /{PhoneNumberId}/messages")
                told.map { it.outcome } shouldContainExactly listOf(Outcome.RateLimited, Outcome.RateLimited, Outcome.Done)
                told.map { it.status } shouldContainExactly listOf(429, 429, 200)
                told.map { it.code } shouldContainExactly listOf(ErrorCode.ThroughputReached, ErrorCode.ThroughputReached, null)
                told.map { it.traceId } shouldContainExactly listOf("AbC", "AbC", "Tr1")
                told.forAll { it.duration.isNegative.shouldBeFalse() }
            }
    }

    "a token that is renewed is an attempt of its own" {
        val tokens = ArrayDeque(listOf(AccessToken("stale"), AccessToken("fresh")))
        val told = CopyOnWriteArrayList<GraphAttempt>()
        Loopback { if (it == 1) Reply.Answer(failure(190), "401 Unauthorized") else Reply.Answer(RECEIPT) }.use { meta ->
            WhatsApp({ tokens.removeFirst() }) {
                baseUrl = meta.url
                retry = RetryPolicy.None
                listener = GraphListener { told += it }
            }.use { it.phone(number).messages.send(textTo("15550100001")).isRight() shouldBe true }
        }
        told.map { it.number to it.outcome } shouldContainExactly listOf(1 to Outcome.Unauthorized, 2 to Outcome.Done)
    }

    "every kind of end has its outcome" {
        val ends = mapOf(
            Reply.Answer(failure(131047), "400 Bad Request") to Outcome.Refused,
            Reply.Answer(failure(190), "401 Unauthorized") to Outcome.Unauthorized,
            Reply.Close to Outcome.Unreachable,
            Reply.Answer("<html>", "502 Bad Gateway") to Outcome.Unreachable,
            Reply.Answer("{}") to Outcome.Unreadable,
        )
        ends.forEach { (reply, outcome) -> Loopback { reply }.use { told(it).single().outcome shouldBe outcome } }
    }

    "an attempt that the caller broke off is told too" {
        val told = CopyOnWriteArrayList<GraphAttempt>()
        Loopback { Reply.Hold }.use { meta ->
            WhatsApp(AccessToken("t")) {
                baseUrl = meta.url
                listener = GraphListener { told += it }
            }.use { whatsapp ->
                coroutineScope {
                    val call = launch { whatsapp.phone(number).messages.send(textTo("15550100001")) }
                    runInterruptible(Dispatchers.IO) { meta.held.await(10, TimeUnit.SECONDS) } shouldBe true
                    call.cancelAndJoin()
                }
            }
        }
        eventually(10.seconds) { told.single().outcome shouldBe Outcome.Cancelled }
    }

    "what never went out is not told of" {
        val told = CopyOnWriteArrayList<GraphAttempt>()
        Sandbox().use { sandbox ->
            sandbox.user(WaId("15550100001")).writes("hello")
            WhatsApp(sandbox.accessToken) {
                engine = sandbox.engine
                listener = GraphListener { told += it }
                pacing {
                    pairBurst = 1
                    maxWait = Duration.ZERO
                }
            }.use {
                val phone = it.phone(sandbox.phone)
                phone.messages.send(OutboundMessage(WaId("15550100001"), Text("x".repeat(5_000)))).isLeft() shouldBe true
                repeat(3) { phone.messages.send(textTo("15550100001")) }
            }
        }
        told shouldHaveSize 1
    }

    "no token, number, id or word is told" {
        Loopback {
            if (it ==
                1
            ) {
                Reply.Answer(failure(130429, details = "15550100001 said my diagnosis"), "429 Slow")
            } else {
                Reply.Answer(RECEIPT)
            }
        }.use { meta ->
            told(meta) { appSecret = io.wakit.model.AppSecret("the-app-secret") }.forAll { attempt ->
                val all = GraphAttempt::class.java.methods.filter { it.name.startsWith("get") && it.parameterCount == 0 }
                    .joinToString { "${it.invoke(attempt)}" } + attempt
                listOf("EAAG", "15550100001", "1063", "diagnosis", "wamid", "secret").forAll { all shouldNotContain it }
            }
        }
    }

    "a listener that throws harms no call" {
        listOf(IllegalStateException("full"), CancellationException("no")).forEach { failure ->
            Loopback { Reply.Answer(RECEIPT) }.use { meta ->
                WhatsApp(AccessToken("t")) {
                    baseUrl = meta.url
                    listener = GraphListener { throw failure }
                }.use { it.phone(number).messages.send(textTo("15550100001")).isRight() shouldBe true }
            }
        }
    }

    "what is left of Meta's allowances is told, where the answer says it" {
        val headers = mapOf(
            "X-App-Usage" to """{"call_count":28,"total_time":25,"total_cputime":3.7}""",
            "X-Business-Use-Case-Usage" to
                """{"102290129340398":[{"type":"whatsapp","call_count":100,"total_cputime":1,"total_time":2,"estimated_time_to_regain_access":19}]}""",
        )
        Loopback { Reply.Answer(RECEIPT, headers = headers) }.use { meta ->
            val (app, account) = told(meta).single().usage
            app.let { listOf(it.calls, it.time, it.cpuTime) } shouldContainExactly listOf(28, 25, 3)
            app.account shouldBe null
            account.type shouldBe "whatsapp"
            account.account.shouldNotBeNull() shouldBe "102290129340398"
            account.calls shouldBe 100
            account.regainedIn shouldBe Duration.ofMinutes(19)
        }
    }

    "usage in a form that nobody knows tells nothing, and harms no call" {
        listOf("{", "[]", "7", """{"a":7}""", """{"a":[7]}""", """{"call_count":{}}""").forEach { odd ->
            Loopback { Reply.Answer(RECEIPT, headers = mapOf("X-App-Usage" to odd, "X-Business-Use-Case-Usage" to odd)) }.use { meta ->
                told(meta).single().outcome shouldBe Outcome.Done
            }
        }
        GraphUsage.read(null, null).shouldBeEmpty()
        GraphUsage.read("{", "{").shouldBeEmpty()
    }
})
