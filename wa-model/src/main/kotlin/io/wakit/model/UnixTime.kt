package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.nullable
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.time.DateTimeException
import java.time.Instant
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter

/**
 * A moment as the Graph writes it: seconds since 1970 as a number or as a text, or an ISO date with an offset, by node and
 * by mood. What cannot be read is missing, since no answer is worth losing for its timestamp. Written as a number.
 */
internal object UnixTime : KSerializer<Instant?> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.UnixTime", PrimitiveKind.LONG)) {
            SchemaWords.type("integer", "string")
        }.nullable

    @OptIn(ExperimentalSerializationApi::class)
    override fun serialize(encoder: Encoder, value: Instant?) =
        if (value == null) encoder.encodeNull() else encoder.encodeLong(value.epochSecond)

    override fun deserialize(decoder: Decoder): Instant? {
        val json = decoder as? JsonDecoder ?: throw SerializationException("A moment is read from JSON only")
        val text = (json.decodeJsonElement() as? JsonPrimitive)?.contentOrNull ?: return null
        return try {
            text.toLongOrNull()?.let(Instant::ofEpochSecond) ?: OffsetDateTime.parse(text, GRAPH).toInstant()
        } catch (_: DateTimeException) {
            null
        }
    }

    /** `2023-08-22T19:05:53+0000`, and with a colon in the offset. */
    private val GRAPH = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]")
}
