package io.wakit.client

import io.wakit.model.AccessToken
import java.time.Duration

/**
 * A service that passes calls on to Meta's Graph and adds something of its own: how it knows who calls, in what its endpoints
 * differ, how it says no. Modules of such services implement it; a program asks them for a [WhatsApp].
 */
@DelicateWaApi
public interface GraphService {
    /** What it is called, for a sentence. */
    public val name: String

    /** The headers by which it knows who calls, beside the access token where there is one. They go to its own hosts alone. */
    public val credentials: Map<String, String>

    /**
     * Whether [host] is the service's own beside that of the base URL, so that a file there is fetched with the credentials.
     * From all other hosts files are fetched without any, over `https`.
     */
    public fun owns(host: String): Boolean

    /** The error that [refusal] is; null where Meta's own reading does. */
    public fun errorOf(refusal: Refusal): WaError?

    /** The same Graph with the differences of the service in front of it. */
    public fun around(graph: Graph): Graph

    /**
     * An answer that is no success.
     *
     * @property body as it came, which may be empty or no JSON.
     * @property retryAfter what the answer's `Retry-After` says.
     * @property isSafe whether the call only reads.
     */
    public class Refusal(
        public val status: Int,
        public val body: String,
        public val retryAfter: Duration?,
        public val isSafe: Boolean,
    ) {
        override fun toString(): String = "Refusal($status)"
    }
}

/**
 * Connects to Meta's Graph through [service], with its credentials, and with [accessToken] beside them where it takes one. The
 * base URL is the service's to be set by [configure].
 */
@DelicateWaApi
public fun WhatsApp(service: GraphService, accessToken: AccessToken?, configure: WhatsAppConfig.() -> Unit): WhatsApp =
    WhatsAppConfig().apply(configure).connect(service) { AccessTokens.orNone(accessToken, appSecret) }
