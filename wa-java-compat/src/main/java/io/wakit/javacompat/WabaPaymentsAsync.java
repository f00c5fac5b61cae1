package io.wakit.javacompat;

import io.wakit.client.resource.WabaPayments;
import io.wakit.model.account.PaymentLink;
import io.wakit.model.account.PaymentLinkRequest;
import io.wakit.model.payment.PaymentConfiguration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Payment gateways of an account, in India; orders name them.
 */
public final class WabaPaymentsAsync {
    private final WabaPayments wabaPayments;
    private final Calls calls;

    WabaPaymentsAsync(WabaPayments wabaPayments, Calls calls) {
        this.wabaPayments = wabaPayments;
        this.calls = calls;
    }

    /**
     * The configurations of the account.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<PaymentConfiguration> list() {
        return new Pages<>(wabaPayments.list(), calls);
    }

    /**
     * A page on which a gateway that needs connecting is connected, for a while.
     *
     * @param request which configuration
     * @return the link
     */
    public CompletableFuture<PaymentLink> connectionLink(PaymentLinkRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> wabaPayments.connectionLink(request, continuation));
    }
}
