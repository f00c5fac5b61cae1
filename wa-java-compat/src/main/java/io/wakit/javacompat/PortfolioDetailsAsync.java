package io.wakit.javacompat;

import io.wakit.client.resource.PortfolioDetails;
import io.wakit.model.SolutionId;
import io.wakit.model.account.BusinessPortfolio;
import io.wakit.model.account.PortfolioField;
import io.wakit.model.account.RequestMade;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What Meta knows of a portfolio, and what the portfolio as a whole can be signed up for.
 */
public final class PortfolioDetailsAsync {
    private final PortfolioDetails portfolioDetails;
    private final Calls calls;

    PortfolioDetailsAsync(PortfolioDetails portfolioDetails, Calls calls) {
        this.portfolioDetails = portfolioDetails;
        this.calls = calls;
    }

    /**
     * The portfolio with the {@code fields} that are named; where none is, with id and name.
     *
     * @param fields what Meta is asked for
     * @return the portfolio
     */
    public CompletableFuture<BusinessPortfolio> get(PortfolioField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> portfolioDetails.get(fields, continuation));
    }

    /**
     * The same as {@link #onboardToMarketingMessages(SolutionId)} where nothing more is said.
     *
     * @return the id of the request
     */
    public CompletableFuture<RequestMade> onboardToMarketingMessages() {
        return calls.start(continuation -> portfolioDetails.onboardToMarketingMessages(continuation));
    }

    /**
     * Asks Meta to let the customers of this partner into the Marketing Messages API, those of one {@code solution}
     * where it is named. A webhook tells of each account that joins.
     *
     * @param solution one solution; null for all
     * @return the id of the request
     */
    public CompletableFuture<RequestMade> onboardToMarketingMessages(@Nullable SolutionId solution) {
        return calls.start(continuation -> portfolioDetails.onboardToMarketingMessages(solution, continuation));
    }
}
