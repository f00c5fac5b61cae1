package io.wakit.model.group

import io.wakit.model.OpenWord

/** A field of a group, to be asked for. */
public class GroupField(value: String) : OpenWord(value) {
    public companion object {
        /** The name. */
        @JvmField public val Subject: GroupField = GroupField("subject")

        /** What it is about. */
        @JvmField public val Description: GroupField = GroupField("description")

        /** Whether WhatsApp closed it. */
        @JvmField public val Suspended: GroupField = GroupField("suspended")

        /** When it was opened. */
        @JvmField public val CreationTimestamp: GroupField = GroupField("creation_timestamp")

        /** Who is in it. */
        @JvmField public val Participants: GroupField = GroupField("participants")

        /** How many are in it, without the business. */
        @JvmField public val TotalParticipantCount: GroupField = GroupField("total_participant_count")

        /** Whether somebody has to agree before a person comes in. */
        @JvmField public val JoinApprovalMode: GroupField = GroupField("join_approval_mode")

        /** All of them. */
        @JvmField public val All: List<GroupField> = listOf(
            Subject,
            Description,
            Suspended,
            CreationTimestamp,
            Participants,
            TotalParticipantCount,
            JoinApprovalMode,
        )
    }
}
