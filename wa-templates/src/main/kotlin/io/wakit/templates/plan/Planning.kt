package io.wakit.templates.plan

import io.wakit.model.TemplateId
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateStatus
import io.wakit.model.template.violations
import io.wakit.templates.FieldChange
import io.wakit.templates.changesFor
import java.time.Duration
import java.time.Instant

/**
 * Finds the steps, by Meta's rules.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management">Template management</a>
 */
internal class Planning(
    private val surplus: Surplus,
    private val edits: Map<TemplateId, List<Instant>>,
    private val now: Instant,
) {
    fun plan(drafts: List<TemplateDraft>, live: List<Template>): TemplatePlan {
        val wanted = drafts.groupBy { it.name to it.language }
        wanted.values.find { it.size > 1 }?.first()?.let {
            throw IllegalArgumentException(
                "${it.name} (${it.language}) is written ${wanted.getValue(it.name to it.language).size} times",
            )
        }
        val there = live.groupBy { it.name to it.language }
        val asked = drafts.map { draft -> step(draft, there[draft.name to draft.language].orEmpty()) }
        val rest = there.filterKeys { it !in wanted }.values.flatten().mapNotNull { surplus(it) }
        return TemplatePlan((asked + rest).sortedWith(compareBy({ it.name }, { it.language })))
    }

    private fun step(draft: TemplateDraft, same: List<Template>): TemplateStep {
        val faults = draft.violations().map { "$it" }
        val template = same.find { it.status !in LEAVING } ?: same.firstOrNull()
        return when {
            template == null -> TemplateStep.Create(draft, faults)

            template.status in LEAVING -> TemplateStep.Create(
                draft,
                faults +
                    "one of that name is ${template.status}; the name is to be had again 30 days after it was deleted",
            )

            template.status == TemplateStatus.Archived -> TemplateStep.Restore(template)

            else -> beside(draft, template, faults)
        }
    }

    private fun beside(draft: TemplateDraft, live: Template, faults: List<String>): TemplateStep {
        val moved = draft.category != live.category && live.previousCategory == draft.category
        val parts = changesFor(draft.components, live.components.orEmpty())
        val category = change("category", "${live.category}", "${draft.category}").takeIf {
            live.category != null &&
                !moved
        }
        val ttl = draft.ttlSeconds?.let { change("message_send_ttl_seconds", live.ttlSeconds?.toString(), "$it") }
        val fixed = fixed(draft, live)
        val notes = listOfNotNull(
            "Meta moved it from ${live.previousCategory} to ${live.category}".takeIf { moved },
            live.correctCategory?.takeIf { it != live.category }?.let { "Meta is about to move it to $it" },
        )
        val changes = parts + listOfNotNull(category, ttl) + fixed
        if (changes.isEmpty()) return TemplateStep.Leave(live, isInCode = true, notes + standing(live))
        val edit = TemplateEdit(
            components = draft.components.takeIf { parts.isNotEmpty() },
            category = draft.category.takeIf { category != null },
            ttlSeconds = draft.ttlSeconds.takeIf { ttl != null },
        )
        val obstacles = faults + obstacles(live, category) +
            fixed.map { "Meta has no edit for ${it.path}: make a template of another name" }
        return TemplateStep.Edit(live.id, draft, changes, edit, obstacles, notes + counted(live))
    }

    private fun change(path: String, from: String?, to: String) = FieldChange(path, from, to).takeIf { from != to }

    /** What a template keeps for life; where the draft says nothing, it asks for nothing. */
    private fun fixed(draft: TemplateDraft, live: Template): List<FieldChange> = listOfNotNull(
        live.parameterFormat
            ?.let { change("parameter_format", "$it", "${draft.parameterFormat ?: ParameterFormat.Positional}") },
        draft.subCategory?.let { change("sub_category", live.subCategory, it) },
        draft.isLinkTrackingOff
            ?.let { change("cta_url_link_tracking_opted_out", "${live.isLinkTrackingOff ?: false}", "$it") },
    )

    private fun obstacles(live: Template, category: FieldChange?): List<String> = listOfNotNull(
        "it is ${live.status}; Meta takes edits of approved, rejected and paused templates alone"
            .takeIf { live.status !in EDITABLE },
        "the category of an approved template stays".takeIf {
            live.status == TemplateStatus.Approved && category != null
        },
    ) + if (live.status in TemplatePlan.COUNTED) spent(live.id) else emptyList()

    private fun spent(id: TemplateId): List<String> {
        val all = edits[id].orEmpty()
        val day = all.filter { it > now - DAY }
        val month = all.filter { it > now - MONTH }
        return listOfNotNull(
            day.maxOrNull()?.let {
                "it was edited at $it, and Meta takes one edit of an approved template in 24 hours"
            },
            "it was edited ${month.size} times in 30 days, and Meta takes $PER_MONTH".takeIf {
                month.size >= PER_MONTH
            },
        )
    }

    private fun counted(live: Template): List<String> = if (live.status in TemplatePlan.COUNTED) {
        listOf("Meta takes one edit of an approved template in 24 hours and $PER_MONTH in 30 days")
    } else {
        emptyList()
    }

    private fun standing(live: Template): List<String> =
        listOfNotNull("it is ${live.status}".takeIf { live.status != null && live.status != TemplateStatus.Approved })

    private fun surplus(template: Template): TemplateStep? {
        if (template.status in LEAVING) return null
        val disabled = "it is disabled, and stays".takeIf { template.status == TemplateStatus.Disabled }
        return when {
            surplus == Surplus.LEAVE || (surplus == Surplus.ARCHIVE && template.status == TemplateStatus.Archived) ->
                TemplateStep.Leave(template, isInCode = false, standing(template))

            surplus == Surplus.ARCHIVE -> TemplateStep.Archive(template, listOfNotNull(disabled))

            else -> TemplateStep.Delete(
                template,
                listOfNotNull(disabled),
                listOfNotNull(
                    "the name is not to be had again for 30 days".takeIf {
                        template.status ==
                            TemplateStatus.Approved
                    },
                ),
            )
        }
    }

    private companion object {
        const val PER_MONTH = 10
        val DAY: Duration = Duration.ofHours(24)
        val MONTH: Duration = Duration.ofDays(30)
        val EDITABLE = setOf(TemplateStatus.Approved, TemplateStatus.Rejected, TemplateStatus.Paused)
        val LEAVING = setOf(TemplateStatus.PendingDeletion, TemplateStatus.Deleted)
    }
}
