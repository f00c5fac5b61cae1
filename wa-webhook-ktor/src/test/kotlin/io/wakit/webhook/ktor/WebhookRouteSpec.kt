package io.wakit.webhook.ktor

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.engine.EmbeddedServer
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.route
import io.ktor.server.routing.routing
import io.wakit.dsl.sendText
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.event.TextMessage
import io.wakit.webhook.AppCredentials
import io.wakit.webhook.MemoryInbox
import io.wakit.webhook.command
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.job
import kotlinx.coroutines.runInterruptible
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicBoolean

private val http = HttpClient.newHttpClient()

private suspend fun serving(configure: Application.() -> Unit, use: suspend (EmbeddedServer<*, *>, String) -> Unit) {
    val server = embeddedServer(Netty, port = 0, host = "127.0.0.1", module = configure).startSuspend(wait = false)
    try {
        use(server, "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}")
    } finally {
        server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
    }
}

private suspend fun send(request: HttpRequest.Builder): HttpResponse<String> =
    runInterruptible(Dispatchers.IO) { http.send(request.build(), HttpResponse.BodyHandlers.ofString()) }

private suspend fun post(url: String, body: ByteArray, secret: AppSecret): Int = send(
    HttpRequest.newBuilder(
        URI(url),
    ).header("X-Hub-Signature-256", sign(body, secret)).POST(HttpRequest.BodyPublishers.ofByteArray(body)),
).statusCode()

private suspend fun challenge(url: String, token: String): Int =
    send(HttpRequest.newBuilder(URI("$url?hub.mode=subscribe&hub.challenge=1&hub.verify_token=$token"))).statusCode()

/** Returns when this is being cancelled, and does not wait for its children. */
private suspend fun Job.ended() {
    while (isActive) delay(5)
}

class WebhookRouteSpec : StringSpec({
    "two apps in one server have their own secrets, tokens and handlers" {
        val seen = CopyOnWriteArrayList<String>()
        serving({
            routing {
                for (app in listOf("sales", "support")) {
                    route("/$app") {
                        whatsAppWebhooks {
                            appSecret(AppSecret("secret of $app".replace(' ', '-')))
                            verifyToken = VerifyToken("token-of-$app")
                            on<TextMessage> { seen += "$app: ${it.body}" }
                        }
                    }
                }
            }
        }) { _, url ->
            val body = delivery(""""messages":[${text("A")}]""")
            post("$url/sales", body, AppSecret("secret-of-sales")) shouldBe 200
            post("$url/support", body, AppSecret("secret-of-sales")) shouldBe 401
            post("$url/support", body, AppSecret("secret-of-support")) shouldBe 200
            challenge("$url/sales", "token-of-sales") shouldBe 200
            challenge("$url/support", "token-of-sales") shouldBe 403
            seen shouldContainExactly listOf("sales: hi", "support: hi")
        }
    }

    "tenants at one route are told apart by the request; an unknown one is 404, and one whose secret has changed goes on" {
        val tenants = mutableMapOf<String?, AppCredentials>(
            "a" to AppCredentials(AppSecret("secret-a"), VerifyToken("token-a")),
            "b" to AppCredentials(AppSecret("secret-b"), VerifyToken("token-b")),
        )
        val seen = CopyOnWriteArrayList<String>()
        serving({
            install(WhatsAppWebhooks) {
                path = "/webhook/{tenant}"
                credentials { call -> tenants[call.parameters["tenant"]] }
                on<TextMessage> { seen += it.id.value }
            }
        }) { _, url ->
            suspend fun post(tenant: String, id: String, secret: String) =
                post("$url/webhook/$tenant", delivery(""""messages":[${text(id)}]"""), AppSecret(secret))
            post("a", "A", "secret-a") shouldBe 200
            post("b", "B", "secret-a") shouldBe 401
            post("b", "B", "secret-b") shouldBe 200
            post("c", "C", "secret-a") shouldBe 404
            challenge("$url/webhook/a", "token-a") shouldBe 200
            challenge("$url/webhook/b", "token-a") shouldBe 403
            challenge("$url/webhook/c", "token-a") shouldBe 404
            tenants["a"] = AppCredentials(listOf(AppSecret("secret-a"), AppSecret("new-a")), VerifyToken("token-a"))
            post("a", "D", "new-a") shouldBe 200
            seen shouldContainExactly listOf("A", "B", "D")
        }
    }

    "handlers have filters, and with an inbox a redelivered message is answered once" {
        app({ phone ->
            inbox(MemoryInbox())
            on<TextMessage>(command("help")) { phone.sendText(it.chat, "Ask me anything") }
            on<TextMessage>(!command("help")) { phone.sendText(it.chat, "You said: ${it.body}") }
        }) { app ->
            app.sandbox.faults.deliverNextTwice()
            app.alice.writes("hello")
            app.alice.awaitMessage().text shouldBe "You said: hello"
            app.sandbox.webhooks.awaitIdle()
            app.alice.writes("/help")
            app.alice.awaitMessage().text shouldBe "Ask me anything"
            app.alice.messages.size shouldBe 2
        }
    }

    "a server that stops waits for the handler of its inbox that runs, and begins no other" {
        val inside = CompletableDeferred<Unit>()
        val stopping = CompletableDeferred<Job>()
        val seen = CopyOnWriteArrayList<String>()
        val store = MemoryInbox()
        val secret = AppSecret("secret")
        serving({
            install(WhatsAppWebhooks) {
                appSecret(secret)
                verifyToken = VerifyToken("token")
                inbox(store)
                on<TextMessage> {
                    inside.complete(Unit)
                    // It has something left to do when the server is asked to stop.
                    stopping.await().ended()
                    delay(200)
                    seen += it.id.value
                }
            }
        }) { server, url ->
            post("$url/webhook", delivery(""""messages":[${text("A")},${text("B")}]"""), secret) shouldBe 200
            inside.await()
            stopping.complete(server.application.coroutineContext.job)
            server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
            seen shouldContainExactly listOf("A")
            store.lease(10, 10, java.time.Duration.ofMinutes(1)).flatMap { it.letters }.map { it.key.value } shouldContainExactlyInAnyOrder
                listOf("messages/1063/messages/B")
        }
    }

    "a probe hears whether the webhook can do its work: at the root by the plugin, below its path by a route" {
        val isUp = AtomicBoolean(true)
        fun WebhookRouteConfig.app() {
            appSecret(AppSecret("secret"))
            verifyToken = VerifyToken("token")
            inbox(MemoryInbox())
            check("stock") { if (!isUp.get()) error("no such table: personal detail") }
            healthPath = "/health"
            on<TextMessage> {}
        }
        serving({
            install(WhatsAppWebhooks) { app() }
            routing { route("/support") { whatsAppWebhooks { app() } } }
        }) { _, url ->
            for (probe in listOf("$url/health", "$url/support/health")) {
                isUp.set(true)
                send(HttpRequest.newBuilder(URI(probe))).let {
                    it.statusCode() shouldBe 200
                    it.headers().firstValue("Content-Type").get() shouldContain "application/json"
                    it.body() shouldBe """{"status":"UP","checks":{"inbox":"UP","stock":"UP"},"deadLetters":0}"""
                }
                isUp.set(false)
                send(HttpRequest.newBuilder(URI(probe))).let {
                    it.statusCode() shouldBe 503
                    it.body() shouldBe """{"status":"DOWN","checks":{"inbox":"UP","stock":"DOWN"},"deadLetters":0}"""
                }
            }
            challenge("$url/webhook", "token") shouldBe 200
            challenge("$url/support", "token") shouldBe 200
        }
    }

    "a route without credentials, or a handler, fails when it is made" {
        fun refusal(configure: WebhookRouteConfig.() -> Unit) = shouldThrow<IllegalArgumentException> {
            embeddedServer(Netty, port = 0, host = "127.0.0.1") { routing { whatsAppWebhooks(configure) } }.start(wait = false)
        }.message.orEmpty()
        refusal { on<TextMessage> {} } shouldContain "verify token"
        refusal { credentials { null } } shouldContain "No handler"
        refusal { healthPath = "health" } shouldContain "begin it with a slash"
    }
})
