package io.wakit.javacompat;

import io.wakit.client.resource.BlockedUsers;
import io.wakit.model.Recipient;
import io.wakit.model.phone.BlockOutcome;
import io.wakit.model.phone.BlockedUser;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who may not write to a number. A blocked user cannot write or call, and the business cannot write to them either.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/block-users">Block users</a>
 */
public final class BlockedUsersAsync {
    private final BlockedUsers blockedUsers;
    private final Calls calls;

    BlockedUsersAsync(BlockedUsers blockedUsers, Calls calls) {
        this.blockedUsers = blockedUsers;
        this.calls = calls;
    }

    /**
     * Blocks {@code people}, each of whom must have written within 24 hours. Meta may do it in part: look at
     * {@link io.wakit.model.phone.BlockOutcome#getFailed() failed}. The list of a number holds 64,000.
     *
     * @param people who it is about
     * @return who it was done to, and who not
     */
    public CompletableFuture<BlockOutcome> block(Collection<? extends Recipient> people) {
        Objects.requireNonNull(people, "people");
        return calls.start(continuation -> blockedUsers.block(people, continuation));
    }

    /**
     * Takes {@code people} off the list. Meta may do it in part: look at
     * {@link io.wakit.model.phone.BlockOutcome#getFailed() failed}.
     *
     * @param people who it is about
     * @return who it was done to, and who not
     */
    public CompletableFuture<BlockOutcome> unblock(Collection<? extends Recipient> people) {
        Objects.requireNonNull(people, "people");
        return calls.start(continuation -> blockedUsers.unblock(people, continuation));
    }

    /**
     * All of them: {@link #list(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<BlockedUser> list() {
        return new Pages<>(blockedUsers.list(), calls);
    }

    /**
     * Everybody on the list, in pages of {@code limit}. Where it changes while it is read, Meta answers 139102: begin
     * again.
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<BlockedUser> list(@Nullable Integer limit) {
        return new Pages<>(blockedUsers.list(limit), calls);
    }
}
