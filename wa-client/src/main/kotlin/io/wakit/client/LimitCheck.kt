package io.wakit.client

import arrow.core.Either
import arrow.core.left
import io.wakit.model.NodeId
import io.wakit.model.Violation

/** A Graph whose caller leaves it to Meta to say what is too long ([WhatsAppConfig.checkLimits]). The outermost of all. */
internal class Unchecked(private val graph: Graph) : Graph by graph {
    override fun through(node: NodeId): Graph = Unchecked(graph.through(node))
}

/** Asks, unless [violations] finds a limit broken: then nothing leaves. An [Unchecked] Graph is asked anyway. */
internal inline fun <R> Graph.within(
    violations: () -> List<Violation>,
    ask: (Graph) -> Either<WaError, R>,
): Either<WaError, R> {
    val found = if (this is Unchecked) emptyList() else violations()
    return if (found.isEmpty()) ask(this) else WaError.Invalid(found).left()
}
