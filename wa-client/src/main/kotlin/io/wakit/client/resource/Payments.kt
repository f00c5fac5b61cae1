package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.deleteWith
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.payment.OrderPayments
import io.wakit.model.payment.PaymentConfiguration
import io.wakit.model.payment.PaymentConfigurationDraft
import io.wakit.model.payment.PaymentConfigurationName
import io.wakit.model.payment.PaymentConfigurationReceipt
import io.wakit.model.payment.PaymentDataEndpoint
import io.wakit.model.payment.Refund
import io.wakit.model.payment.RefundReceipt
import io.wakit.model.payment.violations

/**
 * Payments of orders, in India: what became of one, money back, and where it goes. Configurations belong to the account; Meta's
 * table has these edges on the phone number, its page on the account.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/pg">Payments API, India</a>
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/onboarding-apis">Onboarding APIs</a>
 */
public class Payments internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** The payment of the order [referenceId], which went by the configuration of that name. */
    public suspend fun lookUp(configuration: String, referenceId: String): Either<WaError, OrderPayments> =
        graph(LookUp.with(configuration, referenceId), at = phone)

    /** Gives money back. It is asked for once: where the answer is lost, look the payment up before asking again. */
    public suspend fun refund(refund: Refund): Either<WaError, RefundReceipt> =
        graph.within({ refund.violations() }) { it(GiveBack, at = phone, body = refund) }

    /** The configuration of that name. */
    public suspend fun configuration(name: String): Either<WaError, PaymentConfiguration> =
        graph(Configuration.with(name), at = phone)

    /** Makes a configuration. With a gateway the business has to connect it by the link that comes back. */
    public suspend fun create(draft: PaymentConfigurationDraft): Either<WaError, PaymentConfigurationReceipt> =
        graph.within({ draft.violations() }) { it(Create, at = phone, body = draft) }

    /** Sets the address that WhatsApp asks for coupons, addresses and stock at the checkout. */
    public suspend fun setDataEndpoint(name: String, endpoint: PaymentDataEndpoint): Either<WaError, Success> =
        graph(SetDataEndpoint.with(name), at = phone, body = endpoint)

    /** Deletes the configuration of that name. */
    public suspend fun delete(name: String): Either<WaError, Success> =
        graph(Delete, at = phone, body = PaymentConfigurationName(name))

    internal companion object {
        val LookUp: Endpoint<PhoneNumberId, NoBody, OrderPayments> = get("payments/{ConfigurationName}/{ReferenceId}")
        val GiveBack: Endpoint<PhoneNumberId, Refund, RefundReceipt> = post("payments_refund")
        val Configuration: Endpoint<PhoneNumberId, NoBody, PaymentConfiguration> =
            get("payment_configuration/{ConfigurationName}")
        val Create: Endpoint<PhoneNumberId, PaymentConfigurationDraft, PaymentConfigurationReceipt> =
            post("payment_configuration")
        val SetDataEndpoint: Endpoint<PhoneNumberId, PaymentDataEndpoint, Success> =
            post("payment_configuration/{ConfigurationName}")
        val Delete: Endpoint<PhoneNumberId, PaymentConfigurationName, Success> = deleteWith("payment_configuration")
    }
}
