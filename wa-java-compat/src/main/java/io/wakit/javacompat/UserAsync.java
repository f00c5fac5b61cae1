package io.wakit.javacompat;

import io.wakit.client.User;
import io.wakit.model.UserId;

/**
 * The handle of a user of a portfolio. It is made by {@link WhatsAppAsync#user}, holds no state, and lives as long
 * as its client.
 */
public final class UserAsync {
    private final User user;
    private final Calls calls;

    UserAsync(User user, Calls calls) {
        this.user = user;
        this.calls = calls;
    }

    /** {@return the user; {@link UserId#Me} is the one whose token the client carries} */
    public UserId getId() {
        return user.getId();
    }

    /** {@return what the user may work with} */
    public UserAssignmentsAsync assignments() {
        return new UserAssignmentsAsync(user.getAssignments(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "UserAsync(" + getId() + ")";
    }
}
