package io.wakit.javacompat;

import io.wakit.client.resource.PreVerifiedNumbers;
import io.wakit.model.PortfolioId;
import io.wakit.model.PreVerifiedNumberId;
import io.wakit.model.Success;
import io.wakit.model.account.PreVerifiedFilter;
import io.wakit.model.account.PreVerifiedNumber;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a partner verified ahead, to hand them to customers in Embedded Signup.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/pre-verified-numbers">Pre-verified
 *     numbers</a>
 */
public final class PreVerifiedNumbersAsync {
    private final PreVerifiedNumbers preVerifiedNumbers;
    private final Calls calls;

    PreVerifiedNumbersAsync(PreVerifiedNumbers preVerifiedNumbers, Calls calls) {
        this.preVerifiedNumbers = preVerifiedNumbers;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(PreVerifiedFilter, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<PreVerifiedNumber> list() {
        return new Pages<>(preVerifiedNumbers.list(), calls);
    }

    /**
     * The numbers that {@code filter} asks for, in pages of {@code limit} (1 to 100).
     *
     * @param filter which of them
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<PreVerifiedNumber> list(PreVerifiedFilter filter, @Nullable Integer limit) {
        Objects.requireNonNull(filter, "filter");
        return new Pages<>(preVerifiedNumbers.list(filter, limit), calls);
    }

    /**
     * Adds a number, which is to be verified then.
     *
     * @param phoneNumber the number itself
     * @return the number
     */
    public CompletableFuture<PreVerifiedNumber> add(String phoneNumber) {
        Objects.requireNonNull(phoneNumber, "phoneNumber");
        return calls.start(continuation -> preVerifiedNumbers.add(phoneNumber, continuation));
    }

    /**
     * Lets {@code partner} hand {@code number} to customers too.
     *
     * @param number the number
     * @param partner the portfolio of the partner
     * @return Meta's yes
     */
    public CompletableFuture<Success> share(PreVerifiedNumberId number, PortfolioId partner) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(partner, "partner");
        return calls.start(continuation -> preVerifiedNumbers.share(number, partner, continuation));
    }

    /**
     * Takes {@code number} from {@code partner} again.
     *
     * @param number the number
     * @param partner the portfolio of the partner
     * @return Meta's yes
     */
    public CompletableFuture<Success> unshare(PreVerifiedNumberId number, PortfolioId partner) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(partner, "partner");
        return calls.start(continuation -> preVerifiedNumbers.unshare(number, partner, continuation));
    }
}
