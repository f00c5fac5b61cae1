package io.wakit.javacompat;

import io.wakit.client.resource.GroupDetails;
import io.wakit.model.group.Group;
import io.wakit.model.group.GroupField;
import io.wakit.model.group.GroupUpdate;
import io.wakit.model.phone.RequestReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What a group is, and what can be changed of it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
public final class GroupDetailsAsync {
    private final GroupDetails groupDetails;
    private final Calls calls;

    GroupDetailsAsync(GroupDetails groupDetails, Calls calls) {
        this.groupDetails = groupDetails;
        this.calls = calls;
    }

    /**
     * The group with the {@code fields} that are named; with all of them where none is, since Meta gives none
     * unasked.
     *
     * @param fields what Meta is asked for
     * @return the group
     */
    public CompletableFuture<Group> get(GroupField... fields) {
        Objects.requireNonNull(fields, "fields");
        return calls.start(continuation -> groupDetails.get(fields, continuation));
    }

    /**
     * Changes name and description. What became of it is told by the webhook {@code group_settings_update}.
     *
     * @param change what is to be other
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> update(GroupUpdate change) {
        Objects.requireNonNull(change, "change");
        return calls.start(continuation -> groupDetails.update(change, continuation));
    }

    /**
     * Changes the picture: a JPEG of up to 5 MB, a square of 192 pixels a side or more.
     *
     * @param jpeg the bytes of the picture
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> setPicture(byte[] jpeg) {
        Objects.requireNonNull(jpeg, "jpeg");
        return calls.start(continuation -> groupDetails.setPicture(jpeg, continuation));
    }

    /**
     * Closes the group for good, and puts everybody out. Told of by the webhook {@code group_lifecycle_update}.
     *
     * @return the id of the request, which the webhook names
     */
    public CompletableFuture<RequestReceipt> delete() {
        return calls.start(continuation -> groupDetails.delete(continuation));
    }
}
