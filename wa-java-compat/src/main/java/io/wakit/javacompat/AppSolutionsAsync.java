package io.wakit.javacompat;

import io.wakit.client.resource.AppSolutions;
import io.wakit.model.account.BusinessPortfolio;
import io.wakit.model.account.Solution;
import io.wakit.model.account.SolutionDraft;
import io.wakit.model.account.SolutionField;
import io.wakit.model.account.SolutionMade;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The multi-partner solutions that an app owns or takes part in, and the businesses that it is connected with.
 */
public final class AppSolutionsAsync {
    private final AppSolutions appSolutions;
    private final Calls calls;

    AppSolutionsAsync(AppSolutions appSolutions, Calls calls) {
        this.appSolutions = appSolutions;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(String, List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Solution> list() {
        return new Pages<>(appSolutions.list(), calls);
    }

    /**
     * The solutions in which the app has the {@code role} {@code OWNER} or {@code PARTNER}, or either, in pages of
     * {@code limit} (1 to 100).
     *
     * @param role {@code OWNER} or {@code PARTNER}; null for either
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Solution> list(@Nullable String role, List<SolutionField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(appSolutions.list(role, fields, limit), calls);
    }

    /**
     * Offers a solution to a partner, who has to accept it.
     *
     * @param draft what it is to be
     * @return the id of the solution
     */
    public CompletableFuture<SolutionMade> create(SolutionDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> appSolutions.create(draft, continuation));
    }

    /**
     * All of them: {@link #connectedBusinesses(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<BusinessPortfolio> connectedBusinesses() {
        return new Pages<>(appSolutions.connectedBusinesses(), calls);
    }

    /**
     * Businesses of customers that the app is connected with, in pages of {@code limit} (1 to 100).
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<BusinessPortfolio> connectedBusinesses(@Nullable Integer limit) {
        return new Pages<>(appSolutions.connectedBusinesses(limit), calls);
    }
}
