package io.wakit.client.resource

import arrow.core.Either
import arrow.core.left
import io.ktor.http.HttpMethod
import io.wakit.client.Endpoint
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.model.NodeId
import io.wakit.model.OpenWord
import io.wakit.model.Page
import io.wakit.model.Violation
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/** Asks where nothing is in the way; else tells what is, and nothing leaves. */
internal inline fun <R> within(violations: List<Violation>, ask: () -> Either<WaError, R>): Either<WaError, R> =
    if (violations.isEmpty()) ask() else WaError.Invalid(violations).left()

/** The list, where Meta gives pages of [size]; else one that tells why not, and nothing leaves. */
internal fun <T> sized(size: Int?, allowed: IntRange, list: () -> Paged<T>): Paged<T> =
    if (size == null || size in allowed) list() else Paged { WaError.Invalid(listOf(outside(size, allowed))).left() }

private fun outside(size: Int, allowed: IntRange) =
    Violation("limit", "is $size; Meta takes ${allowed.first} to ${allowed.last}", allowed.last, size)

/** `fields=` of those that are named; null for what Meta gives unasked. */
internal fun Array<out OpenWord>.named(): String? = takeIf { it.isNotEmpty() }?.joinToString(",") { it.value }

/** A list whose pages Meta fills in a way of its own. */
internal inline fun <reified N : NodeId, T> list(
    edge: String,
    entry: KSerializer<T>,
    noinline entries: (JsonElement) -> List<JsonElement>,
): Endpoint<N, NoBody, Page<T>> = Endpoint(
    HttpMethod.Get,
    Endpoint.nodeName(N::class.java),
    edge,
    mark = null,
    body = null,
    result = OwnPages(entry, entries),
)

/** A page whose `data` is brought into the form of all others first. */
internal class OwnPages<T>(entry: KSerializer<T>, private val entries: (JsonElement) -> List<JsonElement>) :
    JsonTransformingSerializer<Page<T>>(Page.serializer(entry)) {
    override fun transformDeserialize(element: JsonElement): JsonElement {
        val data = (element as? JsonObject)?.get("data") ?: return element
        return JsonObject(element + ("data" to JsonArray(entries(data))))
    }
}
