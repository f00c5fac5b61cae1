package io.wakit.client

import io.ktor.http.HttpMethod
import io.ktor.util.reflect.typeInfo
import io.wakit.model.ErrorCode
import io.wakit.model.NodeId
import io.wakit.model.Root
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.serializer

/**
 * One operation of Meta's Graph, as a value: a [verb] on an [edge] of a node [N], taking a body [B] and giving an [R]. It
 * knows no transport; [Graph] carries it out. Make one with [get], [post] or [delete] for an edge that has no function yet.
 *
 * @property node the kind of node that stands first in the path; null for what stands at the [Root].
 * @property edge what stands after the node; null where the operation is on the node itself. A part in braces, as in
 * `message_qrdls/{QrCodeId}`, is said by [with] at each call.
 * @property mark what tells two operations at one address apart: `?fields=analytics`, `#type=pin`. It does not travel.
 */
public class Endpoint<in N : NodeId, in B, out R> @PublishedApi internal constructor(
    public val verb: HttpMethod,
    public val node: String?,
    public val edge: String?,
    public val mark: String?,
    internal val body: BodyForm<B>?,
    internal val result: DeserializationStrategy<R>,
    internal val parts: List<String> = emptyList(),
    internal val inPart: ErrorCode? = null,
    internal val host: String? = null,
) {
    internal val path: EdgePath = EdgePath(edge)

    /** Whether Meta does nothing when it is asked: such a call may be made again when its answer is lost. */
    public val isSafe: Boolean get() = verb == HttpMethod.Get

    /** The same operation with the parts in braces said, in their order. */
    public fun with(vararg parts: String): Endpoint<N, B, R> =
        Endpoint(verb, node, edge, mark, body, result, parts.toList(), inPart, host)

    /** The same operation, which Meta may do in part: beside the error [code] stands what was done, and is the result. */
    internal fun orInPart(code: ErrorCode): Endpoint<N, B, R> =
        Endpoint(verb, node, edge, mark, body, result, parts, code, host)

    /**
     * The same operation, which Meta keeps at [host] and without a version. Where the base URL is not Meta's own, that is
     * asked all the same: a proxy or the sandbox stands for all of Meta.
     */
    internal fun at(host: String): Endpoint<N, B, R> =
        Endpoint(verb, node, edge, mark, body, result, parts, inPart, host)

    /**
     * The same operation, asked of another node and [edge]: for a service that keeps it elsewhere than Meta does.
     *
     * @param node the class of the node that stands first in the path.
     */
    @DelicateWaApi
    public fun <M : NodeId> movedTo(node: Class<M>, edge: String?): Endpoint<M, B, R> =
        Endpoint(verb, nodeName(node), edge, mark, body, result, inPart = inPart)

    /** As in Meta's reference: `POST /{PhoneNumberId}/messages`. */
    override fun toString(): String =
        "${verb.value} ${node?.let { "/{$it}" }.orEmpty()}${edge?.let { "/$it" }.orEmpty()}${mark.orEmpty()}"

    @PublishedApi
    internal companion object {
        @PublishedApi
        internal fun nodeName(type: Class<*>): String? = type.simpleName.takeIf { type != Root::class.java }
    }
}

/** Reading: `GET /{N}/{edge}`. */
public inline fun <reified N : NodeId, reified R> get(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, NoBody, R> =
    Endpoint(HttpMethod.Get, Endpoint.nodeName(N::class.java), edge, mark, body = null, result = serializer<R>())

/** Doing: `POST /{N}/{edge}` with a JSON body; with none, where [B] is [NoBody]. */
public inline fun <reified N : NodeId, reified B, reified R> post(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, B, R> =
    Endpoint(HttpMethod.Post, Endpoint.nodeName(N::class.java), edge, mark, jsonBody<B>(), serializer<R>())

/** Changing a part of what is there: `PATCH /{N}/{edge}` with a JSON body. Meta has none of these; services beside it do. */
public inline fun <reified N : NodeId, reified B, reified R> patch(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, B, R> =
    Endpoint(HttpMethod.Patch, Endpoint.nodeName(N::class.java), edge, mark, jsonBody<B>(), serializer<R>())

/** Doing, with fields as a web form sends them: `POST /{N}/{edge}`, `application/x-www-form-urlencoded`. */
public inline fun <reified N : NodeId, reified B, reified R> form(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, B, R> =
    Endpoint(HttpMethod.Post, Endpoint.nodeName(N::class.java), edge, mark, FormBody(serializer<B>()), serializer<R>())

/** Doing, with files: `POST /{N}/{edge}`, `multipart/form-data`. */
public inline fun <reified N : NodeId, reified R> multipart(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, Multipart, R> =
    Endpoint(HttpMethod.Post, Endpoint.nodeName(N::class.java), edge, mark, MultipartBody, serializer<R>())

/** Ending: `DELETE /{N}/{edge}`. */
public inline fun <reified N : NodeId, reified R> delete(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, NoBody, R> = deleteWith(edge, mark)

/** Ending what a JSON body names: `DELETE /{N}/{edge}`. */
public inline fun <reified N : NodeId, reified B, reified R> deleteWith(
    edge: String? = null,
    mark: String? = null,
): Endpoint<N, B, R> =
    Endpoint(HttpMethod.Delete, Endpoint.nodeName(N::class.java), edge, mark, jsonBody<B>(), serializer<R>())

@PublishedApi
internal inline fun <reified B> jsonBody(): BodyForm<B>? =
    if (B::class == NoBody::class) null else JsonBody(serializer<B>(), typeInfo<B>())
