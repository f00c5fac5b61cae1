package io.wakit.kapso

import io.wakit.model.WaJson
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.longOrNull
import java.time.DateTimeException
import java.time.Instant
import java.time.OffsetDateTime

/**
 * Something that Kapso tells of. Its properties read [raw] when they are asked: what Kapso left out, or wrote in another form
 * than its pages have, is null there, and what it added stands in [raw]. It is written again as it came.
 *
 * @property raw all that came.
 */
public abstract class KapsoObject internal constructor(public val raw: JsonObject) {
    /** What may be said in a log beside the kind: ids, never names, numbers or words. */
    internal abstract val gist: String

    final override fun equals(other: Any?): Boolean =
        other is KapsoObject && other.javaClass == javaClass && other.raw == raw

    final override fun hashCode(): Int = raw.hashCode()

    final override fun toString(): String = "${javaClass.simpleName}($gist)"

    /** A word by which Kapso names a thing, made of the text under [key]. */
    internal inline fun <T> word(key: String, make: (String) -> T): T? = raw.text(key)?.let(make)
}

/** An object, bare or, as some of Kapso's answers have it, as `{"data":{…}}`. */
@OptIn(ExperimentalSerializationApi::class)
internal abstract class AsObject<T : KapsoObject>(name: String, private val make: (JsonObject) -> T) : KSerializer<T> {
    final override val descriptor: SerialDescriptor =
        SerialDescriptor("io.wakit.kapso.$name", JsonObject.serializer().descriptor)

    final override fun serialize(encoder: Encoder, value: T) {
        val json = encoder as? JsonEncoder ?: throw SerializationException("It is written as JSON only")
        json.encodeJsonElement(value.raw)
    }

    final override fun deserialize(decoder: Decoder): T {
        val json = decoder as? JsonDecoder ?: throw SerializationException("It is read from JSON only")
        val element =
            json.decodeJsonElement() as? JsonObject ?: throw SerializationException("$descriptor is an object")
        return make(element["data"].takeIf { "id" !in element } as? JsonObject ?: element)
    }
}

private val Lenient = Json(WaJson) { isLenient = true }

/** The text or number under [key]; null where there is none, or an empty one. */
internal fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.contentOrNull?.ifEmpty { null }

internal fun JsonObject.objectAt(key: String): JsonObject? = this[key] as? JsonObject

internal fun JsonObject.objects(key: String): List<JsonObject> =
    (this[key] as? JsonArray)?.filterIsInstance<JsonObject>().orEmpty()

internal fun JsonObject.flag(key: String): Boolean? = (this[key] as? JsonPrimitive)?.booleanOrNull

internal fun JsonObject.number(key: String): Long? = (this[key] as? JsonPrimitive)?.longOrNull

/** A moment: seconds as Meta writes them, or an ISO date as Kapso does. */
internal fun JsonObject.moment(key: String): Instant? {
    val text = text(key) ?: return null
    return try {
        text.toLongOrNull()?.let(Instant::ofEpochSecond) ?: OffsetDateTime.parse(text).toInstant()
    } catch (_: DateTimeException) {
        null
    }
}

/** What stands under [key], where it is as [serializer] expects. */
internal fun <T> JsonObject.read(key: String, serializer: DeserializationStrategy<T>): T? =
    this[key]?.takeIf { it is JsonObject || it is JsonArray }?.readAs(serializer)

internal fun <T> JsonElement.readAs(serializer: DeserializationStrategy<T>): T? = try {
    Lenient.decodeFromJsonElement(serializer, this)
} catch (_: SerializationException) {
    null
}
