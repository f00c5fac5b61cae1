package io.wakit.dsl

import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.template.Button
import io.wakit.model.template.CatalogButton
import io.wakit.model.template.ContactInfoButton
import io.wakit.model.template.CopyCodeButton
import io.wakit.model.template.FlowButton
import io.wakit.model.template.MultiProductButton
import io.wakit.model.template.OrderDetailsButton
import io.wakit.model.template.PhoneNumberButton
import io.wakit.model.template.QuickReplyButton
import io.wakit.model.template.SingleProductButton
import io.wakit.model.template.UrlButton
import io.wakit.model.template.VoiceCallButton
import java.time.Duration

/** The buttons of a template that is being written; when it is sent, their places are counted from 0. Labels have up to 25 characters. */
@WaDsl
public class DraftButtonsScope internal constructor() {
    internal val buttons = mutableListOf<Button>()

    /** Writes back. */
    public fun quickReply(text: String): Unit = button(QuickReplyButton(text))

    /**
     * Opens a page. A variable may end its address, and needs an [example]: the whole address or the end alone.
     * `url("Track", "https://shop.example/{{1}}", "A-17")`
     */
    public fun url(text: String, url: String, example: String? = null, more: DraftUrlScope.() -> Unit = {}): Unit =
        DraftUrlScope().apply(more).let {
            button(UrlButton(text, url, example?.let(::listOf), it.deepLink, it.paymentLinkPreview))
        }

    /** Calls a telephone number of up to 20 characters. */
    public fun phoneNumber(text: String, phoneNumber: String): Unit = button(PhoneNumberButton(text, phoneNumber))

    /** Copies a coupon of up to 20 characters, which is said when it is sent. The label is Meta's. */
    public fun copyCode(example: String): Unit = button(CopyCodeButton(example))

    /** Opens [flowId]. */
    public fun flow(text: String, flowId: FlowId, more: DraftFlowScope.() -> Unit = {}): Unit =
        DraftFlowScope().apply(more).let { button(it.button(text, flowId = flowId)) }

    /** Opens the Flow that has [flowName] now; Meta keeps its id, so that it may be renamed. */
    public fun flowNamed(text: String, flowName: String, more: DraftFlowScope.() -> Unit = {}): Unit =
        DraftFlowScope().apply(more).let { button(it.button(text, flowName = flowName)) }

    /** Opens a Flow that Meta makes and publishes from [flowJson]. */
    public fun flowJson(text: String, flowJson: String, more: DraftFlowScope.() -> Unit = {}): Unit =
        DraftFlowScope().apply(more).let { button(it.button(text, flowJson = flowJson)) }

    /** Opens the catalog. */
    @JvmOverloads
    public fun catalog(text: String = "View catalog"): Unit = button(CatalogButton(text))

    /** Opens up to 30 products of the catalog, which are named when it is sent. A template with it needs a header. */
    @JvmOverloads
    public fun products(text: String = "View items"): Unit = button(MultiProductButton(text))

    /** Opens the product that stands above. */
    @JvmOverloads
    public fun product(text: String = "View"): Unit = button(SingleProductButton(text))

    /** Calls the business over WhatsApp; the button works for [ttl], in whole minutes. */
    @JvmOverloads
    public fun voiceCall(text: String, ttl: Duration? = null): Unit = button(
        VoiceCallButton(text, ttl?.toMinutes()?.coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong())?.toInt()),
    )

    /** Opens an order with its payment. */
    public fun orderDetails(text: String): Unit = button(OrderDetailsButton(text))

    /** Asks a user who is known by username alone for the phone number. The label is Meta's. */
    public fun requestContactInfo(): Unit = button(ContactInfoButton())

    /** A button that has no word here. */
    public fun button(button: Button) {
        buttons += button
    }
}

/** What may be said of a button that opens a page. */
@WaDsl
public class DraftUrlScope internal constructor() {
    internal var deepLink: UrlButton.AppDeepLink? = null
    internal var paymentLinkPreview: Boolean? = null

    /** Opens [link] in the app in place of the page, on Android; [fallback] is its page in the Play Store. */
    public fun appDeepLink(app: AppId, link: String, fallback: String? = null) {
        deepLink = UrlButton.AppDeepLink(app, link, fallback)
    }

    /** Shows a payment link with a picture and price (India). */
    public fun paymentLinkPreview() {
        paymentLinkPreview = true
    }
}

/** What may be said of a button that opens a Flow. */
@WaDsl
public class DraftFlowScope internal constructor() {
    private var action: String? = null
    private var screen: String? = null
    private var icon: String? = null

    /** Opens [screen] first. */
    public fun navigate(screen: String) {
        action = "navigate"
        this.screen = screen
    }

    /** Asks the Flow's endpoint for the first screen. */
    public fun dataExchange() {
        action = "data_exchange"
        screen = null
    }

    /** `DOCUMENT`, `PROMOTION` or `REVIEW`. */
    public fun icon(icon: String) {
        this.icon = icon
    }

    internal fun button(text: String, flowId: FlowId? = null, flowName: String? = null, flowJson: String? = null) =
        FlowButton(text, flowId, flowName, flowJson, action, screen, icon)
}
