package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.template.TemplateGroup
import io.wakit.model.template.TemplateGroupDraft
import io.wakit.model.template.violations

/**
 * Templates of an account that are counted together.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-groups">Template groups</a>
 */
public class TemplateGroups internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The groups of the account; [limit] is the size of a page. */
    @JvmOverloads
    public fun list(limit: Int? = null): Paged<TemplateGroup> = graph.paged(List, at = waba, query("limit" to limit))

    /** Makes a group; a template is in one group at most, and no two groups share a name. */
    public suspend fun create(draft: TemplateGroupDraft): Either<WaError, TemplateGroup> =
        graph.within({ draft.violations() }) { it(Create, at = waba, body = draft) }

    internal companion object {
        val List: Endpoint<WabaId, NoBody, Page<TemplateGroup>> = get("template_groups")
        val Create: Endpoint<WabaId, TemplateGroupDraft, TemplateGroup> = post("template_groups")
    }
}
