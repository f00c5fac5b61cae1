package io.wakit.client

import io.wakit.client.resource.AccountNumbers
import io.wakit.client.resource.Bots
import io.wakit.client.resource.BusinessProfiles
import io.wakit.model.AccessToken
import io.wakit.model.AccountNumberId
import io.wakit.model.AppId
import io.wakit.model.BotId
import io.wakit.model.BusinessProfileId
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.TemplateId
import io.wakit.model.UserId
import io.wakit.model.WabaId

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
) : AutoCloseable {
    /** The handle of a business phone number: cheap, and made anew wherever one is wanted. */
    public fun phone(id: PhoneNumberId): Phone = Phone(id, graph)

    /** The handle of a WhatsApp Business Account. */
    public fun waba(id: WabaId): Waba = Waba(id, graph)

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

    /** Gives the connections back. Calls that are under way come to their end; a new one gets [WaError.Unreachable]. */
    override fun close() {
        connections?.close()
    }
}

/**
 * Connects to the WhatsApp Cloud API with [accessToken]. Nothing is sent yet; a setting that cannot work is refused here,
 * with an [IllegalArgumentException] that says what to write.
 */
public fun WhatsApp(accessToken: AccessToken, configure: WhatsAppConfig.() -> Unit = {}): WhatsApp {
    val config = WhatsAppConfig().apply(configure)
    val settings = config.checked()
    val given = config.engine
    val engine = given ?: defaultEngine()
    val graph = HttpGraph(engine, accessToken, settings)
    return WhatsApp(
        graph,
        AutoCloseable {
            graph.close()
            if (given == null) engine.close()
        },
    )
}

/** The same words over any [Graph]: a fake, a recorder, or one that wraps another. */
public fun WhatsApp(graph: Graph): WhatsApp = WhatsApp(graph, connections = null)
