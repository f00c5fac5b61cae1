package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.MessageId
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.math.BigDecimal
import java.time.Instant

/**
 * A user wants no more marketing messages, or wants them again. Marketing templates to a user who said stop fail with 131050.
 *
 * @property value stop or resume.
 * @property detail the same in a sentence.
 * @property category what it is about: `marketing_messages`.
 * @property signupId the sign-up of the business that the user joined by.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/user_preferences">user_preferences webhook</a>
 */
@Serializable
public data class UserPreferenceEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    val value: MarketingPreference,
    @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    @SerialName("parent_user_id") @Serializable(with = BsuidOrNone::class) val parentUserId: Bsuid? = null,
    val category: String? = null,
    val detail: String? = null,
    @Serializable(with = Seconds::class) val timestamp: Instant? = null,
    @SerialName("signup_id") val signupId: String? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
) : Personal(),
    PhoneEvent {
    /** The user, in the form to write to; null only where Meta names nobody. */
    val user: Recipient? get() = waId ?: userId ?: contact?.waId ?: contact?.userId

    override val gist: String get() = "$value of $user"
}

/** What a user said about marketing messages (`value`). */
@Serializable(with = MarketingPreference.Serializer::class)
public class MarketingPreference(value: String) : OpenWord(value) {
    public companion object {
        /** No more. */
        @JvmField public val Stop: MarketingPreference = MarketingPreference("stop")

        /** Again. */
        @JvmField public val Resume: MarketingPreference = MarketingPreference("resume")

        /** Joined by a sign-up of the business. */
        @JvmField public val Signup: MarketingPreference = MarketingPreference("signup")
    }

    internal object Serializer : AsWord<MarketingPreference>("MarketingPreference", ::MarketingPreference)
}

/**
 * A user is known by another business-scoped user id from now on. Meta's changelog of August 2026 says that no app can subscribe
 * to this field, and tells the same by a [SystemMessage]; services in between, such as Kapso, pass it on all the same.
 *
 * @property userId the id before, and as of now.
 * @property parentUserId the same of the id that holds in all portfolios of a managed business.
 * @property detail the same in a sentence, with the ids in it.
 */
@Serializable
public data class UserIdUpdateEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("user_id") val userId: UserIdChange,
    @SerialName("parent_user_id") val parentUserId: UserIdChange? = null,
    @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
    val detail: String? = null,
    @Serializable(with = Seconds::class) val timestamp: Instant? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
) : Personal(),
    PhoneEvent {
    /** The user as of now, in the form to write to; null only where Meta names nobody. */
    val user: Recipient? get() = waId ?: userId.current ?: contact?.waId ?: contact?.userId

    override val gist: String get() = "${userId.previous} to ${userId.current}"
}

/** One user id in place of another. */
@Serializable
public data class UserIdChange(
    @Serializable(with = BsuidOrNone::class) val previous: Bsuid? = null,
    @Serializable(with = BsuidOrNone::class) val current: Bsuid? = null,
)

/**
 * A user did something with a message that is not an answer: tapped a link of a marketing message.
 *
 * @property actionType `marketing_messages_link_click`.
 */
@Serializable
public data class UserActionEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    @SerialName("action_type") val actionType: String,
    @Serializable(with = Seconds::class) val timestamp: Instant? = null,
    @SerialName("marketing_messages_link_click_data") val linkClick: LinkClick? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
) : Personal(),
    PhoneEvent {
    override val gist: String get() = actionType

    /**
     * The link that was tapped.
     *
     * @property component where in the message it stood: `cta`.
     * @property clickId what conversions of this click are reported by.
     * @property trackingToken which message it was, as its receipt told.
     */
    @Serializable
    public data class LinkClick(
        @SerialName("click_component") val component: String? = null,
        @SerialName("product_id") val productId: String? = null,
        @SerialName("click_id") val clickId: String? = null,
        @SerialName("tracking_token") val trackingToken: String? = null,
    )
}

/**
 * Meta takes a chat for a lead or a purchase, and offers the event for the conversions API. It needs consent in the Business
 * app, and comes only for users who came by an advertisement.
 *
 * @property id the message from which Meta concludes it.
 * @property eventName `LeadSubmitted` or `Purchase`.
 * @property ctwaClid the click on the advertisement.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/embedded-signup/automatic-events-api">Automatic Events API</a>
 */
@Serializable
public data class AutomaticEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    val id: MessageId,
    @SerialName("event_name") val eventName: String,
    @Serializable(with = Seconds::class) val timestamp: Instant? = null,
    @SerialName("ctwa_clid") val ctwaClid: String? = null,
    @SerialName("custom_data") val customData: CustomData? = null,
    @SerialName(CONTACT) val contact: UserContact? = null,
) : Personal(),
    PhoneEvent {
    override val gist: String get() = "$eventName by $id"

    /** What a purchase came to. */
    @Serializable
    public data class CustomData(
        val currency: String? = null,
        @Serializable(with = Decimal::class) val value: BigDecimal? = null,
    )
}

/**
 * Something failed that belongs to no one message: the whole number is held back, or an event was lost at Meta, as with 131035.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/errors">errors webhook</a>
 */
@Serializable
public data class ErrorEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    @SerialName(METADATA) override val metadata: PhoneMetadata,
    val error: GraphError,
    @SerialName(CONTACT) val contact: UserContact? = null,
) : Personal(),
    PhoneEvent {
    override val gist: String get() = "${error.code}"
}
