package io.wakit.model.message

import io.wakit.model.AsMillis
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.Personal
import io.wakit.model.Tagged
import io.wakit.model.Unmodelled
import io.wakit.model.case
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A value that a template lacks. Those of a template with named parameters carry the name; else their order counts. The
 * two do not mix within one component.
 */
@Serializable(with = TemplateParameter.Serializer::class)
public sealed class TemplateParameter : Personal() {
    /**
     * Words.
     *
     * @property name `parameter_name`, where the template has named parameters.
     * @property paymentLinkPreview on a URL button, whether a payment link is shown as one (India).
     */
    @Serializable
    @SerialName("text")
    public data class Text @JvmOverloads constructor(
        val text: String,
        @SerialName("parameter_name") val name: String? = null,
        @SerialName("payment_link_preview") val paymentLinkPreview: Boolean? = null,
    ) : TemplateParameter()

    /**
     * A sum of money, written as the user's language does.
     *
     * @property fallbackValue what stands there where Meta cannot write it.
     * @property code ISO 4217: `USD`.
     * @property amount1000 the amount times 1,000.
     * @property name where the template has named parameters.
     */
    @Serializable
    @SerialName("currency")
    public data class Currency @JvmOverloads constructor(
        @SerialName("currency.fallback_value") val fallbackValue: String,
        @SerialName("currency.code") val code: String,
        @SerialName("currency.amount_1000") val amount1000: Long,
        @SerialName("parameter_name") val name: String? = null,
    ) : TemplateParameter()

    /**
     * A time. The Cloud API shows [fallbackValue] always, and passes over the parts, which older examples still give.
     *
     * @property dayOfWeek 1 is Monday.
     * @property calendar `GREGORIAN` or `SOLAR_HIJRI`.
     * @property name where the template has named parameters.
     */
    @Serializable
    @SerialName("date_time")
    public data class DateTime @JvmOverloads constructor(
        @SerialName("date_time.fallback_value") val fallbackValue: String,
        @SerialName("parameter_name") val name: String? = null,
        @SerialName("date_time.day_of_week") val dayOfWeek: Int? = null,
        @SerialName("date_time.year") val year: Int? = null,
        @SerialName("date_time.month") val month: Int? = null,
        @SerialName("date_time.day_of_month") val dayOfMonth: Int? = null,
        @SerialName("date_time.hour") val hour: Int? = null,
        @SerialName("date_time.minute") val minute: Int? = null,
        @SerialName("date_time.calendar") val calendar: String? = null,
    ) : TemplateParameter()

    /** A picture. */
    @Serializable
    @SerialName("image")
    public data class Image(@SerialName("image") val media: Media) : TemplateParameter()

    /** A film. */
    @Serializable
    @SerialName("video")
    public data class Video(@SerialName("video") val media: Media) : TemplateParameter()

    /** A short film that repeats, MP4 up to 3.5 MB; only through the marketing messages endpoint. */
    @Serializable
    @SerialName("gif")
    public data class Gif(@SerialName("gif") val media: Media) : TemplateParameter()

    /** A PDF, and what it is called on the user's phone. */
    @Serializable
    @SerialName("document")
    public data class Document @JvmOverloads constructor(
        @SerialName("document.*") val media: Media,
        @SerialName("document.filename") val filename: String? = null,
    ) : TemplateParameter()

    /** A place. */
    @Serializable
    @SerialName("location")
    public data class Location @JvmOverloads constructor(
        @SerialName("location.latitude") val latitude: Double,
        @SerialName("location.longitude") val longitude: Double,
        @SerialName("location.name") val name: String? = null,
        @SerialName("location.address") val address: String? = null,
    ) : TemplateParameter()

    /**
     * A product of the catalog, above a single-product template or on a card.
     *
     * @property productRetailerId its number there (SKU).
     */
    @Serializable
    @SerialName("product")
    public data class Product(
        @SerialName("product.product_retailer_id") val productRetailerId: String,
        @SerialName("product.catalog_id") val catalogId: String,
    ) : TemplateParameter()

    /** What comes back when a button is tapped. */
    @Serializable
    @SerialName("payload")
    public data class Payload(val payload: String) : TemplateParameter()

    /** A coupon to be copied; up to 20 characters, in a limited-time offer 15. */
    @Serializable
    @SerialName("coupon_code")
    public data class CouponCode(@SerialName("coupon_code") val code: String) : TemplateParameter()

    /** When an offer ends. */
    @Serializable
    @SerialName("limited_time_offer")
    public data class LimitedTimeOffer(
        @SerialName("limited_time_offer.expiration_time_ms")
        @Serializable(with = AsMillis::class)
        val expiration: Instant,
    ) : TemplateParameter()

    /**
     * What a button does that opens something.
     *
     * @property thumbnailProductRetailerId the product whose picture is shown.
     * @property sections the products to choose from.
     * @property flowToken what tells this sending of a Flow from others; `unused` where it is left out.
     * @property flowActionData what the Flow's first screen is given. Its keys are the business's own and pass unaltered.
     * @property orderDetails the order to be paid.
     */
    @Serializable
    @SerialName("action")
    public data class Action @JvmOverloads constructor(
        @SerialName("action.thumbnail_product_retailer_id") val thumbnailProductRetailerId: String? = null,
        @SerialName("action.sections") val sections: List<ProductSection> = emptyList(),
        @SerialName("action.flow_token") val flowToken: String? = null,
        @SerialName("action.flow_action_data") val flowActionData: JsonObject? = null,
        @SerialName("action.order_details") val orderDetails: OrderRequest? = null,
    ) : TemplateParameter()

    /** How long a call button works: 1 to 43,200 minutes. */
    @Serializable
    @SerialName("ttl_minutes")
    public data class TtlMinutes(@SerialName("ttl_minutes") val minutes: Int) : TemplateParameter()

    /** The group that a template invites to. */
    @Serializable
    @SerialName("group_id")
    public data class Group(@SerialName("group_id") val groupId: GroupId) : TemplateParameter()

    /** What a tap on the picture opens. */
    @Serializable
    @SerialName("tap_target_configuration")
    public data class TapTarget(@SerialName("tap_target_configuration") val targets: List<Target>) :
        TemplateParameter() {
        /** @property title what the address is called on the message. */
        @Serializable
        public data class Target(val url: String, val title: String) : Personal()
    }

    /** A value as JSON, of a kind that this version does not know. */
    public data class Raw(override val raw: JsonElement) :
        TemplateParameter(),
        Unmodelled

    internal object Serializer : Tagged<TemplateParameter>(
        "TemplateParameter",
        ::Raw,
        {
            listOf(
                case(Text.serializer()),
                case(Currency.serializer()),
                case(DateTime.serializer()),
                case(Image.serializer()),
                case(Video.serializer()),
                case(Gif.serializer()),
                case(Document.serializer()),
                case(Location.serializer()),
                case(Product.serializer()),
                case(Payload.serializer()),
                case(CouponCode.serializer()),
                case(LimitedTimeOffer.serializer()),
                case(Action.serializer()),
                case(TtlMinutes.serializer()),
                case(Group.serializer()),
                case(TapTarget.serializer()),
            )
        },
    )
}
