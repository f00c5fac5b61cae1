package io.wakit.wazzup

import io.ktor.client.engine.HttpClientEngine
import io.ktor.http.Url
import io.wakit.client.Connections
import io.wakit.client.DelicateWaApi
import io.wakit.client.RetryPolicy
import java.time.Duration

/** Marks what may be said inside `WazzupClient(key) { … }`. */
@DslMarker
public annotation class WazzupDsl

/** The settings of a [WazzupClient]. Read once, when it is made. */
@WazzupDsl
public class WazzupConfig internal constructor() {
    /** Where contacts, messages and the like are. Plain `http` is taken for this machine alone, since the key travels along. */
    public var publicBaseUrl: String = PUBLIC

    /** Where accounts, settings and a partner's channels are. */
    public var techBaseUrl: String = TECH

    /** Where the host of pushed counters is asked for. */
    public var integrationsBaseUrl: String = INTEGRATIONS

    /** How long one attempt may take, from the first byte out to the last byte in. */
    public var timeout: Duration = Duration.ofSeconds(30)

    /** What webhooks have to carry as their bearer; null where the account was made without one. */
    public var crmKey: CrmKey? = null

    /** How many calls leave within 5 seconds; more wait. */
    public var rateLimit: RateLimit = RateLimit()

    /**
     * When a call that failed is made again. Behind a 429 any call is, after `Retry-After` or 5 seconds; behind a 5xx or a
     * lost answer only one that may be done twice. A message is such a one only if it has a `crmMessageId`.
     */
    public var retry: RetryPolicy = RetryPolicy(firstWait = Duration.ofSeconds(1), longestWait = Duration.ofSeconds(8))

    /** Whether what breaks a limit of Wazzup's is refused before it leaves ([WazzupError.Invalid]). */
    public var checkLimits: Boolean = true

    /** The Ktor engine that carries the calls; null for the default. An engine given here stays the giver's to close. */
    public var engine: HttpClientEngine? = null

    @OptIn(DelicateWaApi::class)
    internal fun bases(): Map<Route.Host, Url> {
        require(!timeout.isNegative && !timeout.isZero) {
            "timeout is $timeout; a call needs some time: Duration.ofSeconds(30)"
        }
        return mapOf(
            Route.Host.Public to Connections.base("publicBaseUrl", publicBaseUrl, PUBLIC),
            Route.Host.Tech to Connections.base("techBaseUrl", techBaseUrl, TECH),
            Route.Host.Integrations to Connections.base("integrationsBaseUrl", integrationsBaseUrl, INTEGRATIONS),
        )
    }

    internal companion object {
        const val PUBLIC = "https://api.wazzup24.com"
        const val TECH = "https://tech.wazzup24.com"
        const val INTEGRATIONS = "https://integrations.wazzup24.com"
    }
}
