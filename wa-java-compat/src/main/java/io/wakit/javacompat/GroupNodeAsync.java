package io.wakit.javacompat;

import io.wakit.client.GroupNode;
import io.wakit.model.GroupId;

/**
 * The handle of a group that the business opened. It is made by {@link WhatsAppAsync#group}, holds no state, and
 * lives as long as its client.
 */
public final class GroupNodeAsync {
    private final GroupNode groupNode;
    private final Calls calls;

    GroupNodeAsync(GroupNode groupNode, Calls calls) {
        this.groupNode = groupNode;
        this.calls = calls;
    }

    /** {@return the group, as {@code group_lifecycle_update} tells it} */
    public GroupId getId() {
        return groupNode.getId();
    }

    /** {@return what the group is: name, description, picture, people} */
    public GroupDetailsAsync details() {
        return new GroupDetailsAsync(groupNode.getDetails(), calls);
    }

    /** {@return the link by which people come in} */
    public GroupInvitesAsync invites() {
        return new GroupInvitesAsync(groupNode.getInvites(), calls);
    }

    /** {@return who wants to come in} */
    public GroupJoinRequestsAsync joinRequests() {
        return new GroupJoinRequestsAsync(groupNode.getJoinRequests(), calls);
    }

    /** {@return who is put in, or out} */
    public GroupMembersAsync members() {
        return new GroupMembersAsync(groupNode.getMembers(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "GroupNodeAsync(" + getId() + ")";
    }
}
