package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Not a user but WhatsApp speaks: a number or a user id has changed. The head names the user as known so far, the notice as
 * known from now on.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/system">system messages webhook</a>
 */
public data class SystemMessage(override val head: MessageHead, val system: SystemNotice) : InboundMessage() {
    override val type: String get() = "system"

    override val gist: String get() = "${system.kind}, ${super.gist}"
}

/**
 * What WhatsApp has to say.
 *
 * @property kind what happened.
 * @property body the same in a sentence, with the old and new number in it.
 * @property waId the new number.
 * @property newWaId the same under the key of older pages.
 * @property userId the new business-scoped user id.
 * @property previousUserId the one before: a changed number makes a new id too.
 * @property previousParentUserId the one before that holds in all portfolios of a managed business.
 * @property identity the new security code, as older pages have it; newer ones have it in the head.
 * @property customer the user's number before, on older pages.
 */
@Serializable
public data class SystemNotice(
    @SerialName("type") val kind: SystemKind? = null,
    val body: String? = null,
    @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    @SerialName("new_wa_id") @Serializable(with = WaIdOrNone::class) val newWaId: WaId? = null,
    @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
    val identity: String? = null,
    val customer: String? = null,
    @SerialName("previous_user_id") @Serializable(with = BsuidOrNone::class) val previousUserId: Bsuid? = null,
    @SerialName("previous_parent_user_id")
    @Serializable(with = BsuidOrNone::class)
    val previousParentUserId: Bsuid? = null,
) : Personal() {
    override val gist: String get() = "$kind"

    /** The user as of now: the new number, else the new user id; null where neither changed. */
    val user: Recipient? get() = waId ?: newWaId ?: userId
}

/** What a system message is about (`system.type`). */
@Serializable(with = SystemKind.Serializer::class)
public class SystemKind(value: String) : OpenWord(value) {
    public companion object {
        /** The user has a new phone number, and with it a new user id. */
        @JvmField public val UserChangedNumber: SystemKind = SystemKind("user_changed_number")

        /** The user has a new business-scoped user id. */
        @JvmField public val UserChangedUserId: SystemKind = SystemKind("user_changed_user_id")

        /** The user's security code changed: another phone, or WhatsApp installed anew. */
        @JvmField public val CustomerIdentityChanged: SystemKind = SystemKind("customer_identity_changed")

        /** The word of older pages for [UserChangedNumber]. */
        @JvmField public val CustomerChangedNumber: SystemKind = SystemKind("customer_changed_number")
    }

    internal object Serializer : AsWord<SystemKind>("SystemKind", ::SystemKind)
}
