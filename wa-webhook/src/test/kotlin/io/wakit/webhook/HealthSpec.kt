package io.wakit.webhook

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.maps.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import java.time.Duration

@OptIn(ExperimentalCoroutinesApi::class)
class HealthSpec : StringSpec({
    "without an inbox and checks a webhook is up until it is told to stop" {
        val webhook = receiver { on<TextMessage> {} }
        webhook.health() shouldBe Health(emptyMap(), deadLetters = null, isStopping = false)
        webhook.health().status shouldBe 200
        webhook.health().toJson().toString() shouldBe """{"status":"UP","checks":{}}"""
        webhook.shutDown()
        webhook.health().status shouldBe 503
        webhook.health().toJson().toString() shouldBe """{"status":"OUT_OF_SERVICE","checks":{}}"""
    }

    "the inbox is down while its store is, and up again after it" {
        inVirtualTime {
            val store = Flaky(MemoryInbox(clock = clock))
            val webhook = node(store, mutableListOf())
            webhook.health() shouldBe Health(mapOf("inbox" to true), deadLetters = 0, isStopping = false)
            store.isDown = true
            webhook.health() shouldBe Health(mapOf("inbox" to false), deadLetters = null, isStopping = false)
            webhook.health().status shouldBe 503
            webhook.health().toJson().toString() shouldBe """{"status":"DOWN","checks":{"inbox":"DOWN"}}"""
            store.isDown = false
            webhook.health().isUp shouldBe true
        }
    }

    "dead letters are counted, and make nothing down" {
        inVirtualTime {
            val webhook = node(MemoryInbox(clock = clock), { attempts = 1 }) { on<TextMessage> { error("never") } }
            webhook.deliver(delivery(textOf("A"), textOf("B", from = "15550100002")))
            advanceTimeBy(60_000)
            webhook.health() shouldBe Health(mapOf("inbox" to true), deadLetters = 2, isStopping = false)
            webhook.health().toJson().toString() shouldBe
                """{"status":"UP","checks":{"inbox":"UP"},"deadLetters":2}"""
        }
    }

    "a webhook that shuts down is no place to send anything to, while its inbox answers" {
        inVirtualTime {
            val webhook = node(MemoryInbox(clock = clock), mutableListOf())
            webhook.shutDown(Duration.ofSeconds(1))
            val health = webhook.health()
            health.checks shouldContainExactly mapOf("inbox" to true)
            health.isStopping shouldBe true
            health.status shouldBe 503
        }
    }

    "checks are asked by name: one that throws, one that gives up and one that never answers are down, each for itself" {
        runTest {
            val webhook = receiver {
                on<TextMessage> {}
                check("orders") { }
                check("stock") { error("no such table") }
                check("prices") { throw CancellationException("somebody gave up") }
                check("weather") { awaitCancellation() }
            }
            val health = webhook.health()
            health.checks shouldContainExactly
                mapOf("orders" to true, "stock" to false, "prices" to false, "weather" to false)
            health.status shouldBe 503
            // Silent ones are waited for side by side with the others.
            currentTime shouldBe 5_000
            health.toJson().toString() shouldBe
                """{"status":"DOWN","checks":{"orders":"UP","stock":"DOWN","prices":"DOWN","weather":"DOWN"}}"""
        }
    }

    "two checks of one name are refused, and one in the name of the inbox" {
        shouldThrow<IllegalArgumentException> {
            receiver {
                check("orders") { }
                check("orders") { }
            }
        }.message shouldContain "orders"
        shouldThrow<IllegalArgumentException> { receiver { check("inbox") { } } }.message shouldContain "inbox"
        shouldThrow<IllegalArgumentException> { receiver { check(" ") { } } }
    }

    "the webhook of one app among several is as all of them are" {
        val apps = ReceiverConfig().apply {
            on<TextMessage> {}
            check("stock") { error("no such table") }
        }.toAppsReceiver()
        val app = apps.forApp(AppCredentials(AppSecret(SECRET), VerifyToken("agreed")))
        runBlocking {
            apps.health().isUp shouldBe false
            app.health() shouldBe apps.health()
            app.shutDown()
            apps.health().isStopping shouldBe false
            apps.shutDown()
            app.health().isStopping shouldBe true
        }
    }
})
