package io.wakit.javacompat;

import io.wakit.client.resource.Groups;
import io.wakit.model.group.Group;
import io.wakit.model.group.GroupDraft;
import io.wakit.model.phone.RequestReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a number: up to 10,000, of up to 8 people each. The number needs the badge and a messaging limit of
 * 100,000.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public final class GroupsAsync {
    private final Groups groups;
    private final Calls calls;

    GroupsAsync(Groups groups, Calls calls) {
        this.groups = groups;
        this.calls = calls;
    }

    /**
     * Asks for a new group. Its id and its invite link come by the webhook {@code group_lifecycle_update}, which
     * names the id of this request.
     *
     * @param draft what it is to be
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> create(GroupDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> groups.create(draft, continuation));
    }

    /**
     * All of them: {@link #list(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Group> list() {
        return new Pages<>(groups.list(), calls);
    }

    /**
     * The groups that are open, with name and age, in pages of {@code limit} (1 to 1,024; 25 where none is given).
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Group> list(@Nullable Integer limit) {
        return new Pages<>(groups.list(limit), calls);
    }
}
