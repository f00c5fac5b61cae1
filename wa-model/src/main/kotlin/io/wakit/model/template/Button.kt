package io.wakit.model.template

import io.wakit.model.Also
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.JsonSchema
import io.wakit.model.OneOrMany
import io.wakit.model.SchemaWords
import io.wakit.model.TypedBy
import io.wakit.model.tag
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * A button of a template. Its label has up to 25 characters.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components#buttons">Buttons</a>
 */
@Serializable(with = ButtonSerializer::class)
public sealed interface Button {
    /** Meta's tag, in capitals. */
    public val type: String

    /** The label; null where Meta writes it. */
    public val text: String? get() = null
}

internal object ButtonSerializer : TypedBy<Button>("Button", ::UnknownButton) {
    override val cases: Map<String, KSerializer<out Button>> by lazy {
        table(
            QuickReplyButton.serializer(),
            UrlButton.serializer(),
            PhoneNumberButton.serializer(),
            CopyCodeButton.serializer(),
            OtpButton.serializer(),
            FlowButton.serializer(),
            CatalogButton.serializer(),
            MultiProductButton.serializer(),
            SingleProductButton.serializer(),
            VoiceCallButton.serializer(),
            OrderDetailsButton.serializer(),
            ContactInfoButton.serializer(),
        )
    }

    override fun rawOf(value: Button): JsonElement? = (value as? UnknownButton)?.raw

    override fun typeOf(value: Button): String = value.type
}

/** Answers with its own label; a payload can be given to it when the message is sent. */
@Serializable
@SerialName("QUICK_REPLY")
public data class QuickReplyButton(override val text: String) : Button {
    override val type: String get() = "QUICK_REPLY"
}

/**
 * Opens a page.
 *
 * @property url up to 2,000 characters; one variable may stand at its end.
 * @property example the URL with the variable filled in, or the value alone; needed where there is a variable.
 * @property paymentLinkPreview whether a payment link is shown with a picture and price, in India.
 */
@Serializable
@SerialName("URL")
public data class UrlButton @JvmOverloads constructor(
    override val text: String,
    val url: String,
    @Serializable(with = Texts::class) val example: List<String>? = null,
    @SerialName("app_deep_link") val appDeepLink: AppDeepLink? = null,
    @SerialName("payment_link_preview") val paymentLinkPreview: Boolean? = null,
) : Button {
    override val type: String get() = "URL"

    /** A place in an app that is opened in place of the page, on Android. */
    @Serializable
    public data class AppDeepLink @JvmOverloads constructor(
        @SerialName("meta_app_id") @Also("integer") val metaAppId: AppId,
        @SerialName("android_deep_link") val androidDeepLink: String,
        @SerialName("android_fallback_playstore_url") val androidFallback: String? = null,
    )

    internal object Texts : OneOrMany<String>(String.serializer())
}

/** Calls a telephone number of up to 20 characters. */
@Serializable
@SerialName("PHONE_NUMBER")
public data class PhoneNumberButton(
    override val text: String,
    @SerialName("phone_number") val phoneNumber: String,
) : Button {
    override val type: String get() = "PHONE_NUMBER"
}

/** Copies a coupon code, which is given when the message is sent. Its label is Meta's; [example] has up to 20 characters. */
@Serializable
@SerialName("COPY_CODE")
public data class CopyCodeButton @JvmOverloads constructor(
    @Serializable(with = First::class) val example: String? = null,
    override val text: String? = null,
) : Button {
    override val type: String get() = "COPY_CODE"

    /** Read back, the example stands in a list. */
    internal object First : JsonTransformingSerializer<String>(String.serializer()) {
        override val descriptor: SerialDescriptor = SchemaWords.type("string").let { text ->
            JsonSchema.describe(String.serializer().descriptor) { SchemaWords.anyOf(text, SchemaWords.list(text)) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement =
            (element as? JsonArray)?.firstOrNull() ?: element
    }
}

/**
 * Brings a one-time password to the app; for authentication templates only.
 *
 * @property autofillText the label of the button that fills the code in.
 * @property supportedApps up to 5 apps that may read the code.
 * @property isZeroTapAccepted whether Meta's terms of zero-tap were accepted; needed for [OtpType.ZeroTap].
 * @property packageName where one app is named in the older way; [supportedApps] take its place since v21.0.
 */
@Serializable
@SerialName("OTP")
public data class OtpButton @JvmOverloads constructor(
    @SerialName("otp_type") val otpType: OtpType,
    override val text: String? = null,
    @SerialName("autofill_text") val autofillText: String? = null,
    @SerialName("supported_apps") val supportedApps: List<SupportedApp>? = null,
    @SerialName("zero_tap_terms_accepted") val isZeroTapAccepted: Boolean? = null,
    @SerialName("package_name") val packageName: String? = null,
    @SerialName("signature_hash") val signatureHash: String? = null,
) : Button {
    override val type: String get() = "OTP"
}

/**
 * An Android app that may read a one-time password.
 *
 * @property packageName up to 224 characters, of two parts at least.
 * @property signatureHash 11 characters that name the app's signing key.
 */
@Serializable
public data class SupportedApp(
    @SerialName("package_name") val packageName: String,
    @SerialName("signature_hash") val signatureHash: String,
)

/**
 * Opens a Flow, named by one of [flowId], [flowName] and [flowJson].
 *
 * @property flowJson a whole Flow as JSON text, from which Meta makes and publishes one.
 * @property flowAction `navigate` to a first screen that is known, `data_exchange` to ask the endpoint for it.
 * @property icon `DOCUMENT`, `PROMOTION` or `REVIEW`.
 */
@Serializable
@SerialName("FLOW")
public data class FlowButton @JvmOverloads constructor(
    override val text: String,
    @SerialName("flow_id") val flowId: FlowId? = null,
    @SerialName("flow_name") val flowName: String? = null,
    @SerialName("flow_json") val flowJson: String? = null,
    @SerialName("flow_action") val flowAction: String? = null,
    @SerialName("navigate_screen") val navigateScreen: String? = null,
    val icon: String? = null,
) : Button {
    override val type: String get() = "FLOW"
}

/** Opens the catalogue. */
@Serializable
@SerialName("CATALOG")
public data class CatalogButton(override val text: String) : Button {
    override val type: String get() = "CATALOG"
}

/** Opens up to 30 products of the catalogue, in up to 10 sections. */
@Serializable
@SerialName("MPM")
public data class MultiProductButton(override val text: String) : Button {
    override val type: String get() = "MPM"
}

/** Opens one product. */
@Serializable
@SerialName("SPM")
public data class SingleProductButton(override val text: String) : Button {
    override val type: String get() = "SPM"
}

/** Calls the business over WhatsApp. */
@Serializable
@SerialName("VOICE_CALL")
public data class VoiceCallButton @JvmOverloads constructor(
    override val text: String,
    @SerialName("ttl_minutes") val ttlMinutes: Int? = null,
) : Button {
    override val type: String get() = "VOICE_CALL"
}

/** Opens an order with its payment. */
@Serializable
@SerialName("ORDER_DETAILS")
public data class OrderDetailsButton(override val text: String) : Button {
    override val type: String get() = "ORDER_DETAILS"
}

/** Asks a user who is known by username alone for the phone number. */
@Serializable
@SerialName("REQUEST_CONTACT_INFO")
public data class ContactInfoButton @JvmOverloads constructor(override val text: String? = null) : Button {
    override val type: String get() = "REQUEST_CONTACT_INFO"
}

/** A button that this version has no class for, or that is not as its tag says. It goes out again as it came. */
public data class UnknownButton(val raw: JsonElement) : Button {
    override val type: String get() = raw.tag()
}
