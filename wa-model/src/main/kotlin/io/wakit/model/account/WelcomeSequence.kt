package io.wakit.model.account

import io.wakit.model.JsonSchema
import io.wakit.model.SchemaWords
import io.wakit.model.TextOrNumber
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * What a user sees first who comes from an ad that opens a chat, as Meta keeps it.
 *
 * @property message null where Meta gives something else than a message in its place.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/ctwa/welcome-message-sequences">Welcome message sequences</a>
 */
@Serializable
public data class WelcomeSequence @JvmOverloads constructor(
    @SerialName("sequence_id") @Serializable(with = TextOrNumber::class) val id: String,
    val name: String? = null,
    @SerialName("welcome_message_sequence") @Serializable(with = WelcomeMessage.FromText::class)
    val message: WelcomeMessage? = null,
    @SerialName("is_used_in_ad") val isUsedInAd: Boolean? = null,
)

/**
 * The words, what stands ready in the user's own field, and questions to tap.
 */
@Serializable
public data class WelcomeMessage @JvmOverloads constructor(
    val text: String,
    @SerialName("autofill_message") val autofill: Autofill? = null,
    @SerialName("ice_breakers") val iceBreakers: List<IceBreaker> = emptyList(),
) {
    /** What stands ready to be sent. */
    @Serializable
    public data class Autofill(val content: String)

    /** A question to tap. */
    @Serializable
    public data class IceBreaker(val title: String)

    /** Meta gives it back as an object, or as one in a text. */
    internal object FromText : JsonTransformingSerializer<WelcomeMessage>(serializer()) {
        override val descriptor: SerialDescriptor = super.descriptor.let { message ->
            JsonSchema.describe(message) { SchemaWords.anyOf(it.of(message), SchemaWords.type("string")) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement {
            val found = if (element is JsonPrimitive && element.isString) parsed(element.content) else element
            return found as? JsonObject ?: JsonObject(mapOf("text" to JsonPrimitive("")))
        }

        private fun parsed(text: String): JsonElement? = try {
            Json.parseToJsonElement(text)
        } catch (_: SerializationException) {
            null
        }
    }
}

/** What Meta says to a sequence: its id where it is new, and otherwise that it was done. */
@Serializable
public data class WelcomeSequenceSaved @JvmOverloads constructor(
    @SerialName("sequence_id") @Serializable(with = TextOrNumber::class) val id: String? = null,
    @SerialName("success") val isDone: Boolean = true,
)

/** What is to be kept of a sequence: a new one where no [id] is named, and otherwise what is to be other. */
@Serializable
public data class WelcomeSequenceDraft @JvmOverloads constructor(
    @SerialName("sequence_id") val id: String? = null,
    val name: String? = null,
    @SerialName("welcome_message_sequence") val message: WelcomeMessage? = null,
)
