@file:JvmName("OrderDsl")

package io.wakit.dsl

import io.wakit.model.Media
import io.wakit.model.message.GoodsType
import io.wakit.model.message.Header
import io.wakit.model.message.OrderDetails
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.OrderState
import io.wakit.model.message.OrderStatus
import java.time.Instant

/** Words for orders (India, Brazil). */
@WaDsl
public sealed interface OrderWords {
    /** An order with a button to look through it and pay; [io.wakit.dsl.order] makes one that adds up. */
    public fun orderDetails(body: String, order: OrderRequest, more: OrderDetailsScope.() -> Unit = {}): OrderDetails =
        OrderDetailsScope().apply(more).let { OrderDetails(body, order, it.header, it.footer) }

    /** Tells that the order [referenceId] has come to [status]. */
    public fun orderStatus(
        body: String,
        referenceId: String,
        status: OrderState,
        more: OrderStatusScope.() -> Unit = {},
    ): OrderStatus = OrderStatusScope().apply(more).let {
        OrderStatus(
            body,
            referenceId,
            status,
            it.description,
            it.footer,
            it.header,
            it.paymentStatus,
            it.paymentTimestamp,
        )
    }
}

/**
 * An order whose subtotal and total are reckoned from what [more] says, so that Meta finds no fault in the sums. All amounts
 * are in hundredths: 12.34 rupees are 1234.
 *
 * @param referenceId the business's own number of it, new for each message.
 * @param currency ISO 4217: `INR` or `BRL`.
 */
public fun order(referenceId: String, type: GoodsType, currency: String, more: OrderScope.() -> Unit): OrderRequest =
    OrderScope().apply(more).order(referenceId, type, currency)

/** What may stand around the words of an order. */
@WaDsl
public class OrderDetailsScope internal constructor() : FooterScope() {
    internal var header: Header? = null

    /** A picture above; the first product's where it is left out. */
    public fun imageHeader(media: Media) {
        header = Header.Image(media)
    }
}

/** What may be said of an order that went on. */
@WaDsl
public class OrderStatusScope internal constructor() : HeaderScope() {
    internal var description: String? = null
    internal var paymentStatus: String? = null
    internal var paymentTimestamp: Instant? = null

    /** Up to 120 characters: why it was cancelled, say. */
    public fun description(text: String) {
        description = text
    }

    /** What became of the payment, in Brazil: `captured`, `failed`, `pending`; and when, to the second. */
    public fun payment(status: String, at: Instant) {
        paymentStatus = status
        paymentTimestamp = at
    }
}
