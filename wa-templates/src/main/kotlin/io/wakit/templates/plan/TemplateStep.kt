package io.wakit.templates.plan

import io.wakit.model.TemplateId
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.templates.FieldChange

/**
 * What is to become of one template in one language.
 *
 * @property obstacles why Meta would not take it, or why it makes no sense; with any of them it is not tried.
 * @property notes what should be known before it is done.
 */
public sealed class TemplateStep(
    public val name: String,
    public val language: String,
    public val obstacles: List<String>,
    public val notes: List<String>,
) {
    /** Whether it can be done, as far as is known. */
    public val isPossible: Boolean get() = obstacles.isEmpty()

    internal abstract val sign: Char
    internal abstract val verb: String

    /** In lines: what is done, what changes by it, what stands in the way. */
    override fun toString(): String = buildString {
        append(if (isPossible) sign else '!').append(" $name ($language): $verb")
        (this@TemplateStep as? Edit)?.changes?.forEach { append("\n      $it") }
        obstacles.forEach { append("\n    not possible: $it") }
        notes.forEach { append("\n    note: $it") }
    }

    /** It goes to review. */
    public class Create internal constructor(public val draft: TemplateDraft, obstacles: List<String>) :
        TemplateStep(draft.name, draft.language, obstacles, emptyList()) {
        override val sign: Char get() = '+'
        override val verb: String get() = "create (${draft.category})"
    }

    /**
     * It is there, and is to be other than it is; it goes to review again. All parts are replaced together.
     *
     * @property id the template.
     * @property changes what is other, each.
     * @property edit what Meta is asked for.
     */
    public class Edit internal constructor(
        public val id: TemplateId,
        public val draft: TemplateDraft,
        public val changes: List<FieldChange>,
        public val edit: TemplateEdit,
        obstacles: List<String>,
        notes: List<String>,
    ) : TemplateStep(draft.name, draft.language, obstacles, notes) {
        override val sign: Char get() = '~'
        override val verb: String get() = "edit"
    }

    /** It was put away, and is wanted: it is brought back as it was. Whether it has to be edited, the next plan tells. */
    public class Restore internal constructor(public val template: Template) :
        TemplateStep(template.name.orEmpty(), template.language.orEmpty(), emptyList(), emptyList()) {
        override val sign: Char get() = '^'
        override val verb: String get() = "bring back from the archive"
    }

    /** No code has it: it is put away, and deleted by Meta after 28 days unless it is brought back. */
    public class Archive internal constructor(public val template: Template, obstacles: List<String>) :
        TemplateStep(template.name.orEmpty(), template.language.orEmpty(), obstacles, emptyList()) {
        override val sign: Char get() = '-'
        override val verb: String get() = "archive"
    }

    /** No code has it: it is deleted for good. */
    public class Delete internal constructor(
        public val template: Template,
        obstacles: List<String>,
        notes: List<String>,
    ) : TemplateStep(template.name.orEmpty(), template.language.orEmpty(), obstacles, notes) {
        override val sign: Char get() = '-'
        override val verb: String get() = "delete"
    }

    /**
     * It stays as it is.
     *
     * @property isInCode whether a draft asks for it; else only Meta has it.
     */
    public class Leave internal constructor(
        public val template: Template,
        public val isInCode: Boolean,
        notes: List<String>,
    ) : TemplateStep(template.name.orEmpty(), template.language.orEmpty(), emptyList(), notes) {
        override val sign: Char get() = '='
        override val verb: String get() = if (isInCode) "leave" else "leave, which no code has"
    }
}

/** What becomes of templates that only Meta has. */
public enum class Surplus {
    /** They stay. */
    LEAVE,

    /** They are put away, and can be brought back for 28 days. */
    ARCHIVE,

    /** They are deleted. */
    DELETE,
}
