package io.wakit.client

import io.ktor.client.engine.HttpClientEngine
import io.ktor.http.URLBuilder
import io.ktor.http.URLParserException
import io.ktor.http.Url
import kotlinx.coroutines.Dispatchers

/** How this library talks HTTP, for its clients of services beside Meta's. */
@DelicateWaApi
public object Connections {
    /**
     * An engine that keeps its connections, never makes a POST again by itself, and leaves time limits to the caller. Whoever
     * asks for it closes it.
     */
    @JvmStatic
    public fun engine(): HttpClientEngine = defaultEngine(Dispatchers.Unconfined)

    /** Whether a call that failed with [failure] never left: no connection came about. */
    @JvmStatic
    public fun neverLeft(failure: Exception): Boolean = failure.isFailureToConnect()

    /**
     * The setting [name] as the base of addresses that a secret travels to: `https`, and `http` for this machine alone. What
     * is not is an [IllegalArgumentException] that shows [example].
     */
    @JvmStatic
    public fun base(name: String, text: String, example: String): Url {
        val url = try {
            URLBuilder(text).build()
        } catch (e: URLParserException) {
            throw IllegalArgumentException("$name is not a URL; write it with scheme and host: $example", e)
        }
        require(text.startsWith("https://") || (text.startsWith("http://") && url.isThisMachine())) {
            "$name has to begin with https://, since the access token travels with every call; http:// is for this machine alone"
        }
        return url
    }
}
