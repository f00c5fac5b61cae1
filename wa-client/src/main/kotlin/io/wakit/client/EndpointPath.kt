package io.wakit.client

import io.ktor.http.URLBuilder
import io.ktor.http.Url
import io.ktor.http.appendPathSegments
import io.ktor.http.parseQueryString
import io.ktor.http.takeFrom
import io.wakit.model.FlowAssetUrl
import io.wakit.model.NodeId
import io.wakit.model.Root
import io.wakit.model.UploadSessionId
import io.wakit.model.Violation
import java.net.URI
import java.net.URISyntaxException

private const val META_HOST = "graph.facebook.com"

/** The steps that an edge consists of, read once: words, and places where each call says what stands there. */
internal class EdgePath(edge: String?) {
    private val steps = edge?.split('/').orEmpty()

    /** What the places are called, in their order. */
    val places: List<String> = steps.filter { it.isPlace() }.map { it.removeSurrounding("{", "}") }

    /** The steps with [said] in the places. */
    fun with(said: List<String>): List<String> {
        if (places.isEmpty()) return steps
        val next = said.iterator()
        return steps.map { if (it.isPlace()) next.next() else it }
    }

    private fun String.isPlace() = startsWith('{') && endsWith('}')
}

/** Where the operation is, asked of the node [at]. */
internal fun URLBuilder.address(endpoint: Endpoint<*, *, *>, at: NodeId, settings: WhatsAppConfig.Settings) {
    if (at is FlowAssetUrl) {
        takeFrom(at.value)
        return
    }
    if (endpoint.host == null) {
        takeFrom(settings.versionedUrl)
    } else {
        takeFrom(settings.baseUrl)
        if (host == META_HOST) host = endpoint.host
    }
    // Slashes are encoded: an id that holds one must not lead to another edge.
    appendPathSegments(endpoint.steps(at), encodeSlash = true)
    // The id of an upload session is a path and a query in one.
    if (at is UploadSessionId) parameters.appendAll(parseQueryString(at.value.substringAfter('?', "")))
}

/** What would lead elsewhere: no id where one has to stand, or one that engines read as a step up. */
internal fun Endpoint<*, *, *>.gaps(at: NodeId): List<Violation> {
    val nodeIsGap = at != Root && at.value.isNoPlace()
    val places = path.places
    if (!nodeIsGap && places.isEmpty() && at !is FlowAssetUrl) return emptyList()
    return buildList {
        if (nodeIsGap) {
            add(Violation(node ?: "node", "is empty or a path: the call needs the id of the node that it is made on"))
        }
        if (at is FlowAssetUrl && !at.isOnTheWeb()) {
            add(Violation("download_url", "is no https URL, so that nothing is fetched from there"))
        }
        places.filterIndexed { i, _ -> parts.getOrElse(i) { "" }.isNoPlace() }.forEach {
            add(Violation(it, "is empty or a path: the call needs what stands there"))
        }
    }
}

/** https, or this machine, where a sandbox stands for Meta. */
private fun FlowAssetUrl.isOnTheWeb(): Boolean = try {
    val uri = URI(value)
    uri.host != null && (uri.scheme == "https" || (uri.scheme == "http" && Url(value).isThisMachine()))
} catch (_: URISyntaxException) {
    false
}

private fun String.isNoPlace(): Boolean = isBlank() || all { it == '.' }

private fun Endpoint<*, *, *>.steps(at: NodeId): List<String> = when (at) {
    Root -> path.with(parts)
    is UploadSessionId -> listOf(at.value.substringBefore('?')) + path.with(parts)
    else -> listOf(at.value) + path.with(parts)
}
