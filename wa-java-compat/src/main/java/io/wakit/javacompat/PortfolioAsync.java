package io.wakit.javacompat;

import io.wakit.client.Portfolio;
import io.wakit.model.PortfolioId;

/**
 * The handle of a business portfolio: its accounts, users and credit. It is made by {@link WhatsAppAsync#portfolio},
 * holds no state, and lives as long as its client.
 */
public final class PortfolioAsync {
    private final Portfolio portfolio;
    private final Calls calls;

    PortfolioAsync(Portfolio portfolio, Calls calls) {
        this.portfolio = portfolio;
        this.calls = calls;
    }

    /** {@return the portfolio, as Meta names it (Business-ID)} */
    public PortfolioId getId() {
        return portfolio.getId();
    }

    /** {@return what Meta knows of the portfolio} */
    public PortfolioDetailsAsync details() {
        return new PortfolioDetailsAsync(portfolio.getDetails(), calls);
    }

    /** {@return its accounts, and those of its customers} */
    public PortfolioAccountsAsync accounts() {
        return new PortfolioAccountsAsync(portfolio.getAccounts(), calls);
    }

    /** {@return its people and system users} */
    public PortfolioUsersAsync users() {
        return new PortfolioUsersAsync(portfolio.getUsers(), calls);
    }

    /** {@return numbers that are verified ahead of customers} */
    public PreVerifiedNumbersAsync preVerifiedNumbers() {
        return new PreVerifiedNumbersAsync(portfolio.getPreVerifiedNumbers(), calls);
    }

    /** {@return its credit lines} */
    public CreditLinesAsync creditLines() {
        return new CreditLinesAsync(portfolio.getCreditLines(), calls);
    }

    /** {@return verification of customers' businesses} */
    public CertificationsAsync certifications() {
        return new CertificationsAsync(portfolio.getCertifications(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "PortfolioAsync(" + getId() + ")";
    }
}
