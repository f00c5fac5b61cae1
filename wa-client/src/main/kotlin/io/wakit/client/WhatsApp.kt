package io.wakit.client

import io.wakit.client.resource.AccountNumbers
import io.wakit.client.resource.Bots
import io.wakit.client.resource.BusinessProfiles
import io.wakit.client.resource.Conversions
import io.wakit.client.resource.CreditAllocationDetails
import io.wakit.client.resource.CreditLineDetails
import io.wakit.client.resource.MarketingInsights
import io.wakit.client.resource.PreVerifiedNumberDetails
import io.wakit.client.resource.TemplateGroupDetails
import io.wakit.client.resource.TemplateLibrary
import io.wakit.client.resource.Tokens
import io.wakit.model.AccessToken
import io.wakit.model.AccountNumberId
import io.wakit.model.AdObjectId
import io.wakit.model.AllocationConfigId
import io.wakit.model.AppId
import io.wakit.model.BotId
import io.wakit.model.BusinessProfileId
import io.wakit.model.DatasetId
import io.wakit.model.ExtendedCreditId
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.PortfolioId
import io.wakit.model.PreVerifiedNumberId
import io.wakit.model.SolutionId
import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.UserId
import io.wakit.model.WabaId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import java.util.function.Consumer

/**
 * The way in to the WhatsApp Cloud API for one access token: it holds the connections, and hands out handles of the nodes
 * that the token may touch. One for a whole program, shared by all coroutines; [close] it at the end.
 *
 * ```
 * val whatsapp = WhatsApp(AccessToken(token)).phone(PhoneNumberId("106540352242922"))
 * whatsapp.sendText(WaId("15551234567"), "hi")
 * ```
 *
 * @property graph what carries calls out, for edges that have no function yet:
 * `whatsApp.graph(get<PhoneNumberId, JsonObject>("new_edge"), at = id)`.
 */
@OptIn(DelicateWaApi::class)
public class WhatsApp internal constructor(
    @property:DelicateWaApi public val graph: Graph,
    private val connections: AutoCloseable?,
    private val kept: KeptFiles = KeptFiles(),
) : AutoCloseable {
    /** The handle of a business phone number: cheap, and made anew wherever one is wanted. */
    public fun phone(id: PhoneNumberId): Phone = Phone(id, graph.through(id), kept)

    /** The handle of a WhatsApp Business Account. */
    public fun waba(id: WabaId): Waba = Waba(id, graph.through(id))

    /** The handle of a business portfolio. */
    public fun portfolio(id: PortfolioId): Portfolio = Portfolio(id, graph)

    /** The handle of an app. Most of what it can do asks for the app's own token. */
    public fun app(id: AppId): App = App(id, graph)

    /** The handle of one template in one language. */
    public fun template(id: TemplateId): TemplateNode = TemplateNode(id, graph)

    /** The handle of a Flow. */
    public fun flow(id: FlowId): FlowNode = FlowNode(id, graph)

    /** The handle of a group. */
    public fun group(id: GroupId): GroupNode = GroupNode(id, graph)

    /** A number as its account sees it, as a node of its own. */
    public fun accountNumber(id: AccountNumberId): AccountNumbers = AccountNumbers(graph, id)

    /** The greeting, ice breakers and commands of a number, as a node of their own. */
    public fun bot(id: BotId): Bots = Bots(graph, id)

    /** A business profile as a node of its own. */
    public fun businessProfile(id: BusinessProfileId): BusinessProfiles = BusinessProfiles(graph, id)

    /** The handle of a multi-partner solution. */
    public fun solution(id: SolutionId): SolutionNode = SolutionNode(id, graph)

    /** The handle of a user of a portfolio; without an [id], of the one whose token this client carries. */
    @JvmOverloads
    public fun user(id: UserId = UserId.Me): User = User(id, graph)

    /** One group of templates that are counted together. */
    public fun templateGroup(id: TemplateGroupId): TemplateGroupDetails = TemplateGroupDetails(graph, id)

    /** One number that a partner verified ahead. */
    public fun preVerifiedNumber(id: PreVerifiedNumberId): PreVerifiedNumberDetails =
        PreVerifiedNumberDetails(graph, id)

    /** One credit line, and with whom it is shared. */
    public fun creditLine(id: ExtendedCreditId): CreditLineDetails = CreditLineDetails(graph, id)

    /** One sharing of a credit line. */
    public fun creditAllocation(id: AllocationConfigId): CreditAllocationDetails = CreditAllocationDetails(graph, id)

    /** Where conversions are reported to. */
    public fun conversions(id: DatasetId): Conversions = Conversions(graph, id)

    /** What marketing messages of an object of the Marketing API did. */
    public fun marketingInsights(id: AdObjectId): MarketingInsights = MarketingInsights(graph, id)

    /** Templates that Meta has written and reviewed. */
    public val templateLibrary: TemplateLibrary get() = TemplateLibrary(graph)

    /** Getting access tokens, and looking at them. */
    public val tokens: Tokens get() = Tokens(graph)

    /** Gives the connections back. Calls that are under way come to their end; a new one gets [WaError.Unreachable]. */
    override fun close() {
        connections?.close()
    }

    /** For Java, which has no functions with receivers. */
    public companion object {
        /** Connects with [accessToken]; in Kotlin `WhatsApp(accessToken) { … }` is the same. */
        @JvmStatic
        @JvmOverloads
        public fun connect(accessToken: AccessToken, configure: Consumer<WhatsAppConfig> = Consumer { }): WhatsApp =
            WhatsApp(accessToken) { configure.accept(this) }
    }
}

/**
 * Connects to the WhatsApp Cloud API with [accessToken]. Nothing is sent yet; a setting that cannot work is refused here,
 * with an [IllegalArgumentException] that says what to write.
 */
@OptIn(DelicateWaApi::class)
public fun WhatsApp(accessToken: AccessToken, configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
    WhatsAppConfig().apply(configure).connect { AccessTokens(accessToken, appSecret) }

/**
 * Connects to the WhatsApp Cloud API with the access token that [tokens] gives: from a vault, say, where it is renewed. It is
 * asked before the first call, and again when Meta takes a token no longer (error 190): once for all calls that share the
 * token. They are then made again with the new one, once. What it throws is told as [WaError.Unreachable]; how long it may
 * take is for itself to say.
 */
@OptIn(DelicateWaApi::class)
public fun WhatsApp(tokens: suspend () -> AccessToken, configure: WhatsAppConfig.() -> Unit = {}): WhatsApp =
    WhatsAppConfig().apply(configure).connect { AccessTokens(tokens, appSecret) }

/** Puts the parts together: what is asked goes through repeating, then pacing, then over HTTP. */
@OptIn(DelicateWaApi::class)
internal fun WhatsAppConfig.connect(
    service: GraphService? = null,
    tokens: WhatsAppConfig.() -> AccessTokens,
): WhatsApp {
    val settings = checked(service)
    val pace = pacing?.checked()
    val engines = Engines(engine)
    val http = HttpGraph(engines, tokens(), settings, listener?.let { Observer(it) })
    // A lane is served only while somebody waits in it, so that nothing is left to end at close().
    val paced = pace?.let { Pacing(http, it, CoroutineScope(SupervisorJob() + Dispatchers.Default)) } ?: http
    val patient = Retry(paced, retry, isCounted = listener != null)
    val graph = service?.around(patient) ?: patient
    return WhatsApp(
        if (settings.checkLimits) graph else Unchecked(graph),
        AutoCloseable {
            http.close()
            engines.close()
        },
    )
}

/** The same words over any [Graph]: a fake, a recorder, or one that wraps another. */
public fun WhatsApp(graph: Graph): WhatsApp = WhatsApp(graph, connections = null)
