package io.wakit.javacompat;

import io.wakit.client.resource.Payments;
import io.wakit.model.Success;
import io.wakit.model.payment.OrderPayments;
import io.wakit.model.payment.PaymentConfiguration;
import io.wakit.model.payment.PaymentConfigurationDraft;
import io.wakit.model.payment.PaymentConfigurationReceipt;
import io.wakit.model.payment.PaymentDataEndpoint;
import io.wakit.model.payment.Refund;
import io.wakit.model.payment.RefundReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Payments of orders, in India: what became of one, money back, and where it goes. Configurations belong to the
 * account; Meta's table has these edges on the phone number, its page on the account.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/pg">Payments API, India</a>
 * @see <a href="https://developers.facebook.com/docs/whatsapp/payments/payments-in/onboarding-apis">Onboarding
 *     APIs</a>
 */
public final class PaymentsAsync {
    private final Payments payments;
    private final Calls calls;

    PaymentsAsync(Payments payments, Calls calls) {
        this.payments = payments;
        this.calls = calls;
    }

    /**
     * The payment of the order {@code referenceId}, which went by the configuration of that name.
     *
     * @param configuration the name of the configuration
     * @param referenceId of the order
     * @return the payment, with its transactions
     */
    public CompletableFuture<OrderPayments> lookUp(String configuration, String referenceId) {
        Objects.requireNonNull(configuration, "configuration");
        Objects.requireNonNull(referenceId, "referenceId");
        return calls.start(continuation -> payments.lookUp(configuration, referenceId, continuation));
    }

    /**
     * Gives money back. It is asked for once: where the answer is lost, look the payment up before asking again.
     *
     * @param refund how much, of which payment
     * @return the id of the refund
     */
    public CompletableFuture<RefundReceipt> refund(Refund refund) {
        Objects.requireNonNull(refund, "refund");
        return calls.start(continuation -> payments.refund(refund, continuation));
    }

    /**
     * The configuration of that name.
     *
     * @param name its name
     * @return the configuration
     */
    public CompletableFuture<PaymentConfiguration> configuration(String name) {
        Objects.requireNonNull(name, "name");
        return calls.start(continuation -> payments.configuration(name, continuation));
    }

    /**
     * Makes a configuration. With a gateway the business has to connect it by the link that comes back.
     *
     * @param draft what it is to be
     * @return the link, where one is needed
     */
    public CompletableFuture<PaymentConfigurationReceipt> create(PaymentConfigurationDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> payments.create(draft, continuation));
    }

    /**
     * Sets the address that WhatsApp asks for coupons, addresses and stock at the checkout.
     *
     * @param name its name
     * @param endpoint the address
     * @return Meta's yes
     */
    public CompletableFuture<Success> setDataEndpoint(String name, PaymentDataEndpoint endpoint) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(endpoint, "endpoint");
        return calls.start(continuation -> payments.setDataEndpoint(name, endpoint, continuation));
    }

    /**
     * Deletes the configuration of that name.
     *
     * @param name its name
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete(String name) {
        Objects.requireNonNull(name, "name");
        return calls.start(continuation -> payments.delete(name, continuation));
    }
}
