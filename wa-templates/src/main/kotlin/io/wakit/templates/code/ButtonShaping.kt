package io.wakit.templates.code

import io.wakit.model.template.Button
import io.wakit.model.template.CatalogButton
import io.wakit.model.template.ContactInfoButton
import io.wakit.model.template.CopyCodeButton
import io.wakit.model.template.FlowButton
import io.wakit.model.template.MultiProductButton
import io.wakit.model.template.OrderDetailsButton
import io.wakit.model.template.OtpButton
import io.wakit.model.template.PhoneNumberButton
import io.wakit.model.template.QuickReplyButton
import io.wakit.model.template.SingleProductButton
import io.wakit.model.template.UnknownButton
import io.wakit.model.template.UrlButton
import io.wakit.model.template.VoiceCallButton

/** Finds what the buttons of a template ask for. Their parameters are named for what they do, not for labels, which are translated. */
internal class ButtonShaping(
    private val names: Names,
    private val notes: MutableList<Note>,
    private val add: (List<Slot>, Part) -> Unit,
) {
    private lateinit var all: List<Button>

    /** Whether there is a button among [buttons] of which it is not known what it asks for. */
    fun shape(buttons: List<Button>): Boolean {
        all = buttons
        buttons.forEachIndexed { i, button -> shape(button, i) }
        return buttons.any { it is UnknownButton }
    }

    private fun shape(button: Button, i: Int) {
        val label = "behind ${button.text?.let { "\"$it\"" } ?: "the button"}"
        when (button) {
            is QuickReplyButton -> {
                val payload =
                    slot(button, "replyPayload", "String?", "null", "what comes back from a tap on \"${button.text}\"")
                add(payload, "$payload?.let { TemplateComponent.Button.quickReply($i, it) }", mayBeNull = true)
            }

            is UrlButton -> if (variables(button.url).isNotEmpty()) {
                val suffix = slot(button, "urlSuffix", "String", null, "the end of `${button.url}` $label")
                add(suffix, "TemplateComponent.Button.url($i, $suffix)")
            }

            is CopyCodeButton -> {
                val code = slot(button, "couponCode", "String", null, "what is copied, up to 20 characters")
                add(code, "TemplateComponent.Button.copyCode($i, $code)")
            }

            is OtpButton -> {
                val code = slot(button, "code", "String", null, "the one-time password, up to 15 characters")
                add(code, "TemplateComponent.Button.url($i, $code)")
            }

            is FlowButton -> flow(button, i, label)

            is CatalogButton -> {
                val product =
                    slot(button, "thumbnailProductId", "String?", "null", "the product whose picture is shown")
                add(product, "$product?.let { TemplateComponent.Button.catalog($i, it) }", mayBeNull = true)
            }

            is MultiProductButton -> {
                val product = slot(button, "thumbnailProductId", "String", null, "the product whose picture is shown")
                val sections =
                    slot(button, "sections", "List<ProductSection>", null, "up to 30 products in 10 sections")
                add(listOf(product, sections), "TemplateComponent.Button.multiProduct($i, $product, $sections)")
            }

            is OrderDetailsButton -> {
                val order = slot(button, "order", "OrderRequest", null, "what is to be looked through and paid")
                add(order, "TemplateComponent.Button.orderDetails($i, $order)")
            }

            is VoiceCallButton -> call(button, label)

            is PhoneNumberButton, is SingleProductButton, is ContactInfoButton, is UnknownButton -> Unit
        }
    }

    private fun flow(button: FlowButton, i: Int, label: String) {
        val token = slot(button, "flowToken", "String", null, "what tells this sending of the Flow $label from others")
        val data = slot(button, "flowData", "JsonObject?", "null", "what the first screen of the Flow is given")
        add(listOf(token, data), "TemplateComponent.Button.flow($i, $token, $data)")
    }

    private fun call(button: VoiceCallButton, label: String) {
        val minutes =
            slot(button, "callMinutes", "Int?", "null", "how long the call $label is offered; 7 days if left out")
        val payload = slot(button, "callPayload", "String?", "null", "what comes with the call, up to 512 characters")
        add(
            listOf(minutes, payload),
            "listOfNotNull($minutes?.let { TemplateParameter.TtlMinutes(it) }, " +
                "$payload?.let { TemplateParameter.Payload(it) })" +
                ".ifEmpty { null }?.let { TemplateComponent.Button(ButtonSubType.VoiceCall, null, it) }",
            mayBeNull = true,
        )
    }

    private val made = mutableMapOf<String, Slot>()

    /** A parameter; numbered where there are several buttons of this kind. */
    private fun slot(button: Button, name: String, type: String, default: String?, note: String): String {
        val same = all.filter { it.type == button.type && (it !is UrlButton || variables(it.url).isNotEmpty()) }
        val wanted = if (same.size > 1) name + (same.indexOfFirst { it === button } + 1) else name
        val taken = names.take(wanted, "button${Names.pascal(wanted)}")
        made[taken] = Slot(taken, type, default)
        notes += Note(taken, note)
        return taken
    }

    private fun add(slot: String, code: String, mayBeNull: Boolean = false) = add(listOf(slot), code, mayBeNull)

    private fun add(slots: List<String>, code: String, mayBeNull: Boolean = false): Unit =
        add(slots.map { made.getValue(it) }, Part(code, mayBeNull))
}
