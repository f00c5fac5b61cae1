package io.wakit.javacompat;

import io.wakit.client.resource.PreVerifiedNumberDetails;
import io.wakit.model.PreVerifiedNumberId;
import io.wakit.model.Success;
import io.wakit.model.account.BusinessPortfolio;
import io.wakit.model.account.CodeRequest;
import io.wakit.model.account.CodeVerified;
import io.wakit.model.account.PreVerifiedNumber;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One number that a partner verified ahead.
 */
public final class PreVerifiedNumberDetailsAsync {
    private final PreVerifiedNumberDetails preVerifiedNumberDetails;
    private final Calls calls;

    PreVerifiedNumberDetailsAsync(PreVerifiedNumberDetails preVerifiedNumberDetails, Calls calls) {
        this.preVerifiedNumberDetails = preVerifiedNumberDetails;
        this.calls = calls;
    }

    /** {@return the number, as Meta names it} */
    public PreVerifiedNumberId getId() {
        return preVerifiedNumberDetails.getId();
    }

    /**
     * The number, and whether the id names one at all.
     *
     * @return the number
     */
    public CompletableFuture<PreVerifiedNumber> get() {
        return calls.start(continuation -> preVerifiedNumberDetails.get(continuation));
    }

    /**
     * All of them: {@link #partners(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<BusinessPortfolio> partners() {
        return new Pages<>(preVerifiedNumberDetails.partners(), calls);
    }

    /**
     * Portfolios that may hand it to customers, in pages of {@code limit} (1 to 100).
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<BusinessPortfolio> partners(@Nullable Integer limit) {
        return new Pages<>(preVerifiedNumberDetails.partners(limit), calls);
    }

    /**
     * Has Meta send a code to the number.
     *
     * @param request by which way, in which language
     * @return Meta's yes
     */
    public CompletableFuture<Success> requestCode(CodeRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> preVerifiedNumberDetails.requestCode(request, continuation));
    }

    /**
     * Hands the code in; the number is verified for 90 days.
     *
     * @param code as it was given
     * @return until when it is verified
     */
    public CompletableFuture<CodeVerified> verifyCode(String code) {
        Objects.requireNonNull(code, "code");
        return calls.start(continuation -> preVerifiedNumberDetails.verifyCode(code, continuation));
    }

    /**
     * Gives the number up.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete() {
        return calls.start(continuation -> preVerifiedNumberDetails.delete(continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "PreVerifiedNumberDetailsAsync(" + getId() + ")";
    }
}
