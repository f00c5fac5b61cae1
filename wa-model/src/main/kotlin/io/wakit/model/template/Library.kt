package io.wakit.model.template

import io.wakit.model.JsonSchema
import io.wakit.model.OneOrMany
import io.wakit.model.SchemaWords
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * A template that Meta has written and reviewed; accounts make their own from it.
 *
 * @property topic such as `PAYMENTS` or `ORDER_MANAGEMENT`.
 * @property useCase such as `LOW_BALANCE_WARNING`.
 * @property bodyParameters examples of the values of `{{1}}`, `{{2}}` and so on.
 * @property bodyParameterTypes what each value has to be when it is sent: `TEXT`, `AMOUNT`, `DATE`, `PHONE NUMBER`, `EMAIL`,
 * `NUMBER` or `ADDRESS`.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library">Template library</a>
 */
@Serializable
public data class LibraryTemplate @JvmOverloads constructor(
    val name: String,
    val id: TemplateId? = null,
    val language: String? = null,
    val category: TemplateCategory? = null,
    val topic: String? = null,
    @SerialName("usecase") val useCase: String? = null,
    @Serializable(with = Texts::class) val industry: List<String>? = null,
    val header: String? = null,
    val body: String? = null,
    @SerialName("body_params") val bodyParameters: List<String>? = null,
    @SerialName("body_param_types") val bodyParameterTypes: List<String>? = null,
    val buttons: List<Button>? = null,
) {
    internal object Texts : OneOrMany<String>(String.serializer())
}

/**
 * What to look for in the library; what is null is not asked.
 *
 * @property search words in the name or the text.
 */
public data class LibraryFilter @JvmOverloads constructor(
    val search: String? = null,
    val topic: String? = null,
    val useCase: String? = null,
    val industry: String? = null,
    val language: String? = null,
)

/**
 * A template of the library, made an account's own. It is approved at once.
 *
 * @property libraryName the name in the library.
 * @property buttons what the library's buttons point at, in their order; needed where it has any that do.
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class LibraryDraft @JvmOverloads constructor(
    val name: String,
    val language: String,
    @SerialName("library_template_name") val libraryName: String,
    @EncodeDefault val category: TemplateCategory = TemplateCategory.Utility,
    @SerialName("library_template_button_inputs") val buttons: List<LibraryButton>? = null,
    @SerialName("library_template_body_inputs") val body: LibraryBody? = null,
)

/**
 * What one button of a template of the library points at.
 *
 * @property type `URL`, `PHONE_NUMBER`, `OTP` and the like: the type of the library's button.
 */
@Serializable
public data class LibraryButton @JvmOverloads constructor(
    val type: String,
    val url: Address? = null,
    @SerialName("phone_number") val phoneNumber: String? = null,
    @SerialName("otp_type") val otpType: OtpType? = null,
    @SerialName("supported_apps") val supportedApps: List<SupportedApp>? = null,
    @SerialName("zero_tap_terms_accepted") val isZeroTapAccepted: Boolean? = null,
) {
    /** A URL whose end is a variable, and the same with the variable filled in. */
    @Serializable
    public data class Address @JvmOverloads constructor(
        @SerialName("base_url") val baseUrl: String,
        @SerialName("url_suffix_example") val example: String? = null,
    )
}

/** Sentences that the library adds to the body when they are wanted; what is null is left to Meta. */
@Serializable
public data class LibraryBody @JvmOverloads constructor(
    @SerialName("add_contact_number") val addContactNumber: Boolean? = null,
    @SerialName("add_learn_more_link") val addLearnMoreLink: Boolean? = null,
    @SerialName("add_security_recommendation") val addSecurityRecommendation: Boolean? = null,
    @SerialName("add_track_package_link") val addTrackPackageLink: Boolean? = null,
    @SerialName("code_expiration_minutes") val codeExpirationMinutes: Int? = null,
)

/** The texts that Meta would give to an authentication template in one language. */
@Serializable
public data class TemplatePreview @JvmOverloads constructor(
    val body: String,
    val language: String,
    val footer: String? = null,
    val buttons: List<Label>? = null,
) {
    /** The words on a button, and on the one that fills the code in. */
    @Serializable
    public data class Label @JvmOverloads constructor(
        val text: String? = null,
        @SerialName("autofill_text") val autofillText: String? = null,
    )
}

/**
 * Which templates to copy from another account of the same portfolio; the answer takes up to 30 seconds.
 *
 * @property source the account to copy from.
 * @property page which batch: 0 is the first.
 * @property count how many, 500 at most.
 * @property templates these alone, 500 at most; to try again what failed.
 */
@Serializable
public data class TemplateMigration @JvmOverloads constructor(
    @SerialName("source_waba_id") val source: WabaId,
    @SerialName("page_number") val page: Int? = null,
    val count: Int? = null,
    @SerialName("template_ids") val templates: List<TemplateId>? = null,
)

/** What was copied, and what was not, with the reason. */
@Serializable
public data class MigratedTemplates @JvmOverloads constructor(
    @SerialName("migrated_templates") val migrated: List<TemplateId> = emptyList(),
    @SerialName("failed_templates") @Serializable(with = Failures::class) val failed: Map<TemplateId, String> =
        emptyMap(),
)

/** What was put away or brought back, and what was not, with the reason. */
@Serializable
public data class ArchivedTemplates @JvmOverloads constructor(
    @SerialName("archived_templates") val archived: List<TemplateId> = emptyList(),
    @SerialName("unarchived_templates") val unarchived: List<TemplateId> = emptyList(),
    @SerialName("failed_templates") @Serializable(with = Failures::class) val failed: Map<TemplateId, String> =
        emptyMap(),
)

/** Up to 100 templates to put away, or to bring back. */
@Serializable
public data class TemplateIds(@SerialName("hsm_ids") val ids: List<TemplateId>)

/** Whether a paused template goes on, and why not. */
@Serializable
public data class Unpaused @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean,
    val reason: String? = null,
)

/** A template and the reason why it failed; an empty list stands for none at times. */
internal object Failures :
    JsonTransformingSerializer<Map<TemplateId, String>>(MapSerializer(TemplateId.serializer(), String.serializer())) {
    override val descriptor: SerialDescriptor = super.descriptor.let { map ->
        JsonSchema.describe(map) { SchemaWords.anyOf(it.body(map), SchemaWords.type("array")) }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement =
        if (element is JsonArray) JsonObject(emptyMap()) else element
}
