package io.wakit.model.message

import io.wakit.model.Also
import io.wakit.model.AsWord
import io.wakit.model.OpenWord
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
 * A part of a template that is filled in when it is sent.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components">Template
 * components</a>
 */
@Serializable(with = TemplateComponent.Serializer::class)
public sealed class TemplateComponent : Personal() {
    /** What stands above: one text, or a picture, film, file, place or product. */
    @Serializable
    @SerialName("header")
    public data class Header(val parameters: List<TemplateParameter>) : TemplateComponent() {
        /** With its only value. */
        public constructor(parameter: TemplateParameter) : this(listOf(parameter))
    }

    /** The words: texts, sums of money, times. */
    @Serializable
    @SerialName("body")
    public data class Body(val parameters: List<TemplateParameter>) : TemplateComponent()

    /**
     * One button that has something to fill in.
     *
     * @property subType which kind of button it is.
     * @property index its place among the buttons of the template, 0 to 9. Meta's pages write it as text or as a number;
     * both are read. A call button needs none.
     */
    @Serializable
    @SerialName("button")
    public data class Button @JvmOverloads constructor(
        @SerialName("sub_type") val subType: ButtonSubType,
        @Also("string") val index: Int?,
        val parameters: List<TemplateParameter> = emptyList(),
    ) : TemplateComponent() {
        override val gist: String get() = "$subType $index"

        /** One function for each kind, with what that kind takes. */
        public companion object {
            /** Writes back; [payload] comes along. */
            @JvmStatic
            public fun quickReply(index: Int, payload: String): Button =
                Button(ButtonSubType.QuickReply, index, listOf(TemplateParameter.Payload(payload)))

            /** Opens an address that ends with [suffix]. */
            @JvmStatic
            public fun url(index: Int, suffix: String): Button =
                Button(ButtonSubType.Url, index, listOf(TemplateParameter.Text(suffix)))

            /**
             * Hands over [code], the one-time code of an authentication template, be its button copy code, one-tap or
             * zero-tap: up to 15 characters. Meta writes it as a button that opens an address; one that was made here is
             * known for what it is, and held to what holds for codes.
             */
            @JvmStatic
            public fun oneTimeCode(index: Int, code: String): Button =
                Button(ButtonSubType.OneTimeCode, index, listOf(TemplateParameter.Text(code)))

            /** Copies [code], a coupon of up to 20 characters; of a limited-time offer up to 15. */
            @JvmStatic
            public fun copyCode(index: Int, code: String): Button =
                Button(ButtonSubType.CopyCode, index, listOf(TemplateParameter.CouponCode(code)))

            /** Opens a Flow; [data] is for its first screen, where the template says `navigate`. */
            @JvmStatic
            @JvmOverloads
            public fun flow(index: Int, token: String, data: JsonObject? = null): Button = Button(
                ButtonSubType.Flow,
                index,
                listOf(TemplateParameter.Action(flowToken = token, flowActionData = data)),
            )

            /** Opens the catalog, shown by the picture of one product. */
            @JvmStatic
            public fun catalog(index: Int, thumbnailProductRetailerId: String): Button =
                Button(ButtonSubType.Catalog, index, listOf(TemplateParameter.Action(thumbnailProductRetailerId)))

            /** Opens a choice of products, 30 in 10 sections at most. */
            @JvmStatic
            public fun multiProduct(
                index: Int,
                thumbnailProductRetailerId: String,
                sections: List<ProductSection>,
            ): Button = Button(
                ButtonSubType.MultiProduct,
                index,
                listOf(TemplateParameter.Action(thumbnailProductRetailerId, sections)),
            )

            /** Opens [order], to be looked through and paid. */
            @JvmStatic
            public fun orderDetails(index: Int, order: OrderRequest): Button =
                Button(ButtonSubType.OrderDetails, index, listOf(TemplateParameter.Action(orderDetails = order)))

            /** Calls the business; the button works for [ttlMinutes], and [payload] comes with the call. */
            @JvmStatic
            @JvmOverloads
            public fun voiceCall(ttlMinutes: Int, payload: String? = null): Button = Button(
                ButtonSubType.VoiceCall,
                index = null,
                listOfNotNull(TemplateParameter.TtlMinutes(ttlMinutes), payload?.let(TemplateParameter::Payload)),
            )
        }
    }

    /** The end of an offer, which the message counts down to. */
    @Serializable
    @SerialName("limited_time_offer")
    public data class LimitedTimeOffer(val parameters: List<TemplateParameter>) : TemplateComponent() {
        /** Until [expiration], to the millisecond. */
        public constructor(expiration: Instant) : this(listOf(TemplateParameter.LimitedTimeOffer(expiration)))
    }

    /** What opens instead of the picture when it is tapped. */
    @Serializable
    @SerialName("tap_target_configuration")
    public data class TapTarget(val parameters: List<TemplateParameter>) : TemplateComponent() {
        /** Opens [url], called [title]. */
        public constructor(url: String, title: String) :
            this(listOf(TemplateParameter.TapTarget(listOf(TemplateParameter.TapTarget.Target(url, title)))))
    }

    /**
     * Cards, as many as the template has: 2 to 10.
     *
     * @property cards in their order; Meta's `card_index` is the place in this list.
     */
    @Serializable
    @SerialName("carousel")
    public data class Carousel(
        @Serializable(with = InPlace::class) val cards: List<TemplateCard>,
    ) : TemplateComponent() {
        internal object InPlace : NumberedCards<TemplateCard>(TemplateCard.serializer())
    }

    /** A component as JSON, of a kind that this version does not know. */
    public data class Raw(override val raw: JsonElement) :
        TemplateComponent(),
        Unmodelled

    internal object Serializer : Tagged<TemplateComponent>(
        "TemplateComponent",
        ::Raw,
        {
            listOf(
                case(Header.serializer()),
                case(Body.serializer()),
                case(Button.serializer()),
                case(LimitedTimeOffer.serializer()),
                case(TapTarget.serializer()),
                case(Carousel.serializer()),
            )
        },
    )
}

/**
 * One card of a [TemplateComponent.Carousel].
 *
 * @property components its header (image, video or product), words and buttons.
 * @property index a place other than that in the list; null for the one in the list.
 */
@Serializable
public data class TemplateCard @JvmOverloads constructor(
    val components: List<TemplateComponent>,
    @SerialName("card_index") val index: Int? = null,
) : Personal()

/** The kind of a template's button. Meta's pages write it in capitals now and then; it is read as it stands. */
@Serializable(with = ButtonSubType.Serializer::class)
public class ButtonSubType(value: String) : OpenWord(value) {
    public companion object {
        /** Writes back. */
        @JvmField public val QuickReply: ButtonSubType = ButtonSubType("quick_reply")

        /** Opens an address, or hands over a one-time code. */
        @JvmField public val Url: ButtonSubType = ButtonSubType("url")

        /** Equal to [Url], which it is on the wire, and told from it as an object: read back, it is an address. */
        internal val OneTimeCode: ButtonSubType = ButtonSubType("url")

        /** Copies a coupon. */
        @JvmField public val CopyCode: ButtonSubType = ButtonSubType("copy_code")

        /** Opens a Flow. */
        @JvmField public val Flow: ButtonSubType = ButtonSubType("flow")

        /** Opens the catalog. */
        @JvmField public val Catalog: ButtonSubType = ButtonSubType("catalog")

        /** Opens a choice of products. */
        @JvmField public val MultiProduct: ButtonSubType = ButtonSubType("mpm")

        /** Opens an order. */
        @JvmField public val OrderDetails: ButtonSubType = ButtonSubType("order_details")

        /** Calls the business. */
        @JvmField public val VoiceCall: ButtonSubType = ButtonSubType("voice_call")
    }

    internal object Serializer : AsWord<ButtonSubType>("ButtonSubType", ::ButtonSubType)
}
