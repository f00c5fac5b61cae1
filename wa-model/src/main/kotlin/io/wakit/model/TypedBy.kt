package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonObject

/**
 * A family that Meta writes as `{"type":"BODY","text":…}`: the tag stands beside the rest. The tag of a case is the serial
 * name of its class, and is read without regard to case, since Meta's own pages write both. What has a tag that nobody
 * listed, or is not as its tag says, becomes what [unknown] makes of it, and goes out again as it came, by [rawOf].
 */
@OptIn(ExperimentalSerializationApi::class)
internal abstract class TypedBy<T : Any>(name: String, private val unknown: (JsonElement) -> T) : KSerializer<T> {
    /** The serializers of the listed cases, by their tags. */
    protected abstract val cases: Map<String, KSerializer<out T>>

    /** What an unknown case was read from; null for the others. */
    protected abstract fun rawOf(value: T): JsonElement?

    /** The tag of a case that is listed. */
    protected abstract fun typeOf(value: T): String

    final override val descriptor: SerialDescriptor =
        JsonSchema.define(SerialDescriptor("io.wakit.$name", JsonObject.serializer().descriptor)) { parts ->
            SchemaWords.anyOf(
                cases.map { (tag, case) -> parts.tagged("type", parts.body(case.descriptor), tag, tag.lowercase()) },
            )
        }

    final override fun serialize(encoder: Encoder, value: T) {
        val json = encoder as? JsonEncoder ?: throw SerializationException("It is written as JSON only")
        json.encodeJsonElement(rawOf(value) ?: tagged(json, value))
    }

    private fun tagged(json: JsonEncoder, value: T): JsonObject {
        val type = typeOf(value)

        @Suppress("UNCHECKED_CAST")
        val case = cases.getValue(type) as KSerializer<T>
        val payload: Map<String, JsonElement> = json.json.encodeToJsonElement(case, value).jsonObject
        return JsonObject(mapOf("type" to JsonPrimitive(type)) + payload)
    }

    final override fun deserialize(decoder: Decoder): T {
        val json = decoder as? JsonDecoder ?: throw SerializationException("It is read from JSON only")
        val raw = json.decodeJsonElement()
        val case = (raw as? JsonObject)?.let { cases[it.tag()] }
        return try {
            if (case ==
                null
            ) {
                unknown(raw)
            } else {
                json.json.decodeFromJsonElement(case, JsonObject(raw.jsonObject - "type"))
            }
        } catch (_: SerializationException) {
            unknown(raw)
        }
    }

    /** Cases by the tags that their serial names are. */
    protected fun table(vararg cases: KSerializer<out T>): Map<String, KSerializer<out T>> =
        cases.associateBy { it.descriptor.serialName }
}

/** Meta's tag in capitals; empty where there is none. */
internal fun JsonElement.tag(): String =
    ((this as? JsonObject)?.get("type") as? JsonPrimitive)?.contentOrNull?.uppercase().orEmpty()
