package io.wakit.model.template

import io.wakit.model.Violation
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.fitViolations

/**
 * A template whose parts are known, be it one that was written here or one that Meta gave: what fills it in is held against
 * them. A message of it whose values do not fit, by name, count and kind, breaks a limit as a text that is too long does,
 * and does not leave.
 *
 * ```
 * var update = BoundTemplate.of(draft);                                    // Java
 * var values = new TemplateValues().body(Map.of("name", "Ann")).url(1, "A-17");
 * phone.messages().send(new OutboundMessage(customer, update.fill(values)));
 * ```
 *
 * In Kotlin the words of wa-dsl say the same: `messages.send(customer) { template(update) { body("name" to "Ann") } }`.
 *
 * @property category null where Meta was not asked for it.
 */
public class BoundTemplate private constructor(
    public val name: String,
    public val language: String,
    public val category: TemplateCategory?,
    public val components: List<Component>,
    format: ParameterFormat?,
) {
    /** Positional or named; where neither the draft nor Meta says, the variables tell. */
    public val parameterFormat: ParameterFormat = format ?: components.format()

    /** The template with [values] in it. Whether they fit is found when it is sent, or by [violations]. */
    @JvmOverloads
    public fun fill(values: TemplateValues = TemplateValues()): TemplateContent = fill(values.components)

    /** The same with the parts of a message, from whichever hand; [languagePolicy] as in [TemplateContent]. */
    @JvmOverloads
    public fun fill(components: List<TemplateComponent>, languagePolicy: String? = null): TemplateContent =
        TemplateContent(name, language, components, languagePolicy).boundTo(this)

    /** What does not fit: all of it, under the paths of the message; empty where it may leave. */
    public fun violations(content: TemplateContent): List<Violation> = fitViolations(content.boundTo(this))

    /** What the user will read. A variable that [values] say nothing of stays as it stands: `{{name}}`. */
    @JvmOverloads
    public fun preview(values: TemplateValues = TemplateValues()): RenderedTemplate = preview(values.components)

    /** The same with the parts of a message. */
    public fun preview(components: List<TemplateComponent>): RenderedTemplate = render(this.components, components)

    override fun toString(): String = "BoundTemplate($name, $language)"

    public companion object {
        /** A template that was written here; Meta has to have approved it before it can be sent. */
        @JvmStatic
        public fun of(draft: TemplateDraft): BoundTemplate =
            BoundTemplate(draft.name, draft.language, draft.category, draft.components, draft.parameterFormat)

        /**
         * A template as Meta gave it. It has to have been asked for with name, language and parts, which Meta gives unasked;
         * where one is missing this throws an [IllegalArgumentException].
         */
        @JvmStatic
        public fun of(template: Template): BoundTemplate {
            fun missing(field: TemplateField): Nothing =
                throw IllegalArgumentException("Template ${template.id} came without $field: ask for this field too")
            return BoundTemplate(
                template.name ?: missing(TemplateField.Name),
                template.language ?: missing(TemplateField.Language),
                template.category,
                template.components ?: missing(TemplateField.Components),
                template.parameterFormat,
            )
        }

        private fun List<Component>.format(): ParameterFormat {
            val isNamed = any { part ->
                when (part) {
                    is Header -> Variables.of(part.text.orEmpty()).any { it.toIntOrNull() == null }
                    is Body -> Variables.of(part.text.orEmpty()).any { it.toIntOrNull() == null }
                    is Carousel -> part.cards.any { it.components.format() == ParameterFormat.Named }
                    else -> false
                }
            }
            return if (isNamed) ParameterFormat.Named else ParameterFormat.Positional
        }
    }
}

/** This template with its parts at hand, to be filled in; see [BoundTemplate.of]. */
@JvmSynthetic
public fun TemplateDraft.bound(): BoundTemplate = BoundTemplate.of(this)

/** This template with its parts at hand, to be filled in; see [BoundTemplate.of]. */
@JvmSynthetic
public fun Template.bound(): BoundTemplate = BoundTemplate.of(this)
