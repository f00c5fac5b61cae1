package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.time.DateTimeException
import java.time.Instant

/** A moment as a number since 1970, in quotes or without: both are read. */
internal abstract class AsNumber(
    name: String,
    private val write: (Encoder, Instant) -> Unit,
    private val read: (Long) -> Instant,
) : KSerializer<Instant> {
    final override val descriptor: SerialDescriptor =
        JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.$name", PrimitiveKind.LONG)) { SchemaWords.Digits }

    final override fun serialize(encoder: Encoder, value: Instant) = write(encoder, value)

    final override fun deserialize(decoder: Decoder): Instant = try {
        read(decoder.decodeLong())
    } catch (_: DateTimeException) {
        throw SerializationException("A time is out of range")
    }
}

/** Seconds, as a bare number. */
internal object AsSeconds :
    AsNumber("Seconds", { to, it -> to.encodeLong(it.epochSecond) }, Instant::ofEpochSecond)

/** Seconds, in quotes. */
internal object AsSecondsText :
    AsNumber("SecondsText", { to, it -> to.encodeString("${it.epochSecond}") }, Instant::ofEpochSecond)

/** Milliseconds, as a bare number. */
internal object AsMillis :
    AsNumber("Millis", { to, it -> to.encodeLong(it.toEpochMilli()) }, Instant::ofEpochMilli)
