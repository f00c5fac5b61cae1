package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.Page
import io.wakit.model.Root
import io.wakit.model.template.LibraryFilter
import io.wakit.model.template.LibraryTemplate

/**
 * Templates that Meta has written and reviewed.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library">Template library</a>
 */
public class TemplateLibrary internal constructor(private val graph: Graph) {
    /** What the library has of what [filter] asks for; [limit] is the size of a page. */
    @JvmOverloads
    public fun list(filter: LibraryFilter = LibraryFilter(), limit: Int? = null): Paged<LibraryTemplate> = graph.paged(
        List,
        at = Root,
        query(
            "search" to filter.search,
            "topic" to filter.topic,
            "usecase" to filter.useCase,
            "industry" to filter.industry,
            "language" to filter.language,
            "limit" to limit,
        ),
    )

    internal companion object {
        val List: Endpoint<Root, NoBody, Page<LibraryTemplate>> =
            listOrBare("message_template_library", LibraryTemplate.serializer())
    }
}
