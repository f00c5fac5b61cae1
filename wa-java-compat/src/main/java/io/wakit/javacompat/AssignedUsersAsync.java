package io.wakit.javacompat;

import io.wakit.client.resource.AssignedUsers;
import io.wakit.model.PortfolioId;
import io.wakit.model.Success;
import io.wakit.model.UserId;
import io.wakit.model.account.Permission;
import io.wakit.model.account.PortfolioUser;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who may work with an account, and what each may do.
 */
public final class AssignedUsersAsync {
    private final AssignedUsers assignedUsers;
    private final Calls calls;

    AssignedUsersAsync(AssignedUsers assignedUsers, Calls calls) {
        this.assignedUsers = assignedUsers;
        this.calls = calls;
    }

    /**
     * The same as {@link #list(PortfolioId, Integer)} where nothing more is said.
     *
     * @param portfolio the portfolio
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> list(PortfolioId portfolio) {
        Objects.requireNonNull(portfolio, "portfolio");
        return new Pages<>(assignedUsers.list(portfolio), calls);
    }

    /**
     * The users of the account that belong to {@code portfolio}, in pages of {@code limit} (1 to 100).
     *
     * @param portfolio the portfolio
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<PortfolioUser> list(PortfolioId portfolio, @Nullable Integer limit) {
        Objects.requireNonNull(portfolio, "portfolio");
        return new Pages<>(assignedUsers.list(portfolio, limit), calls);
    }

    /**
     * Gives {@code user} the account, to do {@code tasks} with; they take the place of those before.
     *
     * @param user the user
     * @param tasks what the user may do
     * @return Meta's yes
     */
    public CompletableFuture<Success> add(UserId user, List<Permission> tasks) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(tasks, "tasks");
        return calls.start(continuation -> assignedUsers.add(user, tasks, continuation));
    }

    /**
     * Takes the account from {@code user}.
     *
     * @param user the user
     * @return Meta's yes
     */
    public CompletableFuture<Success> remove(UserId user) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> assignedUsers.remove(user, continuation));
    }
}
