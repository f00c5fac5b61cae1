package io.wakit.model.message

import io.wakit.model.Case
import io.wakit.model.Media
import io.wakit.model.Personal
import io.wakit.model.Tagged
import io.wakit.model.Unmodelled
import io.wakit.model.case
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A message that asks for a tap: one case for each value of Meta's `interactive.type`. Outside the 24-hour window it needs
 * a template in its place; groups take none.
 *
 * Meta nests what the classes keep flat: the serial name of each property is its path under `interactive`.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
@Serializable(with = Interactive.Serializer::class)
public sealed class Interactive : Content() {
    final override val type: String get() = "interactive"

    /** Meta's `interactive.type`. */
    public abstract val kind: String

    override val gist: String get() = "$type $kind"

    internal object Serializer : Tagged<Interactive>(
        "Interactive",
        ::RawInteractive,
        {
            listOf(
                case(ReplyButtons.serializer()),
                case(InteractiveList.serializer()),
                case(CtaUrl.serializer()),
                case(LocationRequest.serializer()),
                case(ContactInfoRequest.serializer()),
                case(AddressMessage.serializer()),
                case(FlowMessage.serializer()),
                case(SingleProduct.serializer()),
                case(ProductList.serializer()),
                case(CatalogMessage.serializer()),
                case(MediaCarousel.serializer()),
                case(ProductCarousel.serializer()),
                case(VoiceCall.serializer()),
                case(CallPermissionRequest.serializer()),
                case(OrderDetails.serializer()),
                case(OrderStatus.serializer()),
            )
        },
    ) {
        /** Both carousels bear one tag; their cards tell them apart. */
        override fun pick(cases: List<Case<out Interactive>>, raw: JsonObject): Case<out Interactive>? {
            val case = super.pick(cases, raw)
            return if (case?.type == MediaCarousel::class.java && raw.holdsProducts()) {
                cases.first { it.type == ProductCarousel::class.java }
            } else {
                case
            }
        }

        private fun JsonObject.holdsProducts(): Boolean {
            val cards = (this["action"] as? JsonObject)?.get("cards") as? JsonArray
            return ((cards?.firstOrNull() as? JsonObject)?.get("type") as? JsonPrimitive)?.content == "product"
        }
    }
}

/**
 * An interactive message as JSON: of a kind that this version does not know, or with something in it that its class could
 * not hold. It is sent as it stands.
 *
 * @property raw the whole object, its `type` included.
 */
public data class RawInteractive(override val raw: JsonElement) :
    Interactive(),
    Unmodelled {
    override val kind: String
        get() = ((raw as? JsonObject)?.get("type") as? JsonPrimitive)?.takeIf { it.isString }?.content.orEmpty()
}

/** What stands above the words of an interactive message; which kinds go, the message says. */
@Serializable(with = Header.Serializer::class)
public sealed class Header : Personal() {
    /** Meta's `header.type`. */
    public abstract val type: String

    override val gist: String get() = type

    /**
     * Bold words, without WhatsApp's marks.
     *
     * @property text up to 60 characters.
     * @property subText up to 60 more below; in Meta's OpenAPI file, and on none of its pages.
     */
    @Serializable
    @SerialName("text")
    public data class Text @JvmOverloads constructor(
        val text: String,
        @SerialName("sub_text") val subText: String? = null,
    ) : Header() {
        override val type: String get() = "text"
    }

    /** A picture. */
    @Serializable
    @SerialName("image")
    public data class Image(@SerialName("image") val media: Media) : Header() {
        override val type: String get() = "image"
    }

    /** A film. */
    @Serializable
    @SerialName("video")
    public data class Video(@SerialName("video") val media: Media) : Header() {
        override val type: String get() = "video"
    }

    /** A file. */
    @Serializable
    @SerialName("document")
    public data class Document @JvmOverloads constructor(
        @SerialName("document.*") val media: Media,
        @SerialName("document.filename") val filename: String? = null,
    ) : Header() {
        override val type: String get() = "document"
    }

    /** A header as JSON, of a kind that this version does not know. */
    public data class Raw(override val raw: JsonElement) :
        Header(),
        Unmodelled {
        override val type: String
            get() = ((raw as? JsonObject)?.get("type") as? JsonPrimitive)?.takeIf { it.isString }?.content.orEmpty()
    }

    internal object Serializer : Tagged<Header>(
        "Header",
        ::Raw,
        {
            listOf(
                case(Text.serializer()),
                case(Image.serializer()),
                case(Video.serializer()),
                case(Document.serializer()),
            )
        },
    )
}
