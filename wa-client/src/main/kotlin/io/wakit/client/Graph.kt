package io.wakit.client

import arrow.core.Either
import io.wakit.model.NodeId

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
}
