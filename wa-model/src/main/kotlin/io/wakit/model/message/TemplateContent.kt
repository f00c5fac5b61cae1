package io.wakit.model.message

import io.wakit.model.template.BoundTemplate
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.Transient

/**
 * A template that Meta has approved, with the values that are missing in it. It may be sent at any time, 24-hour window or
 * not, and is what a message costs for.
 *
 * How long Meta tries to deliver it is a property of the stored template (`message_send_ttl_seconds`), and no part of a send.
 *
 * @property name up to 512 of `a` to `z`, `0` to `9` and `_`.
 * @property language the code that it was approved for: `en_US`, `fil`. There is no falling back to another one.
 * @property components the parts that have values to fill in; others are left out.
 * @property languagePolicy `deterministic`, the only one that there is; Meta's pages leave it out more often than not.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates">Send message
 * templates</a>
 */
@Serializable
@SerialName("template")
public data class TemplateContent @JvmOverloads constructor(
    val name: String,
    @SerialName("language.code") val language: String,
    val components: List<TemplateComponent> = emptyList(),
    @SerialName("language.policy") val languagePolicy: String? = null,
) : Content() {
    override val type: String get() = "template"

    override val gist: String get() = "$type $name"

    /** What it was filled in from, so that its values can be held against it; lost in a copy. */
    @Transient
    internal var template: BoundTemplate? = null
        private set

    internal fun boundTo(template: BoundTemplate): TemplateContent = copy().also { it.template = template }

    public companion object {
        /** A template whose body alone has values: [values] in the order of `{{1}}`, `{{2}}`, …. */
        @JvmStatic
        public fun positional(name: String, language: String, vararg values: String): TemplateContent =
            TemplateContent(name, language, listOf(TemplateComponent.Body(values.map { TemplateParameter.Text(it) })))

        /** A template whose body alone has values: [values] by the names of `{{first_name}}` and the like. */
        @JvmStatic
        public fun named(name: String, language: String, values: Map<String, String>): TemplateContent =
            TemplateContent(
                name,
                language,
                listOf(TemplateComponent.Body(values.map { (key, value) -> TemplateParameter.Text(value, key) })),
            )

        /**
         * An authentication template: [code] stands in the words and behind the button, be it copy code, one-tap or
         * zero-tap. Up to 15 characters, none of them an emoji. It needs a phone number to go to; a user id is refused with
         * error 131062.
         */
        @JvmStatic
        public fun authentication(name: String, language: String, code: String): TemplateContent = TemplateContent(
            name,
            language,
            listOf(
                TemplateComponent.Body(listOf(TemplateParameter.Text(code))),
                TemplateComponent.Button.oneTimeCode(0, code),
            ),
        )
    }
}
