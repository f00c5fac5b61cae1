package io.wakit.benchmarks

import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.request.header
import io.ktor.server.request.receiveChannel
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.utils.io.readRemaining
import io.wakit.inbox.jdbc.JdbcInbox
import io.wakit.model.VerifyToken
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import io.wakit.webhook.Inbox
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import io.wakit.webhook.ktor.WhatsAppWebhooks
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import kotlinx.coroutines.runBlocking
import kotlinx.io.readByteArray
import java.nio.file.Files
import java.security.MessageDigest
import java.util.HexFormat
import java.util.concurrent.atomic.LongAdder
import javax.crypto.Mac
import kotlin.system.exitProcess

/** Servers of webhooks, with Wakit in them and without; each in a process of its own, which [main] is the start of. */
internal object Servers {
    private val mac: Mac = Delivery.mac()
    private val handled = LongAdder()

    /** Starts the server called [name], and tells its port. */
    fun start(name: String): Int = when (name) {
        "ktor" -> ktor { bare() }

        "ktor-wakit" -> ktor { install(WhatsAppWebhooks) { takesAll() } }

        "inbox-h2" -> ktor { inbox(JdbcInbox.inFile(Files.createTempDirectory("wakit-benchmark").resolve("inbox"))) }

        "inbox-postgresql" -> ktor { inbox(postgreSql()) }

        "netty" -> NettyServer { body, signature, answer ->
            answer(if (isSigned(body, signature)) OK else UNAUTHORIZED)
        }.port

        "netty-wakit" -> Receiver { takesAll() }.let { NettyServer.of(it).port }

        else -> throw IllegalArgumentException("No server is called $name")
    }

    private fun ktor(module: Application.() -> Unit): Int {
        val server = embeddedServer(Netty, port = 0, host = "127.0.0.1", module = module).start(wait = false)
        return runBlocking { server.engine.resolvedConnectors().first().port }
    }

    /** The least that a webhook can do: read, check, answer. */
    private fun Application.bare() = routing {
        post("/webhook") {
            val body = call.receiveChannel().readRemaining().readByteArray()
            val status = if (isSigned(body, call.request.header(SIGNATURE))) OK else UNAUTHORIZED
            call.respondText("", ContentType.Text.Plain, HttpStatusCode.fromValue(status))
        }
    }

    /** The embedded one would leave the disk out, as suits tests; in production each commit is on it. */
    private fun postgreSql(): JdbcInbox {
        val server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start()
        server.postgresDatabase.connection.use { connection ->
            connection.createStatement().executeQuery(
                "SELECT current_setting('fsync') || current_setting('synchronous_commit')",
            ).use {
                check(it.next() && it.getString(1) == "onon") { "PostgreSQL does not write to the disk" }
            }
        }
        return JdbcInbox.connect(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")
    }

    /** Kept before Meta is answered, handled after; `GET /handled` tells how many were. */
    private fun Application.inbox(store: Inbox) {
        install(WhatsAppWebhooks) {
            appSecret(Delivery.Secret)
            verifyToken = VerifyToken("benchmark-verify-token")
            inbox(store)
            on<TextMessage> { handled.increment() }
        }
        routing { get("/handled") { call.respondText("${handled.sum()}") } }
    }

    private fun ReceiverConfig.takesAll() {
        appSecret(Delivery.Secret)
        verifyToken = VerifyToken("benchmark-verify-token")
        on<TextMessage> { handled.increment() }
        on<InboundEvent> { handled.increment() }
    }

    private fun isSigned(body: ByteArray, header: String?): Boolean {
        val claimed = header?.removePrefix("sha256=")?.let(HexFormat.of()::parseHex) ?: return false
        return MessageDigest.isEqual((mac.clone() as Mac).doFinal(body), claimed)
    }

    const val OK = 200
    private const val UNAUTHORIZED = 401
}

internal const val SIGNATURE = "X-Hub-Signature-256"

/** Serves until whoever started it goes away. */
fun main(arguments: Array<String>) {
    println(Servers.start(arguments.single()))
    System.`in`.readAllBytes()
    exitProcess(0)
}
