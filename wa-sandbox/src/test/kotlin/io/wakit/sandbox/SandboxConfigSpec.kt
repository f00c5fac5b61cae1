package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import java.net.ConnectException
import java.time.Duration

class SandboxConfigSpec :
    StringSpec({
        "a sandbox without settings has one number, and the secrets that are documented" {
            Sandbox().use { sandbox ->
                sandbox.numbers.map { Triple(it.id, it.displayNumber, it.waba) } shouldContainExactly
                    listOf(Triple(Sandbox.DefaultPhoneNumberId, "15550783881", Sandbox.DefaultWabaId))
                sandbox.accessToken.reveal() shouldBe "sandbox-access-token"
                sandbox.appSecret.reveal() shouldBe "sandbox-app-secret"
                sandbox.verifyToken.reveal() shouldBe "sandbox-verify-token"
            }
        }

        "numbers that are named take the place of the default" {
            Sandbox { number(PhoneNumberId("1"), "15550783881", WabaId("2")) }.use { sandbox ->
                sandbox.numbers.map { it.id } shouldContainExactly listOf(PhoneNumberId("1"))
                sandbox.phone shouldBe PhoneNumberId("1")
            }
        }

        "what cannot work is refused when the sandbox is made" {
            shouldThrow<IllegalArgumentException> { Sandbox { accessTokens = emptySet() } }
            shouldThrow<IllegalArgumentException> { Sandbox { webhookUrl = "127.0.0.1:8080" } }
            shouldThrow<IllegalArgumentException> { Sandbox { webhookTimeout = Duration.ZERO } }
            shouldThrow<IllegalArgumentException> { StatusPace(sent = Duration.ofMillis(-1)) }
            shouldThrow<IllegalArgumentException> { Redelivery.doubling(attempts = 0) }
            shouldThrow<IllegalArgumentException> {
                Sandbox {
                    number(PhoneNumberId("1"), "15550783881")
                    number(PhoneNumberId("1"), "15550783882")
                }
            }
        }

        "redelivery doubles its waits, ten attempts in all" {
            Redelivery.doubling().waits.map { it.toMillis() } shouldContainExactly
                listOf(250L, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
            Redelivery.None.waits.size shouldBe 0
        }

        "the same number is the same person, and a new name takes the place of the old" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE), name = "Alice")
                sandbox.user(WaId("+$ALICE")) shouldBe alice
                alice.name shouldBe "Alice"
                sandbox.user(WaId(ALICE), name = "Alicia")
                alice.name shouldBe "Alicia"
            }
        }

        "a user who is on no number of the sandbox is told so" {
            Sandbox().use { sandbox ->
                val alice = sandbox.user(WaId(ALICE))
                shouldThrow<IllegalArgumentException> { alice.writes("hi", to = PhoneNumberId("404")) }
                shouldThrow<IllegalArgumentException> { sandbox.user(WaId("alice")) }
            }
        }

        "two servers of one sandbox listen on two ports, and close lets them go" {
            val sandbox = Sandbox()
            val first = sandbox.start()
            val second = sandbox.start()
            first.port shouldNotBe second.port
            first.baseUrl shouldBe "http://127.0.0.1:${first.port}"
            first.close()
            second.send("").code shouldBe 100
            sandbox.close()
            shouldThrow<ConnectException> { second.send("") }
        }
    })
