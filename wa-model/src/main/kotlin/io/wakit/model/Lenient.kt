package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer
import java.time.Instant
import java.time.format.DateTimeFormatter

/** A text; Meta writes a number in its place here and there. */
internal object TextOrNumber : KSerializer<String> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.Text", PrimitiveKind.STRING)) {
            SchemaWords.type("string", "number")
        }

    override fun serialize(encoder: Encoder, value: String) = encoder.encodeString(value)

    override fun deserialize(decoder: Decoder): String = decoder.textOrNumber()
}

/** A moment as a date of ISO 8601 in UTC, without fractions of a second. */
internal object IsoTime : KSerializer<Instant> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.IsoTime", PrimitiveKind.STRING)) {
            JsonObject(SchemaWords.type("string") + ("format" to JsonPrimitive("date-time")))
        }

    override fun serialize(encoder: Encoder, value: Instant) =
        encoder.encodeString(DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(value.epochSecond)))

    override fun deserialize(decoder: Decoder): Instant = Instant.parse(decoder.decodeString())
}

/** One or many where Meta writes either: a bare value is a list of one. */
internal open class OneOrMany<T>(
    element: KSerializer<T>,
) : JsonTransformingSerializer<List<T>>(ListSerializer(element)) {
    final override val descriptor: SerialDescriptor = ListSerializer(element).descriptor.let { list ->
        JsonSchema.describe(list) { SchemaWords.anyOf(it.body(list), it.of(element.descriptor)) }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement = when (element) {
        is JsonArray -> JsonArray(element.filter { it != JsonNull })
        JsonNull -> JsonArray(emptyList())
        else -> JsonArray(listOf(element))
    }
}
