package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/** The serial name of the property that takes up what a class has no property for; no key of Meta's is like it. */
internal const val EXTRA = "*"

internal val Nothing = JsonObject(emptyMap())

/**
 * Lets a class keep the keys that it does not know in a property of the serial name [EXTRA], and write them back among its
 * own: what Meta adds tomorrow goes through unharmed.
 */
@kotlin.OptIn(ExperimentalSerializationApi::class)
internal open class KeepsUnknown<T : Any>(serializer: KSerializer<T>) : JsonTransformingSerializer<T>(serializer) {
    private val known = serializer.descriptor.elementNames.toSet() - EXTRA

    final override val descriptor: SerialDescriptor = serializer.descriptor.let { own ->
        JsonSchema.define(own) { it.nested(own) }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement {
        if (element !is JsonObject) return element
        // A null says nothing to a property, and would be lost.
        val extra = element.filter { (key, value) -> key !in known || value is JsonNull }
        return if (extra.isEmpty()) element else JsonObject(element - extra.keys + (EXTRA to JsonObject(extra)))
    }

    override fun transformSerialize(element: JsonElement): JsonElement {
        val extra = (element as? JsonObject)?.get(EXTRA) as? JsonObject ?: return element
        return JsonObject(element - EXTRA + extra)
    }
}
