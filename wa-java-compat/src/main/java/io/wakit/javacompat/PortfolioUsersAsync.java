package io.wakit.javacompat;

import io.wakit.client.resource.PortfolioUsers;
import io.wakit.model.account.GrantedToken;
import io.wakit.model.account.PortfolioUser;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The people and system users of a portfolio.
 */
public final class PortfolioUsersAsync {
    private final PortfolioUsers portfolioUsers;
    private final Calls calls;

    PortfolioUsersAsync(PortfolioUsers portfolioUsers, Calls calls) {
        this.portfolioUsers = portfolioUsers;
        this.calls = calls;
    }

    /**
     * All of them: {@link #system(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> system() {
        return new Pages<>(portfolioUsers.system(), calls);
    }

    /**
     * System users: those whose tokens programs use.
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> system(@Nullable Integer limit) {
        return new Pages<>(portfolioUsers.system(limit), calls);
    }

    /**
     * All of them: {@link #business(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> business() {
        return new Pages<>(portfolioUsers.business(), calls);
    }

    /**
     * People.
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> business(@Nullable Integer limit) {
        return new Pages<>(portfolioUsers.business(limit), calls);
    }

    /**
     * The token of a customer who came by hosted Embedded Signup; this is the customer's portfolio then.
     *
     * @param appSecretProof the proof of the app's secret
     * @return the token
     * @see <a
     *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/hosted-es">Hosted
     *     Embedded Signup</a>
     */
    public CompletableFuture<GrantedToken> fetchToken(String appSecretProof) {
        Objects.requireNonNull(appSecretProof, "appSecretProof");
        return calls.start(continuation -> portfolioUsers.fetchToken(appSecretProof, continuation));
    }
}
