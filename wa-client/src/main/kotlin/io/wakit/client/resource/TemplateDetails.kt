package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Success
import io.wakit.model.TemplateId
import io.wakit.model.Violation
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateComparison
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateField
import io.wakit.model.template.Unpaused
import io.wakit.model.template.violations
import java.time.Duration
import java.time.Instant

/** One template in one language: what it is, and what can be changed of it. */
public class TemplateDetails internal constructor(private val graph: Graph, private val template: TemplateId) {
    /** The template with the [fields] that are named; where none is, with those that Meta gives unasked. */
    public suspend fun get(vararg fields: TemplateField): Either<WaError, Template> =
        graph(Get, at = template, query = query("fields" to fields.named()))

    /**
     * Changes what [edit] names, unless it breaks a limit that Meta documents. All parts are replaced together. An approved
     * template takes one edit in 24 hours and 10 in 30 days; a rejected or paused one any number. It is reviewed again.
     */
    public suspend fun edit(edit: TemplateEdit): Either<WaError, Success> =
        graph.within({ edit.violations() }) { it(Edit, at = template, body = edit) }

    /**
     * Says whether clicks on its buttons are left out of analytics. [category] is the one that it has: another one would send
     * it to review.
     */
    public suspend fun optOutOfLinkTracking(isOut: Boolean, category: TemplateCategory): Either<WaError, Success> =
        graph(
            LinkTracking,
            at = template,
            query = query("cta_url_link_tracking_opted_out" to isOut, "category" to category),
        )

    /** Lets a paused template go on, once what users found fault with is mended. */
    public suspend fun unpause(): Either<WaError, Unpaused> = graph(Unpause, at = template)

    /**
     * How it did beside [others] from [start] to [end]. Meta compares windows of 7, 30, 60 or 90 days, and templates that were
     * sent 1,000 times at least.
     *
     * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-comparison">Template comparison</a>
     */
    public suspend fun compare(
        others: List<TemplateId>,
        start: Instant,
        end: Instant,
    ): Either<WaError, TemplateComparison> = graph.within({ window(start, end) }) {
        it(
            Compare,
            at = template,
            query = query(
                "template_ids" to others.joinToString(",", "[", "]"),
                "start" to start.epochSecond,
                "end" to end.epochSecond,
            ),
        )
    }

    /** Days are rounded, so that two moments taken one after the other make no window of their own. */
    private fun window(start: Instant, end: Instant): List<Violation> {
        val days = Duration.between(start, end).plusHours(NOON).toDays()
        if (days in WINDOWS) return emptyList()
        return listOf(Violation("start", "is $days days before the end; Meta compares windows of 7, 30, 60 or 90 days"))
    }

    internal companion object {
        private const val NOON = 12L
        private val WINDOWS = setOf(7L, 30L, 60L, 90L)

        val Get: Endpoint<TemplateId, NoBody, Template> = get()
        val Edit: Endpoint<TemplateId, TemplateEdit, Success> = post()
        val LinkTracking: Endpoint<TemplateId, NoBody, Success> = post(mark = "?cta_url_link_tracking_opted_out")
        val Unpause: Endpoint<TemplateId, NoBody, Unpaused> = post("unpause")
        val Compare: Endpoint<TemplateId, NoBody, TemplateComparison> = get("compare")
    }
}
