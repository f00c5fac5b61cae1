package io.wakit.javacompat;

import io.wakit.client.resource.GroupMembers;
import io.wakit.model.Recipient;
import io.wakit.model.phone.RequestReceipt;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Who is in a group, 1 to 8 people a call. What became of it is told by the webhook
 * {@code group_participants_update}; {@link GroupDetailsAsync} has the list.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public final class GroupMembersAsync {
    private final GroupMembers groupMembers;
    private final Calls calls;

    GroupMembersAsync(GroupMembers groupMembers, Calls calls) {
        this.groupMembers = groupMembers;
        this.calls = calls;
    }

    /**
     * Adds {@code people}. In Meta's OpenAPI only: its page says that people come by the invite link, and in no other
     * way.
     *
     * @param people who it is about
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> add(Collection<? extends Recipient> people) {
        Objects.requireNonNull(people, "people");
        return calls.start(continuation -> groupMembers.add(people, continuation));
    }

    /**
     * Puts {@code people} out; they cannot come back by the link.
     *
     * @param people who it is about
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> remove(Collection<? extends Recipient> people) {
        Objects.requireNonNull(people, "people");
        return calls.start(continuation -> groupMembers.remove(people, continuation));
    }
}
