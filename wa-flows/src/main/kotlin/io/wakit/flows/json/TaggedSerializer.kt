package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.buildSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

/** A family whose cases are told apart by the text under [key]; the text of a case is the serial name of its class. */
internal abstract class TaggedSerializer<T : Any>(name: String, private val key: String) : KSerializer<T> {
    abstract val cases: Cases<T>

    abstract fun tag(value: T): String

    /** What stands for a case that is not listed, or not as it should be. */
    abstract fun unknown(raw: JsonElement): T

    /** What [unknown] made of it; null for every other case. */
    abstract fun raw(value: T): JsonElement?

    @kotlin.OptIn(InternalSerializationApi::class)
    final override val descriptor: SerialDescriptor =
        JsonSchema.define(buildSerialDescriptor("io.wakit.flows.$name", SerialKind.CONTEXTUAL)) { parts ->
            parts.anyOf(cases.byTag.map { (tag, case) -> parts.tagged(key, parts.body(case.descriptor), tag) })
        }

    final override fun deserialize(decoder: Decoder): T {
        val raw = (decoder as JsonDecoder).decodeJsonElement()
        val case = raw.word(key)?.let { cases.byTag[it] } ?: return unknown(raw)
        return try {
            decoder.json.decodeFromJsonElement(case, JsonObject(raw.jsonObject - key))
        } catch (_: SerializationException) {
            unknown(raw)
        }
    }

    final override fun serialize(encoder: Encoder, value: T) {
        encoder as JsonEncoder
        encoder.encodeJsonElement(raw(value) ?: written(encoder, value))
    }

    private fun written(encoder: JsonEncoder, value: T): JsonObject {
        val tag = tag(value)

        @Suppress("UNCHECKED_CAST")
        val case = cases.byTag.getValue(tag) as KSerializer<T>
        return JsonObject(mapOf(key to JsonPrimitive(tag)) + encoder.json.encodeToJsonElement(case, value).jsonObject)
    }

    /** The cases of a family, each of which keeps what it does not know. */
    class Cases<T : Any>(vararg cases: KSerializer<out T>) {
        val byTag: Map<String, KSerializer<out T>> = cases.associate { it.descriptor.serialName to keeping(it) }

        private fun <C : T> keeping(case: KSerializer<C>): KSerializer<C> = KeepsUnknown(case)
    }
}

/** The text under [key], where there is one. */
internal fun JsonElement.word(key: String): String? =
    ((this as? JsonObject)?.get(key) as? JsonPrimitive)?.takeIf { it.isString }?.content
