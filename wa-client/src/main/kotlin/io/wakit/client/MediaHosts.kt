package io.wakit.client

import io.ktor.http.Url
import java.net.URI
import java.net.URISyntaxException

/**
 * The places that the access token may go to for a file: where the Graph itself is, and the hosts that the settings name.
 * Two parsers have to agree on what the host is, since a URL that they read differently would take the token elsewhere.
 */
@OptIn(DelicateWaApi::class)
internal class MediaHosts(
    private val graph: Url,
    private val hosts: Set<String>,
    private val service: GraphService? = null,
) {
    /**
     * [url] as an address that a file may be fetched from; null for any other, and for what is no URL. Where it is Meta itself
     * that is asked, these are the hosts that the token may go to.
     */
    fun admitted(url: String): Url? {
        val uri = uriOf(url)?.takeIf { it.host != null && it.rawUserInfo == null } ?: return null
        val parsed = Url(uri.toString())
        val agree = parsed.host.equals(uri.host, ignoreCase = true) && parsed.user == null
        return parsed.takeIf { agree && (it.isGraph() || if (service == null) it.isListed() else it.isOpen()) }
    }

    /** Whether credentials go along to [url], an address that was admitted. */
    fun isTrusted(url: Url): Boolean =
        service == null || url.isGraph() || (url.protocol.name == "https" && service.owns(url.host.lowercase()))

    /** A service names hosts of anybody: they are asked without credentials. Plain `http` only where all is on this machine. */
    private fun Url.isOpen() = protocol.name == "https" ||
        (protocol.name == "http" && isThisMachine() && graph.isThisMachine())

    /** The host of [url], for a sentence. */
    fun named(url: String): String = uriOf(url)?.host ?: "something that is no URL"

    private fun Url.isGraph() = protocol == graph.protocol && host == graph.host && port == graph.port

    private fun Url.isListed(): Boolean {
        val isPlain = protocol.name == "http" && isThisMachine()
        if (protocol.name != "https" && !isPlain) return false
        val name = host.lowercase()
        return "$name:$port" in hosts || (port == protocol.defaultPort && name in hosts)
    }

    private fun uriOf(url: String): URI? = try {
        URI(url)
    } catch (_: URISyntaxException) {
        null
    }
}
