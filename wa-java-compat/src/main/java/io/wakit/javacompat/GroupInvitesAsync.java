package io.wakit.javacompat;

import io.wakit.client.resource.GroupInvites;
import io.wakit.model.Success;
import io.wakit.model.group.InviteLink;
import java.util.concurrent.CompletableFuture;

/**
 * The link by which people come into a group.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public final class GroupInvitesAsync {
    private final GroupInvites groupInvites;
    private final Calls calls;

    GroupInvitesAsync(GroupInvites groupInvites, Calls calls) {
        this.groupInvites = groupInvites;
        this.calls = calls;
    }

    /**
     * The link that holds at present.
     *
     * @return the link
     */
    public CompletableFuture<InviteLink> get() {
        return calls.start(continuation -> groupInvites.get(continuation));
    }

    /**
     * A new link; all earlier ones lead nowhere from then on.
     *
     * @return the link
     */
    public CompletableFuture<InviteLink> reset() {
        return calls.start(continuation -> groupInvites.reset(continuation));
    }

    /**
     * Takes the link back, with no new one in its place. In Meta's OpenAPI, not on its page.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete() {
        return calls.start(continuation -> groupInvites.delete(continuation));
    }
}
