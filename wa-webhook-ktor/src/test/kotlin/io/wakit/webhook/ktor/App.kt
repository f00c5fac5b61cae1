package io.wakit.webhook.ktor

import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.wakit.client.Phone
import io.wakit.client.WhatsApp
import io.wakit.model.WaId
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** A sandbox, an app on Ktor Netty that it delivers to, and a client, all over loopback. */
class App(val sandbox: Sandbox, val phone: Phone, val alice: SandboxUser, val url: String) {
    private val http = HttpClient.newHttpClient()

    suspend fun post(body: ByteArray, signature: String?, chunked: Boolean = false): HttpResponse<String> {
        val publisher = HttpRequest.BodyPublishers.ofByteArray(body)
        val request = HttpRequest.newBuilder(URI(url)).POST(if (chunked) HttpRequest.BodyPublishers.fromPublisher(publisher) else publisher)
        signature?.let { request.header("X-Hub-Signature-256", it) }
        return runInterruptible(Dispatchers.IO) { http.send(request.build(), HttpResponse.BodyHandlers.ofString()) }
    }

    suspend fun get(query: String): HttpResponse<String> = runInterruptible(Dispatchers.IO) {
        http.send(HttpRequest.newBuilder(URI("$url?$query")).build(), HttpResponse.BodyHandlers.ofString())
    }
}

suspend fun app(configure: WhatsAppWebhooksConfig.(Phone) -> Unit, use: suspend (App) -> Unit) {
    Sandbox().use { sandbox ->
        sandbox.start().use { meta ->
            WhatsApp(sandbox.accessToken) { baseUrl = meta.baseUrl }.use { whatsapp ->
                val phone = whatsapp.phone(sandbox.phone)
                val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
                    install(WhatsAppWebhooks) {
                        appSecret(sandbox.appSecret)
                        verifyToken = sandbox.verifyToken
                        onFailure { _, _ -> }
                        configure(phone)
                    }
                }.startSuspend(wait = false)
                try {
                    val url = "http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/webhook"
                    sandbox.webhooks.subscribe(url)
                    use(App(sandbox, phone, sandbox.user(WaId("15550100001"), "Alice"), url))
                } finally {
                    server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
                }
            }
        }
    }
}
