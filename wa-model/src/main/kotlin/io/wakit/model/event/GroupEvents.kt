package io.wakit.model.event

import io.wakit.model.Also
import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.group.JoinApprovalMode
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * News of a group that the business opened. What the business asked of the Groups API is answered here, under the
 * `request_id` of the call.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/groups/reference">Groups API reference</a>
 */
public sealed class GroupEvent :
    Personal(),
    PhoneEvent {
    /** The group; null where it was never opened. */
    public abstract val groupId: GroupId?

    /** What happened. */
    public abstract val kind: GroupEventKind?

    /** The call that this answers; null where the business did not ask for it. */
    public abstract val requestId: String?

    /** When it happened; null only where Meta left it out. */
    public abstract val timestamp: Instant?

    /** Why it was not done; empty where it was. */
    public abstract val errors: List<GraphError>

    override val gist: String get() = "$kind of $groupId"
}

/**
 * A group was opened or closed, or could not be.
 *
 * @property inviteLink what users join by; groups have no other door.
 * @property joinApprovalMode whether somebody has to agree before a person with the link comes in.
 */
@Serializable
public data class GroupLifecycleEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("group_id") override val groupId: GroupId? = null,
    @SerialName("type") override val kind: GroupEventKind? = null,
    @SerialName("request_id") override val requestId: String? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    override val errors: List<GraphError> = emptyList(),
    val subject: String? = null,
    val description: String? = null,
    @SerialName("invite_link") val inviteLink: String? = null,
    @SerialName("join_approval_mode") val joinApprovalMode: JoinApprovalMode? = null,
    @SerialName("added_participants") val addedParticipants: List<GroupParticipant> = emptyList(),
    @SerialName("failed_participants") val failedParticipants: List<GroupParticipant> = emptyList(),
) : GroupEvent()

/**
 * People joined or left a group, or ask to join.
 *
 * @property reason how they came: `invite_link`.
 * @property initiatedBy who did it: `participant` or `business`.
 * @property joinRequestId the request to join, for approving or refusing it.
 * @property waId who asks to join, by number.
 * @property userId who asks to join, by user id.
 */
@Serializable
public data class GroupParticipantsEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("group_id") override val groupId: GroupId? = null,
    @SerialName("type") override val kind: GroupEventKind? = null,
    @SerialName("request_id") override val requestId: String? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    override val errors: List<GraphError> = emptyList(),
    val reason: String? = null,
    @SerialName("initiated_by") val initiatedBy: String? = null,
    @SerialName("added_participants") val addedParticipants: List<GroupParticipant> = emptyList(),
    @SerialName("removed_participants") val removedParticipants: List<GroupParticipant> = emptyList(),
    @SerialName("failed_participants") val failedParticipants: List<GroupParticipant> = emptyList(),
    @SerialName("join_request_id") val joinRequestId: String? = null,
    @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
    val username: String? = null,
    @SerialName("country_code") val countryCode: String? = null,
) : GroupEvent() {
    /** Who asks to join; null where nobody does. */
    val user: Recipient? get() = waId ?: userId
}

/** The name, picture or description of a group was changed, or could not be: each says so for itself. */
@Serializable
public data class GroupSettingsEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("group_id") override val groupId: GroupId? = null,
    @SerialName("type") override val kind: GroupEventKind? = null,
    @SerialName("request_id") override val requestId: String? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    override val errors: List<GraphError> = emptyList(),
    @SerialName("profile_picture") val profilePicture: GroupSetting? = null,
    @SerialName("group_subject") val subject: GroupSetting? = null,
    @SerialName("group_description") val description: GroupSetting? = null,
) : GroupEvent()

/** Meta closed a group to messages, for breaking its rules, or opened it again. Meta's pages name the field and show nothing of it. */
@Serializable
public data class GroupStatusEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("group_id") override val groupId: GroupId? = null,
    @SerialName("type") override val kind: GroupEventKind? = null,
    @SerialName("request_id") override val requestId: String? = null,
    @Serializable(with = Seconds::class) override val timestamp: Instant? = null,
    override val errors: List<GraphError> = emptyList(),
) : GroupEvent()

/**
 * Someone in a group, or who should have been.
 *
 * @property input the number as the business wrote it, where it asked for the change.
 * @property errors why it failed for this one.
 */
@Serializable
public data class GroupParticipant(
    @Also("integer") @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
    val username: String? = null,
    @SerialName("country_code") val countryCode: String? = null,
    @Also("integer") val input: String? = null,
    val errors: List<GraphError> = emptyList(),
) : Personal() {
    override val gist: String get() = "${waId ?: userId}"

    /** Who it is, in the form to write to; null where Meta repeats only the input. */
    val recipient: Recipient? get() = waId ?: userId
}

/**
 * What became of one setting.
 *
 * @property text the new subject or description.
 * @property mimeType the kind of the new picture.
 */
@Serializable
public data class GroupSetting(
    @SerialName("update_successful") val updateSuccessful: Boolean? = null,
    val text: String? = null,
    @SerialName("mime_type") val mimeType: String? = null,
    val sha256: String? = null,
    val errors: List<GraphError> = emptyList(),
)

/** What happened to a group (`type`). */
@Serializable(with = GroupEventKind.Serializer::class)
public class GroupEventKind(value: String) : OpenWord(value) {
    public companion object {
        /** It was opened, or could not be. */
        @JvmField public val Create: GroupEventKind = GroupEventKind("group_create")

        /** It was closed for good, or could not be. */
        @JvmField public val Delete: GroupEventKind = GroupEventKind("group_delete")

        /** People joined. */
        @JvmField public val AddParticipants: GroupEventKind = GroupEventKind("group_participants_add")

        /** People left, or were taken out. */
        @JvmField public val RemoveParticipants: GroupEventKind = GroupEventKind("group_participants_remove")

        /** Somebody asks to join. */
        @JvmField public val JoinRequestCreated: GroupEventKind = GroupEventKind("group_join_request_created")

        /** Somebody does not ask to join any more. */
        @JvmField public val JoinRequestRevoked: GroupEventKind = GroupEventKind("group_join_request_revoked")

        /** A setting was changed, or could not be. */
        @JvmField public val SettingsUpdate: GroupEventKind = GroupEventKind("group_settings_update")
    }

    internal object Serializer : AsWord<GroupEventKind>("GroupEventKind", ::GroupEventKind)
}
