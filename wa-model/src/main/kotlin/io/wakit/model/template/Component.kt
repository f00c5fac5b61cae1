package io.wakit.model.template

import io.wakit.model.OneOrMany
import io.wakit.model.TypedBy
import io.wakit.model.tag
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement

/**
 * A part of a template, as it is written and reviewed; what fills its variables is said when it is sent. The tags are read
 * in capitals or small letters, and written in capitals.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components">Template components</a>
 */
@Serializable(with = ComponentSerializer::class)
public sealed interface Component {
    /** Meta's tag, in capitals. */
    public val type: String
}

internal object ComponentSerializer : TypedBy<Component>("Component", ::UnknownComponent) {
    override val cases: Map<String, KSerializer<out Component>> by lazy {
        table(
            Header.serializer(),
            Body.serializer(),
            Footer.serializer(),
            Buttons.serializer(),
            Carousel.serializer(),
            LimitedTimeOffer.serializer(),
            CallPermissionRequest.serializer(),
        )
    }

    override fun rawOf(value: Component): JsonElement? = (value as? UnknownComponent)?.raw

    override fun typeOf(value: Component): String = value.type
}

/**
 * What stands on top.
 *
 * @property text up to 60 characters with one variable at most, where [format] is text.
 * @property example a value for the variable, or the handle of a file from the resumable upload; Meta's review needs it.
 */
@Serializable
@SerialName("HEADER")
@OptIn(ExperimentalSerializationApi::class)
public data class Header @JvmOverloads constructor(
    @EncodeDefault val format: HeaderFormat = HeaderFormat.Text,
    val text: String? = null,
    val example: Example? = null,
) : Component {
    override val type: String get() = "HEADER"
}

/**
 * The words; the one part that each template has.
 *
 * @property text up to 1,024 characters; null in authentication templates, whose words are Meta's.
 * @property example a value for each variable.
 * @property addSecurityRecommendation whether Meta's warning not to share the code is added; for authentication only.
 */
@Serializable
@SerialName("BODY")
public data class Body @JvmOverloads constructor(
    val text: String? = null,
    val example: Example? = null,
    @SerialName("add_security_recommendation") val addSecurityRecommendation: Boolean? = null,
) : Component {
    override val type: String get() = "BODY"
}

/**
 * A small line at the end.
 *
 * @property text up to 60 characters, without variables.
 * @property codeExpirationMinutes 1 to 90: Meta's words on how long the code lasts; for authentication only.
 */
@Serializable
@SerialName("FOOTER")
public data class Footer @JvmOverloads constructor(
    val text: String? = null,
    @SerialName("code_expiration_minutes") val codeExpirationMinutes: Int? = null,
) : Component {
    override val type: String get() = "FOOTER"
}

/** Up to 10 buttons; quick replies stand together, and so do the others. */
@Serializable
@SerialName("BUTTONS")
public data class Buttons(val buttons: List<Button>) : Component {
    /** The same, with the buttons one by one. */
    public constructor(vararg buttons: Button) : this(buttons.asList())

    override val type: String get() = "BUTTONS"
}

/** 2 to 10 cards to swipe through, all built alike. */
@Serializable
@SerialName("CAROUSEL")
public data class Carousel(val cards: List<Card>) : Component {
    override val type: String get() = "CAROUSEL"

    /** One card: a header with a picture, a video or a product; up to 160 characters; up to 2 buttons. */
    @Serializable
    public data class Card(val components: List<Component>)
}

/** An offer that runs out; for marketing only. */
@Serializable
@SerialName("LIMITED_TIME_OFFER")
public data class LimitedTimeOffer(@SerialName("limited_time_offer") val offer: Offer) : Component {
    override val type: String get() = "LIMITED_TIME_OFFER"

    /**
     * The words of the offer.
     *
     * @property text up to 16 characters.
     * @property hasExpiration whether the message counts down to the moment that is given when it is sent.
     */
    @Serializable
    public data class Offer @JvmOverloads constructor(
        val text: String,
        @SerialName("has_expiration") val hasExpiration: Boolean? = null,
    )
}

/** Asks the user whether the business may call. */
@Serializable
@SerialName("CALL_PERMISSION_REQUEST")
public data object CallPermissionRequest : Component {
    override val type: String get() = "CALL_PERMISSION_REQUEST"
}

/**
 * A part that this version has no class for, or that is not as its tag says. It goes out again as it came.
 *
 * @property raw the whole of it, its tag included.
 */
public data class UnknownComponent(val raw: JsonElement) : Component {
    override val type: String get() = raw.tag()
}

/**
 * Values for the reviewers to see in place of the variables.
 *
 * @property headerText the value of the header's `{{1}}`.
 * @property headerHandle the handle of a file from the resumable upload; read back, it is a URL.
 * @property bodyText the values of `{{1}}`, `{{2}}` and so on, as one inner list.
 */
@Serializable
public data class Example @JvmOverloads constructor(
    @SerialName("header_text") @Serializable(with = Texts::class) val headerText: List<String>? = null,
    @SerialName("header_text_named_params") val headerTextNamed: List<Named>? = null,
    @SerialName("header_handle") @Serializable(with = Texts::class) val headerHandle: List<String>? = null,
    @SerialName("body_text") @Serializable(with = Rows::class) val bodyText: List<List<String>>? = null,
    @SerialName("body_text_named_params") val bodyTextNamed: List<Named>? = null,
) {
    /** The value of a variable that has a name. */
    @Serializable
    public data class Named(@SerialName("param_name") val name: String, val example: String)

    internal object Texts : OneOrMany<String>(String.serializer())

    /** Meta's pages show both `["a"]` and `[["a"]]`. */
    internal object Rows : OneOrMany<List<String>>(ListSerializer(String.serializer())) {
        override fun transformDeserialize(element: JsonElement): JsonElement =
            if (element is JsonArray && element.none { it is JsonArray }) JsonArray(listOf(element)) else element
    }

    public companion object {
        /** Values for the body's `{{1}}`, `{{2}}` and so on. */
        @JvmStatic
        public fun body(vararg values: String): Example = Example(bodyText = listOf(values.asList()))

        /** Values for the body's named variables. */
        @JvmStatic
        public fun body(values: Map<String, String>): Example =
            Example(bodyTextNamed = values.map { Named(it.key, it.value) })

        /** A value for the header's `{{1}}`. */
        @JvmStatic
        public fun header(value: String): Example = Example(headerText = listOf(value))

        /** The handle of a file that the resumable upload gave. */
        @JvmStatic
        public fun headerHandle(handle: String): Example = Example(headerHandle = listOf(handle))
    }
}
