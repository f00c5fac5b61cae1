package io.wakit.model.event

import io.wakit.model.AsString
import io.wakit.model.Bsuid
import io.wakit.model.Id
import io.wakit.model.JsonSchema
import io.wakit.model.OpenWord
import io.wakit.model.SchemaWords
import io.wakit.model.WaId
import io.wakit.model.WaJson
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.nullable
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer
import kotlinx.serialization.json.JsonUnquotedLiteral
import kotlinx.serialization.json.contentOrNull
import java.math.BigDecimal
import java.time.DateTimeException
import java.time.Instant

/** [WaJson] that also takes a number where a text is documented: Meta writes ids and times in both ways. */
internal val EventJson: Json = Json(WaJson) { isLenient = true }

/** Where an event stands in the delivery, put beside its own keys so that one serializer reads all of it. */
internal const val ORIGIN: String = "@origin"
internal const val METADATA: String = "@metadata"
internal const val CONTACT: String = "@contact"
internal const val ERRORS: String = "@errors"

/** The text under [key], whether Meta wrote it as a text or as a number; null where it is neither. */
internal fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.contentOrNull

/** The same, with the empty text that Meta puts where a user hides the number read as missing. */
internal fun JsonObject.said(key: String): String? = text(key)?.ifEmpty { null }

internal fun JsonObject.objects(key: String): List<JsonElement> = (this[key] as? JsonArray).orEmpty()

/** A time in seconds, as text or number. Where the figure has the size of milliseconds, as in `identity`, it is taken so. */
internal object Seconds : KSerializer<Instant> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.Seconds", PrimitiveKind.STRING)) { SchemaWords.Digits }

    override fun serialize(encoder: Encoder, value: Instant) = encoder.encodeString("${value.epochSecond}")

    override fun deserialize(decoder: Decoder): Instant = of(decoder.decodeString())

    fun of(text: String?): Instant {
        val number = text?.toLongOrNull() ?: throw SerializationException("a time that is no number of seconds")
        return try {
            if (number > LAST_SECOND) Instant.ofEpochMilli(number) else Instant.ofEpochSecond(number)
        } catch (_: DateTimeException) {
            throw SerializationException("a time beyond all calendars")
        }
    }

    /** In the year 5138; as milliseconds it is 1973. */
    private const val LAST_SECOND = 99_999_999_999
}

/** An amount to the last digit, from a number or a text. */
@OptIn(ExperimentalSerializationApi::class)
internal object Decimal : KSerializer<BigDecimal> {
    override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.Decimal", PrimitiveKind.STRING)) {
            SchemaWords.or(SchemaWords.type("number"), "string")
        }

    override fun serialize(encoder: Encoder, value: BigDecimal) =
        (encoder as JsonEncoder).encodeJsonElement(JsonUnquotedLiteral("$value"))

    override fun deserialize(decoder: Decoder): BigDecimal = try {
        BigDecimal(decoder.decodeString())
    } catch (_: NumberFormatException) {
        throw SerializationException("an amount that is no number")
    }
}

/** An id that is empty where Meta keeps it back. */
@OptIn(ExperimentalSerializationApi::class)
internal abstract class OrNone<T : Id>(private val plain: AsString<T>) : KSerializer<T?> {
    override val descriptor: SerialDescriptor = plain.descriptor.nullable

    override fun serialize(encoder: Encoder, value: T?) =
        if (value == null) encoder.encodeNull() else plain.serialize(encoder, value)

    override fun deserialize(decoder: Decoder): T? = if (decoder.decodeNotNullMark()) {
        plain.deserialize(decoder).takeIf {
            it.value.isNotEmpty()
        }
    } else {
        decoder.decodeNull()
    }
}

internal object WaIdOrNone : OrNone<WaId>(WaId.Serializer)

internal object BsuidOrNone : OrNone<Bsuid>(Bsuid.Serializer)

/** One word, where Meta's page also shows a list of the words that it may be: then the last of them. */
internal abstract class LastOf<T : OpenWord>(plain: KSerializer<T>) : JsonTransformingSerializer<T>(plain) {
    final override val descriptor: SerialDescriptor = plain.descriptor.let { word ->
        JsonSchema.describe(word) {
            val one = it.of(word)
            SchemaWords.anyOf(one, SchemaWords.list(one, atLeast = 1))
        }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement =
        if (element is JsonArray && element.isNotEmpty()) element.last() else element
}
