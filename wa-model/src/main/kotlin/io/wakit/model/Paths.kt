package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * Lets a flat class stand for objects that Meta nests: a serial name with dots in it is a path, so that
 * `@SerialName("action.parameters.url")` is what Meta's page shows. A last part of `*` takes and gives the keys of an
 * object that has no key of its own.
 */
internal object Paths {
    const val SPREAD = "*"

    /** What a class wrote, as Meta nests it. */
    fun nest(flat: JsonElement): JsonElement {
        if (flat !is JsonObject) return flat
        flat[SPREAD]?.let { if (flat.size == 1 && it !is JsonObject) return it }
        val root = linkedMapOf<String, Any>()
        for ((path, value) in flat) {
            val keys = path.split('.')
            val branch = keys.dropLast(1).fold(root) { at, key -> at.branch(key) }
            if (keys.last() == SPREAD) branch.putAll(value.jsonObject) else branch[keys.last()] = value
        }
        return root.asJson()
    }

    @Suppress("UNCHECKED_CAST")
    private fun LinkedHashMap<String, Any>.branch(key: String) =
        getOrPut(key) { linkedMapOf<String, Any>() } as LinkedHashMap<String, Any>

    private fun Map<*, *>.asJson(): JsonObject = JsonObject(
        entries.associate { (key, value) -> "$key" to ((value as? JsonElement) ?: (value as Map<*, *>).asJson()) },
    )

    /** What Meta nests, as the class of [descriptor] reads it. Anything that has no place there is refused. */
    @OptIn(ExperimentalSerializationApi::class)
    fun flatten(nested: JsonElement, descriptor: SerialDescriptor): JsonElement {
        val names = descriptor.elementNames.toSet()
        if (nested !is JsonObject) return if (SPREAD in names) JsonObject(mapOf(SPREAD to nested)) else nested
        val flat = linkedMapOf<String, JsonElement>()
        flatten("", nested, names, flat)
        return JsonObject(flat)
    }

    private fun flatten(at: String, branch: JsonObject, names: Set<String>, flat: MutableMap<String, JsonElement>) {
        for ((key, value) in branch) {
            val path = at + key
            val spread = at + SPREAD
            when {
                path in names -> flat[path] = value

                value is JsonObject && names.any { it.startsWith("$path.") } -> flatten("$path.", value, names, flat)

                spread in names ->
                    flat[spread] = JsonObject((flat[spread] as? JsonObject).orEmpty() + (key to value))

                value != JsonNull -> throw SerializationException("A key has no place beside ${names.joinToString()}")
            }
        }
    }
}

/** A class with paths in its serial names that stands by itself, outside any [Tagged] family. */
internal abstract class AtPaths<T : Any>(private val flat: KSerializer<T>) : KSerializer<T> {
    final override val descriptor: SerialDescriptor =
        JsonSchema.define(flat.descriptor) { it.nested(flat.descriptor) }

    final override fun serialize(encoder: Encoder, value: T) {
        val json = encoder as? JsonEncoder ?: throw SerializationException("This is written as JSON only")
        json.encodeJsonElement(Paths.nest(json.json.encodeToJsonElement(flat, value)))
    }

    final override fun deserialize(decoder: Decoder): T {
        val json = decoder as? JsonDecoder ?: throw SerializationException("This is read from JSON only")
        return json.json.decodeFromJsonElement(flat, Paths.flatten(json.decodeJsonElement(), flat.descriptor))
    }
}
