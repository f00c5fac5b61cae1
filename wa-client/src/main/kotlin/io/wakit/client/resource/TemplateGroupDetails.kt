package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.model.Success
import io.wakit.model.TemplateGroupId
import io.wakit.model.template.TemplateGroup
import io.wakit.model.template.TemplateGroupEdit

/**
 * One group of templates.
 *
 * @property id the group, as Meta names it.
 */
public class TemplateGroupDetails internal constructor(private val graph: Graph, public val id: TemplateGroupId) {
    /** The group, and the first page of its templates. */
    public suspend fun get(): Either<WaError, TemplateGroup> = graph(Get, at = id)

    /** Changes what [edit] names. What a template did before it leaves stays counted. */
    public suspend fun update(edit: TemplateGroupEdit): Either<WaError, Success> = graph(Update, at = id, body = edit)

    /** Ends the group; its templates stay. */
    public suspend fun delete(): Either<WaError, Success> = graph(Delete, at = id)

    override fun toString(): String = "TemplateGroupDetails($id)"

    internal companion object {
        val Get: Endpoint<TemplateGroupId, NoBody, TemplateGroup> = get()
        val Update: Endpoint<TemplateGroupId, TemplateGroupEdit, Success> = post()
        val Delete: Endpoint<TemplateGroupId, NoBody, Success> = delete()
    }
}
