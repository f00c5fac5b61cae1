package io.wakit.client.media

import io.ktor.client.engine.HttpClientEngine
import io.ktor.utils.io.readRemaining
import io.wakit.client.MediaDownload
import io.wakit.client.Phone
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxServer
import kotlinx.io.readByteArray
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.deleteRecursively
import kotlin.random.Random

/** A clock that is put forward by hand. */
class HandClock(@Volatile var now: Instant = Instant.parse("2026-01-01T00:00:00Z")) : Clock() {
    override fun getZone(): ZoneId = ZoneOffset.UTC

    override fun withZone(zone: ZoneId?): Clock = this

    override fun instant(): Instant = now

    fun forward(by: Duration) {
        now += by
    }
}

class Scene(val sandbox: Sandbox, val server: SandboxServer, val clock: HandClock, val whatsApp: WhatsApp) {
    val phone: Phone = whatsApp.phone(sandbox.phone)

    /** Method and path of what Meta got, without queries. */
    val asked: List<String> get() = sandbox.requests.map { "${it.method} ${it.path.substringBefore('?')}" }
}

/** A sandbox that listens, a client that talks to it over HTTP, and a hand on Meta's clock. */
suspend fun scene(engine: HttpClientEngine? = null, configure: WhatsAppConfig.() -> Unit = {}, use: suspend Scene.() -> Unit) {
    val clock = HandClock()
    Sandbox { this.clock = clock }.use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) {
                baseUrl = server.baseUrl
                this.engine = engine
                configure()
            }.use { Scene(sandbox, server, clock, it).use() }
        }
    }
}

/** A phone of a client that talks to [url]. */
suspend fun <T> phoneAt(url: String, configure: WhatsAppConfig.() -> Unit = {}, use: suspend (Phone) -> T): T =
    WhatsApp(AccessToken("EAAG-the-token")) {
        baseUrl = url
        configure()
    }.use { use(it.phone(PhoneNumberId("1063"))) }

@OptIn(ExperimentalPathApi::class)
suspend fun inFolder(use: suspend (Path) -> Unit) {
    val folder = Files.createTempDirectory("media-spec")
    try {
        use(folder)
    } finally {
        folder.deleteRecursively()
    }
}

fun noise(size: Int): ByteArray = Random(size).nextBytes(size)

suspend fun MediaDownload.bytes(): ByteArray = channel.readRemaining().readByteArray()
