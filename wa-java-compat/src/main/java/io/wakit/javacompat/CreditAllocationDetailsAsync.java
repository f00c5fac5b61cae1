package io.wakit.javacompat;

import io.wakit.client.resource.CreditAllocationDetails;
import io.wakit.model.AllocationConfigId;
import io.wakit.model.Success;
import io.wakit.model.account.CreditAllocation;
import io.wakit.model.account.CreditField;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One sharing of a credit line.
 */
public final class CreditAllocationDetailsAsync {
    private final CreditAllocationDetails creditAllocationDetails;
    private final Calls calls;

    CreditAllocationDetailsAsync(CreditAllocationDetails creditAllocationDetails, Calls calls) {
        this.creditAllocationDetails = creditAllocationDetails;
        this.calls = calls;
    }

    /** {@return the sharing, as Meta names it} */
    public AllocationConfigId getId() {
        return creditAllocationDetails.getId();
    }

    /**
     * The sharing with the {@code fields} that are named.
     *
     * @param fields what Meta is asked for
     * @return the sharing
     */
    public CompletableFuture<CreditAllocation> get(CreditField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> creditAllocationDetails.get(fields, continuation));
    }

    /**
     * Takes the credit back, from all accounts of the customer.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> revoke() {
        return calls.start(continuation -> creditAllocationDetails.revoke(continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "CreditAllocationDetailsAsync(" + getId() + ")";
    }
}
