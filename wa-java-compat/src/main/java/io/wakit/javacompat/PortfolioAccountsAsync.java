package io.wakit.javacompat;

import io.wakit.client.resource.PortfolioAccounts;
import io.wakit.model.account.Made;
import io.wakit.model.account.WabaDraft;
import io.wakit.model.account.WabaField;
import io.wakit.model.account.WhatsAppBusinessAccount;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The WhatsApp Business Accounts that a portfolio owns or works with.
 */
public final class PortfolioAccountsAsync {
    private final PortfolioAccounts portfolioAccounts;
    private final Calls calls;

    PortfolioAccountsAsync(PortfolioAccounts portfolioAccounts, Calls calls) {
        this.portfolioAccounts = portfolioAccounts;
        this.calls = calls;
    }

    /**
     * All of them: {@link #owned(List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> owned() {
        return new Pages<>(portfolioAccounts.owned(), calls);
    }

    /**
     * Accounts of the portfolio itself, with the {@code fields} that are named, in pages of {@code limit} (1 to 100).
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> owned(List<WabaField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(portfolioAccounts.owned(fields, limit), calls);
    }

    /**
     * All of them: {@link #client(List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> client() {
        return new Pages<>(portfolioAccounts.client(), calls);
    }

    /**
     * Accounts of customers that are shared with the portfolio.
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> client(List<WabaField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(portfolioAccounts.client(fields, limit), calls);
    }

    /**
     * All of them: {@link #all(List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> all() {
        return new Pages<>(portfolioAccounts.all(), calls);
    }

    /**
     * Accounts that a partner made for the portfolio.
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<WhatsAppBusinessAccount> all(List<WabaField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(portfolioAccounts.all(fields, limit), calls);
    }

    /**
     * Makes an account for the portfolio of a customer.
     *
     * @param draft what it is to be
     * @return the id of what was made
     */
    public CompletableFuture<Made> create(WabaDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> portfolioAccounts.create(draft, continuation));
    }
}
