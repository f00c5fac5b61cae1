package io.wakit.wazzup

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.RetryPolicy
import io.wakit.local.Said
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.Transport
import io.wakit.wazzup.model.User
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import java.net.ServerSocket
import java.time.Duration
import java.time.ZoneOffset
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.util.concurrent.CountDownLatch

private val hi = MessageSendRequest(ChannelId("ch"), ChatType.WhatsApp, "79990001122", "hi")
private val known = hi.copy(crmMessageId = "m-1")
private const val SENT = """{"messageId":"0d6f2b7c","chatId":"79990001122"}"""

private fun Either<WazzupError, *>.refused() = leftOrNull().shouldBeInstanceOf<WazzupError.Refused>()

class FaultsSpec : StringSpec({
    "both spellings of a code are one, of one category" {
        listOf("repeatedCrmMessageId", "REPEATED_CRM_MESSAGE_ID").forAll { spelling ->
            playing(Said("""{"error":"$spelling","description":"again","data":{"crmMessageId":"m-1"}}""", 400)) { wazzup, server ->
                wazzup.messages.send(known).refused().run {
                    code shouldBe WazzupErrorCode.RepeatedCrmMessageId
                    category shouldBe WazzupErrorCategory.Conflict
                    "$data" shouldBe """{"crmMessageId":"m-1"}"""
                    mayHaveBeenSent shouldBe true
                }
                server.asked.size shouldBe 1
            }
        }
        WazzupErrorCode("FORBIDDEN") shouldNotBe WazzupErrorCode("CHANNEL_BLOCKED")
    }

    "a fault is read in each of its forms" {
        listOf(
            """{"status":400,"requestId":"req-1","error":"X_Y","description":"why"}""",
            """{"error":{"code":"X_Y","description":"why"}}""",
            """{"errors":[{"code":"X_Y","description":"why"}]}""",
            """{"code":"X_Y","description":"why"}""",
        ).forAll { body ->
            playing(Said(body, 400)) { wazzup, _ ->
                wazzup.users.get("1").refused().run {
                    status shouldBe 400
                    code shouldBe WazzupErrorCode("xy")
                    description shouldBe "why"
                    category shouldBe WazzupErrorCategory.Unknown
                    message shouldContain "X_Y: why"
                }
            }
        }
    }

    "an empty body, a gateway's page or a bare word leaves the status to say it" {
        listOf("", "<html>no</html>", "no", "[]", "null").forAll { body ->
            playing(Said(body, 403)) { wazzup, _ ->
                wazzup.users.get("1").refused().run {
                    status shouldBe 403
                    code.shouldBeNull()
                    category shouldBe WazzupErrorCategory.Access
                }
            }
        }
    }

    "data keeps whatever form it has" {
        listOf("404", "\"word\"", """[{"index":0,"fields":["a"]}]""", """{"a":1}""").forAll { data ->
            playing(Said("""{"error":"testPostNotPassed","data":$data}""", 400)) { wazzup, _ ->
                "${wazzup.users.get("1").refused().data}" shouldBe data
            }
        }
    }

    "a success that is no answer of Wazzup's is unreadable, and a message behind it may be on its way" {
        listOf("", "<html>", """{"ok":true}""", "{ok}").forAll { body ->
            playing(Said(body, 201)) { wazzup, server ->
                val error = wazzup.messages.send(hi).leftOrNull().shouldBeInstanceOf<WazzupError.Unreadable>()
                error.mayHaveBeenSent shouldBe true
                server.asked.size shouldBe 1
            }
        }
    }

    "any call waits for Retry-After behind a 429, and is made again" {
        val date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).minusSeconds(5))
        listOf("0", date).forAll { header ->
            playing(Said("""{"error":"TOO_MANY_REQUESTS"}""", 429, mapOf("Retry-After" to header)), Said(SENT, 201)) { wazzup, server ->
                wazzup.messages.send(hi).isRight() shouldBe true
                server.asked.size shouldBe 2
            }
        }
    }

    "a 429 whose wait does not fit comes at once, with what was asked for" {
        val short = RetryPolicy(maxTime = Duration.ofSeconds(2))
        playing(Said("", 429, mapOf("Retry-After" to "7")), configure = { retry = short }) { wazzup, server ->
            wazzup.users.get("1").refused().run {
                category shouldBe WazzupErrorCategory.RateLimit
                retryAfter shouldBe Duration.ofSeconds(7)
            }
            server.asked.size shouldBe 1
        }
        playing(Said("", 429), configure = { retry = short }) { wazzup, server ->
            wazzup.users.get("1").refused().retryAfter.shouldBeNull()
            server.asked.size shouldBe 1
        }
    }

    listOf("a 5xx" to Said("<html>", 502), "an answer that was lost" to Said.Dropped).forEach { (what, fault) ->
        "behind $what a message without crmMessageId is never sent again, and is told as perhaps sent" {
            playing(fault, Said(SENT, 201)) { wazzup, server ->
                val error = wazzup.messages.send(hi).leftOrNull()
                error?.mayHaveBeenSent shouldBe true
                error?.category shouldBe WazzupErrorCategory.Server
                server.asked.size shouldBe 1
            }
        }

        "behind $what a message with crmMessageId is sent again, and an entity is put again" {
            playing(fault, fault, Said(SENT, 201)) { wazzup, server ->
                wazzup.messages.send(known).map { it.messageId.value }.getOrNull() shouldBe "0d6f2b7c"
                server.asked.map { it.text }.toSet().size shouldBe 1
                server.asked.size shouldBe 3
            }
            playing(fault, Said()) { wazzup, server ->
                wazzup.users.create(User("u", "N")).isRight() shouldBe true
                server.asked.size shouldBe 2
            }
        }

        "behind $what no account is made twice, no money given twice, no channel asked for twice" {
            playing(fault) { wazzup, server ->
                wazzup.accounts.create("Firm").isLeft() shouldBe true
                wazzup.accounts.changeBalance(1, 5).isLeft() shouldBe true
                wazzup.channels.create(Transport.WhatsApp).isLeft() shouldBe true
                server.asked.size shouldBe 3
            }
        }
    }

    "a repeated message that was taken the first time says so" {
        playing(Said.Dropped, Said("""{"error":"repeatedCrmMessageId"}""", 400)) { wazzup, server ->
            wazzup.messages.send(known).refused().run {
                code shouldBe WazzupErrorCode.RepeatedCrmMessageId
                mayHaveBeenSent shouldBe true
            }
            server.asked.size shouldBe 2
        }
    }

    "attempts come to an end" {
        playing(Said("", 503)) { wazzup, server ->
            wazzup.users.get("1").refused().mayHaveBeenSent shouldBe false
            server.asked.size shouldBe 4
        }
    }

    "where no connection comes about nothing was done, and a message is tried again" {
        val port = ServerSocket(0).use { it.localPort }
        val wazzup = WazzupClient(ApiKey(LocalWazzup.KEY)) {
            publicBaseUrl = "http://127.0.0.1:$port"
            retry = RetryPolicy(maxAttempts = 2, firstWait = Duration.ofMillis(1))
        }
        wazzup.use {
            it.messages.send(hi).leftOrNull().shouldBeInstanceOf<WazzupError.Unreachable>().mayHaveBeenSent shouldBe false
        }
    }

    "the time limit ends an attempt" {
        val release = CountDownLatch(1)
        LocalWazzup { _, _ -> Said().also { release.await() } }.use { server ->
            server.client { timeout = Duration.ofMillis(50) }.use { wazzup ->
                val error = wazzup.messages.send(hi).leftOrNull().shouldBeInstanceOf<WazzupError.Unreachable>()
                error.mayHaveBeenSent shouldBe true
                error.message shouldContain "50 ms"
            }
            release.countDown()
        }
    }

    "a redirect is refused: the key goes to no other host" {
        playing(Said("", 302, mapOf("Location" to "http://127.0.0.1:9/"))) { wazzup, server ->
            wazzup.users.get("1").refused().status shouldBe 302
            server.asked.size shouldBe 1
        }
    }

    "a closed client says so, and closing twice is harmless" {
        LocalWazzup(Said()).use { server ->
            val wazzup = server.client()
            wazzup.close()
            wazzup.close()
            wazzup.users.list().leftOrNull().shouldBeInstanceOf<WazzupError.Unreachable>()
        }
    }

    "a scope closes its client when it ends, fails and is cancelled" {
        LocalWazzup(Said("[]")).use { server ->
            val seen = mutableListOf<WazzupClient>()

            suspend fun <R> scope(block: suspend (WazzupClient) -> R) =
                wazzupClientContext(ApiKey("k"), server.url, server.url, Duration.ofSeconds(5), CrmKey("c")) {
                    seen += it
                    block(it)
                }
            scope { it.users.list().isRight() } shouldBe true
            runCatching { scope { error("broken") } }.exceptionOrNull()?.message shouldBe "broken"
            val began = CompletableDeferred<Unit>()
            val job = launch {
                scope {
                    began.complete(Unit)
                    CompletableDeferred<Unit>().await()
                }
            }
            began.await()
            job.cancelAndJoin()
            seen.size shouldBe 3
            seen.forAll { it.users.list().leftOrNull().shouldBeInstanceOf<WazzupError.Unreachable>() }
        }
    }

    "neither key shows in what is printed, and the parts do" {
        LocalWazzup(Said()).use { server ->
            server.client { crmKey = CrmKey("secret-crm-key") }.use { wazzup ->
                "$wazzup" shouldNotContain LocalWazzup.KEY
                listOf("██", "contacts", "users", "deals", "pipelines", "accounts", "channels", "messages").forAll {
                    "$wazzup" shouldContain
                        it
                }
            }
        }
        "${ApiKey("abc")} ${CrmKey("abc")}" shouldBe "██ ██"
    }

    "settings that cannot work are refused with what to write" {
        fun refusal(configure: WazzupConfig.() -> Unit) =
            runCatching { WazzupClient(ApiKey("k"), configure) }.exceptionOrNull()?.message.orEmpty()
        refusal { publicBaseUrl = "http://api.example.test" } shouldContain "publicBaseUrl has to begin with https://"
        refusal { techBaseUrl = "ftp://x" } shouldContain "techBaseUrl"
        refusal { timeout = Duration.ZERO } shouldContain "timeout"
        listOf("", "a b", "a\n").map { runCatching { ApiKey(it) }.isFailure } shouldContainExactly listOf(true, true, true)
        runCatching { RateLimit(calls = 10, messages = 11) }.isFailure shouldBe true
    }
})
