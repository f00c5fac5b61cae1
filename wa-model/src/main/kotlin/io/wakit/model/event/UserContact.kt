package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What Meta tells of the user on the other side, from `contacts`.
 *
 * @property waId the user's number as WhatsApp keeps it, which may differ from `from`; null where the user hides it.
 * @property userId the user as this business's portfolio sees them; null until Meta sends it to this business.
 * @property parentUserId the same for a group of portfolios, where one was set up.
 * @property identityKeyHash changes with the user's phone; only with the identity check on.
 */
@Serializable
public data class UserContact(
    val profile: UserProfile? = null,
    @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
    @SerialName("identity_key_hash") val identityKeyHash: String? = null,
) : Personal() {
    override val gist: String get() = "${waId ?: userId}"
}

/**
 * The profile of a user, as the user filled it in.
 *
 * @property name the name on the profile: any text, and no proof of who it is.
 * @property username the user's handle, where there is one; with or without an `@`.
 * @property countryCode the country of the number, in two letters.
 */
@Serializable
public data class UserProfile @JvmOverloads constructor(
    val name: String? = null,
    val username: String? = null,
    @SerialName("country_code") val countryCode: String? = null,
) : Personal()

/**
 * One side of a message or a call, under each name that Meta gave along.
 *
 * @property recipient what to answer to: the number where it is known, else the user id.
 * @property userId the business-scoped user id, where it stood beside a number.
 * @property parentUserId the user id for a group of portfolios, where it stood beside.
 */
public data class Party @JvmOverloads constructor(
    val recipient: Recipient,
    val userId: Bsuid? = null,
    val parentUserId: Bsuid? = null,
) : Personal() {
    override val gist: String get() = "$recipient"

    /** The number; null where it is hidden. */
    val waId: WaId? get() = recipient as? WaId
}

/**
 * The security code of the chat with a user, which changes with a new phone or a new installation.
 *
 * @property acknowledged whether messages go out in spite of the change.
 * @property hash what a send may name as the code that it expects.
 */
@Serializable
public data class UserIdentity @JvmOverloads constructor(
    val acknowledged: Boolean? = null,
    @SerialName("created_timestamp") @Serializable(with = Seconds::class) val createdTimestamp: Instant? = null,
    val hash: String? = null,
)
