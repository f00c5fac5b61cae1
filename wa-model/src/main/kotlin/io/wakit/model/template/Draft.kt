package io.wakit.model.template

import io.wakit.model.Also
import io.wakit.model.JsonSchema
import io.wakit.model.SchemaWords
import io.wakit.model.TemplateId
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
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer
import kotlinx.serialization.json.contentOrNull

/**
 * A template before Meta has seen it: one name in one language.
 *
 * @property name 1 to 512 of `a` to `z`, digits and underscores.
 * @property language Meta's code: `en_US`, `fil`. The same name in another language is another template.
 * @property components one [Body], and around it what is wanted, in any order.
 * @property ttlSeconds how long Meta goes on trying to deliver a message of it; -1 is 30 days, save for marketing. Counted by
 * category: authentication 30 to 900, utility 30 to 43,200, marketing 43,200 to 2,592,000.
 * @property isLinkTrackingOff whether clicks on its buttons are left out of analytics.
 * @property allowCategoryChange whether Meta may put it into another category; since April 2025 it does so in any case.
 * @property subCategory such as `ORDER_DETAILS` or `CALL_PERMISSIONS_REQUEST`, on the few templates that ask for one.
 * @property displayFormat such as `ORDER_DETAILS`, with that sub-category.
 * @property degreesOfFreedom what Meta may change about a marketing template to make it work better.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview">Templates</a>
 */
@Serializable
public data class TemplateDraft @JvmOverloads constructor(
    val name: String,
    val language: String,
    val category: TemplateCategory,
    val components: List<Component>,
    @SerialName("parameter_format") val parameterFormat: ParameterFormat? = null,
    @SerialName("message_send_ttl_seconds") @Also("string") val ttlSeconds: Int? = null,
    @SerialName("cta_url_link_tracking_opted_out") val isLinkTrackingOff: Boolean? = null,
    @SerialName("allow_category_change") val allowCategoryChange: Boolean? = null,
    @SerialName("sub_category") val subCategory: String? = null,
    @SerialName("display_format") val displayFormat: String? = null,
    @SerialName("degrees_of_freedom_spec") val degreesOfFreedom: DegreesOfFreedom? = null,
)

/**
 * What Meta may change about a marketing template that goes out over the Marketing Messages API.
 *
 * @property features by Meta's name, such as `image_touchups` or `add_text_overlay`, whether the feature is on.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages">Automatic creative optimizations</a>
 */
@Serializable
public data class DegreesOfFreedom(
    @SerialName("creative_features_spec") @Serializable(with = Enrolment::class) val features: Map<String, Boolean>,
) {
    /** Meta writes `{"image_touchups":{"enroll_status":"OPT_IN"}}`, and reads back a list of keys and values. */
    internal object Enrolment :
        JsonTransformingSerializer<Map<String, Boolean>>(MapSerializer(String.serializer(), Boolean.serializer())) {
        override val descriptor: SerialDescriptor =
            JsonSchema.describe(MapSerializer(String.serializer(), Boolean.serializer()).descriptor) {
                val status = SchemaWords.structure(mapOf(STATUS to SchemaWords.words(listOf(IN, OUT))), listOf(STATUS))
                val entry = mapOf("key" to SchemaWords.type("string"), "value" to status)
                SchemaWords.anyOf(
                    JsonObject(SchemaWords.type("object") + ("additionalProperties" to status)),
                    SchemaWords.list(SchemaWords.structure(entry, entry.keys)),
                )
            }

        override fun transformSerialize(element: JsonElement): JsonElement = JsonObject(
            (element as JsonObject).mapValues { (_, isOn) ->
                val status = if ((isOn as JsonPrimitive).content == "true") IN else OUT
                JsonObject(mapOf(STATUS to JsonPrimitive(status)))
            },
        )

        override fun transformDeserialize(element: JsonElement): JsonElement = JsonObject(
            when (element) {
                is JsonArray -> element.filterIsInstance<JsonObject>().mapNotNull { entry ->
                    entry["key"].text()?.let { it.lowercase() to entry["value"].isOn() }
                }.toMap()

                is JsonObject -> element.mapValues { it.value.isOn() }

                else -> emptyMap()
            },
        )

        private fun JsonElement?.text(): String? = (this as? JsonPrimitive)?.contentOrNull

        private fun JsonElement?.isOn(): JsonElement = JsonPrimitive((this as? JsonObject)?.get(STATUS).text() == IN)

        private const val STATUS = "enroll_status"
        private const val IN = "OPT_IN"
        private const val OUT = "OPT_OUT"
    }
}

/**
 * What is to be other in a template that exists. All parts are replaced together; name and language stay. An approved
 * template takes one edit in 24 hours and 10 in 30 days, and keeps its category; a rejected or paused one takes any number.
 *
 * @property components all parts anew; null leaves them.
 */
@Serializable
public data class TemplateEdit @JvmOverloads constructor(
    val components: List<Component>? = null,
    val category: TemplateCategory? = null,
    @SerialName("message_send_ttl_seconds") val ttlSeconds: Int? = null,
    @SerialName("parameter_format") val parameterFormat: ParameterFormat? = null,
)

/**
 * An authentication template in many languages at once, with texts that Meta writes. Where the name and language exist, the
 * template is edited.
 *
 * @property languages Meta's codes, such as `en_US`.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/bulk-management">Bulk management</a>
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class AuthenticationDraft @JvmOverloads constructor(
    val name: String,
    val languages: List<String>,
    val components: List<Component>,
    @EncodeDefault val category: TemplateCategory = TemplateCategory.Authentication,
    @SerialName("message_send_ttl_seconds") val ttlSeconds: Int? = null,
)

/**
 * What Meta says to a new template.
 *
 * @property id by which it is edited and asked for.
 * @property status pending as a rule; templates of the library and of authentication may be approved at once.
 * @property category where Meta put it, which may be another than was asked for.
 */
@Serializable
public data class TemplateReceipt @JvmOverloads constructor(
    val id: TemplateId,
    val status: TemplateStatus? = null,
    val category: TemplateCategory? = null,
    val language: String? = null,
)
