package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * The value of a property that Meta lets one say outright or leave to the phone: `"Hello"`, `"${data.greeting}"`, or, from
 * Flow JSON 6.0 on, an expression in backticks.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#properties">Properties</a>
 */
@Serializable(with = DynamicSerializer::class)
public sealed class Dynamic<out T> {
    /** A value that stands in the Flow itself. */
    public class Fixed<out T> internal constructor(public val value: T, internal val raw: JsonElement?) : Dynamic<T>() {
        /** [value] as it stands. */
        public constructor(value: T) : this(value, raw = null)

        override fun equals(other: Any?): Boolean = other is Fixed<*> && other.value == value

        override fun hashCode(): Int = value.hashCode()

        override fun toString(): String = value.toString()
    }

    /**
     * A value that the phone finds when it shows the screen.
     *
     * @property expression a reference, as `${form.name}`, or an expression in backticks.
     */
    public data class Bound(val expression: String) : Dynamic<Nothing>() {
        override fun toString(): String = expression
    }

    /** A value of another type than Meta documents, kept as it came. */
    public data class Unreadable(val raw: JsonElement) : Dynamic<Nothing>()

    public companion object {
        /** [value] itself. A text that looks like a reference is one to the phone, however it is written here. */
        @JvmStatic
        public fun <T> of(value: T): Dynamic<T> = Fixed(value)

        /** What [expression] stands for: `${data.x}`, or an expression in backticks. */
        @JvmStatic
        public fun <T> bound(expression: String): Dynamic<T> = Bound(expression)
    }
}

/** Whether a phone takes [text] for a reference or an expression and not for words. */
internal fun isBound(text: String): Boolean =
    REFERENCE.matches(text) || (text.length > 1 && text.startsWith('`') && text.endsWith('`'))

private val TEXT = JsonPrimitive("string")
private val WHOLE = JsonPrimitive("integer")
private val DIGITS = textLike("^[0-9]+$")
private val BOUND = textLike("""^(\$\{(data|form|screen)\.[^{}]+\}|`[\s\S]*`)$""")

private fun textLike(pattern: String) = JsonObject(mapOf("type" to TEXT, "pattern" to JsonPrimitive(pattern)))

private val REFERENCE = Regex("""\$\{(data|form|screen)\.[^{}]+}""")

internal class DynamicSerializer<T>(private val value: KSerializer<T>) : KSerializer<Dynamic<T>> {
    @kotlin.OptIn(kotlinx.serialization.InternalSerializationApi::class)
    override val descriptor: SerialDescriptor = JsonSchema.describe(
        buildSerialDescriptor(
            "io.wakit.flows.Dynamic<${value.descriptor.serialName}>",
            kotlinx.serialization.descriptors.SerialKind.CONTEXTUAL,
        ),
    ) { parts ->
        val schema = parts.of(value.descriptor)
        when {
            // Any text can be a reference.
            schema["type"] == TEXT && schema.keys.all { it == "type" || it == "examples" } -> schema

            // Meta's table calls some whole numbers a String.
            schema["type"] == WHOLE -> parts.anyOf(listOf(schema, DIGITS, BOUND))

            else -> parts.anyOf(listOf(schema, BOUND))
        }
    }

    override fun serialize(encoder: Encoder, value: Dynamic<T>) {
        val json = (encoder as JsonEncoder).json
        encoder.encodeJsonElement(
            when (value) {
                is Dynamic.Fixed -> value.raw ?: json.encodeToJsonElement(this.value, value.value)
                is Dynamic.Bound -> JsonPrimitive(value.expression)
                is Dynamic.Unreadable -> value.raw
            },
        )
    }

    override fun deserialize(decoder: Decoder): Dynamic<T> {
        val raw = (decoder as JsonDecoder).decodeJsonElement()
        if (raw is JsonPrimitive && raw.isString && isBound(raw.content)) return Dynamic.Bound(raw.content)
        return try {
            Dynamic.Fixed(decoder.json.decodeFromJsonElement(value, raw), raw)
        } catch (_: SerializationException) {
            Dynamic.Unreadable(raw)
        }
    }
}
