package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * One word of a list that Meta may lengthen any day. The words known today are constants of the subclass; a new one is
 * kept as it came, equal only to itself, where an `enum` would have thrown.
 *
 * @property value the word as it stands in JSON.
 */
public abstract class OpenWord(public val value: String) {
    final override fun equals(other: Any?): Boolean =
        other is OpenWord && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    final override fun toString(): String = value
}

internal abstract class AsWord<T : OpenWord>(name: String, private val make: (String) -> T) : KSerializer<T> {
    final override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.$name", PrimitiveKind.STRING)) {
            it.word(make("").javaClass)
        }

    final override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.value)

    final override fun deserialize(decoder: Decoder): T = make(decoder.decodeString())
}
