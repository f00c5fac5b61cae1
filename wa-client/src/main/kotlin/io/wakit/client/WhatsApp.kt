package io.wakit.client

import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId

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
 * `whatsApp.graph(get<PhoneNumberId, JsonObject>("new_edge"), at = id, body = NoBody)`.
 */
public class WhatsApp internal constructor(
    @property:DelicateWaApi public val graph: Graph,
    private val connections: AutoCloseable?,
) : AutoCloseable {
    /** The handle of a business phone number: cheap, and made anew wherever one is wanted. */
    @OptIn(DelicateWaApi::class)
    public fun phone(id: PhoneNumberId): Phone = Phone(id, graph)

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
