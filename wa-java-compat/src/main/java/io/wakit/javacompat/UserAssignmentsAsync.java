package io.wakit.javacompat;

import io.wakit.client.resource.UserAssignments;
import io.wakit.model.account.AssignedAccount;
import io.wakit.model.account.AssignedApp;
import org.jspecify.annotations.Nullable;

/**
 * What a user of a portfolio may work with.
 */
public final class UserAssignmentsAsync {
    private final UserAssignments userAssignments;
    private final Calls calls;

    UserAssignmentsAsync(UserAssignments userAssignments, Calls calls) {
        this.userAssignments = userAssignments;
        this.calls = calls;
    }

    /**
     * All of them: {@link #accounts(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<AssignedAccount> accounts() {
        return new Pages<>(userAssignments.accounts(), calls);
    }

    /**
     * Accounts, in pages of {@code limit} (1 to 100).
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<AssignedAccount> accounts(@Nullable Integer limit) {
        return new Pages<>(userAssignments.accounts(limit), calls);
    }

    /**
     * Apps; of the user whose token this is, for that one alone is answered.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<AssignedApp> apps() {
        return new Pages<>(userAssignments.apps(), calls);
    }
}
