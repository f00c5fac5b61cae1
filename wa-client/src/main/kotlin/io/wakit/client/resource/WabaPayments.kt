package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.account.PaymentLink
import io.wakit.model.account.PaymentLinkRequest
import io.wakit.model.payment.PaymentConfiguration
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** Payment gateways of an account, in India; orders name them. */
public class WabaPayments internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The configurations of the account. */
    public fun list(): Paged<PaymentConfiguration> = graph.paged(List, at = waba)

    /** A page on which a gateway that needs connecting is connected, for a while. */
    public suspend fun connectionLink(request: PaymentLinkRequest): Either<WaError, PaymentLink> =
        graph(Link, at = waba, body = request)

    internal companion object {
        val List: Endpoint<WabaId, NoBody, Page<PaymentConfiguration>> =
            list("payment_configurations", PaymentConfiguration.serializer()) { data ->
                // Meta wraps the configurations once more.
                (data as? JsonArray).orEmpty().flatMap {
                    ((it as? JsonObject)?.get("payment_configurations") as? JsonArray)
                        ?: listOf(it)
                }
            }
        val Link: Endpoint<WabaId, PaymentLinkRequest, PaymentLink> = post("generate_payment_configuration_oauth_link")
    }
}
