package io.wakit.javacompat;

import io.wakit.client.resource.GroupJoinRequests;
import io.wakit.model.JoinRequestId;
import io.wakit.model.group.JoinOutcome;
import io.wakit.model.group.JoinRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Who wants to come into a group that asks for approval.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public final class GroupJoinRequestsAsync {
    private final GroupJoinRequests groupJoinRequests;
    private final Calls calls;

    GroupJoinRequestsAsync(GroupJoinRequests groupJoinRequests, Calls calls) {
        this.groupJoinRequests = groupJoinRequests;
        this.calls = calls;
    }

    /**
     * The requests that are open.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<JoinRequest> list() {
        return new Pages<>(groupJoinRequests.list(), calls);
    }

    /**
     * Lets people in. Some may fail though others do not: look at
     * {@link io.wakit.model.group.JoinOutcome#getFailed() failed}.
     *
     * @param requests which of them
     * @return who it was done to, and who not
     */
    public CompletableFuture<JoinOutcome> approve(List<JoinRequestId> requests) {
        Objects.requireNonNull(requests, "requests");
        return calls.start(continuation -> groupJoinRequests.approve(requests, continuation));
    }

    /**
     * Turns people away; they may ask again. Some may fail though others do not: look at
     * {@link io.wakit.model.group.JoinOutcome#getFailed() failed}.
     *
     * @param requests which of them
     * @return who it was done to, and who not
     */
    public CompletableFuture<JoinOutcome> reject(List<JoinRequestId> requests) {
        Objects.requireNonNull(requests, "requests");
        return calls.start(continuation -> groupJoinRequests.reject(requests, continuation));
    }
}
