package io.wakit.wazzup

import io.wakit.client.RetryPolicy
import io.wakit.local.Asked
import io.wakit.local.LocalServer
import io.wakit.local.Said
import java.time.Duration

val Asked.authorization: String? get() = headers["authorization"]
val Asked.contentType: String? get() = headers["content-type"]

/** Wazzup on this machine. */
class LocalWazzup(reply: (Asked, Int) -> Said) : LocalServer(reply) {
    constructor(vararg answers: Said) : this(inTurn(answers))

    /** A client of this server, whose waits are short. */
    fun client(key: String = KEY, configure: WazzupConfig.() -> Unit = {}): WazzupClient = WazzupClient(ApiKey(key)) {
        publicBaseUrl = url
        techBaseUrl = "$url/tech"
        integrationsBaseUrl = "$url/integrations"
        retry = RetryPolicy(firstWait = Duration.ofMillis(1), longestWait = Duration.ofMillis(2), maxTime = Duration.ofSeconds(4))
        configure()
    }

    companion object {
        const val KEY = "0123456789abcdef0123456789abcdef"
    }
}

/** A server that answers so, a client of it, and what is tried with both. */
suspend fun <R> playing(
    vararg answers: Said,
    configure: WazzupConfig.() -> Unit = {},
    block: suspend (WazzupClient, LocalWazzup) -> R,
): R = LocalWazzup(*answers).use { server -> server.client(configure = configure).use { block(it, server) } }
