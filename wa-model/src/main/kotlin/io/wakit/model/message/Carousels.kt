package io.wakit.model.message

import io.wakit.model.AtPaths
import io.wakit.model.Fixed
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer
import kotlinx.serialization.json.intOrNull

/**
 * Cards with pictures or films, to be moved through sideways. It has neither header nor footer of its own.
 *
 * @property body up to 1,024 characters above the cards.
 * @property cards 2 to 10, all with the same kind of header and of button.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-media-carousel-messages">Interactive
 * media carousel messages</a>
 */
@Serializable
@SerialName("carousel")
public data class MediaCarousel(
    @SerialName("body.text") val body: String,
    @SerialName("action.cards")
    @Serializable(with = InPlace::class)
    val cards: List<MediaCard>,
) : Interactive() {
    override val kind: String get() = "carousel"

    internal object InPlace : NumberedCards<MediaCard>(MediaCard.Serializer)
}

/**
 * A card with a picture or a film, and with one link or up to three quick replies. Its place in the list is its
 * `card_index`.
 *
 * @property header image or video.
 * @property body up to 160 characters, two line breaks at most; may be left out.
 * @property displayText what the link's button says; up to 20 characters.
 * @property url what the link's button opens.
 * @property quickReplies in place of a link. They are younger than Meta's public page, which knows links alone.
 * @property index a place other than that in the list; null for the one in the list.
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = MediaCard.Serializer::class)
public data class MediaCard @JvmOverloads constructor(
    val header: Header,
    @SerialName("body.text") val body: String? = null,
    @SerialName("action.parameters.display_text") val displayText: String? = null,
    @SerialName("action.parameters.url") val url: String? = null,
    @SerialName("action.buttons") val quickReplies: List<QuickReply> = emptyList(),
    @SerialName("card_index") val index: Int? = null,
) : Personal() {
    @EncodeDefault
    @Fixed("cta_url")
    private val type: String = "cta_url"

    @EncodeDefault
    @SerialName("action.name")
    private val name: String? = if (url == null) null else "cta_url"

    public companion object {
        /** A card whose button opens [url]. */
        @JvmStatic
        @JvmOverloads
        public fun link(header: Header, displayText: String, url: String, body: String? = null): MediaCard =
            MediaCard(header, body, displayText, url)

        /** A card with buttons that write back. */
        @JvmStatic
        @JvmOverloads
        public fun replies(header: Header, quickReplies: List<QuickReply>, body: String? = null): MediaCard =
            MediaCard(header, body, quickReplies = quickReplies)
    }

    internal object Serializer : AtPaths<MediaCard>(MediaCard.generatedSerializer())
}

/**
 * A button on a card that writes back.
 *
 * @property id what comes back; up to 256 characters.
 * @property title what it says; up to 20 characters.
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = QuickReply.Serializer::class)
public data class QuickReply(
    @SerialName("quick_reply.id") val id: String,
    @SerialName("quick_reply.title") val title: String,
) : Personal() {
    @EncodeDefault
    @Fixed("quick_reply")
    private val type: String = "quick_reply"

    internal object Serializer : AtPaths<QuickReply>(QuickReply.generatedSerializer())
}

/**
 * Cards with products of one catalog.
 *
 * @property body up to 1,024 characters above the cards.
 * @property cards 2 to 10.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-product-carousel-messages">Interactive
 * product carousel messages</a>
 */
@Serializable
@SerialName("carousel")
public data class ProductCarousel(
    @SerialName("body.text") val body: String,
    @SerialName("action.cards")
    @Serializable(with = InPlace::class)
    val cards: List<ProductCard>,
) : Interactive() {
    override val kind: String get() = "carousel"

    internal object InPlace : NumberedCards<ProductCard>(ProductCard.Serializer)
}

/**
 * A card with a product. Its place in the list is its `card_index`.
 *
 * @property productRetailerId the product's number in the catalog (SKU).
 * @property catalogId the same on all cards.
 * @property index a place other than that in the list; null for the one in the list.
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = ProductCard.Serializer::class)
public data class ProductCard @JvmOverloads constructor(
    @SerialName("action.product_retailer_id") val productRetailerId: String,
    @SerialName("action.catalog_id") val catalogId: String,
    @SerialName("card_index") val index: Int? = null,
) {
    @EncodeDefault
    @Fixed("product")
    private val type: String = "product"

    internal object Serializer : AtPaths<ProductCard>(ProductCard.generatedSerializer())
}

/** Cards that Meta wants numbered from 0, the 0 included: their places in the list are written, and not read. */
internal abstract class NumberedCards<T : Any>(card: KSerializer<T>) :
    JsonTransformingSerializer<List<T>>(ListSerializer(card)) {
    final override fun transformSerialize(element: JsonElement): JsonElement = element.mapped { i, card ->
        if (INDEX in card) card else JsonObject(mapOf(INDEX to JsonPrimitive(i)) + card)
    }

    final override fun transformDeserialize(element: JsonElement): JsonElement = element.mapped { i, card ->
        if ((card[INDEX] as? JsonPrimitive)?.intOrNull == i) JsonObject(card - INDEX) else card
    }

    private fun JsonElement.mapped(change: (Int, JsonObject) -> JsonObject): JsonElement =
        (this as? JsonArray)?.mapIndexed { i, card -> (card as? JsonObject)?.let { change(i, it) } ?: card }
            ?.let(::JsonArray) ?: this

    private companion object {
        const val INDEX = "card_index"
    }
}
