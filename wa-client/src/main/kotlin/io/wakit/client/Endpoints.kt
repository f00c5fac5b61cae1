package io.wakit.client

import io.ktor.http.HttpMethod
import io.ktor.util.reflect.TypeInfo
import io.wakit.model.NodeId
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer

/**
 * [Endpoint]s made from classes, for Java: an edge that has no function yet is one line there too. In Kotlin, [get], [post] and
 * [delete] say the same by their types. Bodies and results are classes of `io.wakit.model`, or any `JsonElement`.
 */
public object Endpoints {
    /** Reading: `GET /{node}/{edge}`; the node itself where [edge] is null. */
    @JvmStatic
    @JvmOverloads
    public fun <N : NodeId, R : Any> get(
        node: Class<N>,
        result: Class<R>,
        edge: String? = null,
    ): Endpoint<N, NoBody, R> =
        Endpoint(HttpMethod.Get, Endpoint.nodeName(node), edge, mark = null, body = null, result = serializerOf(result))

    /** Doing: `POST /{node}/{edge}` with a JSON body. */
    @JvmStatic
    @JvmOverloads
    public fun <N : NodeId, B : Any, R : Any> post(
        node: Class<N>,
        body: Class<B>,
        result: Class<R>,
        edge: String? = null,
    ): Endpoint<N, B, R> {
        val form = if (body == NoBody::class.java) null else JsonBody(serializerOf(body), TypeInfo(body.kotlin))
        return Endpoint(HttpMethod.Post, Endpoint.nodeName(node), edge, mark = null, form, serializerOf(result))
    }

    /** Ending: `DELETE /{node}/{edge}`. */
    @JvmStatic
    @JvmOverloads
    public fun <N : NodeId, R : Any> delete(
        node: Class<N>,
        result: Class<R>,
        edge: String? = null,
    ): Endpoint<N, NoBody, R> =
        Endpoint(HttpMethod.Delete, Endpoint.nodeName(node), edge, mark = null, body = null, serializerOf(result))

    @Suppress("UNCHECKED_CAST")
    private fun <T : Any> serializerOf(type: Class<T>): KSerializer<T> = serializer(type) as KSerializer<T>
}
