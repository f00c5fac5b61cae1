package io.wakit.client.resource

import arrow.core.left
import io.ktor.http.HttpMethod
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.Unchecked
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

/** The list, where Meta gives pages of [size]; else one that tells why not, and nothing leaves. */
internal fun <T> Graph.sized(size: Int?, allowed: IntRange, list: (Graph) -> Paged<T>): Paged<T> =
    checked(outside("limit", size, allowed), list)

/** Nothing where [actual] is not said, or lies in [allowed]; else the bound that it is beyond. */
internal fun outside(path: String, actual: Int?, allowed: IntRange): List<Violation> {
    if (actual == null || actual in allowed) return emptyList()
    val limit = if (actual > allowed.last) allowed.last else allowed.first
    return listOf(Violation(path, "is $actual; Meta takes ${allowed.first} to ${allowed.last}", limit, actual))
}

/** The list, where nothing is in the way; else one that tells what is, and nothing leaves. */
internal fun <T> Graph.checked(violations: List<Violation>, list: (Graph) -> Paged<T>): Paged<T> =
    if (violations.isEmpty() || this is Unchecked) list(this) else Paged { WaError.Invalid(violations).left() }

/** Ids by [name], of which Meta takes one at least and [most] at most. */
internal fun atMost(most: Int, ids: List<*>, name: String = "hsm_ids"): List<Violation> = when {
    ids.size > most -> listOf(Violation(name, "has ${ids.size} ids; Meta takes $most at most", most, ids.size))
    ids.isEmpty() -> listOf(Violation(name, "is empty; Meta asks for one id at least", 1, 0))
    else -> emptyList()
}

/** Words of Meta's beside each other, as its filters take them; null for none. */
internal fun List<*>.joined(): String? = takeIf { it.isNotEmpty() }?.joinToString(",")

/** Ids as a JSON list of texts, for the parameter of a URL. */
internal fun List<NodeId>.asJson(): String = joinToString(",", "[", "]") { "\"${it.value}\"" }

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

/** A list that Meta gives as a page, as a bare array, or, where it has one entry, as that entry alone. */
internal inline fun <reified N : NodeId, T> listOrBare(
    edge: String,
    entry: KSerializer<T>,
): Endpoint<N, NoBody, Page<T>> =
    Endpoint(HttpMethod.Get, Endpoint.nodeName(N::class.java), edge, mark = null, body = null, result = AnyPage(entry))

/** A page, whatever it is wrapped in. */
internal class AnyPage<T>(entry: KSerializer<T>) : JsonTransformingSerializer<Page<T>>(Page.serializer(entry)) {
    override fun transformDeserialize(element: JsonElement): JsonElement = when {
        element is JsonArray -> page(element)
        element is JsonObject && "data" !in element && "error" !in element -> page(JsonArray(listOf(element)))
        else -> element
    }

    private fun page(entries: JsonArray): JsonElement = JsonObject(mapOf("data" to entries))
}
