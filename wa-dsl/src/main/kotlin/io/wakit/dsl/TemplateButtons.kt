package io.wakit.dsl

import io.wakit.model.message.ButtonSubType
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** The buttons of a template that have something to fill in, each by its place among all of them, from 0. */
@WaDsl
public open class TemplateButtonsScope internal constructor() : TemplatePartsScope() {
    /** Writes back; [payload] comes along. */
    public fun quickReply(index: Int, payload: String): Unit = add(TemplateComponent.Button.quickReply(index, payload))

    /** Opens an address that ends with [suffix]; with [paymentLinkPreview], a payment link is shown as one (India). */
    public fun url(index: Int, suffix: String, paymentLinkPreview: Boolean = false) {
        val value = TemplateParameter.Text(suffix, paymentLinkPreview = true.takeIf { paymentLinkPreview })
        add(TemplateComponent.Button(ButtonSubType.Url, index, listOf(value)))
    }

    /** Hands over a one-time code of up to 15 characters, be the button copy code, one-tap or zero-tap. */
    public fun oneTimeCode(index: Int, code: String): Unit = add(TemplateComponent.Button.oneTimeCode(index, code))

    /** Copies a coupon of up to 20 characters; of a limited-time offer up to 15. */
    public fun copyCode(index: Int, code: String): Unit = add(TemplateComponent.Button.copyCode(index, code))

    /** Opens a Flow; [data] is for its first screen. */
    public fun flow(index: Int, token: String, data: JsonObject? = null): Unit =
        add(TemplateComponent.Button.flow(index, token, data))

    /** Opens the catalog, shown by the picture of one product. */
    public fun catalog(index: Int, thumbnailProductRetailerId: String): Unit =
        add(TemplateComponent.Button.catalog(index, thumbnailProductRetailerId))

    /** Opens a choice of products, shown by the picture of one. */
    public fun products(index: Int, thumbnailProductRetailerId: String, sections: SectionsScope.() -> Unit): Unit =
        SectionsScope().apply(sections).let {
            add(TemplateComponent.Button.multiProduct(index, thumbnailProductRetailerId, it.sections))
        }

    /** Opens [order], to be looked through and paid. */
    public fun orderDetails(index: Int, order: OrderRequest): Unit =
        add(TemplateComponent.Button.orderDetails(index, order))

    /** Calls the business; the button works for [ttl], in whole minutes, and [payload] comes with the call. */
    public fun voiceCall(ttl: Duration, payload: String? = null): Unit = add(
        TemplateComponent.Button.voiceCall(
            ttl.toMinutes().coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt(),
            payload,
        ),
    )

    private fun add(button: TemplateComponent.Button) {
        components += button
    }
}
