@file:JvmName("BoundDsl")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.TemplateContent
import io.wakit.model.template.BoundTemplate
import io.wakit.model.template.RenderedTemplate

/** [template] as this number sends it: `val update = phone.sender(draft.bound())`. */
public fun Phone.sender(template: BoundTemplate): TemplateSender = TemplateSender(this, template)

/**
 * One template, sent by one number. Values that do not fit it, by name, count or kind, end in [WaError.Invalid] with all that
 * is wrong, and nothing leaves.
 *
 * @property template what is filled in.
 */
public class TemplateSender internal constructor(private val phone: Phone, public val template: BoundTemplate) {
    /** Sends it with [values]: `update.send(customer) { body("name" to "Ann") }`. */
    public suspend fun send(
        to: Recipient,
        replyTo: MessageId? = null,
        callbackData: String? = null,
        values: TemplateScope.() -> Unit = {},
    ): Either<WaError, MessageReceipt> = phone.say(to, template.fill(values), replyTo, callbackData)

    /** What the user will read. */
    public fun preview(values: TemplateScope.() -> Unit = {}): RenderedTemplate = template.preview(values)

    override fun toString(): String = "TemplateSender($template, ${phone.id})"
}

/** The template with [values] in it, for a message; whether they fit is found when it is sent. */
public fun BoundTemplate.fill(values: TemplateScope.() -> Unit): TemplateContent = filled(this, values)

/** What the user will read; a variable that [values] say nothing of stays as it stands. */
public fun BoundTemplate.preview(values: TemplateScope.() -> Unit): RenderedTemplate =
    preview(TemplateScope().apply(values).components.toList())

internal fun filled(template: BoundTemplate, values: TemplateScope.() -> Unit): TemplateContent {
    val scope = TemplateScope().apply(values)
    return template.fill(scope.components.toList(), scope.policy)
}
