package io.wakit.wazzup

import io.wakit.client.Connections
import io.wakit.client.DelicateWaApi
import io.wakit.wazzup.resource.Accounts
import io.wakit.wazzup.resource.Channels
import io.wakit.wazzup.resource.Contacts
import io.wakit.wazzup.resource.Deals
import io.wakit.wazzup.resource.Iframes
import io.wakit.wazzup.resource.Messages
import io.wakit.wazzup.resource.Pipelines
import io.wakit.wazzup.resource.Templates
import io.wakit.wazzup.resource.UnansweredCounters
import io.wakit.wazzup.resource.Users
import io.wakit.wazzup.resource.Waba
import io.wakit.wazzup.resource.Webhooks
import java.time.Duration

/**
 * Wazzup, for one account or partner. What it has is in its properties:
 *
 * ```
 * WazzupClient(ApiKey(env("WAZZUP_API_KEY"))).use { wazzup ->
 *     wazzup.messages.send(MessageSendRequest(channel, ChatType.WhatsApp, "79990001122", text = "Good day"))
 * }
 * ```
 */
public class WazzupClient internal constructor(
    private val api: WazzupApi,
    crmKey: CrmKey?,
    private val connections: AutoCloseable,
) : AutoCloseable {
    /** Whom the CRM knows. */
    public val contacts: Contacts = Contacts(api)

    /** Who works in the CRM. */
    public val users: Users = Users(api)

    /** What the CRM sells. */
    public val deals: Deals = Deals(api)

    /** The ways that deals go. */
    public val pipelines: Pipelines = Pipelines(api)

    /** Accounts, money and settings. */
    public val accounts: Accounts = Accounts(api)

    /** Numbers, accounts and bots that are connected. */
    public val channels: Channels = Channels(api, accounts)

    /** Sending. */
    public val messages: Messages = Messages(api)

    /** WABA templates. */
    public val templates: Templates = Templates(api)

    /** How many chats wait. */
    public val unanswered: UnansweredCounters = UnansweredCounters(api)

    /** Windows and pages to show in a CRM. */
    public val iframes: Iframes = Iframes(api)

    /** What WABA costs. */
    public val waba: Waba = Waba(api)

    /** Where webhooks go, and taking them. */
    public val webhooks: Webhooks = Webhooks(api, crmKey)

    /** Stops listening and gives the connections back; a second time it does nothing. */
    override fun close() {
        webhooks.close()
        api.close()
        connections.close()
    }

    /** Its parts, and a bar where its key is. */
    override fun toString(): String =
        "WazzupClient(██: accounts, channels, contacts, deals, iframes, messages, pipelines, " +
            "templates, unanswered, users, waba, webhooks)"
}

/**
 * Connects to Wazzup with [apiKey]. Nothing is sent yet; a setting that cannot work is refused here, with an
 * [IllegalArgumentException] that says what to write.
 */
public fun WazzupClient(apiKey: ApiKey, configure: WazzupConfig.() -> Unit = {}): WazzupClient {
    val config = WazzupConfig().apply(configure)
    val bases = config.bases()

    @OptIn(DelicateWaApi::class)
    val engine = config.engine ?: Connections.engine()
    val api = WazzupApi(engine, apiKey, bases, config.timeout, config.rateLimit, config.retry, config.checkLimits)
    return WazzupClient(api, config.crmKey) { if (config.engine == null) engine.close() }
}

/**
 * A client for as long as [block] runs: it is closed when that ends, fails or is cancelled.
 *
 * @param timeout how long one attempt may take; null for what [WazzupConfig] has.
 * @param crmKey what webhooks have to carry; null where the account has none.
 */
@Suppress("LongParameterList")
public suspend fun <R> wazzupClientContext(
    apiKey: ApiKey,
    techBaseUrl: String = WazzupConfig.TECH,
    publicBaseUrl: String = WazzupConfig.PUBLIC,
    timeout: Duration? = null,
    crmKey: CrmKey? = null,
    block: suspend (WazzupClient) -> R,
): R = WazzupClient(apiKey) {
    this.techBaseUrl = techBaseUrl
    this.publicBaseUrl = publicBaseUrl
    timeout?.let { this.timeout = it }
    this.crmKey = crmKey
}.use { block(it) }
