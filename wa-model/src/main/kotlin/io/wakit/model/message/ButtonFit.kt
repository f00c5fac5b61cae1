package io.wakit.model.message

import io.wakit.model.template.Button
import io.wakit.model.template.CatalogButton
import io.wakit.model.template.CopyCodeButton
import io.wakit.model.template.FlowButton
import io.wakit.model.template.MultiProductButton
import io.wakit.model.template.OrderDetailsButton
import io.wakit.model.template.OtpButton
import io.wakit.model.template.QuickReplyButton
import io.wakit.model.template.UnknownButton
import io.wakit.model.template.UrlButton
import io.wakit.model.template.Variables
import io.wakit.model.template.VoiceCallButton
import io.wakit.model.template.buttons

/** What a button of a template takes when it is sent; null for one that takes nothing. */
private class Slot(val subType: ButtonSubType, val isNeeded: Boolean, val fits: (TemplateParameter) -> Boolean)

private fun Button.slot(): Slot? = when (this) {
    is QuickReplyButton -> Slot(ButtonSubType.QuickReply, false) {
        it is TemplateParameter.Payload || it is TemplateParameter.Text
    }

    is UrlButton -> if (Variables.of(url).isEmpty()) {
        null
    } else {
        Slot(ButtonSubType.Url, true) {
            it is TemplateParameter.Text
        }
    }

    is OtpButton -> Slot(ButtonSubType.Url, true) { it is TemplateParameter.Text }

    is CopyCodeButton -> Slot(ButtonSubType.CopyCode, true) { it is TemplateParameter.CouponCode }

    is FlowButton -> Slot(ButtonSubType.Flow, true) { it is TemplateParameter.Action }

    is CatalogButton -> Slot(ButtonSubType.Catalog, false) { it is TemplateParameter.Action }

    is MultiProductButton -> Slot(ButtonSubType.MultiProduct, true) {
        it is TemplateParameter.Action && it.sections.isNotEmpty()
    }

    is OrderDetailsButton -> Slot(ButtonSubType.OrderDetails, true) {
        it is TemplateParameter.Action && it.orderDetails != null
    }

    is VoiceCallButton -> Slot(ButtonSubType.VoiceCall, false) {
        it is TemplateParameter.TtlMinutes || it is TemplateParameter.Payload
    }

    else -> null
}

internal fun MessageChecks.buttons(parts: Parts, given: List<TemplateComponent>) {
    val buttons = parts.all.buttons()
    val filled = mutableSetOf<Int>()
    given.forEachIndexed { at, component ->
        if (component !is TemplateComponent.Button) return@forEachIndexed
        val place = component.index ?: buttons.indexOfFirst { it is VoiceCallButton }
        filled += place
        val button = buttons.getOrNull(place)
        when {
            button != null -> inside("components[$at]").button(button, component)

            parts.isOpen -> Unit

            else -> fault(
                "components[$at].index",
                "is ${component.index}; the template has ${buttons.size} buttons, counted from 0",
                buttons.lastIndex,
                component.index,
            )
        }
    }
    buttons.forEachIndexed { i, button ->
        val slot = button.slot()
        if (slot != null && slot.isNeeded && i !in filled) {
            fault("components", "hold nothing for button $i of type ${button.type}, which needs a value")
        }
    }
}

private fun MessageChecks.button(button: Button, given: TemplateComponent.Button) {
    if (button is UnknownButton) return
    val slot = button.slot()
    when {
        slot == null -> fault("sub_type", "fills in a button of type ${button.type}, which takes no value here")

        !given.subType.value.equals(slot.subType.value, ignoreCase = true) ->
            fault("sub_type", "is ${given.subType}, where the template's button is a ${button.type}")

        else -> {
            if (slot.isNeeded && given.parameters.size != 1) {
                fault("parameters", "hold ${given.parameters.size} values for the button", 1, given.parameters.size)
            }
            each("parameters", given.parameters) {
                if (!slot.fits(it) && it !is TemplateParameter.Raw) {
                    fault("type", "is not what a button of type ${button.type} takes")
                }
            }
        }
    }
}
