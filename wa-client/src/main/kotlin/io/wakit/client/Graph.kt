package io.wakit.client

import arrow.core.Either
import io.wakit.model.NodeId
import io.wakit.model.Page

/**
 * Carries an [Endpoint] out: the one seam between what is asked and how it travels. Implement it to fake Meta, to record,
 * or to wrap another.
 */
public interface Graph {
    /**
     * Asks [endpoint] of the node [at]. Whatever goes wrong on the way is a [WaError]; only cancellation is thrown.
     */
    public suspend operator fun <N : NodeId, B, R> invoke(
        endpoint: Endpoint<N, B, R>,
        at: N,
        body: B,
        query: Map<String, String> = emptyMap(),
    ): Either<WaError, R>

    /**
     * The same Graph for all that is reached through [node]: the files of a number, the Flows of an account. Meta finds these by
     * their own ids; a service that has to be told whose they are hears it here.
     */
    public fun through(node: NodeId): Graph = this

    /** The service that calls go through; null where it is Meta itself, or a Graph that does not say. */
    @DelicateWaApi
    public val service: GraphService? get() = null
}

/** Asks an [endpoint] that takes no body. */
@JvmOverloads
public suspend operator fun <N : NodeId, R> Graph.invoke(
    endpoint: Endpoint<N, NoBody, R>,
    at: N,
    query: Map<String, String> = emptyMap(),
): Either<WaError, R> = invoke(endpoint, at, NoBody, query)

/** The list that [endpoint] gives by pages; nothing is asked before it is read. */
@JvmOverloads
public fun <N : NodeId, T> Graph.paged(
    endpoint: Endpoint<N, NoBody, Page<T>>,
    at: N,
    query: Map<String, String> = emptyMap(),
): Paged<T> = Paged { after -> invoke(endpoint, at, NoBody, if (after == null) query else query + ("after" to after)) }

/** The parameters of a call: those whose value is null are left out, and any other is written as its text. */
internal fun query(vararg parameters: Pair<String, Any?>): Map<String, String> =
    parameters.mapNotNull { (name, value) -> value?.let { name to it.toString() } }.toMap()
