package io.wakit.model.event

import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a message refers to.
 *
 * @property from the sender of the message that is answered: the business or the user, who may answer their own message.
 * @property id the message that is answered.
 * @property forwarded forwarded up to five times.
 * @property frequentlyForwarded forwarded more than five times.
 * @property referredProduct the product from whose page the user wrote.
 */
@Serializable
public data class MessageContext @JvmOverloads constructor(
    @Serializable(with = WaIdOrNone::class) val from: WaId? = null,
    val id: MessageId? = null,
    val forwarded: Boolean = false,
    @SerialName("frequently_forwarded") val frequentlyForwarded: Boolean = false,
    @SerialName("referred_product") val referredProduct: ReferredProduct? = null,
)

/** A product of a catalog that a user asks about. */
@Serializable
public data class ReferredProduct(
    @SerialName("catalog_id") val catalogId: String? = null,
    @SerialName("product_retailer_id") val productRetailerId: String? = null,
)

/**
 * The advertisement, post or link that brought the user into the chat. It stands on the first message alone.
 *
 * @property sourceType `ad` or `post`.
 * @property ctwaClid the click that conversions are reported by; missing for advertisements in Status.
 * @property mediaType `image` or `video`, of which the URLs beside tell one.
 * @property ref what the business put into a link of its own.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/text">text messages webhook</a>
 */
@Serializable
public data class Referral(
    @SerialName("source_url") val sourceUrl: String? = null,
    @SerialName("source_id") val sourceId: String? = null,
    @SerialName("source_type") val sourceType: String? = null,
    val headline: String? = null,
    val body: String? = null,
    @SerialName("media_type") val mediaType: String? = null,
    @SerialName("image_url") val imageUrl: String? = null,
    @SerialName("video_url") val videoUrl: String? = null,
    @SerialName("thumbnail_url") val thumbnailUrl: String? = null,
    @SerialName("ctwa_clid") val ctwaClid: String? = null,
    val ref: String? = null,
    @SerialName("welcome_message") val welcomeMessage: WelcomeMessage? = null,
) : Personal() {
    override val gist: String get() = "$sourceType $sourceId"

    /** The greeting that the advertisement showed before the user wrote. */
    @Serializable
    public data class WelcomeMessage(val text: String? = null)
}
