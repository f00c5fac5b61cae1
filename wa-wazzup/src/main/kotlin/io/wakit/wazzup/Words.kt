package io.wakit.wazzup

import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

internal abstract class AsWord<T : OpenWord>(name: String, make: (String) -> T) :
    AsText<T>(name, { it.value }, make) {
    final override val descriptor: SerialDescriptor =
        JsonSchema.describe(super.descriptor) { it.word(make("").javaClass) }
}

internal abstract class AsText<T : Any>(
    name: String,
    private val text: (T) -> String,
    private val make: (String) -> T,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("io.wakit.wazzup.$name", PrimitiveKind.STRING)

    final override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(text(value))

    final override fun deserialize(decoder: Decoder): T = make(decoder.decodeString())
}
