package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * A part that this version has no class for, or that its class could not hold without loss. It is written again exactly
 * as it was read; make one by hand for what Meta documents before this library knows it.
 */
public interface Unmodelled {
    /** All that came, or that is to be sent; null where nothing stood there. */
    public val raw: JsonElement?
}

/** One class of a family, found by its tag when reading and by itself when writing. */
internal class Case<C : Any>(
    val type: Class<C>,
    private val serializer: KSerializer<C>,
    val tag: String = serializer.descriptor.serialName,
) {
    // A family within a family has cases with paths of their own.
    private val isFamily = (serializer as KSerializer<*>) is Tagged<*>

    fun schema(parts: SchemaParts): JsonObject =
        if (isFamily) parts.of(serializer.descriptor) else parts.nested(serializer.descriptor)

    fun encode(json: Json, value: Any): JsonElement {
        val flat = json.encodeToJsonElement(serializer, type.cast(value))
        return if (isFamily) flat else Paths.nest(flat)
    }

    /** Throws where a key of [raw] would be lost. */
    fun decode(raw: JsonElement): C {
        val flat = if (isFamily) raw else Paths.flatten(raw, serializer.descriptor)
        return lossless.decodeFromJsonElement(serializer, flat)
    }

    private companion object {
        val lossless = Json(from = WaJson) { ignoreUnknownKeys = false }
    }
}

internal inline fun <reified C : Any> case(serializer: KSerializer<C>): Case<C> = Case(C::class.java, serializer)

/**
 * A family whose `type` stands beside the fields of the case: `{"type":"url","url":…}`. The tag is the serial name of the
 * case's class. What no case can hold whole becomes what [unknown] makes of it, an [Unmodelled].
 */
@OptIn(ExperimentalSerializationApi::class)
internal abstract class Tagged<T : Any>(
    name: String,
    private val unknown: (JsonElement) -> T,
    cases: () -> List<Case<out T>>,
) : KSerializer<T> {
    // Later than the classes of the cases, some of which hold this family again.
    private val cases by lazy(cases)

    final override val descriptor: SerialDescriptor =
        JsonSchema.define(SerialDescriptor("io.wakit.$name", JsonElement.serializer().descriptor)) { parts ->
            SchemaWords.anyOf(this.cases.map { parts.tagged(TYPE, it.schema(parts), it.tag) })
        }

    /** Which case [raw] is; by its tag, unless a family says more. */
    protected open fun pick(cases: List<Case<out T>>, raw: JsonObject): Case<out T>? =
        cases.find { it.tag == (raw[TYPE] as? JsonPrimitive)?.contentOrNull }

    final override fun serialize(encoder: Encoder, value: T) {
        val json = encoder as? JsonEncoder ?: throw SerializationException("This is written as JSON only")
        json.encodeJsonElement(if (value is Unmodelled) value.raw ?: JsonObject(emptyMap()) else tagged(json, value))
    }

    private fun tagged(json: JsonEncoder, value: T): JsonElement {
        val case = cases.first { it.type == value.javaClass }
        return JsonObject(mapOf(TYPE to JsonPrimitive(case.tag)) + case.encode(json.json, value) as JsonObject)
    }

    final override fun deserialize(decoder: Decoder): T {
        val json = decoder as? JsonDecoder ?: throw SerializationException("This is read from JSON only")
        val raw = json.decodeJsonElement()
        val case = (raw as? JsonObject)?.let { pick(cases, it) } ?: return unknown(raw)
        return try {
            case.decode(JsonObject(raw - TYPE))
        } catch (_: SerializationException) {
            unknown(raw)
        }
    }

    private companion object {
        const val TYPE = "type"
    }
}
