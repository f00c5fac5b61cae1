package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.sandbox.Sandbox
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.yield
import java.io.IOException

private val stale: Either<WaError, String> = WaError.Unauthorized(GraphError(ErrorCode.AccessTokenExpired), 401).left()

/** A vault that gives `t1`, `t2`, … and takes a second for each. */
private class Vault(private val give: (Int) -> AccessToken = { AccessToken("t$it") }) {
    var asked = 0

    suspend fun token(): AccessToken {
        delay(1_000)
        return give(++asked)
    }
}

class AccessTokensSpec : StringSpec({
    "a token is asked for before the first call, once for all who wait for it, and kept" {
        runTest {
            val vault = Vault()
            val tokens = AccessTokens(vault::token, appSecret = null)
            List(50) { async { tokens.use(true) { it.token!!.reveal().right() } } }.awaitAll().toSet() shouldBe setOf("t1".right())
            tokens.use(true) { it.token!!.reveal().right() } shouldBe "t1".right()
            vault.asked shouldBe 1
        }
    }

    "a token that Meta takes no longer is renewed once for all who held it, and each call is made once more" {
        runTest {
            val vault = Vault()
            val tokens = AccessTokens(vault::token, appSecret = null)
            val carried = mutableListOf<String>()
            val answers = List(50) { i ->
                async {
                    delay(i * 37L)
                    tokens.use(true) {
                        carried += it.token!!.reveal()
                        delay(500)
                        if (it.token.reveal() == "t1") stale else "done".right()
                    }
                }
            }.awaitAll()
            answers.toSet() shouldBe setOf("done".right())
            vault.asked shouldBe 2
            (carried.count { it == "t1" } <= 50) shouldBe true
            carried.count { it == "t2" } shouldBe 50
        }
    }

    "a new token that is refused as well is not renewed again by the same call" {
        runTest {
            val vault = Vault()
            var calls = 0
            AccessTokens(vault::token, appSecret = null).use(true) {
                calls++
                stale
            } shouldBe stale
            calls shouldBe 2
            vault.asked shouldBe 2
        }
    }

    "the same token again is no reason to ask Meta again" {
        runTest {
            val vault = Vault { AccessToken("same") }
            val tokens = AccessTokens(vault::token, appSecret = null)
            var calls = 0
            List(20) {
                async {
                    tokens.use(true) {
                        calls++
                        yield()
                        stale
                    }
                }
            }.awaitAll().toSet() shouldBe setOf(stale)
            calls shouldBe 20
            vault.asked shouldBe 2
        }
    }

    "a fixed token is not asked for anywhere" {
        runTest {
            var calls = 0
            AccessTokens(AccessToken("t"), appSecret = null).use(true) {
                calls++
                stale
            } shouldBe stale
            calls shouldBe 1
        }
    }

    "a call whose body is gone is not made again, but the next one has the new token" {
        runTest {
            val tokens = AccessTokens(Vault()::token, appSecret = null)
            tokens.use(mayRepeat = false) { stale } shouldBe stale
            tokens.use(true) { it.token!!.reveal().right() } shouldBe "t2".right()
        }
    }

    "a provider that fails is an error, told to all who wait, and asked again by the next call" {
        runTest {
            val vault = Vault { if (it == 1) throw IOException("vault is sealed") else AccessToken("t$it") }
            val tokens = AccessTokens(vault::token, appSecret = null)
            List(20) { async { tokens.use(true) { "sent".right() } } }.awaitAll().forAll { answer ->
                val error = answer.leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
                error.mayHaveBeenSent shouldBe false
                error.cause.shouldBeInstanceOf<IOException>()
            }
            vault.asked shouldBe 1
            tokens.use(true) { it.token!!.reveal().right() } shouldBe "t2".right()
        }
    }

    "a cancelled caller cancels no other: the next one asks" {
        runTest {
            val vault = Vault()
            val tokens = AccessTokens(vault::token, appSecret = null)
            val first = async { tokens.use(true) { "sent".right() } }
            yield()
            val second = async { tokens.use(true) { it.token!!.reveal().right() } }
            delay(500)
            first.cancel()
            second.await() shouldBe "t1".right()
            shouldThrow<CancellationException> { first.await() }
        }
    }

    "over HTTP: a token that ran out is renewed, and the message arrives once" {
        val tokens = ArrayDeque(listOf(AccessToken("stale"), AccessToken("fresh")))
        Sandbox { accessTokens = setOf(AccessToken("fresh")) }.use { sandbox ->
            sandbox.start().use { server ->
                val user = sandbox.user(WaId("15550100001")).also { it.writes("hello") }
                WhatsApp({ tokens.removeFirst() }) { baseUrl = server.baseUrl }.use {
                    it.phone(sandbox.phone).messages.send(textTo("15550100001")).isRight() shouldBe true
                    it.phone(sandbox.phone).messages.send(textTo("15550100001")).isRight() shouldBe true
                }
                sandbox.requests.map { it.status } shouldContainExactly listOf(401, 200, 200)
                user.messages.size shouldBe 2
            }
        }
    }

    "appsecret_proof is what Meta reckons it to be" {
        // echo -n "token" | openssl dgst -sha256 -hmac "secret"
        AppSecret("secret").proofOf(AccessToken("token")) shouldBe
            "e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a"
    }

    "a call proves that it knows the app secret, where the app asks for it" {
        Sandbox { requireAppSecretProof = true }.use { sandbox ->
            sandbox.user(WaId("15550100001")).writes("hello")
            suspend fun send(secret: AppSecret?) = WhatsApp(sandbox.accessToken) {
                engine = sandbox.engine
                appSecret = secret
            }.use { it.phone(sandbox.phone).messages.send(textTo("15550100001")) }
            send(Sandbox.DefaultAppSecret).isRight() shouldBe true
            listOf(null, AppSecret("another")).forAll {
                send(it).leftOrNull().shouldBeInstanceOf<WaError.Refused>().code shouldBe ErrorCode.InvalidParameter
            }
            sandbox.requests.forAll { it.path shouldNotContain Sandbox.DefaultAppSecret.reveal() }
        }
    }

    "many tokens, numbers and accounts live beside each other in one process" {
        Sandbox {
            accessTokens = setOf(AccessToken("of-one"), AccessToken("of-two"))
            number(PhoneNumberId("11"), "15550000011", WabaId("1"))
            number(PhoneNumberId("12"), "15550000012", WabaId("1"))
            number(PhoneNumberId("21"), "15550000021", WabaId("2"))
        }.use { sandbox ->
            sandbox.start().use { server ->
                val user = sandbox.user(WaId("15550100001"))
                listOf("11", "12", "21").forEach { user.writes("hello", to = PhoneNumberId(it)) }
                val told = mutableMapOf<String, Int>()
                val clients = listOf("of-one", "of-two").associateWith { token ->
                    WhatsApp(AccessToken(token)) {
                        baseUrl = server.baseUrl
                        listener = GraphListener { synchronized(told) { told.merge(token, 1, Int::plus) } }
                        if (token == "of-two") pacing { perSecond = 1 }
                    }
                }
                val one = clients.getValue("of-one")
                val two = clients.getValue("of-two")
                List(10) {
                    async {
                        one.phone(
                            PhoneNumberId(
                                if (it % 2 ==
                                    0
                                ) {
                                    "11"
                                } else {
                                    "12"
                                },
                            ),
                        ).messages.send(textTo("15550100001", "one $it"))
                    }
                }
                    .plus(async { two.phone(PhoneNumberId("21")).messages.send(textTo("15550100001", "two")) })
                    .awaitAll().forAll { it.isRight() shouldBe true }
                clients.values.forEach { it.close() }
                told shouldBe mapOf("of-one" to 10, "of-two" to 1)
                user.messages.groupingBy { it.from.value }.eachCount() shouldBe mapOf("11" to 5, "12" to 5, "21" to 1)
                user.messages.single { it.from.value == "21" }.text.shouldNotBeNull() shouldBe "two"
            }
        }
    }
})
