package io.wakit.client

import io.ktor.http.URLBuilder
import io.ktor.http.appendPathSegments
import io.ktor.http.parseQueryString
import io.ktor.http.takeFrom
import io.wakit.model.NodeId
import io.wakit.model.Root
import io.wakit.model.UploadSessionId
import io.wakit.model.Violation

private val PART = Regex("""\{(\w+)}""")
private const val META_HOST = "graph.facebook.com"

/** Where the operation is, asked of the node [at]. */
internal fun URLBuilder.address(endpoint: Endpoint<*, *, *>, at: NodeId, settings: WhatsAppConfig.Settings) {
    takeFrom(settings.baseUrl)
    if (endpoint.host == null) {
        appendPathSegments(settings.version)
    } else if (host == META_HOST) {
        host = endpoint.host
    }
    // Slashes are encoded: an id that holds one must not lead to another edge.
    appendPathSegments(endpoint.steps(at), encodeSlash = true)
    // The id of an upload session is a path and a query in one.
    if (at is UploadSessionId) parameters.appendAll(parseQueryString(at.value.substringAfter('?', "")))
}

/** What would lead elsewhere: no id where one has to stand, or one that engines read as a step up. */
internal fun Endpoint<*, *, *>.gaps(at: NodeId): List<Violation> = buildList {
    val places = PART.findAll(edge.orEmpty()).map { it.groupValues[1] }.toList()
    if (at != Root && at.value.isNoPlace()) {
        add(Violation(node ?: "node", "is empty or a path: the call needs the id of the node that it is made on"))
    }
    places.zip(parts + List(places.size) { "" }).filter { (_, said) -> said.isNoPlace() }.forEach { (place, _) ->
        add(Violation(place, "is empty or a path: the call needs what stands there"))
    }
}

private fun String.isNoPlace(): Boolean = isBlank() || all { it == '.' }

private fun Endpoint<*, *, *>.steps(at: NodeId): List<String> {
    val said = parts.iterator()
    val onEdge = edge?.split('/').orEmpty().map { if (PART.matches(it)) said.next() else it }
    return if (at ==
        Root
    ) {
        onEdge
    } else {
        listOf(if (at is UploadSessionId) at.value.substringBefore('?') else at.value) + onEdge
    }
}
