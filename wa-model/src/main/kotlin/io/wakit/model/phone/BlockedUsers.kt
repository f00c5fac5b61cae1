package io.wakit.model.phone

import io.wakit.model.Bsuid
import io.wakit.model.Fixed
import io.wakit.model.GraphError
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Whom to block or to unblock. Only people who wrote within 24 hours can be blocked (error 131047), other businesses never,
 * and 64,000 in all (error 139101).
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/block-users">Block users</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class BlockList(@SerialName("block_users") val users: List<User>) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    override val gist: String get() = "${users.size} users"

    /**
     * A person, in one of two ways.
     *
     * @property user the phone number. Meta's page on user ids has a BSUID here too; what came after it has [userId].
     * @property userId the business-scoped user id.
     */
    @Serializable
    public data class User @JvmOverloads constructor(
        val user: String? = null,
        @SerialName("user_id") val userId: Bsuid? = null,
    ) : Personal()

    public companion object {
        /** These people. A group cannot be blocked; it is passed on, and Meta refuses it. */
        @JvmStatic
        public fun of(people: Collection<Recipient>): BlockList =
            BlockList(people.map { if (it is Bsuid) User(userId = it) else User(it.value) })
    }
}

/**
 * What became of each person on the list. Meta answers in part: some may be blocked though others are not.
 *
 * @property failed whom it did not work for, and why.
 */
@Serializable
public data class BlockOutcome @JvmOverloads constructor(
    @SerialName("added_users") val added: List<Person> = emptyList(),
    @SerialName("removed_users") val removed: List<Person> = emptyList(),
    @SerialName("failed_users") val failed: List<Failure> = emptyList(),
) {
    /**
     * A person as Meta understood them.
     *
     * @property input as it was sent.
     * @property waId the number; empty where a user id was sent.
     * @property userId only where it was sent.
     */
    @Serializable
    public data class Person @JvmOverloads constructor(
        val input: String? = null,
        @SerialName("wa_id") val waId: WaId? = null,
        @SerialName("user_id") val userId: Bsuid? = null,
    ) : Personal()

    /** A person for whom it did not work. */
    @Serializable
    public data class Failure @JvmOverloads constructor(
        val input: String? = null,
        @SerialName("wa_id") val waId: WaId? = null,
        @SerialName("user_id") val userId: Bsuid? = null,
        val errors: List<GraphError> = emptyList(),
    ) : Personal() {
        override val gist: String get() = errors.joinToString(" ") { "${it.code}" }
    }
}

/** Meta's envelope around [BlockOutcome]; it stands beside the error too when some of a list failed. */
@Serializable
public data class BlockReceipt(@SerialName("block_users") val outcome: BlockOutcome)

/** Somebody on the list of a number. */
@Serializable
public data class BlockedUser @JvmOverloads constructor(
    @SerialName("wa_id") val waId: WaId? = null,
    @SerialName("user_id") val userId: Bsuid? = null,
) : Personal()
