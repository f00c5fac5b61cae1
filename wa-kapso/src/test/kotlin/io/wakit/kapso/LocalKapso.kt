package io.wakit.kapso

import io.wakit.client.RetryPolicy
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig
import io.wakit.local.Asked
import io.wakit.local.LocalServer
import io.wakit.local.Said
import io.wakit.model.PhoneNumberId
import io.wakit.model.WabaId
import java.time.Duration

val Asked.key: String? get() = headers["x-api-key"]
val Asked.bearer: String? get() = headers["authorization"]

/** Kapso on this machine. */
class LocalKapso(reply: (Asked, Int) -> Said) : LocalServer(reply) {
    constructor(vararg answers: Said) : this(inTurn(answers))

    /** A client of this server, whose waits are short. */
    fun client(credentials: KapsoCredentials = KapsoCredentials(KapsoApiKey(KEY)), configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
        WhatsApp(credentials) {
            baseUrl = "$url/meta/whatsapp"
            retry = RetryPolicy(firstWait = Duration.ofMillis(1), longestWait = Duration.ofMillis(2))
            configure()
        }

    companion object {
        const val KEY = "kapso-key-demo"
    }
}

val PHONE = PhoneNumberId("100200300400500")
val ACCOUNT = WabaId("900800700600500")

/** A server that answers so, a client of it, and what is tried with both. */
suspend fun <R> playing(vararg answers: Said, configure: WhatsAppConfig.() -> Unit = {}, block: suspend (WhatsApp, LocalKapso) -> R): R =
    LocalKapso(*answers).use { server -> server.client(configure = configure).use { block(it, server) } }

/** A fixture of this module. */
fun fixture(name: String): String = checkNotNull(LocalKapso::class.java.getResource("/kapso/$name.json")) { "No fixture $name" }.readText()
