package io.wakit.model

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * A fault in Meta's words. The same object comes back from a refused call and stands in webhooks: on a failed status, on a
 * message that could not be taken, or on a whole account.
 *
 * Branch on [code] and read [details]: Meta does not keep [title], [message] or [subcode] stable.
 *
 * @property title a short name of the fault; in webhooks only.
 * @property type Meta's class of fault, such as `OAuthException`; in answers only.
 * @property subcode a second number, gone from messaging calls since v16.0; other nodes still send it.
 * @property traceId `fbtrace_id`: what Meta's support asks for.
 * @property href the page that explains the fault; in webhooks only.
 * @property userTitle a title that may be shown to the person at the screen.
 * @property userMessage a text that may be shown to the person at the screen.
 * @property isTransient whether Meta itself says that the same call may pass later.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
@Serializable
public data class GraphError @JvmOverloads constructor(
    val code: ErrorCode,
    val message: String? = null,
    val title: String? = null,
    val type: String? = null,
    @SerialName("error_subcode") val subcode: Int? = null,
    @SerialName("error_data") @Serializable(with = DataOrText::class) val data: Data? = null,
    @SerialName("fbtrace_id") val traceId: String? = null,
    val href: String? = null,
    @SerialName("error_user_title") val userTitle: String? = null,
    @SerialName("error_user_msg") val userMessage: String? = null,
    @SerialName("is_transient") val isTransient: Boolean? = null,
) {
    /** What went wrong in a sentence, where Meta gives one. */
    val details: String? get() = data?.details

    /** The part of the fault that is particular to WhatsApp. */
    @Serializable
    public data class Data @JvmOverloads constructor(
        val details: String? = null,
        @SerialName("messaging_product") val messagingProduct: String? = null,
    )

    /** Some nodes put a bare text where WhatsApp's put an object; the text is the details then. */
    internal object DataOrText : JsonTransformingSerializer<Data>(Data.serializer()) {
        override val descriptor: SerialDescriptor = super.descriptor.let { data ->
            JsonSchema.describe(data) { SchemaWords.anyOf(it.of(data), SchemaWords.type("string")) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement =
            if (element is JsonPrimitive) JsonObject(mapOf("details" to element)) else element
    }
}

/** How the Graph wraps a fault: `{"error": {…}}`. */
@Serializable
public data class GraphFailure(val error: GraphError)
