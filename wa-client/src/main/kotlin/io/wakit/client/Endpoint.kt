package io.wakit.client

import io.ktor.http.HttpMethod
import io.ktor.util.reflect.TypeInfo
import io.ktor.util.reflect.typeInfo
import io.wakit.model.NodeId
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.serializer

/**
 * One operation of Meta's Graph, as a value: a [verb] on an [edge] of a node [N], taking a body [B] and giving an [R]. It
 * knows no transport; [Graph] carries it out. Make one with [get], [post] or [delete] for an edge that has no function yet.
 *
 * @property node the kind of node that stands first in the path.
 * @property edge what stands after the node; null where the operation is on the node itself.
 */
public class Endpoint<in N : NodeId, in B, out R> @PublishedApi internal constructor(
    public val verb: HttpMethod,
    public val node: String,
    public val edge: String?,
    internal val body: TypeInfo?,
    internal val result: DeserializationStrategy<R>,
) {
    /** Whether Meta does nothing when it is asked: such a call may be made again when its answer is lost. */
    public val isSafe: Boolean get() = verb == HttpMethod.Get

    /** As in Meta's reference: `POST /{PhoneNumberId}/messages`. */
    override fun toString(): String = "${verb.value} /{$node}${edge?.let { "/$it" }.orEmpty()}"
}

/** The body of an operation that takes none. */
public object NoBody

/** Reading: `GET /{N}/{edge}`. */
public inline fun <reified N : NodeId, reified R> get(edge: String? = null): Endpoint<N, NoBody, R> =
    Endpoint(HttpMethod.Get, N::class.java.simpleName, edge, body = null, result = serializer<R>())

/** Doing: `POST /{N}/{edge}` with a JSON body. */
public inline fun <reified N : NodeId, reified B, reified R> post(edge: String? = null): Endpoint<N, B, R> =
    Endpoint(HttpMethod.Post, N::class.java.simpleName, edge, body = typeInfo<B>(), result = serializer<R>())

/** Ending: `DELETE /{N}/{edge}`. */
public inline fun <reified N : NodeId, reified R> delete(edge: String? = null): Endpoint<N, NoBody, R> =
    Endpoint(HttpMethod.Delete, N::class.java.simpleName, edge, body = null, result = serializer<R>())
