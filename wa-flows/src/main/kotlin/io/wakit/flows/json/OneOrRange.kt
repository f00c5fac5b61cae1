package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * What a [CalendarPicker] says of one day, or of the first and the last of a range.
 *
 * @property start of the day itself, or of the first one.
 * @property end null for a single day.
 */
@Serializable(with = OneOrRange.Serializer::class)
public data class OneOrRange @JvmOverloads constructor(val start: String, val end: String? = null) {
    internal object Serializer : KSerializer<OneOrRange> {
        private val json = JsonElement.serializer()
        override val descriptor: SerialDescriptor =
            JsonSchema.define(SerialDescriptor("io.wakit.flows.OneOrRange", json.descriptor)) {
                it.anyOf(listOf(it.of(String.serializer().descriptor), it.body(Range.serializer().descriptor)))
            }

        override fun serialize(encoder: Encoder, value: OneOrRange) = encoder.encodeSerializableValue(
            json,
            value.end?.let { JsonObject(mapOf(START to JsonPrimitive(value.start), END to JsonPrimitive(it))) }
                ?: JsonPrimitive(value.start),
        )

        override fun deserialize(decoder: Decoder): OneOrRange {
            val raw = decoder.decodeSerializableValue(json)
            return when {
                raw is JsonPrimitive && raw.isString -> OneOrRange(raw.content)

                else -> raw.word(START)?.let { OneOrRange(it, raw.word(END)) }
                    ?: throw SerializationException("neither a text nor a $START")
            }
        }

        /** The two ends, as they stand in JSON. */
        @Serializable
        private class Range(@SerialName(START) val start: String, @SerialName(END) val end: String? = null)

        private const val START = "start-date"
        private const val END = "end-date"
    }
}
