package io.wakit.client

import io.ktor.client.engine.HttpClientEngine
import io.ktor.http.URLBuilder
import io.ktor.http.Url
import io.ktor.http.appendPathSegments
import io.wakit.model.AppSecret
import java.net.InetAddress
import java.net.UnknownHostException
import java.time.Duration

/** Marks what may be said inside `WhatsApp(token) { … }`. */
@DslMarker
public annotation class WhatsAppConfigDsl

/** The settings of a [WhatsApp]. Read once, when it is made. */
@WhatsAppConfigDsl
public class WhatsAppConfig internal constructor() {
    /** Where the Graph is: Meta's host, or the sandbox. Plain `http` is taken for this machine alone, since the token travels with every call. */
    public var baseUrl: String = "https://graph.facebook.com"

    /** The version of the Graph that calls are made to, `v` included. */
    public var version: String = "v24.0"

    /**
     * How long one attempt may take, from the first byte out to the last byte in. A file on its way may take longer: it may
     * not stand still for so long.
     */
    public var timeout: Duration = Duration.ofSeconds(30)

    /** How long one file may be on its way, up or down, while it moves; what a download's block does counts too. */
    public var transferTimeout: Duration = Duration.ofMinutes(30)

    /**
     * The hosts, `host` or `host:port`, that the access token may go to when a file is downloaded, beside that of [baseUrl].
     * A file on any other host, or behind a redirect to one, is not fetched. They need `https`, but for this machine.
     */
    public var mediaHosts: Set<String> = setOf("lookaside.fbsbx.com")

    /**
     * Whether what breaks a limit that Meta documents is refused before it leaves ([WaError.Invalid]). Meta moves its
     * limits, and this library hears of it later: with false, Meta alone decides, and tells the first fault by an error.
     * `violations()` tells all of them still, for whoever asks.
     */
    public var checkLimits: Boolean = true

    /**
     * The Ktor engine that carries the calls; null for the default, which keeps its connections. An engine given here stays
     * the giver's: [WhatsApp.close] leaves it open.
     */
    public var engine: HttpClientEngine? = null

    /**
     * When a call that failed is made again: where Meta held it back or it never left, and reads. A message whose answer was
     * lost is never sent again. [RetryPolicy.None] turns it off.
     */
    public var retry: RetryPolicy = RetryPolicy.Default

    /**
     * The secret of the app, where it asks for proof (`appsecret_proof`): a token that leaked is of no use without it. Each
     * call then carries the HMAC of its token under this secret.
     *
     * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure Graph API calls</a>
     */
    public var appSecret: AppSecret? = null

    /** Told of each attempt, of what became of it and how long it took; never of tokens, numbers or words. */
    public var listener: GraphListener? = null

    internal var pacing: PacingConfig? = null
        private set

    /** Lets messages leave no faster than Meta takes them; without this call they leave as they come. */
    @JvmOverloads
    public fun pacing(configure: PacingConfig.() -> Unit = {}) {
        pacing = (pacing ?: PacingConfig()).apply(configure)
    }

    @OptIn(DelicateWaApi::class)
    internal fun checked(service: GraphService? = null): Settings {
        require(VERSION.matches(version)) { "version is '$version'; write it as Meta does: v24.0" }
        require(!timeout.isNegative && !timeout.isZero) {
            "timeout is $timeout; a call needs some time: Duration.ofSeconds(30)"
        }
        require(!transferTimeout.isNegative && !transferTimeout.isZero) {
            "transferTimeout is $transferTimeout; a file needs some time: Duration.ofMinutes(30)"
        }
        mediaHosts.find { !HOST.matches(it) }?.let {
            throw IllegalArgumentException(
                "mediaHosts has '$it'; write a host alone, or with its port: lookaside.fbsbx.com",
            )
        }
        val url = Connections.base("baseUrl", baseUrl, "https://graph.facebook.com")
        val hosts = MediaHosts(url, mediaHosts.map { it.lowercase() }.toSet(), service)
        return Settings(url, version, timeout, transferTimeout, hosts, checkLimits, service)
    }

    @OptIn(DelicateWaApi::class)
    internal class Settings(
        val baseUrl: Url,
        val version: String,
        val timeout: Duration,
        val transferTimeout: Duration,
        val mediaHosts: MediaHosts,
        val checkLimits: Boolean,
        val service: GraphService? = null,
    ) {
        /** Where nearly all operations are. */
        val versionedUrl: Url = URLBuilder(baseUrl).appendPathSegments(version).build()
    }

    private companion object {
        val VERSION = Regex("""v\d+\.\d+""")
        val HOST = Regex("""([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+])(:\d{1,5})?""")
    }
}

internal fun Url.isThisMachine(): Boolean = host == "localhost" || try {
    host.first().let { it.isDigit() || it == '[' } && InetAddress.getByName(host).isLoopbackAddress
} catch (_: UnknownHostException) {
    false
}
