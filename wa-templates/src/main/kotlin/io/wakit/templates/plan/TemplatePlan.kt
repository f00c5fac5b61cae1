package io.wakit.templates.plan

import io.wakit.model.TemplateId
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateStatus
import java.time.Instant

/**
 * What it takes for an account to have the templates that are written in code. It prints as a list to look through.
 *
 * @property steps one for each template that is wanted or there, in the order of names and languages.
 */
public class TemplatePlan internal constructor(public val steps: List<TemplateStep>) {
    /** The steps that do something and can be done. */
    public val toDo: List<TemplateStep> get() = steps.filter { it.isPossible && it !is TemplateStep.Leave }

    /** The steps that have an obstacle. */
    public val impossible: List<TemplateStep> get() = steps.filterNot { it.isPossible }

    /** The templates that code asks for and that stay as they are, in review or refused perhaps: their notes tell. */
    public val kept: List<TemplateId>
        get() = steps.filterIsInstance<TemplateStep.Leave>().filter { it.isInCode }.map { it.template.id }

    /** Whether the account is as the code says. */
    public val isDone: Boolean get() = steps.all { it is TemplateStep.Leave }

    /** A line or more for each step, and one that counts them. */
    override fun toString(): String = (steps.map { "$it" } + count()).joinToString("\n")

    private fun count(): String {
        val kinds = listOf(
            "to create" to toDo.count { it is TemplateStep.Create },
            "to edit" to toDo.count { it is TemplateStep.Edit },
            "to bring back" to toDo.count { it is TemplateStep.Restore },
            "to archive" to toDo.count { it is TemplateStep.Archive },
            "to delete" to toDo.count { it is TemplateStep.Delete },
            "not possible" to impossible.size,
            "left alone" to steps.count { it is TemplateStep.Leave },
        ).filter { it.second > 0 }.joinToString { (what, count) -> "$count $what" }
        val much = toDo.count { it is TemplateStep.Create } > PER_HOUR
        return "Plan: ${kinds.ifEmpty { "nothing" }}" +
            if (much) "\nAn account may hand in $PER_HOUR templates in an hour: Meta will refuse the rest" else ""
    }

    public companion object {
        private const val PER_HOUR = 100

        /** Where a template stands whose edits Meta counts. */
        internal val COUNTED = setOf(TemplateStatus.Approved)

        /**
         * The plan for [drafts] beside [live], all templates of the account with the fields of
         * [LiveTemplates][io.wakit.templates.LiveTemplates.Fields]. Nothing is asked of Meta.
         *
         * Two drafts of one name and language are an [IllegalArgumentException].
         *
         * @param edits when templates were edited, as far as is known; of an approved one Meta takes 1 edit in 24 hours and 10
         * in 30 days.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(
            drafts: List<TemplateDraft>,
            live: List<Template>,
            surplus: Surplus = Surplus.LEAVE,
            edits: Map<TemplateId, List<Instant>> = emptyMap(),
            now: Instant = Instant.now(),
        ): TemplatePlan = Planning(surplus, edits, now).plan(drafts, live)
    }
}
