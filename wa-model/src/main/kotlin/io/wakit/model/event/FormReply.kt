package io.wakit.model.event

import io.wakit.model.JsonSchema
import io.wakit.model.Personal
import io.wakit.model.SchemaWords
import io.wakit.model.WaJson
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer
import kotlinx.serialization.serializer

/**
 * A form that came back. The answers stand in it as JSON in a text, whose keys the business chose itself, and which comes
 * from the user's device: read it as one reads any input.
 *
 * @property responseJson the answers as they came.
 * @property name what kind of form it was: `flow`, `address_message`, …
 * @property body what the chat shows of it: `Sent`, or the address.
 */
@Serializable
public data class FormReply @JvmOverloads constructor(
    @SerialName("response_json") @Serializable(with = JsonText::class) val responseJson: String,
    val name: String? = null,
    val body: String? = null,
) : Personal() {
    override val gist: String get() = name.orEmpty()

    /** The answers, key by key. */
    public fun answers(): Answers<JsonObject> = answersAs(JsonObject.serializer())

    /** The answers as a value of the caller's own. Keys that it has no property for are passed over. */
    public inline fun <reified T> answersAs(): Answers<T> = answersAs(serializer<T>())

    /** The same, by a serializer. */
    public fun <T> answersAs(serializer: DeserializationStrategy<T>): Answers<T> = try {
        Answers.Read(WaJson.decodeFromString(serializer, responseJson))
    } catch (e: SerializationException) {
        Answers.Unreadable(e.message ?: "no JSON of that shape")
    } catch (e: IllegalArgumentException) {
        // What the caller's own class refuses in its constructor.
        Answers.Unreadable(e.message ?: "answers that the class refuses")
    }

    /** The token that the send gave the flow along; null where it gave none, or the answers cannot be read. */
    public fun flowToken(): String? = answers().orNull()?.said("flow_token")

    internal object JsonText : JsonTransformingSerializer<String>(serializer<String>()) {
        override val descriptor: SerialDescriptor = super.descriptor.let { text ->
            JsonSchema.describe(text) { SchemaWords.anyOf(it.body(text), SchemaWords.type("object")) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement =
            if (element is JsonPrimitive) element else JsonPrimitive(element.toString())
    }
}

/** What came of reading a form: the answers, or why they could not be read. */
public sealed interface Answers<out T> {
    /** The answers; null where they could not be read. */
    public fun orNull(): T? = (this as? Read<T>)?.value

    /** The answers. */
    public data class Read<out T>(val value: T) : Answers<T> {
        override fun toString(): String = "Read(…)"
    }

    /**
     * No JSON, or none of the shape that was asked for.
     *
     * @property reason what was wrong; it quotes nothing of the answers.
     */
    public data class Unreadable(val reason: String) : Answers<Nothing>
}
