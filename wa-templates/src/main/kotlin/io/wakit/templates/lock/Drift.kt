package io.wakit.templates.lock

import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.RejectedReason
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateStatus
import io.wakit.templates.FieldChange
import io.wakit.templates.changes

/**
 * One thing in which an account is no longer as its lock file says.
 *
 * @property name the template.
 * @property language its language.
 * @property details what was found, in words.
 */
public data class Drift(val kind: Kind, val name: String, val language: String, val details: String) {
    override fun toString(): String = "$name ($language): $kind: $details"

    /** What there is to find. */
    public enum class Kind {
        /** It is locked, and the account has none of that name and language. */
        REMOVED,

        /** The account has it, and it is not locked. */
        UNLOCKED,

        /** The review refused it. */
        REJECTED,

        /** Meta holds it back for some hours: sends are refused with error 132015. */
        PAUSED,

        /** Meta switched it off for good: sends are refused with error 132016. */
        DISABLED,

        /** It stands somewhere else where it cannot be sent: put away, about to be deleted, under appeal. */
        UNAVAILABLE,

        /** It is under review, and cannot be sent before. Only told where that was asked for. */
        PENDING,

        /** Meta moved it, or is about to: another price, and other rules. */
        CATEGORY,

        /** Its words, variables or buttons are other ones. */
        CHANGED,
    }
}

/**
 * Each thing in which [live], all templates of an account with the fields of [LockFile.Fields], is not as the lock says, in
 * the order of names and languages; empty where all is well. Examples make no difference.
 *
 * @param tellPending whether a template under review counts. A new one and an edited one are for a while.
 */
@JvmOverloads
public fun TemplateLock.drift(live: List<Template>, tellPending: Boolean = false): List<Drift> {
    val there = live.groupBy { it.name to it.language }
        .mapValues { (_, same) -> same.find { it.status !in TemplateLock.GONE } ?: same.first() }
    val locked = templates.map { it.name to it.language }.toSet()
    val lost = templates.flatMap { template ->
        val now = there[template.name to template.language]
        if (now == null || now.status == TemplateStatus.Deleted) {
            listOf(template.drift(Drift.Kind.REMOVED, "the account does not have it"))
        } else {
            template.standing(now, tellPending) + template.category(now) + template.words(now)
        }
    }
    val new = there.filter { (key, template) -> key !in locked && template.isWanted() }.map { (_, template) ->
        Drift(
            Drift.Kind.UNLOCKED,
            template.name.orEmpty(),
            template.language.orEmpty(),
            "it is not locked: pull, or leave it out by names",
        )
    }
    return (lost + new).sortedWith(compareBy({ it.name }, { it.language }, { it.kind }, { it.details }))
}

private fun LockedTemplate.drift(kind: Drift.Kind, details: String) = Drift(kind, name, language, details)

private fun LockedTemplate.standing(now: Template, tellPending: Boolean): List<Drift> {
    val status = now.status ?: return emptyList()
    val reason = now.rejectedReason?.takeUnless { it == RejectedReason.None }?.let { ", for $it" }.orEmpty()
    return listOfNotNull(
        when (status) {
            TemplateStatus.Approved -> null

            TemplateStatus.Pending ->
                if (tellPending) drift(Drift.Kind.PENDING, "it is under review") else null

            TemplateStatus.Rejected -> drift(Drift.Kind.REJECTED, "the review refused it$reason")

            TemplateStatus.Paused -> drift(Drift.Kind.PAUSED, "Meta holds it back, since users found fault with it")

            TemplateStatus.Disabled -> drift(Drift.Kind.DISABLED, "Meta switched it off$reason")

            in TemplateLock.GONE -> drift(Drift.Kind.UNAVAILABLE, "it is $status")

            else -> null
        },
    )
}

private fun LockedTemplate.category(now: Template): List<Drift> = listOfNotNull(
    now.category?.takeIf { it != category }
        ?.let { drift(Drift.Kind.CATEGORY, "it was locked as $category, and is $it") },
    now.correctCategory?.takeIf { it != (now.category ?: category) && it != TemplateCategory("") }
        ?.let { drift(Drift.Kind.CATEGORY, "Meta is about to move it to $it") },
)

private fun LockedTemplate.words(now: Template): List<Drift> {
    val format = parameterFormat ?: ParameterFormat.Positional
    val other = now.parameterFormat?.takeIf { it != format }
    val fields = now.components?.let { changes(components, it) }.orEmpty() +
        listOfNotNull(other?.let { FieldChange("parameter_format", "$format", "$it") })
    return fields.map { drift(Drift.Kind.CHANGED, "$it") }
}
