@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.model.group

import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.Personal
import io.wakit.model.Recipient
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A group to be opened. Its id and its first invite link come by the webhook `group_lifecycle_update`.
 *
 * @property subject the name, 1 to 128 characters; Meta trims it.
 * @property description up to 2,048 characters.
 * @property joinApprovalMode [JoinApprovalMode.AutoApprove] where nothing is said. It cannot be changed later.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/groups/reference">Group management</a>
 */
@Serializable
public data class GroupDraft @JvmOverloads constructor(
    val subject: String,
    val description: String? = null,
    @SerialName("join_approval_mode") val joinApprovalMode: JoinApprovalMode? = null,
) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT
}

/**
 * What is to change in a group; what is null stays. What became of each part is told by the webhook `group_settings_update`.
 *
 * @property subject 1 to 128 characters.
 * @property description up to 2,048 characters.
 * @property profilePictureFile a path, as Meta's page shows it; the picture itself goes in a body of several parts.
 */
@Serializable
public data class GroupUpdate @JvmOverloads constructor(
    val subject: String? = null,
    val description: String? = null,
    @SerialName("profile_picture_file") val profilePictureFile: String? = null,
) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT
}

/**
 * People of a group, 1 to 8, to be added or to be removed. Who was removed cannot come back by the link.
 *
 * @property participants each by number or by business-scoped user id.
 */
@Serializable
public data class Participants(val participants: List<User>) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    override val gist: String get() = "${participants.size} users"

    /**
     * A person.
     *
     * @property user the phone number or the business-scoped user id; Meta tells them apart.
     */
    @Serializable
    public data class User(val user: String) : Personal()

    public companion object {
        /** These people. */
        @JvmStatic
        public fun of(people: Collection<Recipient>): Participants = Participants(people.map { User(it.value) })
    }
}

/** A body that says no more than whose it is; resetting an invite link takes one. */
@Serializable
public class ForWhatsApp {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    override fun toString(): String = "ForWhatsApp"
}
