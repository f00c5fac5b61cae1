@file:OptIn(DelicateWaApi::class)

package io.wakit.kapso

import arrow.core.Either
import arrow.core.left
import io.wakit.client.DelicateWaApi
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.GraphService
import io.wakit.client.WaError
import io.wakit.model.FlowId
import io.wakit.model.MediaId
import io.wakit.model.NodeId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Root
import io.wakit.model.TemplateId
import io.wakit.model.Violation
import io.wakit.model.WabaId

/**
 * Meta's endpoints where Kapso keeps them. Kapso finds a project by the number or the account in the path; what has neither,
 * a file, a Flow or a template, is asked with whose it is, as [through] has told.
 */
internal class KapsoGraph(
    private val next: Graph,
    private val phone: PhoneNumberId? = null,
    private val account: WabaId? = null,
) : Graph {
    override val service: GraphService? get() = next.service

    override fun through(node: NodeId): Graph = when (node) {
        is PhoneNumberId -> KapsoGraph(next, node, account)
        is WabaId -> KapsoGraph(next, phone, node)
        else -> this
    }

    override suspend fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String>,
    ): Either<WaError, R> {
        val difference = DIFFERENCES.find { it.fits(endpoint, at) } ?: return next(endpoint, at, body, query)
        val owner = difference.owners.firstNotNullOfOrNull { it(this) }
            ?: return WaError.Invalid(listOf(Violation(difference.names.first(), difference.missing))).left()
        val said = if (difference.isOwnerInPath) emptyMap() else mapOf(owner)
        return when (val move = difference.move) {
            null -> next(endpoint, at, body, said + query)
            else -> move.ask(endpoint, at, account, query + said) { e, n, q -> next(e, n, body, q) }
        }
    }

    /** @property edge where it is kept, with the id of what it is made on in braces, or as the parameter [parameter]. */
    private class Move(val edge: String, val parameter: String?, val isInAccount: Boolean) {
        suspend fun <B, R> ask(
            endpoint: Endpoint<*, B, R>,
            at: NodeId,
            account: WabaId?,
            query: Map<String, String>,
            ask: suspend (Endpoint<NodeId, B, R>, NodeId, Map<String, String>) -> Either<WaError, R>,
        ): Either<WaError, R> {
            val node: NodeId = account.takeIf { isInAccount } ?: Root
            val moved = endpoint.movedTo(node.javaClass, edge)
            return if (parameter == null) {
                ask(moved.with(at.value), node, query)
            } else {
                ask(moved, node, query + (parameter to at.value))
            }
        }
    }

    /**
     * @property operation as the endpoint prints; null for all that are made on such a node.
     * @property names of the parameters by which Kapso is told whose it is; the first that is known goes along.
     */
    private class Difference(
        private val node: Class<out NodeId>,
        private val operation: String?,
        val names: List<String>,
        val missing: String,
        val move: Move? = null,
    ) {
        val isOwnerInPath: Boolean get() = move?.isInAccount == true

        val owners: List<(KapsoGraph) -> Pair<String, String>?> = names.map { name ->
            { graph -> (if (name == PHONE) graph.phone else graph.account)?.let { name to it.value } }
        }

        fun fits(endpoint: Endpoint<*, *, *>, at: NodeId): Boolean =
            node.isInstance(at) && (operation == null || operation == endpoint.toString())
    }

    private companion object {
        const val PHONE = "phone_number_id"
        const val ACCOUNT = "business_account_id"
        private const val FLOW = "is not known, by which Kapso finds a Flow: name it as waba(id).flows[flowId]"
        private const val TEMPLATE =
            "is not known, by which Kapso finds a template: name it as waba(id).templates[templateId]"
        private const val FILE = "is not known, by which Kapso finds a file: ask the media of a phone"

        /** The first that fits holds. */
        val DIFFERENCES: List<Difference> = listOf(
            Difference(MediaId::class.java, operation = null, listOf(PHONE), FILE),
            Difference(
                FlowId::class.java,
                "DELETE /{FlowId}",
                listOf(ACCOUNT, PHONE),
                FLOW,
                Move("flows/{FlowId}", parameter = null, isInAccount = false),
            ),
            Difference(FlowId::class.java, operation = null, listOf(ACCOUNT, PHONE), FLOW),
            Difference(
                TemplateId::class.java,
                "GET /{TemplateId}",
                listOf(ACCOUNT),
                TEMPLATE,
                Move("message_templates/{TemplateId}", parameter = null, isInAccount = true),
            ),
            Difference(
                TemplateId::class.java,
                "POST /{TemplateId}",
                listOf(ACCOUNT),
                TEMPLATE,
                Move("message_templates", parameter = "hsm_id", isInAccount = true),
            ),
        )
    }
}
