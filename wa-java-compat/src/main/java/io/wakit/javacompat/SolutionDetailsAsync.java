package io.wakit.javacompat;

import io.wakit.client.resource.SolutionDetails;
import io.wakit.model.PortfolioId;
import io.wakit.model.account.DeactivationAsked;
import io.wakit.model.account.GrantedToken;
import io.wakit.model.account.Solution;
import io.wakit.model.account.SolutionAcceptance;
import io.wakit.model.account.SolutionAccepted;
import io.wakit.model.account.SolutionField;
import io.wakit.model.account.SolutionRejected;
import io.wakit.model.account.SolutionRejection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One multi-partner solution, from the offer to its end.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/multi-partner-solutions">Multi-partner
 *     solutions</a>
 */
public final class SolutionDetailsAsync {
    private final SolutionDetails solutionDetails;
    private final Calls calls;

    SolutionDetailsAsync(SolutionDetails solutionDetails, Calls calls) {
        this.solutionDetails = solutionDetails;
        this.calls = calls;
    }

    /**
     * The solution with the {@code fields} that are named; where none is, with name and status.
     *
     * @param fields what Meta is asked for
     * @return the solution
     */
    public CompletableFuture<Solution> get(SolutionField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> solutionDetails.get(fields, continuation));
    }

    /**
     * Takes the offer, as the partner.
     *
     * @param acceptance what the partner agrees to
     * @return what became of it
     */
    public CompletableFuture<SolutionAccepted> accept(SolutionAcceptance acceptance) {
        Objects.requireNonNull(acceptance, "acceptance");
        return calls.start(continuation -> solutionDetails.accept(acceptance, continuation));
    }

    /**
     * Refuses the offer, or the wish to end it.
     *
     * @param rejection why
     * @return what became of it
     */
    public CompletableFuture<SolutionRejected> reject(SolutionRejection rejection) {
        Objects.requireNonNull(rejection, "rejection");
        return calls.start(continuation -> solutionDetails.reject(rejection, continuation));
    }

    /**
     * The same as {@link #askDeactivation(String)} where nothing more is said.
     *
     * @return what became of the wish
     */
    public CompletableFuture<DeactivationAsked> askDeactivation() {
        return calls.start(continuation -> solutionDetails.askDeactivation(continuation));
    }

    /**
     * Asks the other side to end the solution.
     *
     * @param reason why; null for no word on it
     * @return what became of the wish
     */
    public CompletableFuture<DeactivationAsked> askDeactivation(@Nullable String reason) {
        return calls.start(continuation -> solutionDetails.askDeactivation(reason, continuation));
    }

    /**
     * Ends the solution, as the other side asked.
     *
     * @return the solution
     */
    public CompletableFuture<Solution> acceptDeactivation() {
        return calls.start(continuation -> solutionDetails.acceptDeactivation(continuation));
    }

    /**
     * Keeps the solution, though the other side asked to end it.
     *
     * @return the solution
     */
    public CompletableFuture<Solution> rejectDeactivation() {
        return calls.start(continuation -> solutionDetails.rejectDeactivation(continuation));
    }

    /**
     * A token for the accounts of {@code customer} that belong to the solution.
     *
     * @param customer the portfolio of the customer
     * @return the token
     */
    public CompletableFuture<GrantedToken> accessToken(PortfolioId customer) {
        Objects.requireNonNull(customer, "customer");
        return calls.start(continuation -> solutionDetails.accessToken(customer, continuation));
    }

    /**
     * The partners, and how far each is.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Solution.Partner> partners() {
        return new Pages<>(solutionDetails.partners(), calls);
    }
}
