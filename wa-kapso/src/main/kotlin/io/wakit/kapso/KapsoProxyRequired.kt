@file:OptIn(DelicateWaApi::class)

package io.wakit.kapso

import arrow.core.Either
import arrow.core.left
import io.wakit.client.DelicateWaApi
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.model.NodeId
import io.wakit.model.Violation

/**
 * Only Kapso keeps what was asked for, and the calls of this client go to Meta itself: nothing left. Make the client with
 * [KapsoCredentials].
 *
 * @property feature what was asked for.
 */
public data class KapsoProxyRequired(val feature: String) : WaError.OfService {
    /** The page on how to go through Kapso. */
    val help: String get() = "https://docs.kapso.ai/docs/whatsapp/typescript-sdk/introduction"

    override val message: String
        get() = "Not sent: $feature are kept by Kapso alone. Connect by WhatsApp(KapsoApiKey(…)); see $help"
}

/** The Graph, where it goes through Kapso; else one that says that it has to. */
internal fun Graph.forKapso(feature: String): Graph =
    if (service is KapsoService) this else Refusing(KapsoProxyRequired(feature))

/** The Graph, where nothing is in the way; else one that tells what is. */
internal fun Graph.unless(violations: List<Violation>): Graph =
    if (violations.isEmpty() || this is Refusing) this else Refusing(WaError.Invalid(violations))

/** A Graph of which nothing can be asked. */
internal class Refusing(private val why: WaError) : Graph {
    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> = why.left()
}
