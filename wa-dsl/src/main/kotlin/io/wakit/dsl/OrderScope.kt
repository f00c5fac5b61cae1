package io.wakit.dsl

import io.wakit.model.Media
import io.wakit.model.message.Amount
import io.wakit.model.message.Beneficiary
import io.wakit.model.message.Charge
import io.wakit.model.message.GoodsType
import io.wakit.model.message.ImporterAddress
import io.wakit.model.message.Order
import io.wakit.model.message.OrderExpiration
import io.wakit.model.message.OrderItem
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.PaymentSetting
import io.wakit.model.message.PreferredPaymentMethod
import io.wakit.model.message.ShippingInfo
import java.time.Instant

/** What is sold, what is added to it, and how it can be paid; amounts in hundredths. */
@WaDsl
public class OrderScope internal constructor() {
    private val items = mutableListOf<OrderItem>()
    private val settings = mutableListOf<PaymentSetting>()
    private val beneficiaries = mutableListOf<Beneficiary>()
    private var tax: Charge? = null
    private var shipping: Charge? = null
    private var discount: Charge? = null
    private var catalogId: String? = null
    private var expiration: OrderExpiration? = null
    private var quickPay: String? = null
    private var shippingInfo: ShippingInfo? = null
    private var preferred: List<PreferredPaymentMethod> = emptyList()

    /** A line of the order: [quantity] of what costs [amount] each. */
    public fun item(name: String, amount: Long, quantity: Int = 1, more: OrderItemScope.() -> Unit = {}) {
        items += OrderItemScope(OrderItem(name, Amount(amount), quantity)).apply(more).item
    }

    /** The tax; 0 is not shown. */
    public fun tax(value: Long, description: String? = null) {
        tax = Charge(value, description)
    }

    /** What the way costs. */
    public fun shipping(value: Long, description: String? = null) {
        shipping = Charge(value, description)
    }

    /** What is taken off; [programName] names the programme that it was earned in. */
    public fun discount(value: Long, description: String? = null, programName: String? = null) {
        discount = Charge(value, description, discountProgramName = programName)
    }

    /** The catalog that the items are of. Without it, India asks for each item's origin and importer. */
    public fun catalog(catalogId: String) {
        this.catalogId = catalogId
    }

    /** Until when it can be paid: 5 minutes ahead at least. Brazil wants the [description]. */
    public fun expires(at: Instant, description: String? = null) {
        expiration = OrderExpiration(at, description)
    }

    /** Shows the button to pay alone. */
    public fun quickPay() {
        quickPay = "quick_pay"
    }

    /** A way to pay. */
    public fun payBy(setting: PaymentSetting) {
        settings += setting
    }

    /** Who gets the goods, where India's law asks for it. The user does not see it. */
    public fun beneficiary(beneficiary: Beneficiary) {
        beneficiaries += beneficiary
    }

    /** Where the goods go, as far as it is known: addresses by field; [country] has two letters. */
    public fun shipTo(country: String, vararg addresses: Map<String, String>) {
        shippingInfo = ShippingInfo(country, addresses.toList())
    }

    /** The UPI app that is shown first: `gpay`, `phonepe`, …. */
    public fun prefer(method: String) {
        preferred = listOf(PreferredPaymentMethod(method))
    }

    internal fun order(referenceId: String, type: GoodsType, currency: String): OrderRequest {
        val subtotal = items.sumOf { (it.saleAmount ?: it.amount).value * it.quantity }
        val total = subtotal + (tax?.value ?: 0) + (shipping?.value ?: 0) - (discount?.value ?: 0)
        return OrderRequest(
            referenceId,
            type,
            currency,
            Amount(total),
            Order(
                items,
                Amount(subtotal),
                tax,
                shipping,
                discount,
                catalogId,
                expiration,
                type = quickPay,
            ),
            settings,
            beneficiaries = beneficiaries,
            shippingInfo = shippingInfo,
            preferredPaymentMethods = preferred,
        )
    }
}

/** What may be said of one line of an order. */
@WaDsl
public class OrderItemScope internal constructor(internal var item: OrderItem) {
    /** The price of one after a discount; the subtotal is reckoned with it. */
    public fun saleAmount(amount: Long) {
        item = item.copy(saleAmount = Amount(amount))
    }

    /** Its number in the catalog. */
    public fun retailerId(retailerId: String) {
        item = item.copy(retailerId = retailerId)
    }

    /** Where it is from, and who brought it in: in India, where the order has no catalog. */
    public fun origin(country: String, importerName: String? = null, importerAddress: ImporterAddress? = null) {
        item = item.copy(
            countryOfOrigin = country,
            importerName = importerName,
            importerAddress = importerAddress,
        )
    }

    /** A picture, where it is in no catalog. */
    public fun image(media: Media) {
        item = item.copy(image = media)
    }
}
