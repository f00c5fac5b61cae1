package io.wakit.model.group

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.UnixTime
import io.wakit.model.WaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames
import java.time.Instant

/**
 * A group that the business opened: at most 8 people, who come by an invite link. Read alone, only the fields that were asked
 * for are there; in the list of a number, only [id], [subject] and [creationTimestamp].
 *
 * @property suspended whether WhatsApp closed it.
 * @property creationTimestamp when it was opened. The list calls it `created_at`; both are read.
 * @property totalParticipantCount without the business.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class Group @JvmOverloads constructor(
    val id: GroupId,
    val subject: String? = null,
    val description: String? = null,
    val suspended: Boolean? = null,
    @SerialName("creation_timestamp") @JsonNames("created_at") @Serializable(with = UnixTime::class)
    val creationTimestamp: Instant? = null,
    val participants: List<Participant> = emptyList(),
    @SerialName("total_participant_count") val totalParticipantCount: Int? = null,
    @SerialName("join_approval_mode") val joinApprovalMode: JoinApprovalMode? = null,
) : Personal() {
    override val gist: String get() = "$id"

    /**
     * Somebody in the group.
     *
     * @property waId the number; empty where the user hides it.
     */
    @Serializable
    public data class Participant @JvmOverloads constructor(
        @SerialName("wa_id") val waId: WaId? = null,
        @SerialName("user_id") val userId: Bsuid? = null,
        val username: String? = null,
        @SerialName("country_code") val countryCode: String? = null,
    ) : Personal() {
        override val gist: String get() = "$waId"
    }
}

/** Whether somebody has to agree before a person with the link comes in. */
@Serializable(with = JoinApprovalMode.Serializer::class)
public class JoinApprovalMode(value: String) : OpenWord(value) {
    public companion object {
        /** The business approves each join request. */
        @JvmField public val ApprovalRequired: JoinApprovalMode = JoinApprovalMode("approval_required")

        /** Who has the link comes in. */
        @JvmField public val AutoApprove: JoinApprovalMode = JoinApprovalMode("auto_approve")
    }

    internal object Serializer : AsWord<JoinApprovalMode>("JoinApprovalMode", ::JoinApprovalMode)
}

/** The link by which people come into a group. Resetting it makes every earlier one void. */
@Serializable
public data class InviteLink(@SerialName("invite_link") val link: String) : Personal()
