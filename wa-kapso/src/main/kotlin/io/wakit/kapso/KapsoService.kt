@file:OptIn(DelicateWaApi::class)

package io.wakit.kapso

import io.wakit.client.DelicateWaApi
import io.wakit.client.Graph
import io.wakit.client.GraphService
import io.wakit.client.WaError

/** Kapso as the client sees it: its header, its hosts, its ways of saying no, and where its endpoints differ. */
internal class KapsoService(credentials: KapsoCredentials) : GraphService {
    override val name: String get() = "Kapso"

    override val credentials: Map<String, String> =
        credentials.apiKey?.let { mapOf("X-API-Key" to it.reveal()) }.orEmpty()

    override fun owns(host: String): Boolean = host == "kapso.ai" || host.endsWith(".kapso.ai")

    override fun errorOf(refusal: GraphService.Refusal): WaError = refusal.toError()

    override fun around(graph: Graph): Graph = KapsoGraph(graph)

    override fun toString(): String = "KapsoService(██)"
}
