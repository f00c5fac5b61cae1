package io.wakit.javacompat;

import io.wakit.client.resource.CreditLineDetails;
import io.wakit.model.ExtendedCreditId;
import io.wakit.model.PortfolioId;
import io.wakit.model.WabaId;
import io.wakit.model.account.CreditAllocation;
import io.wakit.model.account.CreditShared;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One credit line, and with whom it is shared.
 */
public final class CreditLineDetailsAsync {
    private final CreditLineDetails creditLineDetails;
    private final Calls calls;

    CreditLineDetailsAsync(CreditLineDetails creditLineDetails, Calls calls) {
        this.creditLineDetails = creditLineDetails;
        this.calls = calls;
    }

    /** {@return the credit line, as Meta names it} */
    public ExtendedCreditId getId() {
        return creditLineDetails.getId();
    }

    /**
     * Shares the line with the owner of {@code waba} and lets it pay for the account; {@code currency} is the
     * account's.
     *
     * @param waba the account
     * @param currency of the account: {@code USD}
     * @return the sharing
     */
    public CompletableFuture<CreditShared> shareAndAttach(WabaId waba, String currency) {
        Objects.requireNonNull(waba, "waba");
        Objects.requireNonNull(currency, "currency");
        return calls.start(continuation -> creditLineDetails.shareAndAttach(waba, currency, continuation));
    }

    /**
     * Shares the line with {@code portfolio}; {@link #attach} follows.
     *
     * @param portfolio the portfolio
     * @return the sharing
     */
    public CompletableFuture<CreditShared> share(PortfolioId portfolio) {
        Objects.requireNonNull(portfolio, "portfolio");
        return calls.start(continuation -> creditLineDetails.share(portfolio, continuation));
    }

    /**
     * Lets a line that is shared pay for {@code waba}; {@code currency} is the account's. The token is the
     * customer's.
     *
     * @param waba the account
     * @param currency of the account: {@code USD}
     * @return the sharing
     */
    public CompletableFuture<CreditShared> attach(WabaId waba, String currency) {
        Objects.requireNonNull(waba, "waba");
        Objects.requireNonNull(currency, "currency");
        return calls.start(continuation -> creditLineDetails.attach(waba, currency, continuation));
    }

    /**
     * All of them: {@link #allocations(PortfolioId)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<CreditAllocation> allocations() {
        return new Pages<>(creditLineDetails.allocations(), calls);
    }

    /**
     * With whom the line is shared; with {@code portfolio} alone, where it is named.
     *
     * @param portfolio one portfolio; null for all
     * @return the list; nothing is asked before it is read
     */
    public Pages<CreditAllocation> allocations(@Nullable PortfolioId portfolio) {
        return new Pages<>(creditLineDetails.allocations(portfolio), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "CreditLineDetailsAsync(" + getId() + ")";
    }
}
